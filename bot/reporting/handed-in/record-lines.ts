import type { Change } from "../../../src/reporting/submissions/changes.js";
import { answerIn, rowsIn } from "../../../src/reporting/submissions/changes.js";
import { fieldAt, type Form, type Section } from "../../../src/reporting/forms/form.js";
import { type Field, partsOf, type RowsField } from "../../../src/reporting/forms/form-field.js";
import type { Answer } from "../../../src/reporting/drafts/read-answer.js";
import type { Draft, FormRecord } from "../../../src/reporting/submissions/submission.js";
import {
  answerText,
  inputLabel,
  labelled,
  lead,
  rowTitle,
} from "../../texts/reporting/form-answers.js";
import { kronor } from "../../texts/format.js";
import { pageTexts } from "../../texts/reporting/reporting.js";
import { notable, plain, type ToneText } from "../../cards/tone.js";

export interface Line {
  readonly label: string;
  readonly text: string;
}

/** How many characters of each text to try to show on a card. */
export const textRoom = [4000, 1500, 700, 300, 120, 40, 15];

/** What to say when texts have been shortened to that length. */
export function shortenedNotice(longest: number): readonly ToneText[] {
  return longest === textRoom[0] ? [] : [plain(pageTexts.shortened)];
}

/** What to say where what is submitted is but a copy. */
export function originalNotice({ original }: Form): readonly ToneText[] {
  return original === undefined ? [] : [notable(original.text)];
}

/** What to say where another person must vouch for what is submitted. */
export function cosigningNotice({ cosigning }: Form): readonly ToneText[] {
  return cosigning === undefined ? [] : [notable(cosigning.text)];
}

/** How many changed answers are shown. */
const mostChanges = 40;

/** How many paragraphs of a text are kept apart. */
const mostParagraphs = 6;

/**
 * The answers of a section as lines to read, blank ones left out.
 *
 * @param typed - the inputs as typed, to show how an amount was understood; `{}` to leave that out
 * @param longest - how many characters of each text to show
 */
export function sectionLines(
  section: Section,
  record: FormRecord,
  typed: Draft,
  longest: number,
): readonly Line[] {
  const lines = filledIn(section, record, typed, longest);
  return lines.length === 0 ? [{ label: "", text: pageTexts.nothingFilledIn }] : lines;
}

function filledIn(
  section: Section,
  record: FormRecord,
  typed: Draft,
  longest: number,
): readonly Line[] {
  return section.fields.flatMap((field): readonly Line[] => {
    if (field.kind === "rows") return rowLines(field, record, longest);
    const answer = answerIn(record, field.id);
    if (answer === undefined) return [];
    const text = shownText(field, answer, longest);
    const isSpelled = field.kind === "amount" && isSpelledOtherwise(typed[field.id], answer);
    return paragraphs(
      field.label,
      isSpelled ? pageTexts.typed(text, typed[field.id]?.trim() ?? "") : text,
    );
  });
}

/** A row on a line: its name or else its first answer, then the others by name. */
function rowLines(field: RowsField, record: FormRecord, longest: number): readonly Line[] {
  return rowsIn(record, field.id).map((row, index) => {
    const answers = partsOf(field)
      .filter(({ id }) => row[id] !== undefined && id !== field.each?.column)
      .map((part) => [part.label, shownText(part, row[part.id], longest)] as const);
    const first = field.each === undefined ? answers[0] : undefined;
    const others = first === undefined ? answers : answers.slice(1);
    const title = lead(rowTitle(field, index));
    const said = others.map(([label, text]) => labelled(label, text)).join(separator);
    if (first === undefined)
      return { label: title, text: said === "" ? answerText(field, undefined) : said };
    return { label: `${title}${first[1]}`, text: said === "" ? "" : `${separator}${said}` };
  });
}

/** Stands between the answers of a row. */
const separator = " · ";

function paragraphs(label: string, text: string): readonly Line[] {
  const all = text.split(/\n+/);
  const [first = "", ...others] = all.slice(0, mostParagraphs);
  const rest = all.slice(mostParagraphs).join(" ");
  return [
    { label: lead(label), text: first },
    ...[...others, rest].filter((part) => part !== "").map((part) => ({ label: "", text: part })),
  ];
}

function isSpelledOtherwise(typed: string | undefined, answer: Answer): boolean {
  return typed !== undefined && typed.replaceAll(/\s|kr$/g, "") !== String(answer);
}

/** An answer as people read it. Only what somebody has written is ever cut: never a figure, a day or a choice. */
function shownText(field: Field, answer: Answer | undefined, longest: number): string {
  const text = answerText(field, answer);
  return field.kind === "text" || field.kind === "long-text" ? cut(text, longest) : text;
}

/** A text cut to so many characters. */
export function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`;
}

/** What a correction changes, each answer before and after; amounts with the difference. */
export function changeLines(
  form: Form,
  changes: readonly Change[],
  longest: number,
): readonly Line[] {
  const lines = changes.slice(0, mostChanges).map(({ path, row, before, after }) => {
    const field = fieldAt(form, path);
    const show = (answer: Answer | undefined): string =>
      field === undefined ? "" : shownText(field, answer, longest);
    const input = row === undefined ? path : path.replace(".", `.${row}.`);
    return {
      label: lead(inputLabel(form, input)),
      text: `${pageTexts.change(show(before), show(after))}${differenceText(field, before, after)}`,
    };
  });
  const more = changes.length - lines.length;
  return more > 0 ? [...lines, { label: "", text: pageTexts.moreChanges(more) }] : lines;
}

/** Whether an answer is in kronor. */
function isAmount(field: Field): boolean {
  return field.kind === "computed"
    ? field.unit === "kronor"
    : field.kind === "amount" || field.kind === "locked";
}

function differenceText(
  field: Field | undefined,
  before: Answer | undefined,
  after: Answer | undefined,
): string {
  if (
    field === undefined ||
    !isAmount(field) ||
    typeof before !== "number" ||
    typeof after !== "number"
  )
    return "";
  const sign = after > before ? "+" : "\u2212";
  return pageTexts.difference(`${sign}${kronor(Math.abs(after - before))}`);
}
