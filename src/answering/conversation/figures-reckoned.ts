import { sumsIn } from "../reading/figures.js";
import type { Question } from "../reading/question.js";
import { isSubject, isWithin } from "../reading/weighing.js";
import type { Memory } from "./follow-up.js";

/**
 * A question that asks only for the other side of what was just reckoned from two sums of somebody's own ("and left?", "in
 * percent?") as one with the same sums. Any other as it is.
 */
export function withFiguresReckoned(question: Question, memory: Memory | undefined): Question {
  const { signals, units, aspects, figures, wants } = question;
  if (memory?.answer.kind !== "reckoned" || sumsIn(figures).length > 0) return question;
  const before = memory.question.figures;
  if (sumsIn(before).length !== 2 || !asksForOtherSide(question)) return question;
  const namesMore = units.some((unit) => isSubject(unit) && !isWithin(unit, aspects));
  if (namesMore) return question;
  const wanted = signals.has("remaining") ? new Set([...wants, "amount" as const]) : wants;
  return { ...question, figures: before, wants: wanted };
}

function asksForOtherSide({ signals, wants }: Question): boolean {
  return signals.has("remaining") || wants.has("share");
}
