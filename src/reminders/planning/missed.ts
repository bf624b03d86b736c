import { addDays, type LocalDate } from "../../shared/local-date.js";
import type { Duty } from "../duties/duty.js";
import { type Dispatch, statusOf } from "../ledger/dispatch.js";
import { keysOf } from "../ledger/ledger.js";
import { reminderKey } from "../ledger/reminder.js";
import { type DueReminder, type Known, remindersOf } from "./agenda.js";

/** For how many days what was missed is told of. */
const remembered = 14;

/** The reminders of late that never went out because it was too late for them, after a pause or when the program had been down. */
export function missedOf<About extends Duty>(
  known: Known<About>,
  dispatches: readonly Dispatch[],
  today: LocalDate,
): readonly DueReminder<About>[] {
  const stale = new Set(
    dispatches.filter(isStale).flatMap(({ content, to }) => keysOf(content, to)),
  );
  if (stale.size === 0) return [];
  const since = addDays(today, -remembered);
  return known.duties
    .flatMap((duty) => remindersOf(known, duty))
    .filter((reminder) => reminder.on >= since && stale.has(reminderKey(reminder)));
}

function isStale(dispatch: Dispatch): boolean {
  const status = statusOf(dispatch);
  return status.type === "skipped" && status.reason === "stale";
}
