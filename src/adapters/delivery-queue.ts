import {
  ExponentialBackoff,
  handleWhenResult,
  type IBackoffFactory,
  type IRetryBackoffContext,
  retry,
  timeout,
  TimeoutStrategy,
  wrap,
} from "cockatiel";
import PQueue from "p-queue";
import type { Attempt } from "../reminders/sending/attempt.js";
import type { Delivery, IsNeeded } from "../reminders/sending/send.js";

/** How fast messages go out, and how patiently. */
export interface DeliveryPace {
  /** How many messages are under way at once. */
  readonly concurrency: number;
  /** How many are begun in a second at most. */
  readonly perSecond: number;
  /** How many times one is tried, the first included. */
  readonly attempts: number;
  /** How long to wait before the second attempt; twice as long before each that follows, more or less at random. */
  readonly firstWaitMilliseconds: number;
  /** The longest that the service may ask to be left alone before the message is given up for now. */
  readonly longestWaitMilliseconds: number;
  /** How long an attempt may take before its outcome is unknown. */
  readonly timeoutMilliseconds: number;
}

/** Far below Teams' limits: 50 requests a second for a bot in a tenant, 7 messages a second in one chat. */
export const teamsPace: DeliveryPace = {
  concurrency: 8,
  perSecond: 20,
  attempts: 5,
  firstWaitMilliseconds: 1000,
  longestWaitMilliseconds: 60_000,
  timeoutMilliseconds: 20_000,
};

export interface DeliveryQueue {
  /** Runs a task when its turn has come. Resolves when it has ended. */
  inTurn(task: () => Promise<void>): Promise<void>;
  /**
   * Tries until the outcome is something else than `again`, patience has run out, or there is no reason left for another
   * attempt. Never rejects.
   */
  patiently(attempt: () => Promise<Attempt>, isNeeded?: IsNeeded): Promise<Delivery>;
}

type Backoff = IBackoffFactory<IRetryBackoffContext<unknown>>;

/** Makes a queue that messages go out by. */
export function createDeliveryQueue(pace: DeliveryPace): DeliveryQueue {
  const queue = new PQueue({
    concurrency: pace.concurrency,
    intervalCap: pace.perSecond,
    interval: 1000,
  });
  const backoff = new ExponentialBackoff({
    initialDelay: pace.firstWaitMilliseconds,
    maxDelay: pace.longestWaitMilliseconds,
  });
  const policy = wrap(
    retry(
      handleWhenResult((result) => isWorthWaiting(result as Attempt, pace)),
      { maxAttempts: pace.attempts - 1, backoff: asAsked(backoff) },
    ),
    timeout(pace.timeoutMilliseconds, TimeoutStrategy.Aggressive),
  );
  return {
    inTurn: (task) => queue.add(task),
    patiently: async (attempt, isNeeded = () => Promise.resolve(true)) => {
      try {
        const last = await policy.execute(async ({ attempt: retries }): Promise<Attempt> =>
          retries === 0 || (await isNeeded()) ? attempt() : { outcome: "needless" },
        );
        return last.outcome === "again" ? { outcome: "failed", reason: last.reason } : last;
      } catch {
        return { outcome: "unknown" };
      }
    },
  };
}

function isWorthWaiting(attempt: Attempt, { longestWaitMilliseconds }: DeliveryPace): boolean {
  return attempt.outcome === "again" && attempt.afterMilliseconds <= longestWaitMilliseconds;
}

/** As long as the service asks, and some more, so that not everyone comes back at the same moment. */
function asAsked(backoff: Backoff): Backoff {
  return {
    next: (context) => {
      const own = backoff.next(context);
      const last = "value" in context.result ? (context.result.value as Attempt) : undefined;
      const asked = last?.outcome === "again" ? last.afterMilliseconds : 0;
      return { duration: asked + own.duration, next: (later) => asAsked(own).next(later) };
    },
  };
}
