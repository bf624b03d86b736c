import type { Known } from "./agenda.js";
import type { Reminder } from "./reminder.js";
import { rulesFor } from "./rules.js";

/** Tells the reminders whose matter is settled: the report handed in, completed or reviewed, as each was about. */
export function settledIn(known: Known): (reminder: Reminder) => boolean {
  const duties = new Map(known.duties.map((duty) => [duty.id, duty]));
  return (reminder) => {
    const duty = duties.get(reminder.duty);
    if (duty === undefined) return false;
    const rules = rulesFor(known.rules, duty.obligation.formId);
    const from = rules.find(({ id }) => id === reminder.rule)?.from;
    if (from === "submitted") return duty.waitsSince === undefined;
    return from === "completion-asked" ? duty.completionAskedOn === undefined : duty.isDone;
  };
}
