import type { Clock } from "../../shared/clock.js";
import { decide } from "../../shared/decide.js";
import type { Repository } from "../../shared/repository.js";
import {
  type Content,
  type Dispatch,
  type DispatchEvent,
  statusOf,
  withDispatchEvent,
} from "./dispatch.js";

export interface LedgerDependencies {
  readonly dispatches: Repository<Dispatch>;
  readonly clock: Clock;
  /** A new identifier at each call. */
  readonly newId: () => string;
}

/** Writes a message into the ledger, with the first that is known of it. */
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
      const event = { type: "unknown", at: deps.clock().toISOString() } as const;
      return { next: isInterrupted ? withDispatchEvent(current, event) : undefined, outcome: id };
    });
}
