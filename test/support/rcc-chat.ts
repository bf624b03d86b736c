import type { AdaptiveCard } from "../../bot/reply.js";
import { inputsOf, noCard } from "./card-reader.js";
import { createChat, type Seen, seen } from "./chat.js";
import { startConnector } from "./connector.js";
import { people, type SentActivity, startBot } from "./start-bot.js";

/** A question that the sources do not answer, and the button that is offered then. */
export const openQuestion = "Får delrapporten skrivas på norska?";
export const sendButton = "Skicka frågan till RCC Sydöst";

/** Starts a bot on 12 September 2025 whose people ask RCC Sydöst and are answered. */
export async function startRccChat() {
  const connector = await startConnector();
  const bot = await startBot({
    clock: () => new Date("2025-09-12T09:00:00Z"),
    serviceUrl: connector.serviceUrl,
  });
  const chat = createChat(bot);
  const questionList = async (): Promise<AdaptiveCard> =>
    (await chat.say(people.coordinator, "frågor")).card ?? noCard;
  return {
    ...chat,
    bot,
    connector,
    questionList,
    /** What the bot has sent to people unasked, in order, with where it went. */
    unasked: (): readonly (Seen & { readonly path: string })[] =>
      connector.received.map(({ path, body }) => ({
        path: decodeURIComponent(path),
        ...seen(JSON.parse(body) as SentActivity),
      })),
    /** Asks, and sends the question on as it stands or with other words. */
    sendOn: async (userId: string, message = openQuestion, text = message): Promise<Seen> => {
      const answer = await chat.say(userId, message);
      const offer = await chat.press(userId, answer.card, sendButton);
      return chat.press(userId, offer.card, "Skicka", { text });
    },
    /** Answers the first question on a card, or that waits longest, as the coordinator. */
    answer: async (text: string, card?: AdaptiveCard): Promise<Seen> => {
      const list = card ?? (await questionList());
      const [input = ""] = Object.keys(inputsOf(list));
      return chat.press(people.coordinator, list, "Svara", { [input]: text });
    },
    stop: async () => {
      await bot.stop();
      connector.stop();
    },
  };
}

export type RccChat = Awaited<ReturnType<typeof startRccChat>>;
