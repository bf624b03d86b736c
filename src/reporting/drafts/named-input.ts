import type { Form } from "../forms/form.js";
import type { AnswerField, RowsField } from "../forms/form-field.js";
import type { Draft } from "../submissions/submission.js";
import { parseRowInput, rowInput } from "./draft.js";

/** How much of a word tells it from others, whatever its ending. */
const stemLength = 5;

/** Shorter words of a label begin too many others. */
const shortestBeginning = 4;

/** "Slutdatum" is called so in a label that says "Slut"; "inklusionen" is not what "inkl." stands for. */
const longestEnding = 5;

/** An input of a form that is filled in. */
export interface PlacedInput {
  readonly form: Form;
  readonly draft: Draft;
  readonly input: string;
  readonly field: AnswerField;
}

/**
 * How surely some words name an input: 0 by its label and, in a row, what the row is called; 1 by its help besides.
 * Undefined when they do not. No words name every input.
 */
export function howNamed(
  { form, draft, input, field }: PlacedInput,
  named: string | undefined,
): number | undefined {
  const said = wordsOf(named ?? "");
  const label = wordsOf(field.label);
  const isIn = (words: readonly string[]): boolean =>
    said.every((word) => words.some((part) => isMeant(word, part)));
  if (field.kind === "text") return named !== undefined && isIn(label) ? 0 : undefined;
  const row = parseRowInput(form, input);
  const place = row === undefined ? [] : wordsOf(nameOfRow(row.field, row.row, draft));
  if (isIn([...label, ...place])) return 0;
  return isIn([...label, ...place, ...wordsOf(field.help)]) ? 1 : undefined;
}

/** What a row is called and what is written in its texts: "Resor", "Insatser 2025 Insats 2 Utbildning". */
function nameOfRow(field: RowsField, row: number, draft: Draft): string {
  const texts = field.fields
    .filter(({ kind }) => kind === "text" || kind === "choice")
    .map((part) => {
      const text = draft[rowInput(field, row, part.id)] ?? "";
      const option =
        part.kind === "choice" ? part.options.find(({ value }) => value === text) : undefined;
      return option?.label ?? text;
    });
  const name = field.each?.of[row]?.label ?? `${field.rowLabel} ${row + 1}`;
  return [field.label, name, ...texts].join(" ");
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? [];
}

function isMeant(said: string, part: string): boolean {
  if (/^\d+$/.test(said)) return part === said;
  return (
    part.startsWith(said.slice(0, stemLength)) ||
    (part.length >= shortestBeginning &&
      said.startsWith(part) &&
      said.length - part.length <= longestEnding)
  );
}
