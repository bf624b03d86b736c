import assert from "node:assert/strict";
import { createBoardRoutes } from "../../bot/handlers/board/board.js";
import { createDispatcher } from "../../bot/dispatcher.js";
import type { Ruling } from "../../src/guidance/ruling.js";
import type { Register } from "../../src/participants/register.js";
import type { Obligation } from "../../src/reporting/obligations/obligations.js";
import type { Submission } from "../../src/reporting/submissions/submission.js";
import { obligations2025 } from "./agreement-2025.js";
import { pressed, textOf } from "./card-reader.js";
import { assertGoodCard, renderCard } from "./cards.js";
import { forms2025 } from "./forms.js";
import { createMemoryRepository } from "./memory-repository.js";
import { makeRegister } from "./register.js";
import { rules2025, swedishCalendar } from "./reminding.js";
import { coordinatorTurn } from "./turns.js";

/** The coordinator on 3 September 2025. */
export const turn = coordinatorTurn("2025-09-03T08:00:00Z");

/** The board over some reports, register, decisions and obligations. */
export function startBoard(
  submissions: readonly Submission[] = [],
  register: Register = makeRegister(),
  rulings: readonly Ruling[] = [],
  obligations: readonly Obligation[] = obligations2025,
) {
  return createDispatcher({
    routes: createBoardRoutes({
      year: 2025,
      obligations,
      forms: forms2025,
      reminderRules: rules2025,
      register,
      submissions: createMemoryRepository(submissions),
      periods: createMemoryRepository(),
      rulings: createMemoryRepository(rulings),
      choices: createMemoryRepository(),
      responses: createMemoryRepository(),
      rounds: createMemoryRepository(),
      dispatches: createMemoryRepository(),
      news: createMemoryRepository(),
      questions: createMemoryRepository(),
      calendar: () => Promise.resolve(swedishCalendar),
      clock: () => turn.receivedAt,
      newId: () => "nonce",
      renderCard,
      reachable: () => Promise.resolve(new Set()),
    }),
    ask: () => Promise.resolve({ text: "a question" }),
  });
}

export type Board = ReturnType<typeof startBoard>;

/** What the board answers to a message. */
export function ask(message: string, ...known: Parameters<typeof startBoard>) {
  return startBoard(...known).onMessage(turn, message);
}

/** Presses a button on the card and returns the card that takes its place. */
export async function press(
  board: Board,
  { card }: Awaited<ReturnType<Board["onMessage"]>>,
  title: string,
  written: Readonly<Record<string, string>> = {},
) {
  assert.ok(card);
  const { verb, data } = pressed(card, title, written);
  return board.onVerb(turn, verb, data);
}

/** What is read on a good card. */
export function read({ card }: Awaited<ReturnType<Board["onMessage"]>>): string {
  assertGoodCard(card);
  assert.ok(card);
  return textOf(card).replaceAll("\u00a0", " ");
}
