import { createAsk } from "../../bot/handlers/answering/ask.js";
import type { Reply } from "../../bot/reply.js";
import { realAnswering } from "./answerable.js";
import type { Rephrase } from "../../src/answering/rephrasing/rephrase.js";
import type { Participant } from "../../src/participants/participant.js";
import { localDate } from "../../src/shared/local-date.js";
import { renderCard } from "./cards.js";
import { createMemoryRepository } from "./memory-repository.js";

/** Asks in a conversation of its own, one question after another, and returns the last reply. */
export type Ask = (questions: readonly string[], today?: string) => Promise<Reply>;

/** The same, with all replies; each question on the day, or on a day of its own. */
export type Talk = (
  questions: readonly string[],
  today?: string | readonly string[],
) => Promise<readonly Reply[]>;

/** Someone outside the register who asks the assistant, on the real data. */
export async function createAsker(rephrase?: Rephrase): Promise<Ask> {
  const talk = await createTalker(rephrase);
  return async (questions, today) => (await talk(questions, today)).at(-1) ?? {};
}

/** The same in longer conversations, or somebody in the register. */
export async function createTalker(rephrase?: Rephrase, participant?: Participant): Promise<Talk> {
  const ask = createAsk({
    answering: await realAnswering(),
    rephrase,
    rulings: createMemoryRepository(),
    questions: createMemoryRepository(),
    renderCard,
    newId: () => "id",
    readPeriods: () => Promise.resolve([]),
    offerStart: () => Promise.resolve([]),
  });
  let conversations = 0;
  return async (questions, today = "2025-06-01") => {
    conversations += 1;
    const conversationId = String(conversations);
    const replies: Reply[] = [];
    for (const [index, question] of questions.entries()) {
      const day = typeof today === "string" ? today : (today[index] ?? "");
      const receivedAt = new Date(`${day}T08:00:00Z`);
      const who = { userId: "someone", participant, conversationId, isPersonal: true };
      replies.push(await ask({ ...who, today: localDate(day), receivedAt }, question));
    }
    return replies;
  };
}

/** A reply's text with ordinary spaces and no marks, as a reader sees it. */
export function textOf({ text = "" }: Reply): string {
  return text
    .replaceAll(/[*_]/g, "")
    .replaceAll(/[\u00a0\u202f]/g, " ")
    .replaceAll(/\s+/g, " ");
}
