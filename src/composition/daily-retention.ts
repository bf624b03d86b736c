import type { RetentionRule } from "../adapters/store/retention.js";
import type { Store } from "../adapters/store/store.js";
import type { Clock } from "../shared/clock.js";
import { localDateOf } from "../shared/local-date.js";
import type { Logger } from "../shared/logger.js";

export interface DailyRetentionParts {
  readonly store: Pick<Store, "forget">;
  readonly rules: readonly RetentionRule[];
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Forgets what has been kept long enough, once a day: it is asked after each turn. */
export interface DailyRetention {
  /** Runs if it has not run today. Never rejects; what goes wrong is logged, and tried again the next day. */
  runIfDue(): void;
  /** Resolves when what has been begun is done. */
  settled(): Promise<void>;
}

export function createDailyRetention({
  store,
  rules,
  clock,
  logger,
}: DailyRetentionParts): DailyRetention {
  let lastRun = "";
  let running = Promise.resolve();
  return {
    runIfDue: () => {
      const now = clock();
      const today = localDateOf(now);
      if (today === lastRun) return;
      lastRun = today;
      running = store.forget(rules, now).then(
        (forgotten) => {
          logger.info("What has been kept long enough was forgotten", { forgotten });
        },
        (error: unknown) => {
          logger.error("What has been kept long enough could not be forgotten", error);
        },
      );
    },
    settled: () => running,
  };
}
