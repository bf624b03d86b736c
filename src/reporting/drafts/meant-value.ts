import { fieldAt, type Form, fieldsOf } from "../forms/form.js";
import { type AnswerField, isAnswerField } from "../forms/form-field.js";
import type { Draft } from "../submissions/submission.js";
import { rowCount, rowInput } from "./draft.js";
import { howNamed } from "./named-input.js";
import { currentDraft, type OpenForm } from "./open-form.js";
import { withoutPrefilled } from "./prefill.js";
import { putInPlace } from "./put-in-place.js";
import type { Answer } from "./read-answer.js";
import { readDraft } from "./read-draft.js";

/** A value that somebody says is to stand in a report, and what they say of where: as they wrote it. */
export interface MeantValue {
  readonly now: string;
  /** What stands there. */
  readonly before: string | undefined;
  /** What the field is called. */
  readonly named: string | undefined;
}

/** An input that somebody can mean. */
export interface MeantInput {
  readonly input: string;
  readonly before: Answer | undefined;
  readonly now: Answer;
  /** What is to stand in the input. */
  readonly text: string;
  /** How well it is what they say; lower is better. */
  readonly doubt: number;
}

/** The inputs of a report that can be what is said to be wrong, with what is to stand there instead. */
export function meantInputs(opened: OpenForm, meant: MeantValue): readonly MeantInput[] {
  const { form, context } = opened;
  if (meant.before === undefined && meant.named === undefined) return [];
  const draft = currentDraft(opened);
  const { values } = readDraft(form, draft, context);
  const inputs = withoutPrefilled(form, { ...blankInputs(form, draft), ...draft }, context);
  return Object.keys(inputs).flatMap((input) => {
    const field = fieldAt(form, pathOf(input));
    if (field === undefined || !isAnswerField(field) || field.kind === "long-text") return [];
    const before = values.get(input);
    const doubt = howNamed({ form, draft, input, field }, meant.named);
    const put = doubt === undefined ? undefined : putInPlace(field, meant, before, form.year);
    if (doubt === undefined || put === undefined || put.now === before) return [];
    return [{ input, before, ...put, doubt: 2 * doubt + (before === undefined ? 1 : 0) }];
  });
}

/** "costs.0.kronor" is an answer to "costs.kronor". */
export function pathOf(input: string): string {
  return input.replace(/\.\d+\./, ".");
}

/** Every input of a form, in as many rows as have been begun. */
function blankInputs(form: Form, draft: Draft): Draft {
  const names = fieldsOf(form).flatMap((field) => {
    if (isAnswerField(field)) return [field.id];
    if (field.kind !== "rows") return [];
    return Array.from({ length: rowCount(field, draft) }, (_, row) =>
      field.fields.map(({ id }: AnswerField) => rowInput(field, row, id)),
    ).flat();
  });
  return Object.fromEntries(names.map((name) => [name, ""]));
}
