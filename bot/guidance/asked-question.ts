import type { Answer } from "../../src/answering/answer.js";
import type { Answering } from "../../src/answering/answering.js";
import type { Settled } from "../../src/guidance/ruling.js";
import type { AskedQuestion } from "../reply.js";

/** Answers to what was no question about the agreement. */
const noQuestions: readonly Answer["kind"][] = ["aside", "choice", "about-last"];

/** What of a question is worth to keep with its answer. Undefined for what was no question. */
export function askedQuestion(
  answering: Answering,
  question: string,
  answer: Answer,
  { settled, isKnown }: { readonly settled: Settled; readonly isKnown: boolean },
): AskedQuestion | undefined {
  if (noQuestions.includes(answer.kind)) return undefined;
  const isTold =
    isKnown || (answer.kind === "missing" ? settled.has(answer.gap.id) : answer.kind !== "unknown");
  // A question that leans on the one before tells nobody what was asked.
  return { question, isOpen: !isTold && answering.gistOf(question) !== undefined };
}
