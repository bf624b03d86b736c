import type { Period, Value } from "./value.js";

/**
 * The first and the last day that a value may mean, as text that sorts by time. A month's last day is always the
 * thirty-first: it is there to be compared with, not to be shown. Undefined for what is no time.
 */
export function daysOf(value: Value | Period): { first: string; last: string } | undefined {
  if ("date" in value) return { first: value.date, last: value.date };
  if ("month" in value) return { first: `${value.month}-01`, last: `${value.month}-31` };
  if ("fromMonth" in value) return { first: `${value.fromMonth}-01`, last: `${value.toMonth}-31` };
  if ("year" in value) return { first: `${value.year}-01-01`, last: `${value.year}-12-31` };
  return undefined;
}

/** Whether a day, a month or months lie outside the agreement's year and the year after. A whole year never does. */
export function isOutside(value: Value, year: number): boolean {
  const days = "year" in value ? undefined : daysOf(value);
  return days !== undefined && (days.first < `${year}-01-01` || days.last > `${year + 1}-12-31`);
}
