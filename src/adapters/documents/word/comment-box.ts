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

const line = { style: BorderStyle.SINGLE, size: 4, color: "A6A6A6" };

/** An empty box with a label, to write in. */
export function writeCommentBox(label: string): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth],
    margins: { left: 80, right: 80, marginUnitType: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line },
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
