import type { Activity, ConversationReference, ResourceResponse, TurnContext } from "botbuilder";
import type { ConversationAddress } from "../../src/participants/conversation-address.js";
import type { Attempt } from "../../src/reminders/sending/attempt.js";
import type { Logger } from "../../src/shared/logger.js";
import type { Repository } from "../../src/shared/repository.js";
import type { Notify } from "../notify.js";
import type { Reply } from "../reply.js";
import { attemptAfter } from "./delivery-failure.js";
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

/** Sends messages to people unasked, to where their chats were last seen. Each call is one attempt. */
export interface Messenger {
  send(userId: string, reply: Reply): Promise<Attempt>;
  /** Puts something else in the place of a message that has been sent. */
  change(userId: string, activityId: string, reply: Reply): Promise<Attempt>;
}

export function createMessenger(parts: ProactiveParts): Messenger {
  return {
    send: (userId, reply) =>
      attempt(parts, userId, (context) => context.sendActivity(toActivity(reply, true))),
    change: (userId, id, reply) =>
      attempt(parts, userId, async (context) => {
        const { conversation, serviceUrl } = context.activity;
        const activity: Partial<Activity> = { ...toActivity(reply, true), id };
        await context.updateActivity({ ...activity, conversation, serviceUrl });
        return { id };
      }),
  };
}

/** Makes what tells people things once. */
export function createNotify(messenger: Messenger): Notify {
  return async (userId, reply) => (await messenger.send(userId, reply)).outcome === "sent";
}

async function attempt(
  { adapter, botId, origin, addresses, logger }: ProactiveParts,
  userId: string,
  act: (context: TurnContext) => Promise<ResourceResponse | undefined>,
): Promise<Attempt> {
  const address = await addresses.get(userId);
  if (address === undefined) return { outcome: "failed", reason: "no-address" };
  // Tokens go wherever the address points: it is checked anew, whatever the store says.
  if (!isTrustedService(address.serviceUrl, address.tenantId, origin)) {
    logger.warn("A message was not sent: its address is not allowed");
    return { outcome: "failed", reason: "not-allowed" };
  }
  const attempts: Attempt[] = [];
  try {
    await adapter.continueConversationAsync(botId, referenceTo(address), async (context) => {
      // The turn is made up, and there is no message that this is a reply to.
      delete context.activity.id;
      sendOnce(context);
      // Caught here: what goes on would end in the adapter's own handling of errors, which tells nothing.
      attempts.push(await act(context).then(sent, attemptAfter));
    });
  } catch (error) {
    logger.error("A message could not be sent", error);
  }
  const result = attempts.at(-1) ?? { outcome: "unknown" };
  if (result.outcome !== "sent") logger.warn("A message was not sent", { ...result });
  return result;
}

function sent(response: ResourceResponse | undefined): Attempt {
  return { outcome: "sent", activityId: response?.id };
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
