import { type IRunOptions, TextRun } from "docx";
import { xmlText } from "../xml-text.js";

/** Text with its line breaks kept. */
export function runs(text: string, format: IRunOptions = {}): TextRun[] {
  return xmlText(text)
    .split("\n")
    .map((line, index) => new TextRun({ ...format, text: line, ...(index > 0 && { break: 1 }) }));
}
