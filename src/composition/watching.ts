import { createMetricsServer } from "../adapters/web/metrics-server.js";
import type { Parts } from "./parts.js";

/** What finds out whether the program can do its work, and serves what is counted. */
export interface Watching {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Where metrics are served; undefined: nowhere, or not yet. */
  address(): string | undefined;
}

export function watchOver({ config, metrics, ready, repeat }: Parts): Watching {
  const server = config.metrics && createMetricsServer(config.metrics, () => metrics.text());
  let address: string | undefined;
  let first: Promise<void> | undefined;
  let stop: (() => Promise<void>) | undefined;
  return {
    start: async () => {
      first = ready.check();
      stop = repeat?.(() => ready.check());
      address = await server?.listen();
    },
    stop: async () => {
      await Promise.all([first, stop?.(), server?.close()]);
    },
    address: () => address,
  };
}
