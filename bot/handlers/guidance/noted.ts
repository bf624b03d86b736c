import {
  forgetJudged,
  type JudgedAnswers,
  unhelpfulAnswers,
} from "../../../src/guidance/judged-answer.js";
import type { Press } from "../../../src/guidance/press.js";
import type { SentQuestion } from "../../../src/guidance/question.js";
import { sendQuestion } from "../../../src/guidance/send-question.js";
import {
  forgetUnanswered,
  type UnansweredQuestions,
  unsentQuestions,
} from "../../../src/guidance/unanswered-question.js";
import type { Repository } from "../../../src/shared/repository.js";
import type { AnswerKeeping } from "../../guidance/answer-keeping.js";
import { type Noted, notedCard } from "../../guidance/noted-card.js";
import { readPressed } from "../../cards/pressed.js";
import { questionCard, type QuestionCardParts } from "../../guidance/question-cards.js";
import type { Reply } from "../../reply.js";
import { plain } from "../../cards/tone.js";
import type { Route } from "../../route.js";
import { notedTexts } from "../../texts/guidance/noted.js";
import { coordinatorTexts } from "../../texts/guidance/questions.js";

/** Where what people have said is kept. */
export interface NotedSources {
  readonly answers: AnswerKeeping;
  readonly questions: Repository<SentQuestion>;
  readonly judgedAnswers: Repository<JudgedAnswers>;
  readonly unansweredQuestions: Repository<UnansweredQuestions>;
}

export interface NotedDependencies extends QuestionCardParts, NotedSources {
  /** The newest agreement year: what is taken up is about it. */
  readonly newestYear: number;
}

/** What coordinators may want to do something about, as it stands now. */
export async function readNoted(sources: NotedSources): Promise<Noted> {
  await sources.answers.settled();
  return {
    unhelpful: await unhelpfulAnswers(sources.judgedAnswers),
    unanswered: await unsentQuestions(sources.unansweredQuestions, await sources.questions.list()),
  };
}

/** Does something about what a pressed card is about. */
type OnNoted = (dependencies: NotedDependencies, about: string, press: Press) => Promise<Reply>;

/** Lets coordinators see what did not help people, and do something about it. */
export function createNotedRoutes(dependencies: NotedDependencies): readonly Route[] {
  const verb = (name: string, act: OnNoted): Route => ({
    kind: "verb",
    verb: name,
    access: "rule",
    handle: (turn, data) => {
      const pressed = readPressed(turn, data);
      return pressed === undefined
        ? Promise.resolve({ text: coordinatorTexts.brokenCard })
        : act(dependencies, pressed.about, pressed.press);
    },
  });
  return [
    verb("noted.list", (_, about) => list(dependencies, /^\d{1,5}$/.test(about) ? +about : 0)),
    verb("noted.done", done),
    verb("noted.take-up", takeUp),
  ];
}

async function list(dependencies: NotedDependencies, from: number): Promise<Reply> {
  return { card: notedCard(dependencies, await readNoted(dependencies), from) };
}

const done: OnNoted = async (dependencies, id) => {
  await forgetJudged(dependencies.judgedAnswers, id);
  await forgetUnanswered(dependencies.unansweredQuestions, id);
  return list(dependencies, 0);
};

/** Makes a question that nobody sent one of those that RCC Sydöst answers, as asked by whoever takes it up. */
const takeUp: OnNoted = async (dependencies, id, { nonce, by, at }) => {
  const { questions, unansweredQuestions, newestYear } = dependencies;
  const unsent = await unsentQuestions(unansweredQuestions, await questions.list());
  const asked = unsent.find((question) => question.id === id);
  if (asked === undefined) return list(dependencies, 0);
  const form = { id: nonce, text: asked.text, matter: undefined, by, at, year: newestYear };
  const result = await sendQuestion(questions, form);
  return result.outcome === "sent"
    ? {
        card: questionCard(dependencies, result.question, { notices: [plain(notedTexts.takenUp)] }),
      }
    : list(dependencies, 0);
};
