import { addDays, daysBetween, type LocalDate } from "../shared/local-date.js";
import { type DueReminder, type Known, remindersOf } from "./agenda.js";
import type { Duty } from "./duty.js";
import type { Ledger } from "./ledger.js";
import { type PlannedMessage, recipientOf } from "./plan.js";
import { reminderKey } from "./reminder.js";
import { groupBy } from "../shared/group-by.js";

/** The messages that go out on a day, as things stand now. */
export interface UpcomingDay<About extends Duty = Duty> {
  readonly day: LocalDate;
  readonly messages: readonly PlannedMessage<About>[];
}

/** What goes out to whom from a day on, if nobody reports or chooses anything until then. Days without messages are left out. */
export function upcoming<About extends Duty>(
  known: Known<About>,
  ledger: Ledger,
  from: LocalDate,
  days: number,
): readonly UpcomingDay<About>[] {
  const until = addDays(from, days);
  const cancelled = new Set(known.round.cancelled);
  const coming = known.duties
    .flatMap((duty) => remindersOf(known, duty))
    .filter((reminder) => isComing(known, reminder, from, until))
    .filter((reminder) => !cancelled.has(reminderKey(reminder)))
    .filter((reminder) => ledger.accountedFor(reminderKey(reminder)) !== "closed");
  return [...groupBy(coming, ({ on }) => (on < from ? from : on))]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([day, reminders]) => ({ day, messages: messagesOn(known, reminders, day) }))
    .filter(({ messages }) => messages.length > 0);
}

/** Whether a reminder goes out in the days to come; what was missed does so at once, but for what is stale. */
function isComing(known: Known, { on }: DueReminder, from: LocalDate, until: LocalDate): boolean {
  return on <= until && daysBetween(on, from) <= known.rules.catchUpDays;
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
