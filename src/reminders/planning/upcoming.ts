import { groupBy } from "../../shared/group-by.js";
import { addDays, daysBetween, type LocalDate } from "../../shared/local-date.js";
import type { Duty } from "../duties/duty.js";
import type { Ledger } from "../ledger/ledger.js";
import { reminderKey } from "../ledger/reminder.js";
import { pauseOn } from "../wishes/round.js";
import { type DueReminder, type Known, remindersOf } from "./agenda.js";
import { dueBy, type PlannedMessage, recipientOf } from "./plan.js";

/** The messages that go out on a day, as things stand now. */
export interface UpcomingDay<About extends Duty = Duty> {
  readonly day: LocalDate;
  readonly messages: readonly PlannedMessage<About>[];
}

/**
 * What goes out to whom from a day on, or from the end of the pause that it lies in, if nobody reports or chooses anything
 * until then. Days without messages are left out.
 */
export function upcoming<About extends Duty>(
  known: Known<About>,
  ledger: Ledger,
  today: LocalDate,
  days: number,
): readonly UpcomingDay<About>[] {
  const from = firstDay(known, today);
  const until = addDays(from, days);
  const cancelled = new Set(known.round.cancelled);
  const coming = known.duties
    .flatMap((duty) => comingOf(known, duty, from, until))
    .filter((reminder) => !cancelled.has(reminderKey(reminder)))
    .filter((reminder) => ledger.accountedFor(reminderKey(reminder)) !== "closed");
  return [...groupBy(coming, ({ on }) => (on < from ? from : on))]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([day, reminders]) => ({ day, messages: messagesOn(known, reminders, day) }))
    .filter(({ messages }) => messages.length > 0);
}

/** Today, or the working day on which a pause ends by itself. */
function firstDay({ round, calendar }: Known, today: LocalDate): LocalDate {
  const until = pauseOn(round, today)?.until;
  return until === undefined ? today : calendar.onOrAfter(until);
}

/** A duty's reminders of the days to come, with those that were missed and go out at once: no stale ones, and none that a later one makes needless. */
function comingOf<About extends Duty>(
  known: Known<About>,
  duty: About,
  from: LocalDate,
  until: LocalDate,
): readonly DueReminder<About>[] {
  const atOnce = dueBy(known, duty, from)
    .filter(({ isLatest }) => isLatest)
    .map(({ reminder }) => reminder)
    .filter(({ on }) => daysBetween(on, from) <= known.rules.catchUpDays);
  const later = remindersOf(known, duty).filter(({ on }) => from < on && on <= until);
  return [...atOnce, ...later];
}

function messagesOn<About extends Duty>(
  known: Known<About>,
  reminders: readonly DueReminder<About>[],
  day: LocalDate,
): readonly PlannedMessage<About>[] {
  const byRecipient = groupBy(reminders, (reminder) => recipientOf(known, reminder, day));
  return [...byRecipient].flatMap(([to, theirs]) =>
    to === undefined ? [] : [{ to, reminders: theirs }],
  );
}
