import { type Due, lastDays } from "../../reporting/obligations/due.js";
import { addDays, type LocalDate } from "../../shared/local-date.js";

/** Why a day cannot be taken. */
export type DayFault =
  /** None was given, or it has come already. */
  | { readonly kind: "no-day" }
  | { readonly kind: "too-far"; readonly day: LocalDate }
  /** To be reminded only after the last day is no use: more time is something else. */
  | { readonly kind: "past-deadline"; readonly lastDay: LocalDate }
  /** More time that ends before the time that they have anyway. */
  | { readonly kind: "not-later"; readonly lastDay: LocalDate };

/** How many days ahead one may look. */
const farthest = 92;

/** What is wrong with a day to be reminded on; undefined when nothing is. */
export function snoozeFault(
  day: LocalDate | undefined,
  dues: readonly Due[],
  today: LocalDate,
): DayFault | undefined {
  const ahead = dues.flatMap((due) => lastDays(due).slice(-1)).filter((last) => last >= today);
  const lastDay = ahead.toSorted()[0];
  if (day !== undefined && lastDay !== undefined && day > lastDay)
    return { kind: "past-deadline", lastDay };
  return comingDayFault(day, today);
}

/** What is wrong with a day that a report is promised for; undefined when nothing is. */
export function promiseFault(
  day: LocalDate | undefined,
  due: Due,
  today: LocalDate,
): DayFault | undefined {
  const lastDay = lastDays(due).at(-1);
  if (day !== undefined && day > today && lastDay !== undefined && day <= lastDay)
    return { kind: "not-later", lastDay };
  return comingDayFault(day, today);
}

/** What is wrong with a day that something is to happen on; undefined when nothing is. */
export function comingDayFault(day: LocalDate | undefined, today: LocalDate): DayFault | undefined {
  if (day === undefined || day <= today) return { kind: "no-day" };
  return day > addDays(today, farthest) ? { kind: "too-far", day } : undefined;
}
