import { rowsIn } from "../../../src/reporting/submissions/changes.js";
import type { AnswerField, RowsField } from "../../../src/reporting/forms/form-field.js";
import type { Row } from "../../../src/reporting/drafts/prefill.js";
import type { Counted } from "../../../src/summaries/collected.js";
import { type Cell, refTo, type TableBlock } from "../../../src/summaries/document.js";
import { answerCell, type Column, table } from "../../document-blocks.js";
import { answerText, labelled } from "../../texts/reporting/form-answers.js";
import { summaryWords } from "../../texts/summaries/summary-words.js";

/** More columns than this leave no room for words. */
const mostColumns = 5;

/** How wide a column is beside the others. */
const figureWidth = 13;
const nameWidth = 22;
const wordsWidth = 31;

/** Parts of a row that stand in one column; several are led in by their labels. */
interface RowColumn extends Column {
  readonly parts: readonly AnswerField[];
}

/** A repeating field of a report as a table under its section's name, each row a row. Where there are too many columns, the texts share one. */
export function rowsTable(report: Counted, field: RowsField, section: string): TableBlock {
  const columns = rowColumns(field);
  const rows = rowsIn(report.record, field.id);
  return table(
    columns,
    rows.map((row, index) =>
      columns.map(({ parts }) => rowCell(report, `${field.id}.${index}`, parts, row)),
    ),
    rowsCaption(field, section),
  );
}

/** A form may number its sections; the tables have numbers of their own. */
export function rowsCaption({ label }: RowsField, section: string): string {
  const name = section.replace(/^\d+\.\s*/, "");
  return name === label ? name : `${name}: ${label}`;
}

/** A row's answers to some of its parts as one cell. */
export function rowCell(
  { source }: Counted,
  path: string,
  parts: readonly AnswerField[],
  row: Row,
): Cell {
  const given = parts.filter(({ id }) => isGiven(row, id));
  const texts = given.map((part) => {
    const text = answerText(part, row[part.id]).trim();
    return parts.length === 1 ? text : labelled(part.label, text);
  });
  const refs = given.map(({ id }) => refTo(source.submissionId, `${path}.${id}`));
  return answerCell(texts.length === 0 ? "–" : texts.join("\n"), refs);
}

function isGiven(row: Row, id: string): boolean {
  const answer = row[id];
  return answer !== undefined && (typeof answer !== "string" || answer.trim() !== "");
}

/** The columns of a table of a repeating field. */
export function rowColumns(field: RowsField): readonly RowColumn[] {
  const [first, ...others] = field.fields;
  const alone = field.fields.map(columnOf);
  if (first === undefined || alone.length <= mostColumns) return alone;
  const words = others.filter((part) => !isFigure(part));
  return [
    columnOf(first),
    { title: summaryWords.columns.description, width: 2 * wordsWidth, parts: words },
    ...others.filter(isFigure).map(columnOf),
  ];
}

function columnOf(part: AnswerField): RowColumn {
  const width = isFigure(part) ? figureWidth : part.kind === "choice" ? nameWidth : wordsWidth;
  return { title: part.label, width, amount: isFigure(part), parts: [part] };
}

function isFigure({ kind }: AnswerField): boolean {
  return kind === "amount" || kind === "percent" || kind === "integer";
}
