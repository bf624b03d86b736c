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
  question: Question,
  pair: readonly number[],
  unit: "kr" | "count",
): Calculation | undefined {
  if (pair.length !== 2) return undefined;
  const [less = 0, more = 0] = [...pair].sort((a, b) => a - b);
  if (question.wants.has("share")) return shareOf(question, less, more, unit);
  const isLeft = question.signals.has("remaining") && question.wants.has("amount") && unit === "kr";
  return isLeft ? calculation([{ kr: more }, { kr: less }], ["-"]) : undefined;
}

/** How much one is of the other in percent, or how much more or less; undefined where it is neither for certain. */
function shareOf(
  question: Question,
  less: number,
  more: number,
  unit: "kr" | "count",
): Calculation | undefined {
  const { signals } = question;
  const grows = signals.has("growth");
  if (grows !== signals.has("decline")) return percentage(more - less, grows ? less : more, unit);
  if (isOfOtherPart(signals)) return percentage(more - less, more, unit);
  return isPartOfOther(question) ? percentage(less, more, unit) : undefined;
}

/** Whether one figure is said to be a part of the other: so many of so many, or what is spent of it or left. */
function isPartOfOther({ signals, partWords, words }: Question): boolean {
  const isFigure = (position: number): boolean => /^\d/.test(words[position] ?? "");
  return (
    signals.has("spent") ||
    signals.has("remaining") ||
    [...partWords].some((position) => isFigure(position + 1) || isFigure(position + 2))
  );
}

/** Whether what is left is told and what is spent asked for, or the other way about. */
export function isOfOtherPart(signals: Question["signals"]): boolean {
  return signals.has("remaining") && signals.has("spent");
}
