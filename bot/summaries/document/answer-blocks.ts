import { answerIn } from "../../../src/reporting/submissions/changes.js";
import type { Form } from "../../../src/reporting/forms/form.js";
import type { Field } from "../../../src/reporting/forms/form-field.js";
import { answersOf } from "../../../src/summaries/check-document.js";
import type { Counted } from "../../../src/summaries/collected.js";
import { type Block, refTo } from "../../../src/summaries/document.js";
import { answerCell, labelledParagraph, note, table } from "../../document-blocks.js";
import { answerText, lead } from "../../texts/reporting/form-answers.js";
import { summaryWords } from "../../texts/summaries/summary-words.js";
import { rowsTable } from "./rows-table.js";
import { formOf, type SummaryContext } from "../summary-context.js";

/** So few short answers stand each on a line of their own rather than in a table. */
const mostInText = 3;

/** A report's answers in the order of its form: short ones in a table, the sender's own texts whole, rows in tables. */
export function answerBlocks(
  context: SummaryContext,
  report: Counted,
  placed: ReadonlySet<string> = new Set(),
): readonly Block[] {
  const { knowledge, collected } = context;
  const form = formOf(knowledge, collected, report.source.formId);
  const fields = form.sections.flatMap((section) => section.fields);
  const open = fields.filter(({ id }) => !placed.has(id));
  const answered = answeredFields(report);
  const given = open.filter(({ id }) => answered.has(id));
  const short = given.filter((field) => field.kind !== "rows" && field.kind !== "long-text");
  const blank = open.filter((field) => !answered.has(field.id) && isAskedOfAll(form, field));
  return [
    ...shortAnswers(report, short),
    ...given.flatMap((field): readonly Block[] => {
      if (field.kind === "rows") return [rowsTable(report, field, sectionOf(form, field))];
      return field.kind === "long-text" ? [ownWords(report, field)] : [];
    }),
    ...strangeAnswers(report, fields),
    ...(blank.length === 0 ? [] : [note(summaryWords.leftBlank(blank.map(({ label }) => label)))]),
  ];
}

/** An answer led in by its question; a text of the sender's own word for word. */
export function ownWords(report: Counted, field: Field, label = lead(field.label).trim()): Block {
  const text = answerText(field, answerIn(report.record, field.id)).trim();
  return labelledParagraph(label, text, { answers: [refOf(report, field.id)] });
}

/** Whether everyone is asked, and not only who must explain something else. */
function isAskedOfAll({ rules }: Form, field: Field): boolean {
  if ("onlyWhenAsked" in field && field.onlyWhenAsked) return false;
  return !rules.some((rule) => rule.reason === field.id);
}

function sectionOf({ sections }: Form, field: Field): string {
  return sections.find(({ fields }) => fields.includes(field))?.title ?? field.label;
}

/** The name of an answer of a report. */
export function refOf({ source }: Counted, path: string): string {
  return refTo(source.submissionId, path);
}

/** The fields that a report has answers to, or rows with answers. */
function answeredFields(report: Counted): ReadonlySet<string> {
  return new Set(answersOf(report).map(({ path }) => path.split(".", 1)[0] ?? path));
}

function shortAnswers(report: Counted, fields: readonly Field[]): readonly Block[] {
  if (fields.length <= mostInText) return fields.map((field) => ownWords(report, field));
  return [
    questionTable(
      fields.map((field) => ({
        label: field.label,
        text: answerText(field, answerIn(report.record, field.id)),
        ref: refOf(report, field.id),
      })),
    ),
  ];
}

/** Answers to questions that the form no longer has: shown by their name, for nothing may be left out. */
function strangeAnswers(report: Counted, fields: readonly Field[]): readonly Block[] {
  const strange = answersOf(report).filter(
    ({ path }) => !fields.some(({ id }) => path === id || path.startsWith(`${id}.`)),
  );
  if (strange.length === 0) return [];
  return [
    questionTable(
      strange.map(({ path, answer }) => ({
        label: path,
        text: String(answer),
        ref: refOf(report, path),
      })),
    ),
  ];
}

function questionTable(
  answers: readonly { readonly label: string; readonly text: string; readonly ref: string }[],
): Block {
  const { question, answer } = summaryWords.columns;
  return table(
    [
      { title: question, width: 42 },
      { title: answer, width: 58 },
    ],
    answers.map(({ label, text, ref }) => [label, answerCell(text, [ref])]),
  );
}
