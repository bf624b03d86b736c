import type { Knowledge } from "../knowledge.js";
import { unitsOf } from "../own-matters.js";
import type { Question } from "../reading/question.js";
import type { Memory } from "./follow-up.js";

/**
 * What a question leans on: where it asks whether money that was told of is a part of something else or the same, just
 * that money, and not all that was asked of it.
 */
export function spokenOf(asked: Question, memory: Memory, { topics }: Knowledge): Memory {
  const [told] = "facts" in memory.answer ? memory.answer.facts : [];
  if (told === undefined || !asked.signals.has("told-in-other")) return memory;
  const money = told.topics.filter((id) => topics.get(id)?.kind === "fund").slice(0, 1);
  if (money.length === 0) return memory;
  return {
    ...memory,
    question: { ...memory.question, units: unitsOf(money, memory.question), wants: new Set() },
  };
}
