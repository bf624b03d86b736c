import type { AdaptiveCard } from "../../bot/reply.js";
import type { DeliveryPace } from "../../src/adapters/delivery-queue.js";
import { createChat, type Seen, seen } from "./chat.js";
import { type Answering, startConnector } from "./connector.js";
import { type SentActivity, startBot } from "./start-bot.js";

export interface Unasked extends Seen {
  readonly method: string;
  /** The person whose chat it went to. */
  readonly to: string;
  /** The message that it replaces, when it is a change. */
  readonly replaces: string | undefined;
}

/** Starts a bot whose reminders go out when asked to, at a time of one's own choosing. */
export async function startReminderChat(
  at: string,
  {
    storeFolder,
    answering,
    pace,
  }: { storeFolder?: string; answering?: Answering; pace?: DeliveryPace } = {},
) {
  let now = new Date(at);
  const connector = await startConnector(answering);
  const bot = await startBot({
    clock: () => now,
    serviceUrl: connector.serviceUrl,
    ...(storeFolder !== undefined && { storeFolder }),
    ...(pace !== undefined && { pace }),
  });
  const unasked = (): readonly Unasked[] =>
    connector.received.map(({ method, path, body }) => {
      const [, chat = "", replaces] =
        /conversations\/([^/]+)\/activities\/?([^/?]*)/.exec(decodeURIComponent(path)) ?? [];
      const to = chat.replace(/^chat-/, "");
      return { method, to, replaces, ...seen(JSON.parse(body) as SentActivity) };
    });
  return {
    ...createChat(bot),
    bot,
    connector,
    unasked,
    setClock: (instant: string) => {
      now = new Date(instant);
    },
    /** Sends what is due now and returns what has come by it. */
    remind: async (): Promise<readonly Unasked[]> => {
      const before = connector.received.length;
      await bot.app.remind();
      return unasked().slice(before);
    },
    /** Makes the bot learn where people's chats are. */
    meet: async (...userIds: readonly string[]) => {
      for (const userId of userIds) await bot.say(userId, "hjälp");
    },
    stop: async () => {
      await bot.stop();
      connector.stop();
    },
  };
}

export type ReminderChat = Awaited<ReturnType<typeof startReminderChat>>;

/** The card of a message. Throws when there is no such message. */
export function cardIn(message: Seen | undefined): AdaptiveCard {
  if (message?.card === undefined) throw new Error("There is no message with a card");
  return message.card;
}
