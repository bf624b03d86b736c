import {
  answerQuestion,
  type HandleResult,
  putAside,
  withdrawAnswer,
} from "../../../src/guidance/answer-question.js";
import type { Press } from "../../../src/guidance/press.js";
import type { SentQuestion } from "../../../src/guidance/question.js";
import type { CardInput } from "../../dispatcher.js";
import { tellAnswer, tellWithdrawn } from "../../guidance/asker-messages.js";
import { countOf } from "../../guidance/noted-card.js";
import { inputIn, readPressed } from "../../cards/pressed.js";
import {
  answerInput,
  type Attempt,
  type ListView,
  openQuestions,
  questionCard,
  type QuestionCardParts,
  questionListCard,
} from "../../guidance/question-cards.js";
import type { Notify } from "../../notify.js";
import type { Reply } from "../../reply.js";
import { confirmed, notable, type ToneText } from "../../cards/tone.js";
import type { Route } from "../../route.js";
import { coordinatorTexts, questionsPattern } from "../../texts/guidance/questions.js";
import type { Turn } from "../../turn.js";
import { type NotedSources, readNoted } from "./noted.js";

export interface QuestionDependencies extends QuestionCardParts, NotedSources {
  readonly notify: Notify;
}

/** Does something about the question that a pressed card is about. */
type OnQuestion = (
  dependencies: QuestionDependencies,
  id: string,
  press: Press,
  data: CardInput,
) => Promise<Reply>;

/** Lets coordinators see and answer the questions that people have sent. */
export function createQuestionRoutes(dependencies: QuestionDependencies): readonly Route[] {
  const access = "rule";
  const verb = (name: string, act: OnQuestion): Route => ({
    kind: "verb",
    verb: name,
    access,
    handle: (turn, data) => onQuestion(dependencies, turn, data, act),
  });
  return [
    {
      kind: "command",
      name: "question.list",
      access,
      pattern: questionsPattern,
      handle: () => list(dependencies, { tab: "open", from: 0 }),
    },
    verb("question.list", (_, about) => list(dependencies, readView(about))),
    verb("question.answer", answer),
    verb("question.withdraw", withdraw),
    verb("question.put-aside", setAside),
  ];
}

async function onQuestion(
  dependencies: QuestionDependencies,
  turn: Turn,
  data: CardInput,
  act: OnQuestion,
): Promise<Reply> {
  const pressed = readPressed(turn, data);
  return pressed === undefined
    ? { text: coordinatorTexts.brokenCard }
    : act(dependencies, pressed.about, pressed.press, data);
}

function readView(about: string): ListView {
  const groups = /^(?<tab>open|answered):(?<from>\d{1,5})$/.exec(about)?.groups;
  const tab = groups?.["tab"] === "answered" ? "answered" : "open";
  return { tab, from: Number(groups?.["from"] ?? 0) };
}

async function list(dependencies: QuestionDependencies, view: ListView): Promise<Reply> {
  const questions = await dependencies.questions.list();
  const noted = countOf(await readNoted(dependencies));
  return { card: questionListCard(dependencies, questions, view, noted) };
}

const answer: OnQuestion = async (dependencies, id, press, data) => {
  const { questions, notify } = dependencies;
  const text = inputIn(data, answerInput(id));
  const result = await answerQuestion(questions, id, text, press);
  if (result.outcome !== "done") return refuse(dependencies, id, result, text);
  const { question, isNew } = result;
  const isOwn = question.asked.by === press.by;
  if (!isNew || isOwn) return show(dependencies, question, confirmed(coordinatorTexts.savedBefore));
  const isTold = await tellAnswer(notify, question);
  const notice = isTold ? coordinatorTexts.told : coordinatorTexts.notTold;
  return show(dependencies, question, confirmed(notice));
};

const withdraw: OnQuestion = async (dependencies, id, press) => {
  const result = await withdrawAnswer(dependencies.questions, id, press);
  if (result.outcome !== "done") return refuse(dependencies, id, result);
  if (result.isNew) await tellWithdrawn(dependencies.notify, result.question);
  return show(dependencies, result.question, confirmed(coordinatorTexts.withdrawn));
};

const setAside: OnQuestion = async (dependencies, id, press) => {
  const result = await putAside(dependencies.questions, id, press);
  return result.outcome === "done"
    ? show(dependencies, result.question, confirmed(coordinatorTexts.wasPutAside))
    : refuse(dependencies, id, result);
};

/** The question as it stands, and what has happened to it or why nothing has. */
async function show(
  dependencies: QuestionDependencies,
  question: SentQuestion,
  notice: ToneText | undefined,
  attempt?: Attempt,
): Promise<Reply> {
  const openCount = openQuestions(await dependencies.questions.list()).length;
  const card = questionCard(dependencies, question, {
    openCount,
    notices: notice === undefined ? [] : [notice],
    ...(attempt && { attempt }),
  });
  return { card };
}

async function refuse(
  dependencies: QuestionDependencies,
  id: string,
  result: Exclude<HandleResult, { outcome: "done" }>,
  text?: string,
): Promise<Reply> {
  const question =
    result.outcome === "moved-on" ? result.question : await dependencies.questions.get(id);
  if (result.outcome === "unknown" || question === undefined)
    return { text: coordinatorTexts.unknown };
  if (result.outcome === "moved-on")
    return show(
      dependencies,
      question,
      notable(coordinatorTexts.movedOn),
      text === undefined ? undefined : { text },
    );
  return show(dependencies, question, undefined, { text: text ?? "", fault: result.fault });
}
