import type { Calculation } from "../answer.js";
import { sumsIn } from "../reading/figures.js";
import { asksWhetherSo, type Question } from "../reading/question.js";
import { calculation, percentage } from "./calculate.js";

/**
 * What the only two figures of a question come to: the part that one is of the other, what is left when one is taken
 * from the other, or how much it is for each. Undefined where nothing of the sort is asked for.
 */
export function reckonTwoFigures(question: Question): Calculation | undefined {
  const { signals, figures } = question;
  if (asksWhetherSo(signals) || figures.percents.length > 0) return undefined;
  const sums = sumsIn(figures);
  const counts = figures.plain.filter((figure) => !sums.includes(figure));
  if (sums.length === 1) return signals.has("average") ? average(sums, counts) : undefined;
  const isMoney = sums.length > 0;
  return ofPair(question, isMoney ? sums : counts, isMoney ? "kr" : "count");
}

function average(
  [kr = 0]: readonly number[],
  [count = 0, ...others]: readonly number[],
): Calculation | undefined {
  const isOne = count > 0 && others.length === 0;
  return isOne ? calculation([{ kr }, { count }], ["/"]) : undefined;
}

function ofPair(
  { signals, wants }: Question,
  pair: readonly number[],
  unit: "kr" | "count",
): Calculation | undefined {
  if (pair.length !== 2) return undefined;
  const [less = 0, more = 0] = [...pair].sort((a, b) => a - b);
  if (wants.has("share"))
    return percentage(isOfOtherPart(signals) ? more - less : less, more, unit);
  const isLeft = signals.has("remaining") && wants.has("amount") && unit === "kr";
  return isLeft ? calculation([{ kr: more }, { kr: less }], ["-"]) : undefined;
}

/** Whether what is left is told and what is spent asked for, or the other way about. */
function isOfOtherPart(signals: Question["signals"]): boolean {
  return signals.has("remaining") && signals.has("spent");
}
