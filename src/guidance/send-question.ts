import { decide, type Decision } from "../shared/decide.js";
import type { Repository } from "../shared/repository.js";
import { isSameText, textFault, type TextFault } from "./own-words.js";
import { type SentQuestion, standingOf } from "./question.js";

/** A question as someone confirmed it. */
export interface QuestionForm {
  /** Names the card and becomes the question's identifier. */
  readonly id: string;
  readonly text: string;
  readonly matter: string | undefined;
  /** Entra object id. */
  readonly by: string;
  readonly at: Date;
  readonly year: number;
}

export type SendResult =
  /** Kept, or kept before from this very card. */
  | { readonly outcome: "sent"; readonly question: SentQuestion; readonly isNew: boolean }
  /** The same person has asked just this and waits for an answer. */
  | { readonly outcome: "waiting" }
  | { readonly outcome: "too-many" }
  | { readonly outcome: "faulty"; readonly fault: TextFault }
  /** The card names someone else's question, or none that there can be. */
  | { readonly outcome: "not-yours" };

/** The most questions that one person may have open. */
const mostOpen = 20;

/** What identifies a card that we have drawn. */
const idPattern = /^[a-z0-9][a-z0-9-]{0,60}$/;

/** Keeps a question for RCC Sydöst to answer. */
export async function sendQuestion(
  questions: Repository<SentQuestion>,
  form: QuestionForm,
): Promise<SendResult> {
  if (!idPattern.test(form.id)) return { outcome: "not-yours" };
  const fault = textFault(form.text);
  if (fault !== undefined) return { outcome: "faulty", fault };
  const open = (await questions.list()).filter(
    (question) =>
      question.asked.by === form.by && standingOf(question) === "open" && question.id !== form.id,
  );
  if (open.some(({ asked }) => isSameText(asked.text, form.text))) return { outcome: "waiting" };
  if (open.length >= mostOpen) return { outcome: "too-many" };
  return decide(questions, form.id, (current) => begin(current, form));
}

function begin(
  current: SentQuestion | undefined,
  { id, text, matter, by, at, year }: QuestionForm,
): Decision<SentQuestion, SendResult> {
  if (current !== undefined) {
    const outcome = current.asked.by === by ? "sent" : "not-yours";
    return { next: undefined, outcome: { outcome, question: current, isNew: false } };
  }
  const question: SentQuestion = {
    schemaVersion: 1,
    id,
    year,
    asked: {
      type: "asked",
      at: at.toISOString(),
      by,
      nonce: id,
      text: text.trim(),
      ...(matter !== undefined && { matter }),
    },
    events: [],
  };
  return { next: question, outcome: { outcome: "sent", question, isNew: true } };
}
