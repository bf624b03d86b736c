import type { Attachment } from "../files/attachment.js";
import { parseRowInput, rowCount, rowInput } from "./draft.js";
import { type Form, rowsFieldsOf } from "../forms/form.js";
import type { RowsField } from "../forms/form-field.js";
import type { Obligation } from "../obligations/obligations.js";
import type { Earlier } from "./known.js";
import type { Answer } from "./read-answer.js";
import type { Draft } from "../submissions/submission.js";

export type Row = Readonly<Record<string, Answer>>;

/** What is known beforehand for whoever fills in a form. */
export interface FormContext {
  /** What the register says, by id of the locked field. */
  readonly locked: Readonly<Record<string, number>>;
  /** The rows that stand ready, by id of the repeating field. */
  readonly prefilled: Readonly<Record<string, readonly Row[]>>;
  /** The version of the earlier report that the rows come from; 0 when there is none. */
  readonly prefilledVersion: number;
  /** What stands in the inputs of a form that nobody has begun. */
  readonly starts?: Draft;
  /** What other forms say, to be told beside fields, by their id. */
  readonly recalled?: Readonly<Record<string, Earlier>>;
  /** When the report is to be in, as settled by now; none for a form that nobody owes. */
  readonly obligation?: Obligation | undefined;
  /** The files that have been sent to go with it. */
  readonly attachments?: readonly Attachment[];
}

/** How many rows of a repeating field stand ready; they come first and cannot be removed. */
export function prefilledCount(field: RowsField, context: FormContext): number {
  return Math.min(context.prefilled[field.id]?.length ?? 0, field.max);
}

/** The parts of a prefilled row that cannot be changed; the first tells the rows apart. */
function fixedColumns({ each, prefill }: RowsField): readonly string[] {
  return each === undefined ? Object.keys(prefill?.columns ?? {}) : [each.column];
}

/** Whether an input shows what a list or an earlier report says and cannot be changed. */
export function isPrefilled(
  field: RowsField,
  row: number,
  part: string,
  context: FormContext,
): boolean {
  return fixedColumns(field).includes(part) && row < prefilledCount(field, context);
}

/**
 * The draft with the prefilled rows in their places; one with nothing in it begins with what is known. What has been written in a row follows the row that it was
 * written about, told by its first column, wherever that row stands now; rows of the draft that no longer stand in
 * the earlier report come last, so that nothing written is lost.
 */
export function withPrefilledRows(form: Form, draft: Draft, context: FormContext): Draft {
  return rowsFieldsOf(form).reduce(
    (result, field) =>
      prefilledCount(field, context) === 0 ? result : aligned(field, result, context),
    Object.keys(draft).length === 0 ? (context.starts ?? draft) : draft,
  );
}

/** What a card's inputs say, less what they may not say anything about. */
export function withoutPrefilled(form: Form, inputs: Draft, context: FormContext): Draft {
  const isOpen = (input: string): boolean => {
    const parsed = parseRowInput(form, input);
    return parsed === undefined || !isPrefilled(parsed.field, parsed.row, parsed.part, context);
  };
  return Object.fromEntries(Object.entries(inputs).filter(([input]) => isOpen(input)));
}

function aligned(field: RowsField, draft: Draft, context: FormContext): Draft {
  const columns = fixedColumns(field);
  const key = columns[0] ?? "";
  const left = draftRows(field, draft);
  const ready = (context.prefilled[field.id] ?? []).map((row) => {
    const fixed = Object.fromEntries(columns.map((column) => [column, textOf(row[column])]));
    const found = left.findIndex((candidate) => candidate[key]?.trim() === fixed[key]);
    const written = found === -1 ? {} : left.splice(found, 1)[0];
    return { ...written, ...fixed };
  });
  const others = Object.entries(draft).filter(([input]) => !input.startsWith(`${field.id}.`));
  const rows = [...ready, ...left]
    .slice(0, field.max)
    .flatMap((row, index) =>
      Object.entries(row).map(([part, text]) => [rowInput(field, index, part), text] as const),
    );
  return Object.fromEntries([...others, ...rows]);
}

function draftRows(field: RowsField, draft: Draft): Record<string, string>[] {
  const isBegun = Object.keys(draft).some((input) => input.startsWith(`${field.id}.`));
  return Array.from({ length: isBegun ? rowCount(field, draft) : 0 }, (_, row) =>
    Object.fromEntries(
      field.fields.map(({ id }) => [id, draft[rowInput(field, row, id)] ?? ""] as const),
    ),
  );
}

function textOf(answer: Answer | undefined): string {
  return answer === undefined ? "" : String(answer);
}
