import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "mocha";
import type { AdaptiveCard } from "../../bot/reply.js";
import { noCard } from "./card-reader.js";
import { assertGoodCard } from "./cards.js";
import { type Chat, createChat } from "./chat.js";
import { people, type RunningBot, startBot } from "./start-bot.js";

/** A bot whose store outlives it. */
export interface KeptBot {
  readonly bot: RunningBot;
  readonly chat: Chat;
  /** Stops it and starts it on the same store, another day if one is told. */
  restart(day?: string): Promise<void>;
}

/** Gives each test of the suite at hand a bot with an empty store, at nine o'clock on a day (UTC). */
export function keptBot(firstDay: string): KeptBot {
  let folder: string;
  let bot: RunningBot;
  let chat: Chat;
  let today: string;

  const start = async (day: string): Promise<void> => {
    today = day;
    const clock = (): Date => new Date(`${day}T09:00:00Z`);
    bot = await startBot({ storeFolder: folder, clock });
    chat = createChat(bot);
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "ok-assistenten-"));
    await start(firstDay);
  });
  afterEach(async () => {
    await bot.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    get bot() {
      return bot;
    },
    get chat() {
      return chat;
    },
    restart: async (day = today) => {
      await bot.stop();
      await start(day);
    },
  };
}

/** Asks as the coordinator and presses a button on the answer; returns the card that comes. */
export async function openFromAnswer(
  chat: Chat,
  question: string,
  title: string,
): Promise<AdaptiveCard> {
  const answer = await chat.say(people.coordinator, question);
  const { card } = await chat.press(people.coordinator, answer.card, title);
  assertGoodCard(card);
  return card ?? noCard;
}
