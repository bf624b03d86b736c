import { Paragraph, SequentialIdentifier, TextRun } from "docx";
import { runs } from "./runs.js";
import { styleNames } from "./styles.js";

/** "Tabell 3. Medel": numbered in the order of the document. */
export function writeCaption(word: string, text: string): Paragraph {
  return new Paragraph({
    style: styleNames.caption,
    children: [new TextRun(`${word}\u00a0`), new SequentialIdentifier(word), ...runs(`. ${text}`)],
  });
}
