import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Clock } from "../shared/clock.js";
import type { Logger } from "../shared/logger.js";
import { diskFiles, writeDurably } from "./store/file-system.js";

/** How far from its end a secret or a certificate is told of. */
const noticeMilliseconds = 30 * 86_400_000;

/** How often what is well is tried again: a token, and the store. What is not is tried each time. */
const betweenTokensMilliseconds = 15 * 60_000;
const betweenWritesMilliseconds = 60_000;

type Check = "ok" | "failed" | "untried";

/** Whether the program can do its work, as it was found to be when it was last tried. */
export interface Readiness {
  readonly isReady: boolean;
  /** Whether Teams' service gives the bot a token to send with. */
  readonly token: Check;
  /** Whether the store can be written to. */
  readonly store: Check;
  /** How far the bot's secret or certificate is from its end; `unknown` where no day is told, or there is nothing to renew. */
  readonly credential: "ok" | "ends-soon" | "ended" | "unknown";
  readonly credentialEnds: Date | undefined;
}

export interface ReadinessParts {
  /** Gets a new token. Rejects when none can be had. */
  readonly renewToken: () => Promise<void>;
  readonly storeFolder: string;
  readonly credentialEnds: Date | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface ReadinessWatch {
  /** Tries what it is time to try. Never rejects. */
  check(): Promise<void>;
  readiness(): Readiness;
}

/** Finds out now and then whether the program can do its work; being asked costs nothing. */
export function watchReadiness(parts: ReadinessParts): ReadinessWatch {
  const { renewToken, storeFolder, credentialEnds, clock, logger } = parts;
  const token = watched("No token can be had", betweenTokensMilliseconds, renewToken, parts);
  const store = watched(
    "The store cannot be written to",
    betweenWritesMilliseconds,
    () => tryWriting(storeFolder),
    parts,
  );
  let toldOf: Readiness["credential"] = "unknown";
  return {
    check: async () => {
      await Promise.all([token.check(), store.check()]);
      const credential = credentialAt(credentialEnds, clock());
      if (credential !== toldOf && (credential === "ends-soon" || credential === "ended"))
        logger.warn("The bot's secret or certificate is to be renewed", { credentialEnds });
      toldOf = credential;
    },
    readiness: () => ({
      isReady: token.state() === "ok" && store.state() === "ok",
      token: token.state(),
      store: store.state(),
      credential: credentialAt(credentialEnds, clock()),
      credentialEnds,
    }),
  };
}

/** Something that is tried so often while it goes well; its change for the worse is logged. */
function watched(
  event: string,
  betweenMilliseconds: number,
  attempt: () => Promise<void>,
  { clock, logger }: Pick<ReadinessParts, "clock" | "logger">,
): { readonly check: () => Promise<void>; readonly state: () => Check } {
  let state: Check = "untried";
  let triedAt = 0;
  return {
    state: () => state,
    check: async () => {
      const now = clock().getTime();
      if (state === "ok" && now - triedAt < betweenMilliseconds) return;
      triedAt = now;
      try {
        await attempt();
        state = "ok";
      } catch (error) {
        if (state !== "failed") logger.error(event, error);
        state = "failed";
      }
    },
  };
}

async function tryWriting(folder: string): Promise<void> {
  const path = join(folder, "writable.new");
  await writeDurably(diskFiles, path, "");
  await rm(path, { force: true });
}

function credentialAt(ends: Date | undefined, now: Date): Readiness["credential"] {
  if (ends === undefined) return "unknown";
  const left = ends.getTime() - now.getTime();
  if (left <= 0) return "ended";
  return left < noticeMilliseconds ? "ends-soon" : "ok";
}
