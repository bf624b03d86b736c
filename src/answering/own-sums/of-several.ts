import { calculation, percentage, pointsBetween } from "../reckoning/calculate.js";
import type { Calculation } from "../answer.js";
import type { SumCue } from "../lexicon.js";
import {
  asksFor,
  isMoney,
  isOf,
  type Problem,
  total,
  unitOf,
  valueOf,
  type Way,
} from "./problem.js";
import type { OwnFigure } from "./sums.js";
import { namedBy, ofTwo, wholeOf } from "./whole.js";

const all = 100;

/** How many more are needed to reach so many percent: whole numbers, rounded up. */
export const needed: Way = (problem) => {
  const [part, whole] = ofTwo(problem.sums);
  if (!asksFor(problem, "need") || !isOf(problem, { percents: 1, times: 0 })) return undefined;
  if (part === undefined || whole === undefined) return undefined;
  const goal = Math.ceil((whole.value * total(problem.percents)) / all);
  return calculation([valueOf({ ...whole, value: goal }), valueOf(part)], ["-"]);
};

/** The mean of several sums. */
export const mean: Way = (problem) => {
  const { sums } = problem;
  if (!asksFor(problem, "average") || !isOf(problem, { percents: 0, times: 0 })) return undefined;
  const isPart = sums.some(({ role }) => role !== undefined && role !== "whole");
  if (sums.length < 2 || isPart || !isMoney(sums)) return undefined;
  const added = { kr: total(sums), computed: sums.map(({ value }) => value).join(" + ") };
  return calculation([added, { count: sums.length }], ["/"]);
};

/** How many percent more or less one of two sums is than the other. */
export const changed: Way = (problem) => {
  const grows = asksFor(problem, "growth");
  if (!asksFor(problem, "share") || grows === asksFor(problem, "decline")) return undefined;
  const [less, more] = isOf(problem, { percents: 0, times: 0 }) ? ofTwo(problem.sums) : [];
  if (less === undefined || more === undefined) return undefined;
  return tellsChange([less, more]) ? changedBy(less, more) : between(less, more, grows);
};

/** Whether one of several figures is itself how much something has grown or shrunk by. */
function tellsChange(figures: readonly OwnFigure[]): boolean {
  return figures.some(({ isChange }) => isChange);
}

/** How many percent it is from one figure to another. */
function between(less: OwnFigure, more: OwnFigure, grows: boolean): Calculation | undefined {
  const [before, now] = grows ? [less, more] : [more, less];
  const isOtherBase = now.role === "base" || more.value === less.value;
  return isOtherBase
    ? undefined
    : percentage(more.value - less.value, before.value, unitOf(before));
}

/** How many percent a change is of what it is said to be from. */
function changedBy(less: OwnFigure, more: OwnFigure): Calculation | undefined {
  const isKnown = less.isChange && (more.role === "base" || more.role === "whole");
  return isKnown ? percentage(less.value, more.value, unitOf(more)) : undefined;
}

/** What part of the whole is spent or left, or is what one thing costs. */
export const share: Way = (problem) => {
  const { sums } = problem;
  if (!asksForShare(problem)) return undefined;
  const whole = asksFor(problem, "rate") ? ofTwo(sums)[1] : wholeOf(sums);
  const rest = sums.filter((sum) => sum !== whole);
  const named = namedBy(problem, rest.length > 1 || whole === undefined ? sums : []);
  if (named !== undefined) return shareNamed(named, whole, sums);
  const part = whole && partAsked(whole, rest, problem.asks);
  return whole && part !== undefined ? percentage(part, whole.value, unitOf(whole)) : undefined;
};

/** Whether a part of several figures is asked for, and not how much something has grown or shrunk. */
function asksForShare(problem: Problem): boolean {
  if (problem.sums.length < 2 || !isOf(problem, { percents: 0, times: 0 })) return false;
  const isOfOneWay = asksFor(problem, "growth") !== asksFor(problem, "decline");
  const isOfChange = isOfOneWay || asksFor(problem, "difference");
  return !isOfChange && (asksFor(problem, "rate", "share") || isOfCounts(problem));
}

/** Whether it is asked what so many of so many come to, in no other way than that. */
function isOfCounts({ sums, asks, asked }: Problem): boolean {
  const [part, whole] = ofTwo(sums);
  return asks.size === 0 && asked.length > 0 && part?.unit === "count" && whole?.role === "whole";
}

function shareNamed(
  named: OwnFigure,
  whole: OwnFigure | undefined,
  sums: readonly OwnFigure[],
): Calculation | undefined {
  if (named === whole) return undefined;
  return percentage(named.value, whole?.value ?? total(sums), unitOf(named));
}

/** What is left where parts are spent and that is asked for, or the other way about; else the parts themselves. */
function partAsked(
  whole: OwnFigure,
  rest: readonly OwnFigure[],
  asks: ReadonlySet<SumCue>,
): number | undefined {
  const part = total(rest);
  const isLeft = rest.every(({ role }) => role === "left");
  if (rest.length > 1 && rest.some(({ role }) => role === "left")) return undefined;
  const isOfOther = isLeft ? asks.has("spent") && !asks.has("left") : asks.has("left");
  const isSaid = rest.every(({ role }) => role === "spent") && !isOfOther;
  if (part > whole.value && !isSaid) return undefined;
  return isOfOther ? whole.value - part : part;
}

