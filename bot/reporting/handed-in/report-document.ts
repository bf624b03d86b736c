import { answerIn, changesBetween, rowsIn } from "../../../src/reporting/submissions/changes.js";
import type { Register } from "../../../src/participants/register.js";
import { fieldAt, type Section } from "../../../src/reporting/forms/form.js";
import {
  type Field,
  isAnswerField,
  partsOf,
  type RowsField,
} from "../../../src/reporting/forms/form-field.js";
import type { FormContext, Row } from "../../../src/reporting/drafts/prefill.js";
import {
  type FormRecord,
  type SubmittedVersion,
  versionNumbered,
} from "../../../src/reporting/submissions/submission.js";
import type { Block, DocumentModel } from "../../../src/summaries/document.js";
import { heading, list, note, paragraph, table } from "../../document-blocks.js";
import { answerText, inputLabel, rowTitle } from "../../texts/reporting/form-answers.js";
import { fileLine, fileTexts } from "../../texts/reporting/files.js";
import { documentTexts } from "../../texts/reporting/report-document.js";
import { pageTexts, personName, subjectName } from "../../texts/reporting/reporting.js";
import { conditionSections } from "./condition-section.js";
import { receiptFacts, type SubmittedReport } from "./receipt-facts.js";

/** How many parts a row may have to stand on one line of a table. */
const mostColumns = 4;

/** A submitted version as a document to keep: its receipt, and every question with its answer letter for letter. */
export function reportDocument(
  register: Register,
  opened: SubmittedReport,
  version: SubmittedVersion,
  { obligation, attachments = [] }: Pick<Partial<FormContext>, "obligation" | "attachments">,
): DocumentModel {
  const { form, subject, submission } = opened;
  const { record, lacking, at } = version;
  return {
    title: form.title,
    subtitle: documentTexts.subtitle(subjectName(register, subject), version),
    ...(register.demo && { banner: documentTexts.banner }),
    blocks: [
      ...(form.original === undefined ? [] : [note(form.original.text)]),
      ...(lacking === undefined ? [] : [note(pageTexts.sentLacking(lacking.length))]),
      heading(1, pageTexts.receiptSection),
      answersTable(receiptFacts(register, opened, version, obligation)),
      ...conditionSections(form, record, submission, new Date(at)).flatMap(({ title, lines }) => [
        heading(1, title),
        ...lines.map(({ label, text }) => paragraph(`${label}${text}`)),
      ]),
      ...form.sections.flatMap((section) => sectionBlocks(section, record)),
      ...(attachments.length === 0 ? [] : [heading(1, fileTexts.title)]),
      ...list(
        attachments.map((file) => `${file.name}${fileLine(file, personName(register, file.by))}`),
      ),
      ...changeBlocks(opened, version),
    ],
  };
}

function sectionBlocks(section: Section, record: FormRecord): readonly Block[] {
  const asked = section.fields.filter((field) => isAsked(field, record));
  const blocks = asked.flatMap((field, index, fields): readonly Block[] => {
    if (field.kind === "rows") return rowsBlocks(field, record);
    if (isLong(field))
      return [heading(2, field.label), paragraph(answerText(field, answerIn(record, field.id)))];
    if (index > 0 && isShort(fields[index - 1])) return [];
    const end = fields.findIndex((other, place) => place > index && !isShort(other));
    const together = fields.slice(index, end === -1 ? undefined : end);
    return [
      answersTable(
        together.map((short) => [short.label, answerText(short, answerIn(record, short.id))]),
      ),
    ];
  });
  return [heading(1, section.title), ...blocks];
}

/** Rows with few and short parts make one table; the others one each. */
function rowsBlocks(field: RowsField, record: FormRecord): readonly Block[] {
  const rows = rowsIn(record, field.id);
  if (rows.length === 0) return [paragraph(documentTexts.nothingFilledIn)];
  const parts = partsOf(field);
  if (parts.length <= mostColumns && !parts.some(isLong))
    return [
      table(
        parts.map((part) => ({
          title: part.label,
          width: 100 / parts.length,
          ...(part.kind === "amount" && { amount: true as const }),
        })),
        rows.map((row, index) => parts.map((part) => partText(field, part, row, index))),
      ),
    ];
  return rows.flatMap((row, index) => [
    heading(2, rowTitle(field, index)),
    answersTable(parts.map((part) => [part.label, partText(field, part, row, index)] as const)),
  ]);
}

function partText(field: RowsField, part: Field, row: Row, index: number): string {
  return part.id === field.each?.column ? rowTitle(field, index) : answerText(part, row[part.id]);
}

function changeBlocks(
  { form, submission }: SubmittedReport,
  { version, record }: SubmittedVersion,
): readonly Block[] {
  const before = versionNumbered(submission, version - 1);
  if (before === undefined) return [];
  const { question, before: was, after: is } = documentTexts.columns;
  return [
    heading(1, documentTexts.changesSince(before.version)),
    table(
      [
        { title: question, width: 34 },
        { title: was, width: 33 },
        { title: is, width: 33 },
      ],
      changesBetween(form, before.record, record).map(({ path, row, before: old, after }) => {
        const field = fieldAt(form, path);
        const input = row === undefined ? path : path.replace(".", `.${row}.`);
        const show = (answer: typeof old): string =>
          field === undefined ? "" : answerText(field, answer);
        return [inputLabel(form, input), show(old), show(after)];
      }),
    ),
  ];
}

function answersTable(answers: readonly (readonly [string, string])[]): Block {
  const { question, answer } = documentTexts.columns;
  return table(
    [
      { title: question, width: 40 },
      { title: answer, width: 60 },
    ],
    answers,
  );
}

/** Whether a field was shown to the person: some are only when a rule asks for a reason. */
function isAsked(field: Field, record: FormRecord): boolean {
  return !isAnswerField(field) || !field.onlyWhenAsked || answerIn(record, field.id) !== undefined;
}

function isLong(field: Field): boolean {
  return field.kind === "long-text";
}

function isShort(field: Field | undefined): boolean {
  return field !== undefined && field.kind !== "rows" && !isLong(field);
}
