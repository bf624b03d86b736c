import { mayReportFor } from "../../src/participants/access.js";
import type { Dispatch } from "../../src/reminders/ledger/dispatch.js";
import type { ReportDuty } from "../../src/reminders/duties/duty.js";
import { type Pressed, readPressed } from "../cards/pressed.js";
import type { Turn } from "../turn.js";
import { dutiesIn, isToRemindOf } from "./digest-card.js";
import { readSituation, type ReminderParts, type Situation } from "./parts.js";

/** A button on someone's own reminder, held against the ledger and the register. */
export interface PressedReminder {
  readonly pressed: Pressed;
  readonly dispatch: Dispatch;
  readonly situation: Situation;
  /** Those of its reports that are left to do and theirs to give. */
  readonly duties: readonly ReportDuty[];
  /** The one of them that the button stood at, if any. */
  readonly duty: ReportDuty | undefined;
}

/** Reads a pressed reminder. Undefined when it is not this person's, or none of ours. */
export async function readPressedReminder(
  parts: ReminderParts,
  turn: Turn,
  data: Readonly<Record<string, unknown>>,
): Promise<PressedReminder | undefined> {
  const pressed = readPressed(turn, data);
  const [id = "", dutyId = ""] = pressed?.about.split("/") ?? [];
  const dispatch = await parts.dispatches.get(id);
  const { participant } = turn;
  if (pressed === undefined || participant === undefined) return undefined;
  if (dispatch?.to !== turn.userId || dispatch.content.kind !== "reminders") return undefined;
  const situation = await readSituation(parts, turn.receivedAt);
  const duties = dutiesIn(dispatch, situation)
    .map(({ duty }) => duty)
    .filter((duty) => isToRemindOf(situation, duty) && mayReportFor(participant, duty.subject));
  const duty = duties.find((one) => one.id === dutyId);
  return { pressed, dispatch, situation, duties, duty };
}
