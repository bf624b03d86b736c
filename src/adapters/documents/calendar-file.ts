import ical, { ICalCalendarMethod } from "ical-generator";
import type { LocalDate } from "../../shared/local-date.js";
import { addDays } from "../../shared/local-date.js";

/** A day to remember. */
export interface CalendarDay {
  /** The same each time the calendar is read, so that a calendar program changes the entry it has. */
  readonly id: string;
  readonly day: LocalDate;
  readonly title: string;
  readonly description: string;
}

/**
 * Writes days as an iCalendar file (RFC 5545): each an entry of the whole day that leaves the reader free.
 *
 * @param stamp - when it is written
 */
export function writeCalendar(name: string, days: readonly CalendarDay[], stamp: Date): string {
  const calendar = ical({
    name: inOneLine(name),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "RCC Sydost", product: "OK-assistenten", language: "SV" },
    // A subscription is read again so often, in seconds.
    ttl: 6 * 3600,
  });
  for (const { id, day, title, description } of days)
    calendar.createEvent({
      id: `${inOneLine(id)}@ok-assistenten`,
      stamp,
      // Later files take the place of earlier ones also where they are not subscribed to but opened again.
      sequence: Math.floor(stamp.getTime() / 60_000),
      // Dates of the whole day are written by the UTC calendar.
      start: new Date(`${day}T00:00:00Z`),
      end: new Date(`${addDays(day, 1)}T00:00:00Z`),
      allDay: true,
      timezone: "UTC",
      summary: inOneLine(title),
      description: description
        .split(/\r\n?|\n/)
        .map(inOneLine)
        .join("\n"),
    });
  return calendar.toString();
}

/** Leaves out what could end a line: the library does so for some fields only. */
function inOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, " ");
}
