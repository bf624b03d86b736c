import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IRunOptions,
  type IShadingAttributesProperties,
  Paragraph,
  SequentialIdentifier,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { type Cell, cellText, type TableBlock } from "../../summaries/document.js";
import { runs } from "./runs.js";
import { styleNames, textWidth } from "./styles.js";

const line = { style: BorderStyle.SINGLE, size: 4, color: "A6A6A6" };
const lines = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

const headerShade = { type: ShadingType.CLEAR, color: "auto", fill: "E7ECF4" };

/** A row that holds more text than this may be broken between pages: it might not fit on one. */
const longestWholeRow = 1200;

/** A table with its number and caption over it, and a header row that is repeated on every page. */
export function writeTable(block: TableBlock, tableWord: string): readonly (Paragraph | Table)[] {
  const { caption, columns, rows } = block;
  const widths = widthsOf(columns.map(({ width }) => width));
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title, align }) => cell(title, align, { bold: true }, headerShade)),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: row.reduce((sum, one) => sum + cellText(one).length, 0) <= longestWholeRow,
        children: columns.map(({ align }, index) =>
          cell(row[index] ?? "", align, { bold: row.some(isSum) }),
        ),
      }),
  );
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 80, right: 80, marginUnitType: WidthType.DXA },
    borders: lines,
    rows: [header, ...body],
    ...(caption !== undefined && { altText: { title: caption, description: caption } }),
  });
  // Word joins two tables that touch, and crowds a heading that follows one.
  const after = new Paragraph({ spacing: { after: 60 } });
  return caption === undefined ? [table, after] : [writeCaption(tableWord, caption), table, after];
}

/** "Tabell 3. Medel": numbered in the order of the document. */
export function writeCaption(word: string, text: string): Paragraph {
  return new Paragraph({
    style: styleNames.caption,
    children: [new TextRun(`${word}\u00a0`), new SequentialIdentifier(word), ...runs(`. ${text}`)],
  });
}

/** An empty box with a label, to write in. */
export function writeCommentBox(label: string): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth],
    margins: { left: 80, right: 80, marginUnitType: WidthType.DXA },
    borders: lines,
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: 1600, rule: HeightRule.ATLEAST },
        children: [
          new TableCell({
            children: [
              new Paragraph({ style: styleNames.tableText, children: runs(label, { bold: true }) }),
              new Paragraph({ style: styleNames.tableText }),
            ],
          }),
        ],
      }),
    ],
  });
}

function widthsOf(shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((share / whole) * textWidth));
}

function isSum(content: Cell): boolean {
  return typeof content === "object" && content.sumOf !== undefined;
}

function cell(
  content: Cell,
  align: "start" | "end",
  format: IRunOptions,
  shading?: IShadingAttributesProperties,
): TableCell {
  const alignment = align === "end" ? AlignmentType.RIGHT : AlignmentType.LEFT;
  const notes = typeof content === "string" ? [] : (content.notes ?? []);
  return new TableCell({
    ...(shading && { shading }),
    children: [
      new Paragraph({
        style: styleNames.tableText,
        alignment,
        children: runs(cellText(content), format, notes),
      }),
    ],
  });
}
