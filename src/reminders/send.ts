import { decide } from "../shared/decide.js";
import type { Clock } from "../shared/clock.js";
import type { Repository } from "../shared/repository.js";
import type { Attempt } from "./attempt.js";
import {
  type Content,
  type Dispatch,
  type DispatchEvent,
  statusOf,
  withDispatchEvent,
} from "./dispatch.js";

/** What became of a message in the end. */
export type Delivery = Exclude<Attempt, { outcome: "again" }>;

/** Whether there is still reason for a message. */
export type IsNeeded = () => Promise<boolean>;

/**
 * Puts a message into words and sends it to a person's own chat. Does not reject for what befalls the message.
 * `isNeeded` is to be asked before another attempt.
 */
export type Deliver = (dispatch: Dispatch, isNeeded: IsNeeded) => Promise<Delivery>;

export interface LedgerDependencies {
  readonly dispatches: Repository<Dispatch>;
  readonly clock: Clock;
  /** A new identifier at each call. */
  readonly newId: () => string;
}

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
  const dispatch = await enter(deps, to, content, { type: "sending", at: now(deps) });
  const delivery = await deps
    .deliver(dispatch, isNeeded)
    .catch(() => ({ outcome: "unknown" }) as const);
  return add(deps, dispatch.id, outcomeEvent(delivery, now(deps)));
}

/** Writes into the ledger what is never sent. */
export async function enter(
  { dispatches, newId }: LedgerDependencies,
  to: string,
  content: Content,
  event: DispatchEvent,
): Promise<Dispatch> {
  const dispatch: Dispatch = { schemaVersion: 1, id: newId(), to, content, events: [event] };
  await dispatches.change(dispatch.id, () => dispatch);
  return dispatch;
}

/** Adds what happened to a message. Throws when the ledger has no such entry. */
export async function add(
  { dispatches }: Pick<LedgerDependencies, "dispatches">,
  id: string,
  event: DispatchEvent,
): Promise<Dispatch> {
  const dispatch = await dispatches.change(id, (current) => withDispatchEvent(current, event));
  if (dispatch === undefined) throw new Error(`The ledger has no entry ${id}`);
  return dispatch;
}

/** Marks what was being sent when the program ended: nobody knows whether it was shown. To be called before anything is sent. */
export async function markInterrupted(deps: LedgerDependencies): Promise<void> {
  for (const { id } of await deps.dispatches.list())
    await decide(deps.dispatches, id, (current) => {
      const isInterrupted = current !== undefined && statusOf(current).type === "sending";
      const event = { type: "unknown", at: now(deps) } as const;
      return { next: isInterrupted ? withDispatchEvent(current, event) : undefined, outcome: id };
    });
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

function now({ clock }: LedgerDependencies): string {
  return clock().toISOString();
}
