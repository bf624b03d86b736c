import { createMessenger } from "../../bot/teams/proactive.js";
import { createAdapter } from "../../bot/teams/teams-adapter.js";
import { createDeliveryQueue, teamsPace } from "../../src/adapters/delivery-queue.js";
import { createLogger } from "../../src/adapters/logger.js";
import type { ConversationAddress } from "../../src/participants/conversation-address.js";
import { createMemoryRepository } from "../support/memory-repository.js";
import { startLimitedService } from "./limited-service.js";
import type { Line } from "./report.js";
import { range } from "./statistics.js";

/** Each is sent one message. */
const people = range(200).map((number) => `someone-${number}`);

/** Sending many people a message each, at the pace of the bot's own, to a service that keeps Teams' limits. */
export async function sendingLines(): Promise<readonly Line[]> {
  const service = await startLimitedService();
  const logger = createLogger("silent");
  const messenger = createMessenger({
    adapter: createAdapter(undefined, logger),
    botId: "",
    origin: { mode: "development" },
    addresses: createMemoryRepository(people.map((id) => addressOf(id, service.serviceUrl))),
    logger,
  });
  const queue = createDeliveryQueue(teamsPace);
  let sent = 0;
  const begun = performance.now();
  await Promise.all(
    people.map((id) =>
      queue.inTurn(async () => {
        const { outcome } = await queue.patiently(
          () => messenger.send(id, { text: "Hej!" }),
          () => Promise.resolve(true),
        );
        if (outcome === "sent") sent += 1;
      }),
    ),
  );
  const seconds = (performance.now() - begun) / 1000;
  service.stop();
  const most = service.mostInASecond();
  return [
    {
      what: `${people.length} people sent a message each`,
      value: `${sent} in ${seconds.toFixed(1)} s`,
      target: `= ${people.length}`,
      isMet: sent === people.length,
    },
    {
      what: "the most in any second (Teams takes 50 from a bot in a tenant)",
      value: `${most}`,
      samples: people.length,
      target: "<= 50",
      isMet: most <= 50,
    },
    {
      what: "refused with 429 by a service that keeps Teams' limits",
      value: `${service.refused()}`,
      samples: people.length,
      target: "= 0",
      isMet: service.refused() === 0,
    },
  ];
}

function addressOf(id: string, serviceUrl: string): ConversationAddress {
  return {
    schemaVersion: 1,
    id,
    channelId: "msteams",
    serviceUrl,
    conversationId: `chat-${id}`,
    tenantId: "tenant",
    channelUserId: `29:${id}`,
    channelBotId: "28:bot",
  };
}
