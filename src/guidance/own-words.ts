import { personalDataIn, type PersonalData } from "../shared/personal-data.js";

/** Why a text that someone wrote is not taken. */
export type TextFault = "missing" | "too-long" | PersonalData;

/** The longest text that is kept, in characters. */
export const longestText = 1000;

/** What hinders a text from being kept. Undefined when nothing does. */
export function textFault(text: string): TextFault | undefined {
  if (text.trim() === "") return "missing";
  return text.length > longestText ? "too-long" : personalDataIn(text);
}

/** Whether two texts are the same but for capitals, spaces and the signs at the end. */
export function isSameText(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .replace(/[ .!?]+$/, "")
    .trim();
}
