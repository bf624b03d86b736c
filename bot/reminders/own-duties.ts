import { mayReportFor } from "../../src/participants/access.js";
import type { ReportDuty } from "../../src/reminders/duties/duty.js";
import { confirmed } from "../cards/tone.js";
import { lastDays } from "../../src/reporting/obligations/due.js";
import type { Reply } from "../reply.js";
import type { Turn } from "../turn.js";
import { boardTexts } from "../texts/reminders/reminders.js";
import { boardCard } from "./board-card.js";
import { readSituation, type ReminderParts, type Situation } from "./parts.js";

/** The reports that a person may give, as everything stands now, the most urgent first. */
export async function readOwn(
  parts: ReminderParts,
  { participant, receivedAt }: Turn,
): Promise<{ readonly situation: Situation; readonly duties: readonly ReportDuty[] }> {
  const situation = await readSituation(parts, receivedAt);
  const duties = situation.duties.filter(
    ({ subject }) => participant !== undefined && mayReportFor(participant, subject),
  );
  return { situation, duties: byUrgency(duties) };
}

/** Those left to do, the first last day first and those without one after them; then what is done. */
function byUrgency(duties: readonly ReportDuty[]): readonly ReportDuty[] {
  const key = ({ isDone, obligation }: ReportDuty): string =>
    `${isDone ? 1 : 0} ${lastDays(obligation.due)[0] ?? "x"}`;
  return duties.toSorted((one, other) => key(one).localeCompare(key(other)));
}

/** What a person owes on the form that is named, by when; all of it where none is, or it is others' to hand in. */
export async function showOwnReports(
  parts: ReminderParts,
  turn: Turn,
  formId: string | undefined,
): Promise<Reply> {
  const { situation, duties } = await readOwn(parts, turn);
  const named = duties.filter(({ obligation }) => obligation.formId === formId);
  if (named.length > 0)
    return { card: await boardCard(parts, situation, { userId: turn.userId, duties: named }) };
  const others = situation.duties.find(({ obligation }) => obligation.formId === formId);
  return showOwnBoard(parts, turn, others && boardTexts.othersHandIn(others.obligation.name));
}

/** What a person owes, by when, and what they have handed in. */
export async function showOwnBoard(
  parts: ReminderParts,
  turn: Turn,
  notice?: string,
): Promise<Reply> {
  const { situation, duties } = await readOwn(parts, turn);
  if (duties.length === 0 && turn.participant?.role === "coordinator")
    return { text: boardTexts.hasNone };
  const notices = notice === undefined ? [] : [confirmed(notice)];
  const own = { userId: turn.userId, duties };
  return { card: await boardCard(parts, situation, own, notices) };
}
