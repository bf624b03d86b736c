import { Temporal } from "temporal-polyfill";
import { z } from "zod/v4";

const zone = "Europe/Stockholm";

/** A calendar day in Sweden, ISO 8601 `YYYY-MM-DD`. Not an instant: it has no time and no zone. */
export type LocalDate = string & { readonly brand: "LocalDate" };

/** Reads an ISO calendar day. Returns undefined for anything else, "2025-02-30" included. */
export function parseLocalDate(text: string): LocalDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() as LocalDate;
  } catch {
    return undefined;
  }
}

/** A calendar day in data. zod's own `z.iso.date()` lets "2025-02-30" through. */
export const localDateSchema = z.custom<LocalDate>(
  (value) => typeof value === "string" && parseLocalDate(value) !== undefined,
  "Not a calendar day",
);

/** Reads an ISO calendar day that is known to be one. Throws a RangeError otherwise. */
export function localDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(`Not a calendar day: ${text}`);
  return date;
}

const hourMilliseconds = 60 * 60 * 1000;

/** The hour that was last asked about, and its day: nearly all that is asked about is now. */
let latest = { hour: NaN, day: "" as LocalDate };

/** The calendar day in Sweden at an instant. Swedish days begin at whole hours of UTC, since 1879. */
export function localDateOf(instant: Date): LocalDate {
  const hour = Math.floor(instant.getTime() / hourMilliseconds);
  if (latest.hour !== hour) latest = { hour, day: dayAt(instant) };
  return latest.day;
}

function dayAt(instant: Date): LocalDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString() as LocalDate;
}

/** The instant at which a day begins in Sweden. */
export function instantAt(date: LocalDate): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds);
}

/** Whole days from `start` to `end`; negative when `end` is the earlier. */
export function daysBetween(start: LocalDate, end: LocalDate): number {
  return Temporal.PlainDate.from(start).until(end, { largestUnit: "days" }).days;
}

/** The day `days` days later; earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as LocalDate;
}

/** How many Mondays to Fridays there are after `start`, up to and with `end`; 0 when `end` is the earlier. */
export function workdaysBetween(start: LocalDate, end: LocalDate): number {
  const days = Math.max(0, daysBetween(start, end));
  const weeks = Math.floor(days / daysInWeek);
  const rest = Array.from({ length: days % daysInWeek }, (_, index) => addDays(end, -index));
  return weeks * workdaysInWeek + rest.filter((day) => weekday(day) <= workdaysInWeek).length;
}

const daysInWeek = 7;
const workdaysInWeek = 5;

/** ISO weekday of a day: 1 is Monday, 7 is Sunday. */
export function weekday(date: LocalDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}
