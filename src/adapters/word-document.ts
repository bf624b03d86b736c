import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IRunOptions,
  type IStylesOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Block, DocumentModel, TableBlock } from "../summaries/document.js";

/** A4 with margins of 2 cm, in twentieths of a point. */
const page = { width: 11_906, height: 16_838, margin: 1134 };
const textWidth = page.width - 2 * page.margin;

const bullets = "bullets";

/** Words around the content, in the document's language. */
export interface WordTexts {
  /** Who made the file, for its properties. */
  readonly author: string;
  /** What stands before the page's number, "Sida ", and between it and the number of pages, " av ". */
  readonly page: string;
  readonly of: string;
}

/** Writes a document as a Word file (.docx): A4, Swedish, with heading styles, repeated table headers and page numbers. */
export function writeWordDocument(model: DocumentModel, texts: WordTexts): Promise<Uint8Array> {
  const document = new Document({
    title: clean(model.title),
    creator: texts.author,
    description: clean(model.subtitle),
    styles,
    numbering: { config: [bulletNumbering] },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.margin,
              right: page.margin,
              bottom: page.margin,
              left: page.margin,
            },
          },
        },
        ...(model.banner !== undefined && {
          headers: { default: new Header({ children: [banner(model.banner)] }) },
        }),
        footers: { default: new Footer({ children: [pageNumbers(model.title, texts)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(model.title) }),
          new Paragraph({ style: "Subtitle", children: runs(model.subtitle) }),
          ...model.blocks.flatMap(writeBlock),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const heading = (size: number, before: number, after: number) => ({
  run: { font: "Calibri", size, bold: true, color: "1F3864" },
  paragraph: { spacing: { before, after }, keepNext: true },
});

/** Sizes in half points. */
const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: "Calibri", size: 22, language: { value: "sv-SE" } },
      paragraph: { spacing: { after: 120 } },
    },
    title: heading(44, 0, 60),
    heading1: heading(30, 360, 120),
    heading2: heading(24, 240, 80),
  },
  paragraphStyles: [
    {
      id: "Subtitle",
      name: "Subtitle",
      basedOn: "Normal",
      run: { size: 24, color: "404040" },
      paragraph: { spacing: { after: 240 } },
    },
    { id: "Lead", name: "Lead", basedOn: "Normal", run: { bold: true, size: 24 } },
    { id: "Note", name: "Note", basedOn: "Normal", run: { size: 18, color: "404040" } },
    {
      id: "TableText",
      name: "Table text",
      basedOn: "Normal",
      run: { size: 19 },
      paragraph: { spacing: { before: 30, after: 30 } },
    },
  ],
};

const bulletNumbering = {
  reference: bullets,
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: "\u2022",
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 400, hanging: 240 } } },
    },
  ],
};

const paragraphStyles = { plain: "Normal", lead: "Lead", note: "Note" } as const;

function writeBlock(block: Block): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading": {
      const level = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ heading: level, children: runs(block.text) })];
    }
    case "paragraph":
      return [new Paragraph({ style: paragraphStyles[block.style], children: runs(block.text) })];
    case "list":
      return block.items.map(
        (item) =>
          new Paragraph({ numbering: { reference: bullets, level: 0 }, children: runs(item) }),
      );
    case "table":
      // Word joins two tables that touch, and crowds a heading that follows one.
      return [writeTable(block), new Paragraph({ spacing: { after: 60 } })];
  }
}

function writeTable({ columns, rows }: TableBlock): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / whole) * textWidth));
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title, align }) => cell(title, align, { bold: true })),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map(({ align }, index) => cell(row[index] ?? "", align)),
      }),
  );
  const line = { style: BorderStyle.SINGLE, size: 4, color: "A6A6A6" };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 80, right: 80, marginUnitType: WidthType.DXA },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [header, ...body],
  });
}

function cell(text: string, align: "start" | "end", format: IRunOptions = {}): TableCell {
  const alignment = align === "end" ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new TableCell({
    ...(format.bold === true && {
      shading: { type: ShadingType.CLEAR, color: "auto", fill: "E7ECF4" },
    }),
    children: [new Paragraph({ style: "TableText", alignment, children: runs(text, format) })],
  });
}

function banner(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: runs(text, { bold: true, color: "9C0006" }),
  });
}

function pageNumbers(title: string, { page: before, of }: WordTexts): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    style: "Note",
    children: [
      new TextRun({
        children: [`${clean(title)}    ${before}`, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES],
      }),
    ],
  });
}

function runs(text: string, format: IRunOptions = {}): TextRun[] {
  return clean(text)
    .split("\n")
    .map((line, index) => new TextRun({ ...format, text: line, ...(index > 0 && { break: 1 }) }));
}

/** Leaves out what XML cannot hold: control characters and halves of characters. People's text may have them by paste. */
function clean(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/(?![\n\t])[\p{Cc}\p{Cs}\u{FFFE}\u{FFFF}]/gu, "");
}
