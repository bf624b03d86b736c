import { fieldsOf, type Form } from "../forms/form.js";
import { isAnswerField } from "../forms/form-field.js";
import type { Answer } from "../drafts/read-answer.js";
import type { FormRecord } from "./submission.js";

/** One answer that differs between two versions. `row` counts from 0; undefined answers were or are blank. */
export interface Change {
  /** Where it stands: "usedKronor", "plan.kronor". */
  readonly path: string;
  readonly row: number | undefined;
  readonly before: Answer | undefined;
  readonly after: Answer | undefined;
}

/** What differs between two versions of a report, in the order of the form. Rows are compared place by place. */
export function changesBetween(
  form: Form,
  before: FormRecord,
  after: FormRecord,
): readonly Change[] {
  return fieldsOf(form).flatMap((field): readonly Change[] => {
    if (field.kind !== "rows")
      return differing(field.id, undefined, answerIn(before, field.id), answerIn(after, field.id));
    const [old, now] = [rowsIn(before, field.id), rowsIn(after, field.id)];
    return Array.from({ length: Math.max(old.length, now.length) }, (_, row) =>
      field.fields
        .filter(isAnswerField)
        .flatMap(({ id }) => differing(`${field.id}.${id}`, row, old[row]?.[id], now[row]?.[id])),
    ).flat();
  });
}

function differing(
  path: string,
  row: number | undefined,
  before: Answer | undefined,
  after: Answer | undefined,
): readonly Change[] {
  return before === after ? [] : [{ path, row, before, after }];
}

/** The answer of a field that does not repeat; undefined when it was left blank. */
export function answerIn(record: FormRecord, id: string): Answer | undefined {
  const value = record[id];
  return typeof value === "object" ? undefined : value;
}

/** The rows of a repeating field. */
export function rowsIn(
  record: FormRecord,
  id: string,
): readonly Readonly<Record<string, Answer>>[] {
  const value = record[id];
  return typeof value === "object" ? value : [];
}
