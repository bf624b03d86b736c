import { Temporal } from "temporal-polyfill";
import type { LocalDate } from "../../shared/local-date.js";
import type { LanguageLexicon, Lexicon } from "../lexicon.js";

/**
 * Writes out days that a text names by how far off they are, or by their number alone: "tomorrow" as "4 March", "the 30th"
 * as the day of that number that was told of, or else the next one.
 */
export type DayWriter = (text: string, today: LocalDate, told?: readonly LocalDate[]) => string;

/** Makes a writer of what is said in either language. */
export function dayWriter({ sv, en }: Lexicon): DayWriter {
  const writers = [sv, en].map(writerIn);
  return (text, today, told = []) =>
    writers.reduce((written, write) => write(written, today, told), text);
}

/** How a day is said by its number alone: "den 30:e", "den 1a", "the 30th". */
const numbered = String.raw`(?<!\p{L})(?:den|the)\s+(\d{1,2})(?::?[ae]|st|nd|rd|th)(?!\p{L})`;

function writerIn({ relativeDays, months }: LanguageLexicon): DayWriter {
  const phrases = Object.keys(relativeDays).sort((a, b) => b.length - a.length);
  const named = new RegExp(String.raw`(?<!\p{L})(?:${phrases.join("|")})(?!\p{L})`, "giu");
  const monthNames = months.flat().join("|");
  const bare = new RegExp(String.raw`${numbered}(?!\s+(?:of\s+)?(?:${monthNames}))`, "giu");
  const write = ({ day, month }: Temporal.PlainDate): string => `${day} ${months[month - 1]?.[0]}`;
  const mayBeNamed = new RegExp(`${phrases.join("|")}|\\d(?::?[ae]|st|nd|rd|th)`, "iu");
  return (text, today, told = []) => {
    if (!mayBeNamed.test(text)) return text;
    const now = Temporal.PlainDate.from(today);
    return text
      .replaceAll(named, (phrase) =>
        write(now.add({ days: relativeDays[phrase.toLowerCase()] ?? 0 })),
      )
      .replaceAll(bare, (phrase, number: string) => {
        const day = dayOfNumber(Number(number), now, told);
        return day === undefined ? phrase : write(day);
      });
  };
}

/** The day of a number that was told of, or else the next one. Undefined where no month has it. */
function dayOfNumber(
  number: number,
  today: Temporal.PlainDate,
  told: readonly LocalDate[],
): Temporal.PlainDate | undefined {
  const spokenOf = told
    .map((day) => Temporal.PlainDate.from(day))
    .find(({ day }) => day === number);
  const months = [0, 1, 2].map((later) => today.with({ day: 1 }).add({ months: later }));
  const next = months
    .filter(({ daysInMonth }) => number >= 1 && number <= daysInMonth)
    .map((month) => month.with({ day: number }))
    .find((day) => Temporal.PlainDate.compare(day, today) >= 0);
  return spokenOf ?? next;
}
