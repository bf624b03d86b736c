import type { Answer } from "../answer.js";
import { tellsSeveralFigures } from "../finding/figure-fit.js";
import type { Candidate } from "../finding/rank.js";
import { sumsIn } from "../reading/figures.js";
import type { Want } from "../lexicon.js";
import { asksWhetherSo, type Question } from "../reading/question.js";
import { namesMore } from "./names-more.js";
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
  if (lacksFigures(question)) return { kind: "aside", language, about: "own-sums-lacking" };
  const isTold = onlyTells(question);
  if (!isTold && !asksForMore(question) && !isOfOwnAlone(question)) return undefined;
  const isOfSources = candidates
    .slice(0, near)
    .some(({ entry }) => tellsSeveralFigures(question, entry));
  if (isOfSources && !isOfOwnAlone(question)) return undefined;
  return isTold
    ? { kind: "aside", language, about: "own-sums" }
    : { kind: "unknown", language, nearest: [] };
}

/** Cues that ask for what no single figure tells. */
const ofMore = ["left", "spent", "share"] as const;

/**
 * Whether somebody asks what is left or spent of their own, or what part it is, and tells too little to reckon it: one sum
 * that is left or spent, or a percentage of what they have.
 */
function lacksFigures(question: Question): boolean {
  const { sums, signals } = question;
  if (sums?.isOwn !== true || sums.figures.length !== 1) return false;
  if (signals.has("enough") || asksWhetherSo(signals) || namesMore(question)) return false;
  const isPercent = sums.figures.some(({ unit }) => unit === "percent");
  return isPercent ? isOfUntold(question) : isPartOfUntold(question);
}

/** Whether so many percent of something are asked for that is not told. */
function isOfUntold({ wants, partWords }: Question): boolean {
  return wants.has("amount") && partWords.size > 0;
}

/** Whether it is asked what part the only sum is, or what else there is beside it. */
function isPartOfUntold({ sums }: Question): boolean {
  const isPart = sums?.figures.some(({ role }) => role === "left" || role === "spent");
  return isPart === true && ofMore.some((cue) => sums?.asks.has(cue));
}

/** How many of the best found may tell of the sums. */
const near = 8;

/** Signs that something is to be reckoned from the figures of the question itself. */
const ofFigures = ["sum", "difference", "half", "growth", "decline", "less", "times"] as const;

function asksForMore({ signals, wants, figures }: Question): boolean {
  const asks = wants.has("share") || ofFigures.some((signal) => signals.has(signal));
  return asks && new Set(sumsIn(figures)).size > 1;
}

/** What may be wanted of figures alone. */
const ofSums: readonly Want[] = ["amount", "share", "count"];

/** Whether a question tells several figures that are said to be the asker's own, and names nothing else. */
function isOfOwnAlone(question: Question): boolean {
  const { sums, wants } = question;
  if (sums === undefined || namesMore(question)) return false;
  const { figures, isOwn = false } = sums;
  const isTold = isOwn || figures.some(({ role, isOfOther }) => role !== undefined || isOfOther);
  const isMoney = figures.length > 1 && figures.some(({ unit }) => unit === "kr");
  return isTold && isMoney && [...wants].every((want) => ofSums.includes(want));
}

function onlyTells({ sums, wants, signals }: Question): boolean {
  if (sums === undefined || wants.size > 0 || asksWhetherSo(signals)) return false;
  const told = sorted(sums.figures).sums;
  return told.length > 1 && told.every(({ unit }) => unit === "kr");
}