/** What is left of a whole when the rest is spent, or what is spent where it is told what is left. */
export const rest: Way = (problem) => {
  const { sums } = problem;
  const asksLeft = asksFor(problem, "left", "remove");
  if (!isPlain(problem) || (!asksLeft && !asksFor(problem, "spent"))) return undefined;
  const whole = wholeOf(sums);
  const parts = sums.filter((sum) => sum !== whole);
  const isTold = parts.some(({ role }) => role === "left");
  if (whole === undefined || isTold === asksLeft || (isTold && parts.length > 1)) return undefined;
  if (isUnclear(problem, whole)) return undefined;
  return calculation(
    [whole, ...parts].map(valueOf),
    parts.map(() => "-"),
  );
};

/** Whether it is not plain of more than two sums which are spent: one is expected only, or said right after the whole. */
function isUnclear({ sums, asks }: Problem, whole: OwnFigure): boolean {
  const spent = sums.findIndex(({ role }) => role === "spent");
  const isBetween = sums.slice(sums.indexOf(whole), spent).some(({ role }) => role === undefined);
  return sums.length > 2 && (asks.has("expected") || (spent > 0 && isBetween));
}

/** How far two sums are from each other. */
export const difference: Way = (problem) => {
  const [less, more] = ofTwo(problem.sums);
  const isOfTime = problem.sums.some(({ role }) => role === "base");
  if (!isPlain(problem, isOfTime) || !asksFor(problem, "difference", "growth", "decline"))
    return undefined;
  if (less === undefined || more === undefined || tellsChange(problem.sums)) return undefined;
  return calculation([valueOf(more), valueOf(less)], ["-"]);
};

/** Whether it is asked how far two percentages are from each other, or how much one has changed from what it was. */
function asksForPoints(problem: Problem): boolean {
  if (asksFor(problem, "difference")) return true;
  const figures = [...problem.percents, ...problem.sums];
  const isChanged = figures.some(({ role }) => role === "base") && !tellsChange(figures);
  return isChanged && asksFor(problem, "growth", "decline") && !asksFor(problem, "share");
}

/** How many percentage points two percentages are from each other, where both are said to be some or one of them is. */
export const points: Way = (problem) => {
  const { sums, percents, times } = problem;
  const [one, other, third] = [...percents, ...sums].filter(({ unit }) => unit !== "kr");
  if (!asksForPoints(problem) || times.length > 0 || third !== undefined) return undefined;
  if (one === undefined || other === undefined || sums.some(({ unit }) => unit === "kr"))
    return undefined;
  const isOfPercents = percents.length > 0 || asksFor(problem, "points");
  const isShare = [one, other].every(({ value }) => value <= all);
  return isOfPercents && isShare ? pointsBetween(one.value, other.value) : undefined;
};

/** Sums added up: those that are spent, where the whole that they are spent of is told too. */
export const sum: Way = (problem) => {
  const { sums, times } = problem;
  if (!asksFor(problem, "sum", "add", "spent") && !comesOfAlike(problem)) return undefined;
  const isCounted = times.every(({ value }) => value === sums.length);
  if (!isPlain({ ...problem, times: isCounted ? [] : times })) return undefined;
  const added = addedUp(sums, problem);
  if (added.length < 2 || added.some(({ role }) => role === "left")) return undefined;
  return calculation(
    added.map(valueOf),
    added.slice(1).map(() => "+"),
  );
};

/** Whether it is asked what several of the same come to, and no other thing. */
function comesOfAlike({ asks, sums }: Problem): boolean {
  const [{ role: first } = {}] = sums;
  const isAlike = sums.every(
    ({ role }) => role === first || (first === "spent" && role === undefined),
  );
  return asks.has("comes") && asks.size === 1 && isAlike;
}

/** The sums that are to be added up: not the whole that others are spent of. None where it may be one of them or not. */
function addedUp(sums: readonly OwnFigure[], problem: Problem): readonly OwnFigure[] {
  const others = sums.filter(({ role }) => role !== "whole");
  if (asksFor(problem, "spent") || others.some(({ role }) => role === "spent")) return others;
  const isOneWhole = others.length === sums.length - 1 && others.length > 1;
  return isOneWhole && total(sums) > 2 * total(others) ? [] : sums;
}

/**
 * Whether several sums are to be added or set against each other, and nothing more is to be done.
 *
 * @param mayCount - whether they may be numbers of something
 */
function isPlain(problem: Problem, mayCount = false): boolean {
  const { sums } = problem;
  if (sums.length < 2 || !(mayCount || isMoney(sums))) return false;
  return isOf(problem, { percents: 0, times: 0 }) && !asksFor(problem, "share", ...ofOne);
}

/** Cues that something is to be done with one sum. */
const ofOne: readonly SumCue[] = [
  "half",
  "third",
  "quarter",
  "double",
  "divided",
  "monthly",
  "average",
  "times",
];
