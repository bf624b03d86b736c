import type { LocalDate } from "../../shared/local-date.js";
import type { LanguageLexicon, Lexicon } from "../lexicon.js";

/** Writes out "last year" as a year, when that is the newest agreement's own. */
export type YearWriter = (text: string, today: LocalDate) => string;

/**
 * Makes a writer of what is said in either language. Words for years are otherwise told from the newest agreement's year;
 * but between its end and its last duty those who account for it say "last year" of it.
 *
 * @param lastDay - of the newest agreement's duties
 */
export function yearWriter(
  { sv, en }: Lexicon,
  newestYear: number,
  lastDay: LocalDate | undefined,
): YearWriter {
  const phrases = [sv, en].flatMap(({ lastYear }: LanguageLexicon) => lastYear);
  const said = new RegExp(String.raw`(?<!\p{L})(?:${phrases.join("|")})(?!\p{L})`, "giu");
  const isBetween = (today: LocalDate): boolean =>
    lastDay !== undefined && today > `${newestYear}-12-31` && today <= lastDay;
  return (text, today) => (isBetween(today) ? text.replaceAll(said, String(newestYear)) : text);
}
