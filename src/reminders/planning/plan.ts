import { daysBetween, type LocalDate } from "../../shared/local-date.js";
import type { Duty } from "../duties/duty.js";
import type { Skip } from "../ledger/dispatch.js";
import type { Ledger } from "../ledger/ledger.js";
import { reminderKey } from "../ledger/reminder.js";
import { absenceOn } from "../wishes/choices.js";
import { pauseOn } from "../wishes/round.js";
import { type DueReminder, type Known, peopleOf, remindersOf } from "./agenda.js";
import { sendingDay } from "./sending-hours.js";

/** A message to one person: every reminder that is theirs to get now. */
export interface PlannedMessage<About extends Duty = Duty> {
  readonly to: string;
  readonly reminders: readonly DueReminder<About>[];
}

export interface SkippedReminder<About extends Duty = Duty> {
  readonly reminder: DueReminder<About>;
  readonly reason: Skip;
}

/** What is to be done now. */
export interface Plan<About extends Duty = Duty> {
  readonly messages: readonly PlannedMessage<About>[];
  /** Reminders that will never be sent, to be accounted for once. */
  readonly skipped: readonly SkippedReminder<About>[];
}

const nothing = { messages: [], skipped: [] };

/** Which reminders to send at an instant, a message for each person. Nothing in quiet hours or while the round is paused. */
export function plan<About extends Duty>(
  known: Known<About>,
  ledger: Ledger,
  now: Date,
): Plan<About> {
  const day = sendingDay(now, known.rules.hours, known.calendar);
  if (day === undefined || pauseOn(known.round, day) !== undefined) return nothing;
  return planDay(known, ledger, day);
}

/** The same for a day on which messages may go out, whatever the hour. */
function planDay<About extends Duty>(
  known: Known<About>,
  ledger: Ledger,
  day: LocalDate,
): Plan<About> {
  const cancelled = new Set(known.round.cancelled);
  const toSend = new Map<string, DueReminder<About>[]>();
  const skipped: SkippedReminder<About>[] = [];
  for (const { reminder, isLatest } of known.duties.flatMap((duty) => dueBy(known, duty, day))) {
    const key = reminderKey(reminder);
    const accounted = ledger.accountedFor(key);
    if (accounted === "closed" || accounted === "waiting" || cancelled.has(key)) continue;
    const sorted = sort(known, reminder, isLatest, day);
    if (sorted.outcome === "send") {
      const others = toSend.get(sorted.to);
      if (others === undefined) toSend.set(sorted.to, [reminder]);
      else others.push(reminder);
    } else if (accounted === "new") skipped.push({ reminder, reason: sorted.reason });
  }
  return { messages: [...toSend].map(([to, reminders]) => ({ to, reminders })), skipped };
}

/** A duty's reminders up to a day; of each person's only the latest ones are still of use. */
export function dueBy<About extends Duty>(
  known: Known<About>,
  duty: About,
  day: LocalDate,
): readonly { readonly reminder: DueReminder<About>; readonly isLatest: boolean }[] {
  const due = remindersOf(known, duty).filter(({ on }) => on <= day);
  const latest = new Map<string, LocalDate>();
  for (const { person, on } of due) if (on > (latest.get(person) ?? "")) latest.set(person, on);
  return due.map((reminder) => ({
    reminder,
    isLatest: reminder.on === latest.get(reminder.person),
  }));
}

type Sorted =
  | { readonly outcome: "send"; readonly to: string }
  | { readonly outcome: "skip"; readonly reason: Skip };

function sort(known: Known, reminder: DueReminder, isLatest: boolean, day: LocalDate): Sorted {
  if (!isLatest) return { outcome: "skip", reason: "superseded" };
  if (daysBetween(reminder.on, day) > known.rules.catchUpDays)
    return { outcome: "skip", reason: "stale" };
  const to = recipientOf(known, reminder, day);
  return to === undefined ? { outcome: "skip", reason: "away" } : { outcome: "send", to };
}

/**
 * Who gets a reminder on a day: the person, or while they are away their deputy or, once the last day has come, a
 * coordinator. Undefined when it can wait until they are back.
 */
export function recipientOf(
  known: Known,
  { about, person, to, on, day: lastDay }: DueReminder,
  day: LocalDate,
): string | undefined {
  const isHere = (userId: string): boolean =>
    absenceOn(known.choices.get(userId), day) === undefined;
  const away = absenceOn(known.choices.get(person), day);
  if (away === undefined) return person;
  const mayStandIn =
    to === "coordinators" ? peopleOf(known, about, to) : [...about.owners, ...about.others];
  const { deputy } = away;
  if (deputy !== undefined && mayStandIn.includes(deputy) && isHere(deputy)) return deputy;
  return on < lastDay ? undefined : known.coordinators.find(isHere);
}
