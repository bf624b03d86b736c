import assert from "node:assert/strict";
import { inputsOf, textOf } from "./card-reader.js";
import { assertGoodCard } from "./cards.js";
import type { ReminderChat } from "./reminder-chat.js";

/** Holds that somebody is answered so, in text or on a card with what is filled in. */
export async function assertAnswered(
  chat: ReminderChat,
  userId: string,
  words: string,
  answer: RegExp,
): Promise<void> {
  const { text, card } = await chat.say(userId, words);
  if (card !== undefined) assertGoodCard(card);
  const shown = card === undefined ? text : `${textOf(card)}\n${JSON.stringify(inputsOf(card))}`;
  assert.match(shown.replaceAll("\u00a0", " "), answer);
}

/** Holds that nobody of some people is answered by the card of a command. */
export async function assertNoCommand(
  chat: ReminderChat,
  people: readonly string[],
  question: string,
  commands: readonly RegExp[],
): Promise<void> {
  for (const userId of people) {
    const { card } = await chat.say(userId, question);
    const title = card === undefined ? "" : textOf(card);
    for (const command of commands) assert.doesNotMatch(title, command);
  }
}
