import { answerInForce, type SentQuestion, standingOf } from "../../src/guidance/question.js";
import type { TextFault } from "../../src/guidance/own-words.js";
import type { Register } from "../../src/participants/register.js";
import { localDateOf } from "../../src/shared/local-date.js";
import { drawSections } from "../cards/draw-sections.js";
import type { CardRenderer } from "../cards/card-renderer.js";
import type { AdaptiveCard } from "../reply.js";
import { plain, type ToneText } from "../cards/tone.js";
import { notedTexts } from "../texts/guidance/noted.js";
import { coordinatorTexts, standingNames, textFaults } from "../texts/guidance/questions.js";
import { rulingPhrases } from "../texts/guidance/rulings.js";
import {
  button,
  type CardButton,
  type CardSection,
  input,
  section,
} from "../cards/section-card.js";

/** What the coordinators' cards are drawn with. */
export interface QuestionCardParts {
  readonly register: Register;
  readonly renderCard: CardRenderer;
  readonly newId: () => string;
}

/** What was typed as an answer and why it was not taken. */
export interface Attempt {
  readonly text: string;
  readonly fault?: TextFault;
}

/** The name of the input for a question's answer. */
export function answerInput(questionId: string): string {
  return `answer-${questionId}`;
}

/** One question, to answer, to correct or take back its answer. */
export function questionCard(
  parts: QuestionCardParts,
  question: SentQuestion,
  shown: {
    readonly title?: string;
    readonly notices?: readonly ToneText[];
    readonly attempt?: Attempt;
    readonly openCount?: number;
  },
): AdaptiveCard {
  const { title = "", notices = [], attempt, openCount } = shown;
  const drawn = { nonce: parts.newId() };
  return drawSections(parts, {
    title,
    notices,
    sections: [questionSection(parts, question, attempt)],
    actions:
      openCount === undefined
        ? []
        : [button(coordinatorTexts.showOpen(openCount), "question.list", "open:0", drawn)],
  });
}

/** Which questions a list shows, and from the how-manieth. */
export interface ListView {
  readonly tab: "open" | "answered";
  readonly from: number;
}

/** How many questions a card has room for. */
const perCard = 4;

/**
 * The questions that wait, the oldest first, or those that are answered, the newest answer first.
 *
 * @param notedCount - how many answers and questions there are besides to look at
 */
export function questionListCard(
  parts: QuestionCardParts,
  questions: readonly SentQuestion[],
  { tab, from }: ListView,
  notedCount: number,
): AdaptiveCard {
  const open = openQuestions(questions);
  const answered = answeredQuestions(questions);
  const listed = tab === "open" ? open : answered;
  const start = from < listed.length ? from : 0;
  const drawn = { nonce: parts.newId() };
  const page = (label: string, first: number): CardButton =>
    button(label, "question.list", `${tab}:${first}`, drawn);
  const other =
    tab === "open"
      ? button(coordinatorTexts.showAnswered(answered.length), "question.list", "answered:0", drawn)
      : button(coordinatorTexts.showOpen(open.length), "question.list", "open:0", drawn);
  return drawSections(parts, {
    title:
      tab === "open"
        ? coordinatorTexts.openTitle(open.length)
        : coordinatorTexts.answeredTitle(answered.length),
    notices: [plain(coordinatorTexts.known)],
    sections: listed
      .slice(start, start + perCard)
      .map((question) => questionSection(parts, question)),
    actions: [
      other,
      ...(notedCount > 0 ? [button(notedTexts.show(notedCount), "noted.list", "0", drawn)] : []),
      ...(start > 0 ? [page(coordinatorTexts.previous, Math.max(0, start - perCard))] : []),
      ...(start + perCard < listed.length ? [page(coordinatorTexts.next, start + perCard)] : []),
    ],
  });
}

/** Those that wait for an answer, the oldest first. */
export function openQuestions(questions: readonly SentQuestion[]): readonly SentQuestion[] {
  return questions
    .filter((question) => standingOf(question) === "open")
    .toSorted((one, other) => one.asked.at.localeCompare(other.asked.at));
}

function answeredQuestions(questions: readonly SentQuestion[]): readonly SentQuestion[] {
  const answeredAt = (question: SentQuestion): string => answerInForce(question)?.at ?? "";
  return questions
    .filter((question) => answerInForce(question) !== undefined)
    .toSorted((one, other) => answeredAt(other).localeCompare(answeredAt(one)));
}

function questionSection(
  parts: QuestionCardParts,
  question: SentQuestion,
  attempt?: Attempt,
): CardSection {
  const faults = attempt?.fault === undefined ? [] : [{ text: textFaults[attempt.fault] }];
  const value = attempt?.text ?? answerInForce(question)?.text ?? "";
  return section({
    lines: questionLines(parts.register, question),
    inputs: [
      input("long-text", answerInput(question.id), coordinatorTexts.yourAnswer, { value, faults }),
    ],
    actions: questionActions(question, parts.newId()),
  });
}

function questionLines(register: Register, question: SentQuestion): CardSection["lines"] {
  const { asked } = question;
  const answer = answerInForce(question);
  const standing = standingOf(question);
  const isClosed = standing === "settled" || standing === "put-aside";
  const who = ({ by, at }: { readonly by: string; readonly at: string }) =>
    [
      register.participant(by)?.name ?? coordinatorTexts.someone,
      localDateOf(new Date(at)),
    ] as const;
  return [
    { label: coordinatorTexts.question, text: asked.text },
    { label: coordinatorTexts.from, text: coordinatorTexts.asked(...who(asked)) },
    ...(answer ? [{ label: coordinatorTexts.answer(...who(answer)), text: answer.text }] : []),
    ...(isClosed ? [{ label: "", text: standingNames[standing] }] : []),
  ];
}

function questionActions(question: SentQuestion, nonce: string): readonly CardButton[] {
  const { id, asked, events } = question;
  const drawn = { nonce, revision: events.length };
  const standing = standingOf(question);
  const isAnswered = standing === "answered";
  const title = isAnswered ? coordinatorTexts.correct : coordinatorTexts.send;
  return [
    button(title, "question.answer", id, drawn, "positive"),
    ...(asked.matter === undefined
      ? []
      : [button(rulingPhrases.sv.settle, "ruling.open", asked.matter, drawn)]),
    ...(isAnswered ? [button(coordinatorTexts.withdraw, "question.withdraw", id, drawn)] : []),
    ...(standing === "open"
      ? [button(coordinatorTexts.putAside, "question.put-aside", id, drawn)]
      : []),
  ];
}
