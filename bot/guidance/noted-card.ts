import type { JudgedAnswer } from "../../src/guidance/judged-answer.js";
import type { UnansweredQuestion } from "../../src/guidance/unanswered-question.js";
import { localDateOf } from "../../src/shared/local-date.js";
import type { CardRenderer } from "../cards/card-renderer.js";
import type { AdaptiveCard } from "../reply.js";
import { plain } from "../cards/tone.js";
import { notedTexts } from "../texts/guidance/noted.js";
import { coordinatorTexts } from "../texts/guidance/questions.js";
import { drawSections } from "../cards/draw-sections.js";
import { button, type CardSection, section } from "../cards/section-card.js";

/** What coordinators may want to do something about. */
export interface Noted {
  readonly unhelpful: readonly JudgedAnswer[];
  readonly unanswered: readonly UnansweredQuestion[];
}

/** How many things there are to look at. */
export function countOf({ unhelpful, unanswered }: Noted): number {
  return unhelpful.length + unanswered.length;
}

/** How many a card has room for, and how much of an answer and of the reasons. */
const perCard = 4;
const longestAnswer = 400;
const mostReasons = 3;

/** The answers that did not help, then the questions that were not answered, from the how-manieth. */
export function notedCard(
  { renderCard, newId }: { readonly renderCard: CardRenderer; readonly newId: () => string },
  noted: Noted,
  from: number,
): AdaptiveCard {
  const count = countOf(noted);
  const start = from < count ? from : 0;
  const sections = [
    ...noted.unhelpful.map((answer) => () => unhelpfulSection(answer, newId())),
    ...noted.unanswered.map((question) => () => unansweredSection(question, newId())),
  ];
  const page = (title: string, first: number) =>
    button(title, "noted.list", String(first), { nonce: newId() });
  return drawSections(
    { renderCard },
    {
      title: notedTexts.title(count),
      notices: [plain(notedTexts.intro)],
      sections: sections.slice(start, start + perCard).map((draw) => draw()),
      actions: [
        button(coordinatorTexts.showQuestions, "question.list", "open:0", { nonce: newId() }),
        ...(start > 0 ? [page(coordinatorTexts.previous, Math.max(0, start - perCard))] : []),
        ...(start + perCard < count ? [page(coordinatorTexts.next, start + perCard)] : []),
      ],
    },
  );
}

function unhelpfulSection(
  { id, question, text, sources, opinions }: JudgedAnswer,
  nonce: string,
): CardSection {
  const disliked = opinions.filter(({ reaction }) => reaction === "dislike");
  const day = localDateOf(new Date(disliked.at(-1)?.at ?? ""));
  const reasons = disliked.flatMap(({ reason }) => reason ?? []).slice(-mostReasons);
  return section({
    lines: [
      { label: notedTexts.unhelpful(day), text: "" },
      { label: notedTexts.question, text: question },
      { label: notedTexts.answer, text: shown(text) },
      ...(sources.length > 0 ? [{ label: notedTexts.sources, text: sources.join("; ") }] : []),
      ...reasons.map((reason) => ({ label: notedTexts.reason, text: reason })),
    ],
    actions: [button(notedTexts.done, "noted.done", id, { nonce })],
  });
}

function unansweredSection(
  { id, text, count, lastAt }: UnansweredQuestion,
  nonce: string,
): CardSection {
  const day = localDateOf(new Date(lastAt));
  return section({
    lines: [
      { label: notedTexts.unanswered(count, day), text: "" },
      { label: notedTexts.question, text },
    ],
    actions: [
      button(notedTexts.takeUp, "noted.take-up", id, { nonce }, "positive"),
      button(notedTexts.done, "noted.done", id, { nonce }),
    ],
  });
}

/** An answer as it stands on a card: without the marks of Markdown, and no longer than there is room for. */
function shown(text: string): string {
  const bare = text.replaceAll("**", "").replaceAll(/\n+/g, " ");
  return bare.length <= longestAnswer ? bare : `${bare.slice(0, longestAnswer - 1)}…`;
}
