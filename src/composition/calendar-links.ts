import { calendarDaysOf } from "../../bot/reminders/calendar-days.js";
import type { ReminderParts } from "../../bot/reminders/parts.js";
import { calendarTexts } from "../../bot/texts/reminders/calendar.js";
import { writeCalendar } from "../adapters/documents/calendar-file.js";
import type { RecentlySeen } from "../../bot/teams/recently-seen.js";
import type { FileResponse } from "../adapters/web/http-server.js";
import { localDateOf } from "../shared/local-date.js";
import type { Parts } from "./parts.js";

type CalendarParts = Pick<Parts, "links" | "address" | "rulebook" | "clock" | "register" | "store">;

/** How long a calendar can be subscribed to, in milliseconds: the longest an agreement year is reported on. */
const calendarLifetimeMilliseconds = 400 * 86_400_000;

/** The address that a person subscribes to her deadlines at, or finds one report's. */
export function calendarUrl(
  { links, address, rulebook }: CalendarParts,
  userId: string,
  now: Date,
  dutyId?: string,
): string {
  const expiresAt = new Date(now.getTime() + calendarLifetimeMilliseconds);
  const documentId = `calendar-${rulebook.year}${dutyId === undefined ? "" : `/${dutyId}`}`;
  return `${address()}/files/${links.sign({ documentId, format: "ics", userId, expiresAt })}`;
}

/** The calendar that a link's token stands for. Undefined when it stands for none. */
export async function openCalendar(
  { links, clock, register, store }: CalendarParts,
  reminders: ReminderParts,
  seen: RecentlySeen,
  token: string,
): Promise<FileResponse | undefined> {
  const now = clock();
  const read = links.read(token, now);
  if (read.outcome !== "valid" || read.link.format !== "ics") return undefined;
  const { userId, documentId } = read.link;
  const [, dutyId] = documentId.split("/");
  if (register.participant(userId) === undefined) return undefined;
  // Calendars are fetched by programs, hour after hour: one line a day tells as much.
  const isFirst = seen.add(`${userId} ${localDateOf(now)}`);
  const days = await store.audit.during(
    { who: userId, act: "calendar.open", from: "link" },
    () => calendarDaysOf(reminders, userId, now, dutyId),
    isFirst,
  );
  return {
    status: 200,
    contentType: "text/calendar; charset=utf-8",
    body: writeCalendar(calendarTexts.name, days, now),
    fileName: calendarTexts.fileName,
  };
}
