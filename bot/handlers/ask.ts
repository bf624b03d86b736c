import type { Answering } from "../../src/answering/answering.js";
import type { Memory } from "../../src/answering/follow-up.js";
import { type Ruling, settledBy } from "../../src/guidance/ruling.js";
import type { Role } from "../../src/participants/participant.js";
import type { Repository } from "../../src/shared/repository.js";
import { phraseAnswer } from "../answer-reply.js";
import type { CardRenderer } from "../card-renderer.js";
import { answerButtons } from "../guidance/answer-buttons.js";
import { guidanceCard } from "../guidance/card-data.js";
import { settledDayOf } from "../guidance/settled-answer.js";
import type { Reply } from "../reply.js";
import type { Turn } from "../turn.js";

export interface AskParts {
  readonly answering: Answering;
  readonly rulings: Repository<Ruling>;
  readonly renderCard: CardRenderer;
  readonly newId: () => string;
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
  answering,
  rulings,
  renderCard,
  newId,
}: AskParts): (turn: Turn, message: string) => Promise<Reply> {
  const { knowledge } = answering;
  const memories = new Map<string, Memory>();
  return async (turn, message) => {
    const { conversationId, userId, participant, today } = turn;
    const key = `${conversationId} ${userId}`;
    const settled = settledBy(await rulings.list());
    const { answer, memory } = answering.answer(message, {
      today,
      memory: memories.get(key),
      concerns: participant ? concernsOf[participant.role] : [],
      settledDay: (fact) => settledDayOf(knowledge, settled, fact),
    });
    memories.delete(key);
    if (memory) memories.set(key, memory);
    const [oldest] = memories.keys();
    if (memories.size > rememberedConversations && oldest !== undefined) memories.delete(oldest);
    const { text, citations } = phraseAnswer({ knowledge, settled, today }, answer);
    const actions = answerButtons(turn, answer, { knowledge, settled, newId });
    return {
      text,
      ...(citations.length > 0 && { citations }),
      ...(actions.length > 0 && { card: renderCard("guidance", guidanceCard({ actions })) }),
    };
  };
}
