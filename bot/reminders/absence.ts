import type { Choices } from "../../src/reminders/wishes/choices.js";
import { addDays, type LocalDate, parseLocalDate, weekday } from "../../src/shared/local-date.js";
import { mondayOf, parseDay } from "../texts/day-words.js";
import { dayAlonePattern } from "../texts/reminders/absence.js";

/** From when and until when someone is away, by the words in a message. Undefined when that is no time to come. */
export function absenceIn(
  words: Readonly<Record<string, string | undefined>>,
  today: LocalDate,
): Choices["away"] {
  const { week, lastWeek = week, day, untilFriday } = words;
  if (day !== undefined || untilFriday !== undefined) return shortlyAway(day, today);
  if (week !== undefined) return weeksAway(Number(week), Number(lastWeek), today);
  const until = parseDay(words["until"] ?? "", today);
  const from = firstDayAway(words["from"], until, today);
  return from === undefined || until === undefined || until < from ? undefined : { from, until };
}

/** One day, or from today until Friday. */
function shortlyAway(words: string | undefined, today: LocalDate): Choices["away"] {
  const friday = addDays(today, 5 - weekday(today));
  if (words === undefined) return friday < today ? undefined : { from: today, until: friday };
  const day = parseDay(words, today);
  if (day !== undefined && /vecka$/i.test(words)) return { from: day, until: addDays(day, 4) };
  return day === undefined || day < today ? undefined : { from: day, until: day };
}

/** From the Monday of the first week until the Friday of the last, whatever has passed of them. */
function weeksAway(first: number, last: number, today: LocalDate): Choices["away"] {
  const from = mondayOf(first, today);
  const lastMonday = from && mondayOf(last, from);
  return lastMonday && { from, until: addDays(lastMonday, 4) };
}

/** Today, when none was told; a number alone is a day of the month in which the absence ends. */
function firstDayAway(
  words: string | undefined,
  until: LocalDate | undefined,
  today: LocalDate,
): LocalDate | undefined {
  if (words === undefined) return today;
  const [, number] = dayAlonePattern.exec(words) ?? [];
  return number === undefined || until === undefined
    ? parseDay(words, today)
    : parseLocalDate(`${until.slice(0, 8)}${number.padStart(2, "0")}`);
}
