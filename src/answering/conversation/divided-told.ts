import type { LocalDate } from "../../shared/local-date.js";
import type { Answer } from "../answer.js";
import { dividedSo } from "../choosing/divided-so.js";
import { found } from "../choosing/choose.js";
import type { Engine } from "../engine.js";
import type { Question } from "../reading/question.js";
import type { Memory } from "./follow-up.js";

/**
 * Whether the amount that was told last is divided as a question asks that names no other: "and is it split equally?".
 * Undefined for all others, and where it is not told how it is divided.
 */
export function dividedTold(
  engine: Engine,
  question: Question,
  { answer: last }: Memory,
  today: LocalDate,
): Answer | undefined {
  if (!asksHowTold(question) || last.kind !== "found") return undefined;
  const [fact, ...others] = last.facts;
  if (fact === undefined || others.length > 0) return undefined;
  const verdict = dividedSo(question, fact, engine.knowledge.topics);
  return verdict && found(engine, question, [fact], { today, verdict });
}

/** Whether a question asks just if what it points back to is divided in a certain way. */
function asksHowTold({ signals, wants, years }: Question): boolean {
  const pointsBack = signals.has("pointing") || signals.has("carry-on");
  const asksMore = years.length > 0 || [...wants].some((want) => want !== "split");
  return pointsBack && !asksMore && !signals.has("either") && !signals.has("negation");
}
