import {
  createGivenAnswersMemory,
  type GivenAnswers,
  type GivenAnswersMemory,
  type JudgedMessage,
} from "../../src/guidance/given-answer.js";
import {
  judgeAnswer,
  type JudgedAnswers,
  type Judgement,
} from "../../src/guidance/judged-answer.js";
import {
  createUnansweredCount,
  type UnansweredQuestions,
} from "../../src/guidance/unanswered-question.js";
import type { Logger } from "../../src/shared/logger.js";
import { personalDataIn } from "../../src/shared/personal-data.js";
import type { Repository } from "../../src/shared/repository.js";
import type { Reply } from "../reply.js";

/** Keeps what has been answered to questions, and what people think of it. Who they are is kept nowhere. */
export interface AnswerKeeping {
  /**
   * Takes what was sent. Returns at once; it is written in the background.
   *
   * @param sent - the message that it was sent in; without an identifier where the channel tells none
   */
  keep(reply: Reply, sent: JudgedMessage, at: Date): void;
  /** Keeps what someone thinks of an answer. Nothing happens when that answer is not remembered. */
  judge(judged: JudgedMessage, judgement: Judgement): Promise<void>;
  /** Resolves when everything taken so far has been written. */
  settled(): Promise<void>;
}

export interface AnswerKeepingParts {
  readonly givenAnswers: Repository<GivenAnswers>;
  readonly judgedAnswers: Repository<JudgedAnswers>;
  readonly unansweredQuestions: Repository<UnansweredQuestions>;
  readonly newId: () => string;
  readonly logger: Logger;
  /** How long answers gather before they are written together; undefined: not at all. */
  readonly gather?: () => Promise<void>;
}

/** Makes what keeps answers in the store. */
export function createAnswerKeeping(parts: AnswerKeepingParts): AnswerKeeping {
  const onError = (error: unknown): void => {
    parts.logger.error("What was answered could not be kept", error);
  };
  const given = createGivenAnswersMemory(parts.givenAnswers, onError, parts.gather);
  const unanswered = createUnansweredCount(parts.unansweredQuestions, onError, parts.gather);
  return {
    keep: (reply, sent, at) => {
      remember(given, parts.newId, reply, sent);
      if (reply.asked?.isOpen === true)
        unanswered.add({ id: parts.newId(), text: reply.asked.question, at });
    },
    judge: async (judged, judgement) => {
      const answer = await given.find(judged);
      if (answer !== undefined) await judgeAnswer(parts.judgedAnswers, answer, judgement);
    },
    settled: async () => {
      await Promise.all([given.settled(), unanswered.settled()]);
    },
  };
}

function remember(
  given: GivenAnswersMemory,
  newId: () => string,
  { asked, text = "", citations = [] }: Reply,
  { conversation, message = "" }: JudgedMessage,
): void {
  if (asked === undefined || personalDataIn(asked.question) !== undefined) return;
  given.add({
    id: newId(),
    conversation,
    message,
    question: asked.question,
    text,
    sources: citations.map(({ name }) => name),
  });
}
