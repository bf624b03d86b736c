import { calculation, percentOf } from "../reckoning/calculate.js";
import type { SumCue } from "../lexicon.js";
import { asksFor, isMoney, isOf, type Problem, total, valueOf, type Way } from "./problem.js";
import { periods } from "./read-figure.js";
import type { OwnFigure } from "./sums.js";

const all = 100;

/** So many percent of a sum, or the sum and so many percent more or less; what is left where so much is spent. */
export const percentOfSum: Way = (problem) => {
  const { sums, percents } = problem;
  if (!isOf(problem, { sums: 1, percents: 1, times: 0 }) || !isMoney(sums)) return undefined;
  if (asksFor(problem, "need", "difference") || percents.some(({ isOfOther }) => isOfOther))
    return undefined;
  return percentOf(total(sums), percentMeant(total(percents), percents[0]?.role, problem));
};

function percentMeant(percent: number, role: OwnFigure["role"], problem: Problem): number {
  if (asksFor(problem, "add", "growth", "sum")) return all + percent;
  if (asksFor(problem, "remove", "decline")) return all - percent;
  if (asksFor(problem, "ourselves") && asksFor(problem, "seek")) return all - percent;
  const isOfOther = role === "left" ? asksFor(problem, "spent") : asksFor(problem, "left");
  return isOfOther ? all - percent : percent;
}

const parts: readonly (readonly [SumCue, number])[] = [
  ["half", 2],
  ["third", 3],
  ["quarter", 4],
];

/** Half of the only sum, a third, a quarter, or twice it. */
export const partOrMultiple: Way = (problem) => {
  const { sums, asks } = problem;
  if (!isOf(problem, { sums: 1, percents: 0, times: 0 }) || !isMoney(sums)) return undefined;
  if (asks.has("double")) return calculation([{ kr: total(sums) }, { count: 2 }], ["*"]);
  const [, by] = parts.find(([cue]) => asks.has(cue)) ?? [];
  return by === undefined ? undefined : calculation([{ kr: total(sums) }, { count: by }], ["/"]);
};

/** The only sum shared by so many months, persons, regions. */
export const shared: Way = (problem) => {
  const { sums, times } = problem;
  if (!asksFor(problem, "divided", "monthly", "average") || asksFor(problem, "times"))
    return undefined;
  if (!isOf(problem, { sums: 1, percents: 0 }) || times.length > 1 || !isMoney(sums))
    return undefined;
  const [, asked] = periods.find(([cue]) => problem.asks.has(cue)) ?? [];
  const [by = sharersOf(problem)] = times.map(({ value, months }) =>
    asked === undefined || months === undefined ? value : months / asked,
  );
  if (by < 2 || sums.some(isForEach)) return undefined;
  return calculation([{ kr: total(sums) }, { count: by }], ["/"]);
};

/** Whether a sum is one already that somebody gets every month or year, or each of several. */
function isForEach({ monthsEach, isEach = false }: OwnFigure): boolean {
  return monthsEach !== undefined || isEach;
}

const monthsInYear = 12;

/** How many share a sum where no number is said: the regions that are named, or else the months of a year. */
function sharersOf(problem: Problem): number {
  const isMonthly = asksFor(problem, "monthly") && !asksFor(problem, "divided", "average");
  return problem.sharers === 0 && isMonthly ? monthsInYear : problem.sharers;
}

/** A number from this on is hardly how many there are of something that is paid for, but another sum. */
const mostTimes = 1000;

/** More kronor than this are no sum of anybody's own. */
const mostKronor = 10_000_000_000;

/** So many at so much, for so long: of what is so much a month or year for a whole number of months. */
export const multiplied: Way = (problem) => {
  const { sums, times, asks } = problem;
  if (!isOf(problem, { sums: 1, percents: 0 }) || !isMoney(sums) || times.length === 0)
    return undefined;
  if (!asks.has("times") && !sums.every(isForEach)) return undefined;
  const [sum] = sums;
  const counts = times.map((figure) => ({ count: timesOf(figure, sum) }));
  if (counts.some(({ count }) => count === 0 || count >= mostTimes)) return undefined;
  const product = counts.reduce((all, { count }) => all * count, total(sums));
  if (product > mostKronor) return undefined;
  return calculation(
    [...sums.map(valueOf), ...counts],
    counts.map(() => "*"),
  );
};

/**
 * How many times a sum is taken that is so much for every so many months; 0: it is not known, as of what is so much for each
 * person and is not said to be for a month.
 */
function timesOf({ value, months }: OwnFigure, sum: OwnFigure | undefined): number {
  if (months === undefined) return value;
  if (sum?.monthsEach !== undefined) return months / sum.monthsEach;
  return sum?.isEach === true ? 0 : value;
}
