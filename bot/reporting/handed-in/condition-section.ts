import { conditionState, goalCount } from "../../../src/reporting/forms/conditions.js";
import type { Form } from "../../../src/reporting/forms/form.js";
import type { FormRecord, Submission } from "../../../src/reporting/submissions/submission.js";
import { stateOf } from "../../../src/reporting/submissions/submission-state.js";
import { localDateOf } from "../../../src/shared/local-date.js";
import { conditionText, goalText } from "../../texts/reporting/conditions.js";
import { lead } from "../../texts/reporting/form-answers.js";
import type { PageSection } from "../card-data.js";

/**
 * How a report stands against its form's conditions; nothing for a form without any.
 *
 * @param at - what counts as the time of submission while no version has been submitted
 */
export function conditionSections(
  form: Form,
  record: FormRecord,
  submission: Submission | undefined,
  at: Date,
): readonly PageSection[] {
  const { conditions } = form;
  if (conditions === undefined) return [];
  const { firstAt } = stateOf(submission);
  const day = localDateOf(firstAt === undefined ? at : new Date(firstAt));
  const count = goalCount(form, record);
  const lines = [
    ["", conditions.intro],
    ...conditions.of.map((condition) => [
      lead(condition.label),
      conditionText(condition, conditionState(condition, record, day)),
    ]),
    ...(count === undefined
      ? []
      : [[lead(conditions.goal?.label ?? ""), goalText(count.reached, count.given)]]),
  ];
  return [
    {
      title: conditions.title,
      lines: lines.map(([label = "", text = ""]) => ({ label, text })),
      hasActions: false,
      actions: [],
    },
  ];
}
