import type { ConversationReference, TurnContext } from "botbuilder";
import type { ConversationAddress } from "../../src/participants/conversation-address.js";
import type { Logger } from "../../src/shared/logger.js";
import type { Repository } from "../../src/shared/repository.js";
import type { Notify } from "../notify.js";
import { toActivity } from "./outbound.js";
import { sendOnce } from "./send-once.js";
import { isTrustedService, type Origin } from "./trusted-origin.js";

/** What the SDK's adapter is used for here. */
export interface ProactiveAdapter {
  continueConversationAsync(
    botId: string,
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void>;
}

export interface ProactiveParts {
  readonly adapter: ProactiveAdapter;
  /** The bot's application id; empty where authentication is off. */
  readonly botId: string;
  readonly origin: Origin;
  readonly addresses: Repository<ConversationAddress>;
  readonly logger: Logger;
}

/** Makes what sends messages to people unasked, to where their chats were last seen. */
export function createNotify({
  adapter,
  botId,
  origin,
  addresses,
  logger,
}: ProactiveParts): Notify {
  return async (userId, reply) => {
    const address = await addresses.get(userId);
    if (address === undefined) return false;
    // Tokens go wherever the address points: it is checked anew, whatever the store says.
    if (!isTrustedService(address.serviceUrl, address.tenantId, origin)) {
      logger.warn("A message was not sent: its address is not allowed");
      return false;
    }
    // Set when the service has taken it: what goes wrong on the way may end in the adapter's own handling of errors.
    let isSent = false;
    try {
      await adapter.continueConversationAsync(botId, referenceTo(address), async (context) => {
        // The turn is made up, and there is no message that this is a reply to.
        delete context.activity.id;
        sendOnce(context);
        await context.sendActivity(toActivity(reply, true));
        isSent = true;
      });
    } catch (error) {
      logger.error("A message could not be sent", error);
    }
    return isSent;
  };
}

function referenceTo(address: ConversationAddress): Partial<ConversationReference> {
  const { id, channelId, serviceUrl, conversationId, tenantId } = address;
  return {
    channelId,
    serviceUrl,
    bot: { id: address.channelBotId, name: "" },
    user: { id: address.channelUserId, name: "", aadObjectId: id },
    conversation: {
      id: conversationId,
      name: "",
      isGroup: false,
      conversationType: "personal",
      ...(tenantId !== undefined && { tenantId }),
    },
  };
}
