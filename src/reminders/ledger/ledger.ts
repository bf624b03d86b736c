import { type Content, type Dispatch, type Failure, statusOf } from "./dispatch.js";
import { reminderKey } from "./reminder.js";

/**
 * Whether something is still to be sent: never tried; tried in vain but safe to try again, now or after a while; or
 * accounted for.
 */
export type Accounted = "new" | "retry" | "waiting" | "closed";

/** What has become of every message, by what it accounts for. */
export interface Ledger {
  accountedFor(key: string): Accounted;
}

/** How long to wait before a message is tried again whose failure was certain and may pass, in minutes; then no more. */
const waits = [10, 60, 240];

/** Failures after which it is certain that nothing was shown, and that may pass. */
const passing: readonly Failure[] = ["throttled", "unreachable"];

/** What the ledger is read in the light of. */
export interface LedgerContext {
  /** Whether it is known now where a person's chat is. */
  readonly isReachable: (userId: string) => boolean;
  readonly now: Date;
}

/** Reads the ledger. */
export function createLedger(dispatches: readonly Dispatch[], context: LedgerContext): Ledger {
  const tries = new Map<string, Dispatch[]>();
  for (const dispatch of dispatches)
    for (const key of keysOf(dispatch.content, dispatch.to)) {
      const earlier = tries.get(key);
      if (earlier === undefined) tries.set(key, [dispatch]);
      else earlier.push(dispatch);
    }
  return {
    accountedFor: (key) => {
      const made = tries.get(key);
      if (made === undefined) return "new";
      if (!made.every((dispatch) => mayPass(dispatch, context.isReachable))) return "closed";
      const failures = made.filter((dispatch) => !isForWantOfAddress(dispatch));
      const wait = failures.length === 0 ? 0 : waits[failures.length - 1];
      if (wait === undefined) return "closed";
      const last = Math.max(...made.map((dispatch) => Date.parse(statusOf(dispatch).at)));
      return context.now.getTime() - last >= wait * 60_000 ? "retry" : "waiting";
    },
  };
}

/** What a message to someone accounts for. */
export function keysOf(content: Content, to: string): readonly string[] {
  switch (content.kind) {
    case "reminders":
      return content.reminders.map(reminderKey);
    case "news":
      return [`news/${content.news}/${to}`];
    case "problems":
      return content.dispatches.map((id) => `problem/${id}/${to}`);
    case "response":
      return [`response/${content.duty}/${content.event}/${to}`];
  }
}

function mayPass(dispatch: Dispatch, isReachable: (userId: string) => boolean): boolean {
  const status = statusOf(dispatch);
  if (status.type !== "failed") return false;
  return isForWantOfAddress(dispatch) ? isReachable(dispatch.to) : passing.includes(status.reason);
}

function isForWantOfAddress(dispatch: Dispatch): boolean {
  const status = statusOf(dispatch);
  return status.type === "failed" && status.reason === "no-address";
}
