import type { Turn } from "../../bot/turn.js";
import { localDateOf } from "../../src/shared/local-date.js";
import { coordinatorId, makeRegister } from "./register.js";

/** What the coordinator sends in a personal chat at an instant. */
export function coordinatorTurn(at: string): Turn {
  const receivedAt = new Date(at);
  return {
    userId: coordinatorId,
    participant: makeRegister().participant(coordinatorId),
    conversationId: "personal",
    isPersonal: true,
    today: localDateOf(receivedAt),
    receivedAt,
  };
}
