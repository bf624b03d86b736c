import { hasPersonalNumber } from "../shared/personal-number.js";

/** Why a text that someone wrote is not taken. */
export type TextFault = "missing" | "too-long" | "personal-number";

/** The longest text that is kept, in characters. */
export const longestText = 1000;

/** What hinders a text from being kept. Undefined when nothing does. */
export function textFault(text: string): TextFault | undefined {
  if (text.trim() === "") return "missing";
  if (text.length > longestText) return "too-long";
  return hasPersonalNumber(text) ? "personal-number" : undefined;
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
