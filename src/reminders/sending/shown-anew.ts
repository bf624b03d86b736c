import { lastDays } from "../../reporting/obligations/due.js";
import { cameAt } from "../../reporting/submissions/standing.js";
import { type LocalDate, localDateOf } from "../../shared/local-date.js";
import { type Duty, isTakenNoMore, type ReportDuty } from "../duties/duty.js";
import type { Reminder } from "../ledger/reminder.js";
import type { Known } from "../planning/agenda.js";
import { rulesFor } from "../planning/rules.js";

/**
 * What a reminder that was sent at an instant is to show otherwise than it did then: that its matter is settled, that
 * the report is taken no more, or another last day. Undefined when nothing is. Only for comparison.
 */
export type ShownAnew = (reminder: Reminder, sentAt: Date) => string | undefined;

export function shownAnewIn(known: Known<ReportDuty>): ShownAnew {
  const duties = new Map(known.duties.map((duty) => [duty.id, duty]));
  return (reminder, sentAt) => {
    const duty = duties.get(reminder.duty);
    if (duty === undefined) return undefined;
    if (isSettled(known, duty, reminder)) return `${reminder.duty}/${reminder.rule}`;
    const came = duty.waitsForOriginal === true ? cameAt(duty.report.standing) : undefined;
    if (came !== undefined && came > sentAt) return `${reminder.duty}/copy`;
    if (isTakenNoMore(duty)) return `${reminder.duty}/closed`;
    const decidedOn = decidedDay(duty);
    return decidedOn !== undefined && decidedOn >= localDateOf(sentAt)
      ? `${reminder.duty}/${lastDays(duty.obligation.due).join(",")}`
      : undefined;
  };
}

/** The day on which RCC Sydöst last decided when a report is to be in. */
function decidedDay({ obligation: { moved, settledOn } }: ReportDuty): LocalDate | undefined {
  const [last] = [moved?.on, settledOn]
    .filter((day) => day !== undefined)
    .toSorted()
    .reverse();
  return last;
}

/** Whether a reminder's matter is settled: the report handed in, completed or reviewed, as it was about. */
function isSettled(known: Known, duty: Duty, reminder: Reminder): boolean {
  const rules = rulesFor(known.rules, duty.obligation.formId);
  const { from, to } = rules.find(({ id }) => id === reminder.rule) ?? {};
  if (from === "submitted") return duty.waitsSince === undefined;
  if (from === "completion-asked") return duty.completionAskedOn === undefined;
  return duty.isDone && (duty.waitsForOriginal !== true || to === "coordinators");
}
