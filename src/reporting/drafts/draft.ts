import type { Form } from "../forms/form.js";
import { fieldsOf } from "../forms/form.js";
import { isAnswerField, type RowsField } from "../forms/form-field.js";
import type { Draft } from "../submissions/submission.js";

/** Which row of which repeating field an input belongs to, and to which part of it. */
export interface RowInput {
  readonly field: RowsField;
  readonly row: number;
  readonly part: string;
}

/** The name of an input in a row: "plan.0.kronor". */
export function rowInput(field: RowsField, row: number, part: string): string {
  return `${field.id}.${row}.${part}`;
}

/** Takes the name of a row's input apart. Undefined for anything that is no input of a row of this form. */
export function parseRowInput(form: Form, input: string): RowInput | undefined {
  const [, id, row, part = ""] = /^(\w+)\.(0|[1-9]\d?)\.(\w+)$/.exec(input) ?? [];
  const field = fieldsOf(form).find((candidate) => candidate.id === id);
  if (field?.kind !== "rows" || Number(row) >= field.max) return undefined;
  return field.fields.some((candidate) => candidate.id === part)
    ? { field, row: Number(row), part }
    : undefined;
}

/** Whether a form has an input of this name. */
export function isInput(form: Form, name: string): boolean {
  return (
    fieldsOf(form).some((field) => isAnswerField(field) && field.id === name) ||
    parseRowInput(form, name) !== undefined
  );
}

/** How many rows a repeating field shows: those begun, and at least one to begin. */
export function rowCount(field: RowsField, draft: Draft): number {
  const rows = Object.keys(draft)
    .filter((input) => input.startsWith(`${field.id}.`))
    .map((input) => Number(input.split(".")[1]) + 1);
  return Math.max(1, field.min, ...rows);
}

/** The draft with a blank row after the last. The same draft when there is no room for more. */
export function withRowAdded(field: RowsField, draft: Draft): Draft {
  const row = rowCount(field, draft);
  if (row >= field.max) return draft;
  return {
    ...draft,
    ...Object.fromEntries(field.fields.map(({ id }) => [rowInput(field, row, id), ""])),
  };
}

/** The draft without the last row of a repeating field, of which the first `kept` may not be taken away. */
export function withoutLastRow(field: RowsField, draft: Draft, kept: number): Draft {
  const last = rowCount(field, draft) - 1;
  if (last < kept) return draft;
  const prefix = rowInput(field, last, "");
  return Object.fromEntries(Object.entries(draft).filter(([input]) => !input.startsWith(prefix)));
}

/** Two persons, or one with two cards, have given an input different texts. */
export interface Conflict {
  readonly input: string;
  /** What the pressed card said. */
  readonly mine: string;
  /** What is saved. */
  readonly saved: string;
}

/**
 * Puts what a card's inputs say into the saved draft. Only what the person changed on the card counts, so an old card
 * takes nothing back that has been written since; where both have changed, the draft keeps what is saved and the
 * conflict is named.
 *
 * @param base - the draft as it stood when the card was drawn
 */
export function mergeInputs(
  base: Draft,
  saved: Draft,
  inputs: Draft,
): { readonly draft: Draft; readonly conflicts: readonly Conflict[] } {
  const changed = Object.entries(inputs).filter(
    ([input, mine]) => mine !== (base[input] ?? "") && mine !== (saved[input] ?? ""),
  );
  const moved = (input: string): boolean => (saved[input] ?? "") !== (base[input] ?? "");
  return {
    draft: { ...saved, ...Object.fromEntries(changed.filter(([input]) => !moved(input))) },
    conflicts: changed
      .filter(([input]) => moved(input))
      .map(([input, mine]) => ({ input, mine, saved: saved[input] ?? "" })),
  };
}

/** Whether two drafts hold the same inputs with the same texts. */
export function isSameDraft(one: Draft, other: Draft): boolean {
  const inputs = Object.keys(one);
  return (
    inputs.length === Object.keys(other).length &&
    inputs.every((input) => one[input] === other[input])
  );
}
