import type { LocalDate } from "../shared/local-date.js";
import { daysOf, deadlinesIn } from "./deadlines.js";
import { amountOf } from "./finding/by-figure.js";
import type { Entry } from "./finding/entries.js";
import type { Knowledge } from "./knowledge.js";
import type { Lexicon } from "./lexicon.js";
import { yearWriter } from "./reading/last-year.js";
import { dayWriter } from "./reading/relative-days.js";
import { sumWriter } from "./reading/short-sums.js";

/**
 * Writes out what a message does not name in full: "tomorrow" as the day, "the 817" as "the 817 million".
 *
 * @param told - days that the last answer told, one of which "the 30th" may be
 */
export type WriterOut = (text: string, today: LocalDate, told: readonly LocalDate[]) => string;

/** Makes what writes out a message by what the sources know of; do it at start. */
export function writerOut(
  lexicon: Lexicon,
  knowledge: Knowledge,
  entries: readonly Entry[],
): WriterOut {
  const writeDays = dayWriter(lexicon);
  const lastDay = deadlinesIn(knowledge).flatMap(daysOf).sort().at(-1);
  const writeYears = yearWriter(lexicon, knowledge.newestYear, lastDay);
  const writeSums = sumWriter(
    lexicon,
    entries.flatMap((entry) => amountOf(entry) ?? []),
  );
  return (text, today, told) => writeSums(writeYears(writeDays(text, today, told), today));
}
