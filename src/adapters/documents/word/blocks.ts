import { HeadingLevel, Paragraph, type Table } from "docx";
import type { Block } from "../../../summaries/document.js";
import type { Places } from "./body-places.js";
import { writeChart } from "./charts.js";
import { paragraphXml, tableXml } from "./body-xml.js";
import { writeCaption } from "./captions.js";
import { writeCommentBox } from "./comment-box.js";
import { runs } from "./runs.js";
import { bullets } from "./styles.js";

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

/** Writes blocks with Word's own styles. Running text and tables get places. */
export function writeBlocks(
  blocks: readonly Block[],
  words: CaptionWords,
  places: Places,
): readonly (Paragraph | Table)[] {
  const written: (Paragraph | Table)[] = [];
  let open = "";
  const close = (): void => {
    if (open !== "") written.push(places.keep(open));
    open = "";
  };
  for (const [index, block] of blocks.entries()) {
    const before = writtenByLibrary(block, words);
    if (before.length > 0) close();
    written.push(...before);
    if (block.kind === "paragraph")
      open += paragraphXml(block, leadsIn(blocks[index - 1], blocks[index + 1]));
    if (block.kind === "table") open += tableXml(block);
  }
  close();
  return written;
}

/** Whether a paragraph or what follows it would be lost alone on its page: a note under a heading or at the end, a list. */
function leadsIn(before: Block | undefined, after: Block | undefined): boolean {
  if (after === undefined) return false;
  if (after.kind === "list" || (after.kind === "paragraph" && after.style === "note")) return true;
  return before?.kind === "heading" && (after.kind === "table" || after.kind === "paragraph");
}

function writtenByLibrary(block: Block, words: CaptionWords): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: headings[block.level],
          // Whatever a template's style says.
          keepNext: true,
          pageBreakBefore: block.startsPage === true,
          children: runs(block.text),
        }),
      ];
    case "paragraph":
      return [];
    case "list":
      return block.items.map(
        (item) =>
          new Paragraph({ numbering: { reference: bullets, level: 0 }, children: runs(item) }),
      );
    case "table":
      return block.caption === undefined ? [] : [writeCaption(words.table, block.caption)];
    case "chart":
      return writeChart(block, words.figure);
    case "comment":
      return [writeCommentBox(block.label, block.lines), new Paragraph({ spacing: { after: 60 } })];
  }
}
