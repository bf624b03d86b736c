import { type Block, type Cell, cellText, type TableBlock } from "../../../summaries/document.js";
import { xmlText } from "../xml-text.js";
import { columnWidths } from "./column-widths.js";
import { styleNames, textWidth } from "./styles.js";

type Paragraph = Extract<Block, { kind: "paragraph" }>;
type Column = TableBlock["columns"][number];

const paragraphStyles = { plain: "Normal", lead: styleNames.lead, note: styleNames.note } as const;

/** A row that holds more text than this may be broken between pages: it might not fit on one. */
const longestWholeRow = 1200;

const bold = "<w:rPr><w:b/><w:bCs/></w:rPr>";

/** Word joins two tables that touch, and crowds a heading that follows one. */
const afterTable = '<w:p><w:pPr><w:spacing w:after="60"/></w:pPr></w:p>';

const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:color="A6A6A6" w:sz="4"/>`)
  .join("");
const margins = ["left", "right"].map((side) => `<w:${side} w:type="dxa" w:w="80"/>`).join("");
const shading = '<w:shd w:fill="E7ECF4" w:color="auto" w:val="clear"/>';

/** A table of no more rows than this is kept on one page; of a longer one its first rows, and its last. */
const longestWholeTable = 8;
const fewestTogether = 3;

const keptWithNext = "<w:keepNext/>";

/** Running text as WordprocessingML; what leads in what follows is kept on its page. */
export function paragraphXml({ style, label, text, notes }: Paragraph, isLead = false): string {
  const lead = label === undefined ? "" : runsXml(`${label} `, true);
  return inParagraph(
    paragraphStyles[style],
    isLead ? keptWithNext : "",
    `${lead}${runsXml(text, false, notes)}`,
  );
}

/** A table as WordprocessingML, its header row repeated on every page, and the space after it. */
export function tableXml(block: TableBlock): string {
  const { caption, columns, rows } = block;
  const widths = columnWidths(block);
  const rowXml = (cells: readonly Cell[], index: number): string => {
    const isHeader = index === -1;
    const isKept = isKeptWithNext(index, rows.length);
    const isBold = isHeader || cells.some((cell) => typeof cell === "object" && cell.sumOf);
    const written = columns.map((column, index) =>
      cellXml(cells[index] ?? "", column, widths[index] ?? 0, { isHeader, isBold, isKept }),
    );
    return `<w:tr>${rowProperties(cells, isHeader)}${written.join("")}</w:tr>`;
  };
  return [
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${textWidth}"/><w:tblBorders>${borders}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar>${altText(caption)}</w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`,
    rowXml(
      columns.map(({ title }) => title),
      -1,
    ),
    ...rows.map(rowXml),
    `</w:tbl>${afterTable}`,
  ].join("");
}

/** Whether a row stays on the page of the next; the header row is the one before the first. */
function isKeptWithNext(index: number, count: number): boolean {
  if (index === count - 1) return false;
  if (count <= longestWholeTable) return true;
  return index < fewestTogether - 1 || index >= count - fewestTogether;
}

/** Told by screen readers when the table is reached. */
function altText(caption: string | undefined): string {
  return caption === undefined ? "" : `<w:tblCaption w:val="${escaped(caption)}"/>`;
}

function rowProperties(cells: readonly Cell[], isHeader: boolean): string {
  if (isHeader) return "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
  const length = cells.reduce((sum, cell) => sum + cellText(cell).length, 0);
  return length <= longestWholeRow ? "<w:trPr><w:cantSplit/></w:trPr>" : "";
}

interface RowFormat {
  readonly isHeader: boolean;
  readonly isBold: boolean;
  /** Whether it stays on the page of the row after it. */
  readonly isKept: boolean;
}

function cellXml(
  cell: Cell,
  { align }: Column,
  width: number,
  { isHeader, isBold, isKept }: RowFormat,
): string {
  const notes = typeof cell === "string" ? [] : cell.notes;
  const side = align === "end" ? "right" : "left";
  return [
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${isHeader ? shading : ""}</w:tcPr>`,
    inParagraph(
      styleNames.tableText,
      `${isKept ? keptWithNext : ""}<w:jc w:val="${side}"/>`,
      runsXml(cellText(cell), isBold, notes),
    ),
    "</w:tc>",
  ].join("");
}

function inParagraph(style: string, more: string, content: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;
}

/** Text with its line breaks kept, and the footnotes that it ends with. */
function runsXml(text: string, isBold: boolean, notes: readonly number[] = []): string {
  const format = isBold ? bold : "";
  const lines = text
    .split("\n")
    .map(
      (line, index) =>
        `<w:r>${format}${index > 0 ? "<w:br/>" : ""}<w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`,
    );
  return [...lines, ...notes.map(footnoteXml)].join("");
}

function footnoteXml(number: number, index: number): string {
  const comma =
    index === 0
      ? ""
      : '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t xml:space="preserve">,</w:t></w:r>';
  return `${comma}<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${number}"/></w:r>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escaped(text: string): string {
  return xmlText(text).replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
