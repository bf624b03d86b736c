import type { Answer } from "../../../src/answering/answer.js";
import type { Answering } from "../../../src/answering/answering.js";
import type { Memory } from "../../../src/answering/conversation/follow-up.js";
import type { Rephrase } from "../../../src/answering/rephrasing/rephrase.js";
import {
  createKnownAnswerFinder,
  isToTheSame,
  type KnownAnswerFinder,
} from "../../../src/guidance/known-answer.js";
import type { SentQuestion } from "../../../src/guidance/question.js";
import type { Ruling } from "../../../src/guidance/ruling.js";
import type { Participant } from "../../../src/participants/participant.js";
import type { LocalDate } from "../../../src/shared/local-date.js";
import type { Repository } from "../../../src/shared/repository.js";
import { concernsOf, ownOf } from "../../answering/own-of.js";
import { createPhraser } from "../../answering/phrase-once.js";
import type { CardRenderer } from "../../cards/card-renderer.js";
import { aboutMore, leavesOut } from "../../answering/fuller-answer.js";
import { answerButtons } from "../../guidance/answer-buttons.js";
import { askedQuestion } from "../../guidance/asked-question.js";
import { createButtonCard } from "../../cards/button-card.js";
import { button, type CardButton } from "../../cards/section-card.js";
import { createInForceReader } from "../../guidance/in-force.js";
import { movedDayOf, type PeriodNotice } from "../../guidance/period-notices.js";
import { settledDayOf } from "../../guidance/settled-answer.js";
import { joinReplies } from "../../answering/join-replies.js";
import { rephrased } from "../../answering/rephrased.js";
import type { Reply } from "../../reply.js";
import { fullerPhrases, morePattern } from "../../texts/answering/fuller-answers.js";
import type { Turn } from "../../turn.js";
import { showMore } from "./fuller-answers.js";

export interface AskParts {
  readonly answering: Answering;
  /** Finds other words for answers, where a language model is set up. */
  readonly rephrase?: Rephrase | undefined;
  readonly rulings: Repository<Ruling>;
  readonly questions: Repository<SentQuestion>;
  readonly renderCard: CardRenderer;
  readonly newId: () => string;
  /** What RCC Sydöst has decided about when reports are taken, as it concerns whoever asks. */
  readonly readPeriods: (participant: Participant | undefined) => Promise<readonly PeriodNotice[]>;
  /** What whoever asks can begin on, of what the answer is about. */
  readonly offerStart: (turn: Turn, answer: Answer) => Promise<readonly CardButton[]>;
}

/** How many conversations are remembered, for questions that lean on the one before. */
const rememberedConversations = 1000;

/**
 * Answers questions about the agreement, with sources: each that a message asks, unless RCC Sydöst has answered it as it
 * stands. The conversation is remembered in memory only.
 */
export function createAsk(parts: AskParts): (turn: Turn, message: string) => Promise<Reply> {
  const { answering, questions } = parts;
  const findKnown = createKnownAnswerFinder(answering);
  const answerOne = createAnswerer(parts, findKnown);
  return async (turn, message) => {
    const isKnown = findKnown.same(message, await questions.list()) !== undefined;
    const replies: Reply[] = [];
    for (const question of isKnown ? [message] : answering.questionsIn(message))
      replies.push(await answerOne(turn, question));
    return joinReplies(replies);
  };
}

/** Answers one question after another. */
function createAnswerer(
  parts: AskParts,
  findKnown: KnownAnswerFinder,
): (turn: Turn, question: string) => Promise<Reply> {
  const { answering, rephrase, rulings, questions, renderCard, newId, readPeriods } = parts;
  const readInForce = createInForceReader(rulings, answering.knowledge);
  const inWords = createPhraser();
  const drawButtons = createButtonCard(renderCard);
  const conversations = new Map<string, Conversation>();
  return async (turn, message) => {
    const { participant, today } = turn;
    const key = `${turn.conversationId} ${turn.userId}`;
    const before = sinceMorning(conversations.get(key) ?? nothingSaid, today);
    if (before.about !== "" && morePattern.test(message))
      return showMore({ knowledge: answering.knowledge, rulings, renderCard }, before.about);
    const [inForce, periods] = await Promise.all([readInForce(), readPeriods(participant)]);
    const { settled, knowledge } = inForce;
    const { answer, memory } = answering.answer(message, {
      today,
      knowledge,
      memory: before.memory,
      told: before.told,
      concerns: participant ? concernsOf[participant.role] : [],
      own: ownOf(participant),
      settledDay: (fact) => movedDayOf(periods, fact) ?? settledDayOf(knowledge, settled, fact),
    });
    const told = [...before.told, answer].slice(-toldRemembered);
    remember(conversations, key, { today, memory, told, about: aboutMore(answer) });
    const known = findKnown.best({ message, answer, today }, await questions.list());
    const phrasing = { ...inForce, today, known, periods };
    const { text, citations } = inWords(phrasing, answer);
    const reworded = await rephrased(rephrase, phrasing, answer, { question: message, text });
    const isKnown = isToTheSame(known);
    const actions = [
      ...(await parts.offerStart(turn, answer)),
      ...moreButton(answer),
      ...answerButtons(turn, message, answer, { knowledge, settled, isKnown, newId }),
    ];
    const asked = askedQuestion(answering, message, answer, { settled, isKnown });
    return {
      text: reworded ?? text,
      ...(reworded !== undefined && { isGenerated: true }),
      ...(asked && { asked }),
      ...suggested(answer),
      ...(citations.length > 0 && { citations }),
      ...(actions.length > 0 && { card: drawButtons(actions) }),
    };
  };
}

/** How many answers are remembered of each. */
const toldRemembered = 8;

/** What is remembered of a conversation. */
interface Conversation {
  /** The day of what was said last. */
  readonly today: LocalDate | undefined;
  readonly memory: Memory | undefined;
  /** The latest answers, oldest first. */
  readonly told: readonly Answer[];
  /** What there is more to tell about. */
  readonly about: string;
}

const nothingSaid: Conversation = { today: undefined, memory: undefined, told: [], about: "" };

/** A conversation as far as one can lean on it: a new day begins anew, but for asking to see more. */
function sinceMorning(conversation: Conversation, today: LocalDate): Conversation {
  return conversation.today === today
    ? conversation
    : { ...nothingSaid, about: conversation.about };
}

/** Remembers a conversation and forgets the one that has rested longest. */
function remember(
  conversations: Map<string, Conversation>,
  key: string,
  conversation: Conversation,
): void {
  conversations.delete(key);
  conversations.set(key, conversation);
  const [oldest] = conversations.keys();
  if (conversations.size > rememberedConversations && oldest !== undefined)
    conversations.delete(oldest);
}

/** A button for each thing that was asked about, where it may be several. */
function suggested(answer: Answer): Pick<Reply, "suggestions" | "choices"> {
  if (answer.kind !== "choice") return {};
  return {
    suggestions: answer.options.map(({ question }) => question),
    choices: answer.options,
  };
}

/** A button for the rest, where an answer leaves something out. */
function moreButton(answer: Answer): readonly CardButton[] {
  if (!leavesOut(answer)) return [];
  return [
    button(fullerPhrases[answer.language].more, "answer.more", aboutMore(answer), { nonce: "-" }),
  ];
}
