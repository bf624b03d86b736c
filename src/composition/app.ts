import { createFileOfferRoutes } from "../../bot/handlers/reporting/file-offers.js";
import type { Route } from "../../bot/route.js";
import type { Config } from "../adapters/config.js";
import type { LiveRegister } from "../participants/live-register.js";
import { auditedRoutes, tellOfDamages } from "./keeping.js";
import { countedRoutes } from "./observing.js";
import { fileOffersOf } from "./file-offers.js";
import { createParts, type Surroundings } from "./parts.js";
import { createReminding } from "./reminding.js";
import { createRoutes } from "./routes.js";
import { createServer } from "./server.js";
import { watchOver } from "./watching.js";

export interface App {
  /** Every command and verb there is. */
  readonly routes: readonly Route[];
  readonly register: LiveRegister;
  /** Makes everything ready that is otherwise made when it is first needed. */
  prepare(): void;
  /** Sends nobody anything unasked before they have been heard from: their chats were in a service that is gone. */
  forgetChats(): Promise<void>;
  /** Begins to listen; resolves with the address when ready. */
  listen(): Promise<string>;
  /** Sends the reminders that are due now. */
  remind(): Promise<void>;
  /** Where metrics are served; undefined: nowhere, or not listening yet. */
  metricsAddress(): string | undefined;
  /** Stops listening, waits for what is under way, and lets the store go. */
  close(): Promise<void>;
}

/**
 * Puts the program together. The server is not listening yet.
 *
 * @throws an Error that names file, field and reason when data, cards, register or store cannot be used
 */
export async function createApp(config: Config, surroundings: Surroundings): Promise<App> {
  let address = config.publicUrl ?? "";
  const parts = await createParts(config, surroundings, () => address);
  const { register, store } = parts;
  let telling: Promise<unknown> | undefined;
  const reminding = await createReminding(parts);
  const fileOffers = fileOffersOf(parts);
  const all = [...createRoutes(parts, reminding.routes), ...createFileOfferRoutes(fileOffers)];
  const routes = countedRoutes(auditedRoutes(all, store.audit), parts.metrics);
  const watching = watchOver(parts);
  const server = createServer(parts, routes, reminding, fileOffers);
  return {
    routes,
    register,
    prepare: () => {
      parts.answering.prepare();
    },
    forgetChats: () => store.forgetAddresses(),
    remind: () => reminding.run(),
    metricsAddress: () => watching.address(),
    listen: async () => {
      const port = await server.listen(config.port, config.host);
      const listening = `http://${config.host}:${port}`;
      address = config.publicUrl ?? listening;
      await watching.start();
      reminding.start();
      telling = tellOfDamages(store.damages, parts);
      return listening;
    },
    close: async () => {
      parts.languageModel?.stop();
      await reminding.stop();
      await server.close();
      await parts.replacing.settled();
      await parts.writing.close();
      await watching.stop();
      await Promise.all([
        telling,
        parts.answers.settled(),
        parts.dailyBackup.settled(),
        parts.dailyRetention.settled(),
      ]);
      await store.close();
    },
  };
}
