import { Paragraph, SequentialIdentifier, TextRun } from "docx";
import { runs } from "./runs.js";
import { styleNames } from "./styles.js";

/** "Tabell 3. Medel": numbered in the order of the document. */
export function writeCaption(word: string, text: string): Paragraph {
  return new Paragraph({
    style: styleNames.caption,
    // Whatever a template's style says.
    keepNext: true,
    children: [new TextRun(`${word}\u00a0`), new SequentialIdentifier(word), ...runs(`. ${text}`)],
  });
}
