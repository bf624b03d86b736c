import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  type PageNumberEstimator,
  Paragraph,
  type Table,
  TableOfContents,
  TextRun,
} from "docx";
import type { DocumentModel } from "../../summaries/document.js";
import type { Looks } from "../../summaries/template.js";
import { steadyOfficeFile } from "./steady-zip.js";
import { withTemplateStyles } from "./template/template-styles.js";
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

/** The deepest level of heading that stands in the contents. */
const deepestInContents = 2;

/** The headings that stand in the contents of a document that has any, in order. */
export function headingsInContents({ front, blocks }: DocumentModel): readonly string[] {
  if (front === undefined) return [];
  return blocks.flatMap((block) =>
    block.kind === "heading" && block.level <= deepestInContents ? [xmlText(block.text)] : [],
  );
}

/**
 * Has tables, figures and the contents numbered when the file is written, so that Word need not ask to update them. The
 * library can work out pages too, but takes a minute for long texts and guesses.
 *
 * @param pages - of the headings in the contents
 */
function numbersFrom(pages: readonly number[]): PageNumberEstimator {
  return (body) => {
    const names = new Set(JSON.stringify(body).match(/\b_Toc\d+/g));
    return {
      bookmarks: new Map([...names].map((name, index) => [name, String(pages[index] ?? "")])),
    };
  };
}

export interface WordOptions {
  /** The pages of `headingsInContents`; without them the contents lead to the headings but tell no page. */
  readonly headingPages?: readonly number[] | undefined;
  /** The template's; our own when left out. */
  readonly looks?: Looks | undefined;
}

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
  { headingPages, looks }: WordOptions = {},
): Promise<Uint8Array> {
  const { footnotes = [] } = model;
  const places = createPlaces();
  const document = new Document({
    title: xmlText(model.title),
    creator: texts.author,
    lastModifiedBy: texts.author,
    description: xmlText(model.subtitle),
    styles,
    numbering,
    pageNumbers: numbersFrom(headingPages ?? []),
    footnotes: Object.fromEntries(
      footnotes.map((text, index) => [
        index + 1,
        { children: [new Paragraph({ style: styleNames.note, children: runs(` ${text}`) })] },
      ]),
    ),
    sections: [
      {
        properties: { page: pageProperties() },
        ...aroundPages(model, texts, looks),
        children: [
          ...beginning(model, texts, headingPages !== undefined),
          ...writeBlocks(model.blocks, texts, places),
        ],
      },
    ],
  });
  return steadyOfficeFile(await Packer.toBuffer(document), at, {
    "word/document.xml": places.fill,
    ...chartChanges(model),
    ...(looks && {
      "word/styles.xml": (styles: string) => withTemplateStyles(styles, looks.styles),
    }),
  });
}

/** Lets no figure beside a bar be broken over two lines, which the library does not offer. */
function chartChanges({ blocks }: DocumentModel): Record<string, (xml: string) => string> {
  const charts = blocks.filter(({ kind }) => kind === "chart");
  return Object.fromEntries(
    charts.map((_, index) => [
      `word/charts/chart${index + 1}.xml`,
      (xml: string) => xml.replaceAll('wrap="square"', 'wrap="none"'),
    ]),
  );
}

/** What stands at the top and at the foot of every page. */
function aroundPages({ title, banner }: DocumentModel, texts: WordTexts, looks?: Looks) {
  const top = [
    ...(looks === undefined || looks.header === "" ? [] : [smallText(looks.header)]),
    ...(banner === undefined ? [] : [writeBanner(banner)]),
  ];
  const foot = [
    ...(looks === undefined || looks.footer === "" ? [] : [smallText(looks.footer)]),
    pageNumbers(title, texts),
  ];
  return {
    ...(top.length > 0 && { headers: { default: new Header({ children: top }) } }),
    footers: { default: new Footer({ children: foot }) },
  };
}

function smallText(text: string): Paragraph {
  return new Paragraph({ style: styleNames.note, children: runs(text) });
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
  hasPages: boolean,
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
  const levels = `1-${deepestInContents}`;
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
      headingStyleRange: levels,
      // Names the levels that have no number.
      ...(!hasPages && { pageNumbersEntryLevelsRange: levels }),
    }),
    // So low that the first heading stands at the top of its page.
    new Paragraph({
      pageBreakBefore: true,
      spacing: { after: 0, line: 20, lineRule: LineRuleType.EXACT },
    }),
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
