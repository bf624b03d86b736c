import { rowCount, rowInput } from "./draft.js";
import type { Fault } from "../forms/fault.js";
import type { Form } from "../forms/form.js";
import { fieldsOf } from "../forms/form.js";
import {
  type AnswerField,
  type ComputedField,
  isAnswerField,
  type RowsField,
} from "../forms/form-field.js";
import { type FormContext, isPrefilled, prefilledCount } from "./prefill.js";
import { type Answer, readAnswer } from "./read-answer.js";
import type { Draft } from "../submissions/submission.js";

/** What could be read of a draft. */
export interface Answers {
  /** By input name; computed and locked fields by field id. */
  readonly values: ReadonlyMap<string, Answer>;
  /** The rows that count, by id of the repeating field, numbered as the inputs are. Blank rows do not count. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly faults: readonly Fault[];
}

/** Reads every answer of a draft, reckons the computed fields and names what is missing or wrong in each input. */
export function readAnswers(form: Form, draft: Draft, context: FormContext): Answers {
  const values = new Map<string, Answer>(Object.entries(context.locked));
  const faults: Fault[] = [];
  const rows = new Map<string, readonly number[]>();
  const read = (field: AnswerField, input: string, typed: string): void => {
    const result = readAnswer(field, typed);
    if (result.outcome === "answer") values.set(input, result.answer);
    else if (result.outcome === "fault") faults.push({ input, reason: result.reason });
    else if (field.required) faults.push({ input, reason: { kind: "missing" } });
  };
  for (const field of fieldsOf(form)) {
    if (isAnswerField(field)) read(field, field.id, draft[field.id] ?? "");
    if (field.kind !== "rows") continue;
    rows.set(field.id, countingRows(field, draft, context));
    for (const row of rows.get(field.id) ?? [])
      for (const part of field.fields) {
        const input = rowInput(field, row, part.id);
        if (isPrefilled(field, row, part.id, context))
          setPrefilled(values, input, field, row, context);
        else read(part, input, draft[input] ?? "");
      }
  }
  compute(form, { values, rows, faults });
  return { values, rows, faults };
}

function setPrefilled(
  values: Map<string, Answer>,
  input: string,
  field: RowsField,
  row: number,
  context: FormContext,
): void {
  const part = input.split(".")[2] ?? "";
  const answer = context.prefilled[field.id]?.[row]?.[part];
  if (answer !== undefined) values.set(input, answer);
}

/** The prefilled rows, those with something in them and, until there are enough, blank ones from the top. */
function countingRows(field: RowsField, draft: Draft, context: FormContext): readonly number[] {
  const all = Array.from({ length: rowCount(field, draft) }, (_, row) => row);
  const counts = (row: number): boolean =>
    row < prefilledCount(field, context) ||
    field.fields.some(({ id }) => (draft[rowInput(field, row, id)] ?? "").trim() !== "");
  const lacking = Math.max(0, field.min - all.filter(counts).length);
  const needed = all.filter((row) => !counts(row)).slice(0, lacking);
  return all.filter((row) => counts(row) || needed.includes(row));
}

/** Adds the computed fields, in the order of the form; one that rests on something unread is left out. */
function compute(form: Form, answers: Answers & { readonly values: Map<string, Answer> }): void {
  const set = (input: string, result: number | undefined): void => {
    if (result !== undefined) answers.values.set(input, result);
  };
  for (const field of fieldsOf(form)) {
    if (field.kind === "computed") set(field.id, resultOf(field, answers));
    if (field.kind !== "rows") continue;
    for (const row of answers.rows.get(field.id) ?? [])
      for (const part of field.computed)
        set(rowInput(field, row, part.id), resultOf(part, answers, row));
  }
}

/** @param row - the row that the formula is about; undefined outside rows */
function resultOf({ formula }: ComputedField, answers: Answers, row?: number): number | undefined {
  const valueAt = (path: string): Answer | undefined => answers.values.get(besides(path, row));
  if ("ratio" in formula) {
    const [part, whole] = formula.ratio.map(valueAt);
    return typeof part === "number" && typeof whole === "number" && whole > 0
      ? percentOf(part, whole, formula.less)
      : undefined;
  }
  if ("sum" in formula)
    return isBegun(formula.sum, answers) ? sumOf(formula.sum, answers) : undefined;
  const [whole, part] = formula.difference.map((path) => sumOf([path], answers));
  return whole === undefined || part === undefined ? undefined : whole - part;
}

/** Whether anything stands in what is to be summed. */
function isBegun(paths: readonly string[], answers: Answers): boolean {
  return paths.some((path) => inputsAt(path, answers).some((input) => answers.values.has(input)));
}

/**
 * The sum of fields and of parts of rows. Undefined when a field is blank, or anything to be summed could not be read;
 * a blank part of a row counts as nothing.
 */
export function sumOf(paths: readonly string[], answers: Answers): number | undefined {
  const terms = paths.flatMap((path) => {
    const inputs = inputsAt(path, answers);
    if (
      inputs.some((input) =>
        answers.faults.some((fault) => fault.input === input && fault.reason.kind !== "missing"),
      )
    )
      return [undefined];
    return inputs.map((input) => answers.values.get(input) ?? (path.includes(".") ? 0 : undefined));
  });
  return terms.every((term) => typeof term === "number")
    ? exact(terms.reduce((total, term) => total + term, 0))
    : undefined;
}

/** A sum of numbers with at most one decimal, less what binary fractions add to it. */
function exact(sum: number): number {
  return Number.isInteger(sum) ? sum : Math.round(sum * 10) / 10;
}

/** How many percent a part is of a whole, less so many, with one decimal. */
export function percentOf(part: number, whole: number, less: number): number {
  return Math.round((part / whole) * 1000 - less * 10) / 10;
}

/** The input that a path names in the same row. */
export function besides(path: string, row: number | undefined): string {
  return row === undefined ? path : path.replace(".", `.${row}.`);
}

/** The inputs that a path names: one, or one in each row that counts. */
export function inputsAt(path: string, { rows }: Answers): readonly string[] {
  const [id = "", part] = path.split(".");
  return part === undefined ? [id] : (rows.get(id) ?? []).map((row) => `${id}.${row}.${part}`);
}
