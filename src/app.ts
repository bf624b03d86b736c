import { join } from "node:path";
import { createDispatcher } from "../bot/dispatcher.js";
import { helpRoute } from "../bot/handlers/help.js";
import type { Route } from "../bot/route.js";
import { createRecentlySeen } from "../bot/teams/recently-seen.js";
import { createTeamsBot } from "../bot/teams/teams-bot.js";
import { createTeamsEndpoint } from "../bot/teams/teams-endpoint.js";
import { texts } from "../bot/texts/general.js";
import type { Config } from "./adapters/config.js";
import { createHttpServer } from "./adapters/http-server.js";
import { readJsonFile } from "./adapters/json-files.js";
import { Collection } from "./adapters/store/collection.js";
import { lockStore } from "./adapters/store/store-lock.js";
import { createRegister, type Register, registerSchema } from "./participants/register.js";
import { submissionSchema } from "./reporting/submission.js";
import type { Clock } from "./shared/clock.js";
import type { Logger } from "./shared/logger.js";

/** What differs between a running bot and a bot under test. */
export interface Surroundings {
  readonly clock: Clock;
  /** A new identifier at each call, unguessable. */
  readonly newId: () => string;
  readonly logger: Logger;
  /** Ends the process at once: the store is no longer this process's to write to. */
  readonly abort: (reason: Error) => void;
}

export interface App {
  /** Every command and verb there is. */
  readonly routes: readonly Route[];
  readonly register: Register;
  /** Begins to listen; resolves with the address when ready. */
  listen(): Promise<string>;
  /** Stops listening, waits for what is under way, and lets the store go. */
  close(): Promise<void>;
}

/** How many messages are remembered, so that one that is delivered again is not answered again. */
const rememberedMessages = 10_000;

/**
 * Puts the program together. The server is not listening yet.
 *
 * @throws an Error that names file, field and reason when data, cards, register or store cannot be used
 */
export async function createApp(config: Config, surroundings: Surroundings): Promise<App> {
  const { clock, newId, logger, abort } = surroundings;
  const register = readRegister(config);
  const unlock = await lockStore(config.storeFolder, abort);
  const submissions = await Collection.open(
    join(config.storeFolder, "submissions"),
    submissionSchema,
  );
  const routes: readonly Route[] = [helpRoute];
  const dispatcher = createDispatcher({
    routes,
    ask: () => Promise.resolve({ text: texts.emptyMessage }),
  });
  const bot = createTeamsBot({
    dispatcher,
    surroundings: { register, clock, today: config.today },
    seen: createRecentlySeen(rememberedMessages),
    newId,
    logger,
  });
  const { trust } = config;
  const server = createHttpServer({
    handleActivity: createTeamsEndpoint({
      bot,
      credentials: trust.mode === "production" ? trust.credentials : undefined,
      origin: trust,
      logger,
    }),
    openFile: () => Promise.resolve({ status: 404, contentType: "text/plain", body: "" }),
    onError: (error) => {
      logger.error("A request failed", error);
    },
  });
  return {
    routes,
    register,
    listen: async () => {
      const port = await server.listen(config.port, config.host);
      return config.publicUrl ?? `http://${config.host}:${port}`;
    },
    close: async () => {
      await server.close();
      await submissions.settled();
      await unlock();
    },
  };
}

function readRegister(config: Config): Register {
  const file = readJsonFile(config.registerFile, registerSchema);
  if (file.demo && config.trust.mode === "production")
    throw new Error(`${config.registerFile}: demo: the demo register is not for production`);
  return createRegister(file);
}
