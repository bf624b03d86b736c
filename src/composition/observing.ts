import type { Route } from "../../bot/route.js";
import type { Messenger } from "../../bot/teams/proactive.js";
import type { Config } from "../adapters/config.js";
import type { Metrics } from "../adapters/metrics.js";
import type { ReadinessWatch } from "../adapters/readiness.js";
import { backupFolders, instantOf } from "../adapters/store/backups.js";
import type { Logger } from "../shared/logger.js";

/** Counts requests, by what they were and how they were answered. */
export function countRequest(
  metrics: Metrics,
): (answered: { readonly body: unknown; readonly status: number }) => void {
  const end = metrics.begin();
  return ({ body, status }) => {
    const { type } = (body ?? {}) as { readonly type?: unknown };
    end(type === "message" || type === "invoke" ? type : "other", status);
  };
}

/** A log whose warnings and errors are counted. Their messages are fixed; what varies stands in the fields. */
export function countedLogger(logger: Logger, metrics: Metrics): Logger {
  return {
    ...logger,
    warn: (message, fields) => {
      metrics.logged("warn", message);
      logger.warn(message, fields);
    },
    error: (message, error, fields) => {
      metrics.logged("error", message);
      logger.error(message, error, fields);
    },
  };
}

/** A messenger whose messages are counted by how it went. */
export function countedMessenger(messenger: Messenger, metrics: Metrics): Messenger {
  return {
    send: async (...args) => {
      const attempt = await messenger.send(...args);
      metrics.delivered("reason" in attempt ? attempt.reason : attempt.outcome);
      return attempt;
    },
    change: (...args) => messenger.change(...args),
  };
}

/** Routes whose uses are counted by how they went. */
export function countedRoutes(routes: readonly Route[], metrics: Metrics): readonly Route[] {
  return routes.map((route) => {
    const name = nameOf(route);
    const counted =
      <Input extends unknown[], Result>(handle: (...input: Input) => Promise<Result>) =>
      async (...input: Input): Promise<Result> => {
        try {
          const result = await handle(...input);
          metrics.acted(name, "done");
          return result;
        } catch (error) {
          metrics.acted(name, "failed");
          throw error;
        }
      };
    switch (route.kind) {
      case "command":
        return { ...route, handle: counted(route.handle.bind(route)) };
      case "verb":
        return { ...route, handle: counted(route.handle.bind(route)) };
      case "search":
        return { ...route, handle: counted(route.handle.bind(route)) };
      case "files":
        return { ...route, handle: counted(route.handle.bind(route)) };
    }
  });
}

function nameOf(route: Route): string {
  if (route.kind === "files") return "files.send";
  return route.kind === "verb" ? route.verb : route.name;
}

/** Has what is so at each moment told of: readiness, the credentials' end, the age of the newest backup. */
export function readWhatIsSo(
  metrics: Metrics,
  ready: ReadinessWatch,
  { backupsFolder }: Config,
): void {
  const asNumber = (check: string): number => (check === "ok" ? 1 : 0);
  metrics.read("ready", "Whether the program can do its work", () =>
    ready.readiness().isReady ? 1 : 0,
  );
  metrics.read("token_ok", "Whether Teams' service gives the bot a token", () =>
    asNumber(ready.readiness().token),
  );
  metrics.read("store_ok", "Whether the store can be written to", () =>
    asNumber(ready.readiness().store),
  );
  metrics.read(
    "credential_ends_timestamp_seconds",
    "When the bot's secret or certificate ends; 0 where no day is told",
    () => (ready.readiness().credentialEnds?.getTime() ?? 0) / 1000,
  );
  metrics.read("backup_timestamp_seconds", "When the newest backup was made", async () => {
    const [newest] = await backupFolders(backupsFolder);
    return newest === undefined ? 0 : instantOf(newest).getTime() / 1000;
  });
}
