import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import { runs } from "./runs.js";
import { styleNames, textWidth } from "./styles.js";

/** In twentieths of a point. */
const heights = { comment: 1600, line: 640 };

const line = { style: BorderStyle.SINGLE, size: 4, color: "A6A6A6" };

/** An empty box with a label, to write in, and under it smaller ones. */
export function writeCommentBox(label: string, lines: readonly string[] = []): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth],
    margins: { left: 80, right: 80, marginUnitType: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line },
    rows: [box(label, heights.comment), ...lines.map((text) => box(text, heights.line))],
  });
}

function box(label: string, height: number): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: height, rule: HeightRule.ATLEAST },
    children: [
      new TableCell({
        children: [
          new Paragraph({
            style: styleNames.tableText,
            keepNext: true,
            children: runs(label, { bold: true }),
          }),
          new Paragraph({ style: styleNames.tableText, keepNext: height === heights.comment }),
        ],
      }),
    ],
  });
}
