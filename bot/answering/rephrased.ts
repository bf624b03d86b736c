import type { Answer } from "../../src/answering/answer.js";
import { itemsOf } from "../../src/answering/finding/entries.js";
import type { Rephrase } from "../../src/answering/rephrasing/rephrase.js";
import { personalDataIn } from "../../src/shared/personal-data.js";
import type { Phrasing } from "./answer-reply.js";
import { settledIn } from "../guidance/settled-answer.js";

/**
 * Other words for an answer, where something finds them. Undefined: the answer is sent as it is. Only facts are
 * rephrased: in contradictions, RCC Sydöst's own words, refusals and what is left open every word was weighed and must
 * stand; lists are told in the sources' order and sums as they were reckoned; small talk gains nothing. A question with a personal number stays here.
 */
export async function rephrased(
  rephrase: Rephrase | undefined,
  phrasing: Phrasing,
  answer: Answer,
  { question, text }: { readonly question: string; readonly text: string },
): Promise<string | undefined> {
  if (
    rephrase === undefined ||
    !isPlainFacts(phrasing, answer) ||
    personalDataIn(question) !== undefined
  )
    return undefined;
  return rephrase({ language: answer.language, question, answer: text });
}

function isPlainFacts(
  { knowledge, settled, known, corrections = [] }: Phrasing,
  answer: Answer,
): boolean {
  return (
    corrections.length === 0 &&
    answer.kind === "found" &&
    answer.conflicts.length === 0 &&
    answer.calculation === undefined &&
    known === undefined &&
    settledIn(knowledge, settled, answer).length === 0 &&
    answer.facts.every((fact) => itemsOf(fact, answer.language).length === 0)
  );
}
