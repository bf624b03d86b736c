import { createMessenger, type Messenger } from "../../bot/teams/proactive.js";
import { createAdapter } from "../../bot/teams/teams-adapter.js";
import { createLogger } from "../../src/adapters/logger.js";
import type { ConversationAddress } from "../../src/participants/conversation-address.js";
import { createMemoryRepository } from "./memory-repository.js";

/** What sends messages to somebody's chat at some service, as the bot does. */
export function messengerTo(userId: string, serviceUrl: string): Messenger {
  const logger = createLogger("silent");
  const addresses = createMemoryRepository<ConversationAddress>([
    {
      schemaVersion: 1,
      id: userId,
      channelId: "msteams",
      serviceUrl,
      conversationId: `chat-${userId}`,
      tenantId: "tenant",
      channelUserId: `29:${userId}`,
      channelBotId: "28:bot",
    },
  ]);
  const adapter = createAdapter(undefined, logger);
  return createMessenger({
    adapter,
    botId: "",
    origin: { mode: "development" },
    addresses,
    logger,
  });
}
