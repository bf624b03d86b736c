import { FootnoteReferenceRun, type IRunOptions, TextRun } from "docx";
import { xmlText } from "../xml-text.js";

/** Text with its line breaks kept, and the footnotes that it ends with. */
export function runs(
  text: string,
  format: IRunOptions = {},
  notes: readonly number[] = [],
): (TextRun | FootnoteReferenceRun)[] {
  return [
    ...xmlText(text)
      .split("\n")
      .map((line, index) => new TextRun({ ...format, text: line, ...(index > 0 && { break: 1 }) })),
    ...notes.flatMap((number, index) => [
      ...(index > 0 ? [new TextRun({ text: ",", superScript: true })] : []),
      new FootnoteReferenceRun(number),
    ]),
  ];
}
