import { Temporal } from "temporal-polyfill";
import { z } from "zod/v4";
import type { LocalDate } from "../../shared/local-date.js";
import type { WorkCalendar } from "../../shared/working-days.js";

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When messages may be sent on a working day, by the clock in Sweden: from `from`, before `to`. */
export const sendingHoursSchema = z
  .strictObject({ from: clockTime, to: clockTime })
  .refine(({ from, to }) => from < to, "The hours end before they begin");

export type SendingHours = z.infer<typeof sendingHoursSchema>;

/** The day in Sweden if messages may be sent at an instant. Undefined in quiet hours, weekends and holidays. */
export function sendingDay(
  now: Date,
  hours: SendingHours | undefined,
  calendar: WorkCalendar,
): LocalDate | undefined {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(
    "Europe/Stockholm",
  );
  const clock = local.toPlainTime().toString({ smallestUnit: "minute" });
  const day = local.toPlainDate().toString() as LocalDate;
  if (hours === undefined) return day;
  const isOpen = clock >= hours.from && clock < hours.to;
  return isOpen && calendar.isWorkingDay(day) ? day : undefined;
}
