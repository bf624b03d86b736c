import { Paragraph, TextRun } from "docx";

/** Marks a place; alone in a paragraph without a style, as nothing else in a document is. */
const placeMark = "\uE000";

const placeXml = /<w:p><w:r><w:t xml:space="preserve">\uE000(\d+)<\/w:t><\/w:r><\/w:p>/g;

/**
 * Places in a document for what is written without the library, which makes dozens of objects of every cell of a table:
 * for a thousand projects several times the time and memory.
 */
export interface Places {
  /** Keeps a place for WordprocessingML. */
  readonly keep: (xml: string) => Paragraph;
  /** The document's XML with everything in its place. */
  readonly fill: (xml: string) => string;
}

export function createPlaces(): Places {
  const kept: string[] = [];
  return {
    keep: (xml) => new Paragraph({ children: [new TextRun(`${placeMark}${kept.push(xml) - 1}`)] }),
    fill: (xml) => xml.replaceAll(placeXml, (_, number: string) => kept[Number(number)] ?? ""),
  };
}
