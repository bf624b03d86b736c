import { HeadingLevel, Paragraph, type Table } from "docx";
import type { Block } from "../../summaries/document.js";
import { writeChart } from "./charts.js";
import { runs } from "./runs.js";
import { bullets, styleNames } from "./styles.js";
import { writeCommentBox, writeTable } from "./tables.js";

/** What numbered tables and figures are called. */
export interface CaptionWords {
  readonly table: string;
  readonly figure: string;
}

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

const paragraphStyles = { plain: "Normal", lead: styleNames.lead, note: styleNames.note } as const;

/** Writes a block with Word's own styles. */
export function writeBlock(block: Block, words: CaptionWords): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: headings[block.level], children: runs(block.text) })];
    case "paragraph":
      return [
        new Paragraph({
          style: paragraphStyles[block.style],
          children: [
            ...(block.label === undefined ? [] : runs(`${block.label} `, { bold: true })),
            ...runs(block.text, {}, block.notes),
          ],
        }),
      ];
    case "list":
      return block.items.map(
        (item) =>
          new Paragraph({ numbering: { reference: bullets, level: 0 }, children: runs(item) }),
      );
    case "table":
      return writeTable(block, words.table);
    case "chart":
      return writeChart(block, words.figure);
    case "comment":
      return [writeCommentBox(block.label), new Paragraph({ spacing: { after: 60 } })];
  }
}
