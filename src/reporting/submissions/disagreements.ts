import type { Answers } from "../drafts/answers.js";
import { rowInput } from "../drafts/draft.js";
import type { Answer } from "../drafts/read-answer.js";
import { breachesOf } from "../forms/check-rules.js";
import type { Breach } from "../forms/fault.js";
import { fieldsOf, type Form, rowsFieldsOf } from "../forms/form.js";
import { answerIn, rowsIn } from "./changes.js";
import type { FormRecord } from "./submission.js";

/** Figures and days of a report as it was handed in that do not agree, whether the sender has said why or not. */
export function disagreementsIn(form: Form, record: FormRecord): readonly Breach[] {
  return breachesOf(form, answersOf(form, record)).filter(({ kind }) => kind !== "reason");
}

function answersOf(form: Form, record: FormRecord): Answers {
  const values = new Map<string, Answer>();
  for (const { id } of fieldsOf(form)) {
    const answer = answerIn(record, id);
    if (answer !== undefined) values.set(id, answer);
  }
  const rows = new Map<string, readonly number[]>();
  for (const field of rowsFieldsOf(form)) {
    const own = rowsIn(record, field.id);
    rows.set(field.id, [...own.keys()]);
    for (const [row, answers] of own.entries())
      for (const [part, answer] of Object.entries(answers))
        values.set(rowInput(field, row, part), answer);
  }
  return { values, rows, faults: [] };
}
