import type { Activity } from "botbuilder";
import type { Register } from "../../src/participants/register.js";
import type { Clock } from "../../src/shared/clock.js";
import { type LocalDate, localDateOf } from "../../src/shared/local-date.js";
import type { Turn } from "../turn.js";

export interface TurnSurroundings {
  readonly register: Register;
  readonly clock: Clock;
  /** The day it is for everyone; undefined: the reader's own, by the activity's `localTimestamp`. */
  readonly today: LocalDate | undefined;
}

/** Who sent an activity, from where and when, in our own terms. */
export function turnOf(activity: Activity, { register, clock, today }: TurnSurroundings): Turn {
  const { aadObjectId, id } = activity.from;
  const receivedAt = clock();
  return {
    userId: aadObjectId ?? id,
    // A sender without an Entra object id is nobody the register can know.
    participant: aadObjectId === undefined ? undefined : register.participant(aadObjectId),
    conversationId: activity.conversation.id,
    isPersonal: isPersonal(activity),
    today: today ?? localDateOf(readersInstant(activity) ?? receivedAt),
    receivedAt,
  };
}

/** Whether an activity belongs to a chat between the bot and one person. */
export function isPersonal({ conversation }: Activity): boolean {
  return ["personal", undefined].includes(conversation.conversationType);
}

/** The sender's own instant; undefined when the activity tells none that can be read. */
function readersInstant({ localTimestamp }: Partial<Activity>): Date | undefined {
  return localTimestamp === undefined || Number.isNaN(localTimestamp.getTime())
    ? undefined
    : localTimestamp;
}
