import type { Answer } from "../answer.js";
import { tellsSeveralFigures } from "../finding/figure-fit.js";
import type { Candidate } from "../finding/rank.js";
import { sumsIn } from "../reading/figures.js";
import { asksWhetherSo, type Question } from "../reading/question.js";
import { sorted } from "./sums.js";

/**
 * What is said of several sums of somebody's own that nothing found tells of together, where they are told without a question or
 * it is not understood what they are to come to: no fact that merely has one of them is reckoned with instead. Undefined for
 * all else.
 */
export function answerToOwnSums(
  question: Question,
  candidates: readonly Candidate[],
): Answer | undefined {
  const { language } = question;
  const isTold = onlyTells(question);
  if (!isTold && !asksForMore(question)) return undefined;
  if (candidates.slice(0, near).some(({ entry }) => tellsSeveralFigures(question, entry)))
    return undefined;
  return isTold
    ? { kind: "aside", language, about: "own-sums" }
    : { kind: "unknown", language, nearest: [] };
}

/** How many of the best found may tell of the sums. */
const near = 8;

/** Signs that something is to be reckoned from the figures of the question itself. */
const ofFigures = ["sum", "difference", "half", "growth", "decline", "less", "times"] as const;

function asksForMore({ signals, wants, figures }: Question): boolean {
  const asks = wants.has("share") || ofFigures.some((signal) => signals.has(signal));
  return asks && new Set(sumsIn(figures)).size > 1;
}

function onlyTells({ sums, wants, signals }: Question): boolean {
  if (sums === undefined || wants.size > 0 || asksWhetherSo(signals)) return false;
  const told = sorted(sums.figures).sums;
  return told.length > 1 && told.every(({ unit }) => unit === "kr");
}
