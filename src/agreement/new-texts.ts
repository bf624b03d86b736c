import { reviewMark } from "./unfilled.js";
import type { Text } from "./value.js";

/** Years to put for others: the year carried over from becomes the new one. */
export type YearChange = ReadonlyMap<number, number>;

/** English words that count or date something. Swedish has one wherever English has, so English is enough to look in. */
const countingWords =
  /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|third|quarter|sixth|twice|millions?|January|February|March|April|May|June|July|August|September|October|November|December)\b/i;

/** A digit that is no part of a name such as A3. */
const numeral = /(?<![\p{L}\d])\d/u;

/** Puts new years for old in a text, and marks it to be read through if it holds any other figure. */
export function carryText(text: string, change: YearChange): string {
  const changed = changeYears(text, change);
  return isFree(changed, change) ? changed : reviewMark + changed;
}

/** The same in both languages: a figure in one marks them both. */
export function carryTexts(text: Text, change: YearChange): Text {
  const changed = { sv: changeYears(text.sv, change), en: changeYears(text.en, change) };
  const isPlain = [changed.sv, changed.en].every((one) => isFree(one, change));
  if (isPlain && !countingWords.test(changed.en)) return changed;
  return { sv: reviewMark + changed.sv, en: reviewMark + changed.en };
}

/** Phrases that people ask with, in the new year; those with any other figure are left out. */
export function carryPhrases(phrases: readonly string[], change: YearChange): readonly string[] {
  return phrases
    .map((phrase) => changeYears(phrase, change))
    .filter((phrase) => isFree(phrase, change));
}

/** Puts new years for old. */
export function changeYears(text: string, change: YearChange): string {
  return text.replaceAll(/(?<!\d)\d{4}(?!\d)/g, (year) => String(change.get(Number(year)) ?? year));
}

/** Whether no figure is left in a text but for the new years, and what stands in braces. */
function isFree(text: string, change: YearChange): boolean {
  const years = new Set([...change.values()].map(String));
  const rest = text
    .replaceAll(/\{[^{}]*\}/g, "")
    .replaceAll(/(?<!\d)\d{4}(?!\d)/g, (year) => (years.has(year) ? "" : year));
  return !numeral.test(rest);
}
