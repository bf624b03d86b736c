import { comingDayFault, type DayFault } from "../../src/reminders/wishes/check-day.js";
import { addDays, type LocalDate, parseLocalDate, weekday } from "../../src/shared/local-date.js";
import { daysIn, mondayOf, parseDay } from "../texts/day-words.js";
import { pauseEndPattern } from "../texts/reminders/pausing.js";

/** When a pause is to end: on a day, when somebody says so, or on a day that cannot be. */
export type PauseEnd = { readonly day: LocalDate | undefined } | { readonly fault: DayFault };

/** By what is written in the field for it; left empty, it ends when somebody says so. */
export function pauseEndWritten(text: string, today: LocalDate): PauseEnd {
  return text.trim() === "" ? { day: undefined } : checked(parseLocalDate(text.trim()), today);
}

/** By the words in a message; undefined when they tell no day. */
export function pauseEndIn(message: string, today: LocalDate): PauseEnd | undefined {
  const words = pauseEndPattern.exec(message)?.groups;
  return words && checked(firstDayAfter(words, today), today);
}

function checked(day: LocalDate | undefined, today: LocalDate): PauseEnd {
  const fault = comingDayFault(day, today);
  return fault === undefined ? { day } : { fault };
}

function firstDayAfter(
  words: Readonly<Record<string, string | undefined>>,
  today: LocalDate,
): LocalDate | undefined {
  const { through, week, count, unit } = words;
  if (through !== undefined) {
    const last = parseDay(through, today);
    return last && addDays(last, 1);
  }
  if (week !== undefined) return mondayOf(Number(week), today);
  if (count !== undefined) return addDays(today, daysIn(count, unit ?? ""));
  return words["restOfWeek"] === undefined
    ? parseDay(words["day"] ?? "", today)
    : addDays(today, 8 - weekday(today));
}
