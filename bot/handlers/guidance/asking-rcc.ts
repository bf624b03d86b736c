import { matterWith } from "../../../src/guidance/matter.js";
import type { SentQuestion } from "../../../src/guidance/question.js";
import {
  type QuestionForm,
  sendQuestion,
  type SendResult,
} from "../../../src/guidance/send-question.js";
import { isAllowed } from "../../../src/participants/access.js";
import type { Register } from "../../../src/participants/register.js";
import type { Repository } from "../../../src/shared/repository.js";
import type { CardInput } from "../../dispatcher.js";
import { offerCard, ownQuestionsCard, sentCard } from "../../guidance/asker-cards.js";
import { inputIn, readPressed } from "../../cards/pressed.js";
import { questionCard } from "../../guidance/question-cards.js";
import type { Notify } from "../../notify.js";
import type { Reply } from "../../reply.js";
import type { Route } from "../../route.js";
import { texts } from "../../texts/general.js";
import {
  askerTexts,
  coordinatorTexts,
  ownQuestionsPattern,
} from "../../texts/guidance/questions.js";
import type { Turn } from "../../turn.js";
import { createFullerAnswerRoute, type FullerAnswerParts } from "../answering/fuller-answers.js";

export interface AskingRccDependencies extends FullerAnswerParts {
  readonly questions: Repository<SentQuestion>;
  readonly register: Register;
  readonly newId: () => string;
  readonly notify: Notify;
}

/** Lets people see all of what an answer rests on, and send the questions that the bot cannot answer to RCC Sydöst. */
export function createAskingRccRoutes(dependencies: AskingRccDependencies): readonly Route[] {
  const access = "ask";
  return [
    createFullerAnswerRoute(dependencies),
    {
      kind: "command",
      name: "question.own",
      access,
      pattern: ownQuestionsPattern,
      handle: (turn) => showOwn(dependencies, turn),
    },
    {
      kind: "verb",
      verb: "question.offer",
      access,
      handle: (turn, data) => Promise.resolve(offer(dependencies, turn, data)),
    },
    {
      kind: "verb",
      verb: "question.send",
      access,
      handle: (turn, data) => send(dependencies, turn, data),
    },
  ];
}

async function showOwn(dependencies: AskingRccDependencies, turn: Turn): Promise<Reply> {
  if (!turn.isPersonal) return { text: texts.personalChatOnly };
  const questions = await dependencies.questions.list();
  const own = questions.filter(({ asked }) => asked.by === turn.userId);
  return own.length === 0
    ? { text: askerTexts.none }
    : { card: ownQuestionsCard(dependencies, own) };
}

function offer(dependencies: AskingRccDependencies, turn: Turn, data: CardInput): Reply {
  const pressed = readPressed(turn, data);
  const asked = pressed && readAbout(pressed.about);
  return asked === undefined
    ? { text: askerTexts.brokenCard }
    : { card: offerCard(dependencies, asked) };
}

/** See `aboutQuestion`. */
function readAbout(about: string) {
  const groups = /^(?<matter>[A-Z]?\d{0,3}):(?<text>[\s\S]*)$/.exec(about)?.groups;
  return groups && { matter: groups["matter"] ?? "", text: groups["text"] ?? "" };
}

async function send(
  dependencies: AskingRccDependencies,
  turn: Turn,
  data: CardInput,
): Promise<Reply> {
  const { knowledge } = dependencies;
  const pressed = readPressed(turn, data);
  if (pressed === undefined) return { text: askerTexts.brokenCard };
  const text = inputIn(data, "text");
  const result = await sendToRcc(dependencies, {
    id: pressed.press.nonce,
    text,
    matter: matterWith(knowledge, pressed.about)?.id,
    by: turn.userId,
    at: turn.receivedAt,
    year: knowledge.newestYear,
  });
  switch (result.outcome) {
    case "sent":
      return { card: sentCard(dependencies, result.question) };
    case "faulty":
      return { card: offerCard(dependencies, { text, matter: pressed.about }, result.fault) };
    case "waiting":
      return { text: askerTexts.waiting };
    case "too-many":
      return { text: askerTexts.tooMany };
    case "not-yours":
      return { text: askerTexts.brokenCard };
  }
}

/** Keeps a question for RCC Sydöst to answer, and tells the coordinators of it. */
export async function sendToRcc(
  dependencies: AskingRccDependencies,
  form: QuestionForm,
): Promise<SendResult> {
  const result = await sendQuestion(dependencies.questions, form);
  if (result.outcome === "sent" && result.isNew)
    await tellCoordinators(dependencies, result.question);
  return result;
}

async function tellCoordinators(
  { register, notify, ...parts }: AskingRccDependencies,
  question: SentQuestion,
): Promise<void> {
  const coordinators = register.participants.filter((person) => isAllowed(person, "rule"));
  await Promise.all(
    coordinators.map(({ userId }) =>
      notify(userId, {
        card: questionCard({ ...parts, register }, question, {
          title: coordinatorTexts.newQuestion,
        }),
      }),
    ),
  );
}
