import { decide, type Decision } from "../shared/decide.js";
import type { Repository } from "../shared/repository.js";
import { textFault, type TextFault } from "./own-words.js";
import { type Press, stampOf } from "./press.js";
import { type QuestionEvent, type SentQuestion, standingOf } from "./question.js";

export type HandleResult =
  /** Kept, or kept before from this very card. */
  | { readonly outcome: "done"; readonly question: SentQuestion; readonly isNew: boolean }
  | { readonly outcome: "faulty"; readonly fault: TextFault }
  /** Someone has done something about the question since the card was drawn. */
  | { readonly outcome: "moved-on"; readonly question: SentQuestion }
  | { readonly outcome: "unknown" };

/** Answers an open question, or corrects its answer. */
export async function answerQuestion(
  questions: Repository<SentQuestion>,
  id: string,
  text: string,
  press: Press,
): Promise<HandleResult> {
  const fault = textFault(text);
  if (fault !== undefined) return { outcome: "faulty", fault };
  return handle(questions, id, press, () => ({
    type: "answered",
    ...stampOf(press),
    text: text.trim(),
  }));
}

/** Takes an answer back: it is told no more, and the question is open again. */
export async function withdrawAnswer(
  questions: Repository<SentQuestion>,
  id: string,
  press: Press,
): Promise<HandleResult> {
  return handle(questions, id, press, (question) =>
    standingOf(question) === "answered" ? { type: "withdrawn", ...stampOf(press) } : undefined,
  );
}

/** Puts an open question aside without an answer. */
export async function putAside(
  questions: Repository<SentQuestion>,
  id: string,
  press: Press,
): Promise<HandleResult> {
  return handle(questions, id, press, (question) =>
    standingOf(question) === "open" ? { type: "put-aside", ...stampOf(press) } : undefined,
  );
}

/** Adds what `eventFor` makes of a question; undefined: nothing of the kind can be done about it now. */
async function handle(
  questions: Repository<SentQuestion>,
  id: string,
  press: Press,
  eventFor: (question: SentQuestion) => QuestionEvent | undefined,
): Promise<HandleResult> {
  // Looked up first: an identifier from a card may be anything.
  if ((await questions.list()).every((question) => question.id !== id))
    return { outcome: "unknown" };
  return decide(questions, id, (question): Decision<SentQuestion, HandleResult> => {
    if (question === undefined) return { next: undefined, outcome: { outcome: "unknown" } };
    if (question.events.at(-1)?.nonce === press.nonce)
      return { next: undefined, outcome: { outcome: "done", question, isNew: false } };
    const event = press.revision === question.events.length ? eventFor(question) : undefined;
    if (event === undefined) return { next: undefined, outcome: { outcome: "moved-on", question } };
    const next = { ...question, events: [...question.events, event] };
    return { next, outcome: { outcome: "done", question: next, isNew: true } };
  });
}
