import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  type PageNumberEstimator,
  Paragraph,
  type Table,
  TableOfContents,
  TextRun,
} from "docx";
import type { DocumentModel } from "../../summaries/document.js";
import { steadyOfficeFile } from "./steady-zip.js";
import { type CaptionWords, writeBlocks } from "./word/blocks.js";
import { createPlaces } from "./word/body-places.js";
import { runs } from "./word/runs.js";
import { numbering, page, styleNames, styles } from "./word/styles.js";
import { xmlText } from "./xml-text.js";

/** Words around the content, in the document's language. */
export interface WordTexts extends CaptionWords {
  /** Who made the file, for its properties. */
  readonly author: string;
  /** What stands before the page's number, "Sida ", and between it and the number of pages, " av ". */
  readonly page: string;
  readonly of: string;
  readonly contents: string;
}

/**
 * Has tables and figures numbered when the file is written, so that Word need not ask to update them. The library can
 * work out page numbers too, but takes a minute for long texts; the contents lead to their headings without.
 */
const captionNumbersOnly: PageNumberEstimator = () => ({ bookmarks: new Map() });

/**
 * Writes a document as a Word file (.docx): A4, Swedish, with heading styles, repeated table headers and page numbers.
 * The same content gives the same bytes.
 *
 * @param at - when it was made, for its properties
 */
export async function writeWordDocument(
  model: DocumentModel,
  texts: WordTexts,
  at: Date,
): Promise<Uint8Array> {
  const { footnotes = [], banner } = model;
  const places = createPlaces();
  const document = new Document({
    title: xmlText(model.title),
    creator: texts.author,
    lastModifiedBy: texts.author,
    description: xmlText(model.subtitle),
    styles,
    numbering,
    pageNumbers: captionNumbersOnly,
    footnotes: Object.fromEntries(
      footnotes.map((text, index) => [
        index + 1,
        { children: [new Paragraph({ style: styleNames.note, children: runs(` ${text}`) })] },
      ]),
    ),
    sections: [
      {
        properties: { page: pageProperties() },
        ...(banner !== undefined && {
          headers: { default: new Header({ children: [writeBanner(banner)] }) },
        }),
        footers: { default: new Footer({ children: [pageNumbers(model.title, texts)] }) },
        children: [...beginning(model, texts), ...writeBlocks(model.blocks, texts, places)],
      },
    ],
  });
  return steadyOfficeFile(await Packer.toBuffer(document), at, {
    "word/document.xml": places.fill,
  });
}

function pageProperties() {
  const { width, height, margin } = page;
  return {
    size: { width, height },
    margin: { top: margin, right: margin, bottom: margin, left: margin },
  };
}

/** The title and, in a document with a title page, what stands under it and the contents. */
function beginning(
  model: DocumentModel,
  texts: WordTexts,
): readonly (Paragraph | Table | TableOfContents)[] {
  const { title, subtitle, front } = model;
  const titles = [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      ...(front !== undefined && { spacing: { before: 1800, after: 120 } }),
      children: runs(title),
    }),
    new Paragraph({ style: styleNames.subtitle, children: runs(subtitle) }),
  ];
  if (front === undefined) return titles;
  return [
    ...titles,
    ...front.map(
      ({ label, text }) =>
        new Paragraph({
          indent: { left: 2600, hanging: 2600 },
          tabStops: [{ type: "left", position: 2600 }],
          children: [...runs(label, { bold: true }), new TextRun("\t"), ...runs(text)],
        }),
    ),
    new Paragraph({
      style: styleNames.contents,
      pageBreakBefore: true,
      children: runs(texts.contents),
    }),
    new TableOfContents(texts.contents, {
      hyperlink: true,
      headingStyleRange: "1-2",
      pageNumbersEntryLevelsRange: "1-2",
    }),
    new Paragraph({ pageBreakBefore: true, spacing: { after: 0 } }),
  ];
}

function writeBanner(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: runs(text, { bold: true, color: "9C0006" }),
  });
}

function pageNumbers(title: string, { page: before, of }: WordTexts): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    style: styleNames.note,
    children: [
      new TextRun({
        children: [
          `${xmlText(title)}    ${before}`,
          PageNumber.CURRENT,
          of,
          PageNumber.TOTAL_PAGES,
        ],
      }),
    ],
  });
}
