import { isSameSubject } from "../../../src/participants/access.js";
import type { AnswerField, RowsField } from "../../../src/reporting/forms/form-field.js";
import { answerIn, rowsIn } from "../../../src/reporting/submissions/changes.js";
import { type Counted, type Owed, reportsOn } from "../../../src/summaries/collected.js";
import type { Block, Cell } from "../../../src/summaries/document.js";
import { answerCell, heading, table } from "../../document-blocks.js";
import { answerText } from "../../texts/reporting/form-answers.js";
import { projectWords as words } from "../../texts/summaries/project-words.js";
import { notGiven, summaryWords } from "../../texts/summaries/summary-words.js";
import { refOf } from "./answer-blocks.js";
import { lackingWord } from "../lacking.js";
import { ownerName } from "../owners.js";
import { rowCell, rowColumns, rowsCaption } from "./rows-table.js";
import { formOf, sourceMark, type SummaryContext } from "../summary-context.js";

/** What several projects have answered on a form, in tables that they share. */
export interface SideBySide {
  readonly blocks: readonly Block[];
  /** The fields whose answers have their place in them. */
  readonly placed: ReadonlySet<string>;
}

/**
 * The projects beside each other: which regions take part in each, its short answers, and what it has told in rows.
 *
 * @param placed - fields that have their place elsewhere
 */
export function sideBySide(
  context: SummaryContext,
  owed: readonly Owed[],
  formId: string,
  placed: ReadonlySet<string>,
): SideBySide {
  const { knowledge, collected } = context;
  const reports = reportsOn(collected, formId).filter(({ source }) =>
    owed.some(({ subject }) => isSameSubject(subject, source.subject)),
  );
  if (reports.length === 0) return { blocks: [], placed: new Set() };
  const { sections } = formOf(knowledge, collected, formId);
  const open = sections.flatMap(({ fields }) => fields).filter(({ id }) => !placed.has(id));
  const short = open.filter(isShort);
  const rows = open.filter(
    (field): field is RowsField =>
      field.kind === "rows" && reports.some(({ record }) => rowsIn(record, field.id).length > 0),
  );
  return {
    blocks: [
      heading(1, words.briefTitle),
      briefTable(context, owed, reports, short),
      ...rows.flatMap((field) => {
        const section = sections.find(({ fields }) => fields.includes(field));
        const caption = rowsCaption(field, section?.title ?? field.label);
        return rowsOfAll(context, reports, field, caption);
      }),
    ],
    placed: new Set([...short, ...rows].map(({ id }) => id)),
  };
}

function isShort(field: { readonly kind: string }): field is AnswerField {
  return field.kind === "choice" || field.kind === "yes-no";
}

function briefTable(
  { collected }: SummaryContext,
  owed: readonly Owed[],
  reports: readonly Counted[],
  short: readonly AnswerField[],
): Block {
  return table(
    [
      { title: summaryWords.owner.project, width: 36 },
      { title: words.regions, width: 16 },
      ...short.map(({ label }) => ({ title: label, width: 18 })),
      { title: summaryWords.source, width: 9 },
    ],
    owed.map((one): readonly Cell[] => {
      const report = reports.find(({ source }) => isSameSubject(source.subject, one.subject));
      const { subject } = one;
      const project = collected.projects.find(
        ({ id }) => subject.kind === "project" && id === subject.projectId,
      );
      return [
        ownerName(collected, subject),
        (project?.regionIds ?? [])
          .map((regionId) => ownerName(collected, { kind: "region", regionId }))
          .join(", "),
        ...short.map((field) =>
          report === undefined ? lackingWord(collected, one) : shortCell(report, field),
        ),
        report === undefined ? "–" : sourceMark(collected, report),
      ];
    }),
    words.briefCaption,
  );
}

function shortCell(report: Counted, field: AnswerField): Cell {
  const answer = answerIn(report.record, field.id);
  if (report.source.nilReason !== undefined) return summaryWords.nothing;
  return answer === undefined || answer === ""
    ? notGiven
    : answerCell(answerText(field, answer), [refOf(report, field.id)]);
}

/** A repeating field of all the projects in one table. */
export function rowsOfAll(
  { collected }: SummaryContext,
  reports: readonly Counted[],
  field: RowsField,
  caption: string,
): readonly Block[] {
  const columns = rowColumns(field);
  const rows = reports.flatMap((report) =>
    rowsIn(report.record, field.id).map((row, index) => [
      `${ownerName(collected, report.source.subject)} ${sourceMark(collected, report)}`,
      ...columns.map(({ parts }) => rowCell(report, `${field.id}.${index}`, parts, row)),
    ]),
  );
  if (rows.length === 0) return [];
  return [
    heading(2, caption),
    table(
      [{ title: summaryWords.owner.project, width: 32 }, ...columns],
      rows,
      words.perProject(field.label),
    ),
  ];
}
