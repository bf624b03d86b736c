import type { Participant } from "../src/participants/participant.js";
import type { LocalDate } from "../src/shared/local-date.js";

/** One thing a person sent, with everything known about it from the authenticated activity and the register. */
export interface Turn {
  /** Entra object id of the sender. */
  readonly userId: string;
  /** Undefined for someone who is not in the register. */
  readonly participant: Participant | undefined;
  readonly conversationId: string;
  /** False in a group chat or channel, where others read along. */
  readonly isPersonal: boolean;
  /** The sender's calendar day: for "how many days are left". Not for the record. */
  readonly today: LocalDate;
  /** When the activity was received, by the server's clock: for the record. */
  readonly receivedAt: Date;
}
