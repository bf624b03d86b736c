import type { Content, Dispatch, DispatchEvent } from "../ledger/dispatch.js";
import { add, enter, type LedgerDependencies } from "../ledger/enter.js";
import type { Attempt } from "./attempt.js";

/** What became of a message in the end. */
export type Delivery = Exclude<Attempt, { outcome: "again" }>;

/** Whether there is still reason for a message. */
export type IsNeeded = () => Promise<boolean>;

/**
 * Puts a message into words and sends it to a person's own chat. Does not reject for what befalls the message.
 * `isNeeded` is to be asked before another attempt.
 */
export type Deliver = (dispatch: Dispatch, isNeeded: IsNeeded) => Promise<Delivery>;

export interface SendingDependencies extends LedgerDependencies {
  readonly deliver: Deliver;
}

/** Sends one message: the ledger says so before it is sent, and tells what became of it after. */
export async function send(
  deps: SendingDependencies,
  to: string,
  content: Content,
  isNeeded: IsNeeded = () => Promise.resolve(true),
): Promise<Dispatch> {
  const now = (): string => deps.clock().toISOString();
  const dispatch = await enter(deps, to, content, { type: "sending", at: now() });
  const delivery = await deps
    .deliver(dispatch, isNeeded)
    .catch(() => ({ outcome: "unknown" }) as const);
  return add(deps, dispatch.id, outcomeEvent(delivery, now()));
}

function outcomeEvent(delivery: Delivery, at: string): DispatchEvent {
  switch (delivery.outcome) {
    case "sent": {
      const { activityId } = delivery;
      return { type: "sent", at, ...(activityId !== undefined && { activityId }) };
    }
    case "failed":
      return { type: "failed", at, reason: delivery.reason };
    case "needless":
      return { type: "skipped", at, reason: "superseded" };
    case "unknown":
      return { type: "unknown", at };
  }
}
