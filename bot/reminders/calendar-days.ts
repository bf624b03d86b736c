import { mayReportFor } from "../../src/participants/access.js";
import { lastDays } from "../../src/reporting/obligations/due.js";
import { type LocalDate } from "../../src/shared/local-date.js";
import { calendarTexts } from "../texts/reminders/calendar.js";
import { deadlineInWords } from "../texts/reminders/reminders.js";
import { isLeft } from "./digest-card.js";
import { dutyName, readSituation, type ReminderParts } from "./parts.js";

/**
 * The last days of everything that a person has left to give, for their calendar. None for someone no longer in the
 * register.
 *
 * @param dutyId - only this report's
 */
export async function calendarDaysOf(
  parts: ReminderParts,
  userId: string,
  now: Date,
  dutyId?: string,
): Promise<
  readonly {
    readonly id: string;
    readonly day: LocalDate;
    readonly title: string;
    readonly description: string;
  }[]
> {
  const participant = parts.register.participant(userId);
  if (participant === undefined) return [];
  const situation = await readSituation(parts, now);
  return situation.duties
    .filter((duty) => mayReportFor(participant, duty.subject) && isLeft(situation, duty))
    .filter(({ id }) => dutyId === undefined || id === dutyId)
    .flatMap((duty) => {
      const { due } = duty.obligation;
      const days = lastDays(due);
      return days.map((day, index) => ({
        id: `${duty.id}-${index}`,
        day,
        title: calendarTexts.title(dutyName(parts, duty), due.kind, days.length > 1),
        // Seen from the day itself: the file may be read long after it was written.
        description: deadlineInWords(duty.obligation, day),
      }));
    });
}
