import type { Agreement } from "../../src/agreement/agreement.js";
import { createAnswering } from "../../src/answering/answering.js";
import type { Memory } from "../../src/answering/follow-up.js";
import type { Lexicon } from "../../src/answering/lexicon.js";
import type { Role } from "../../src/participants/participant.js";
import { answerReply } from "../answer-reply.js";
import type { Reply } from "../reply.js";
import type { Turn } from "../turn.js";

export interface AskParts {
  readonly agreements: readonly Agreement[];
  readonly lexicon: Lexicon;
}

/** How many conversations are remembered, for questions that lean on the one before. */
const rememberedConversations = 1000;

/** Topics whose deadlines concern a person by their part. */
const concernsOf: Record<Role, readonly string[]> = {
  coordinator: ["rcc-sydost"],
  region: ["regioner"],
  "project-lead": ["projektledare"],
};

/** Answers questions about the agreement, with sources. The conversation is remembered in memory only. */
export function createAsk({
  agreements,
  lexicon,
}: AskParts): (turn: Turn, message: string) => Promise<Reply> {
  const answering = createAnswering(agreements, lexicon);
  const memories = new Map<string, Memory>();
  return ({ conversationId, userId, participant, today }, message) => {
    const key = `${conversationId} ${userId}`;
    const { answer, memory } = answering.answer(message, {
      today,
      memory: memories.get(key),
      concerns: participant ? concernsOf[participant.role] : [],
    });
    memories.delete(key);
    if (memory) memories.set(key, memory);
    const [oldest] = memories.keys();
    if (memories.size > rememberedConversations && oldest !== undefined) memories.delete(oldest);
    return Promise.resolve(answerReply(answering.knowledge, answer));
  };
}
