import { calculation, percentOf } from "../reckoning/calculate.js";
import type { SumCue } from "../lexicon.js";
import { asksFor, isMoney, isOf, type Problem, total, valueOf, type Way } from "./problem.js";
import type { OwnFigure } from "./sums.js";

const all = 100;

/** So many percent of a sum, or the sum and so many percent more or less; what is left where so much is spent. */
export const percentOfSum: Way = (problem) => {
  const { sums, percents } = problem;
  if (!isOf(problem, { sums: 1, percents: 1, times: 0 }) || !isMoney(sums)) return undefined;
  if (asksFor(problem, "need")) return undefined;
  return percentOf(total(sums), percentMeant(total(percents), percents[0]?.role, problem));
};

function percentMeant(percent: number, role: OwnFigure["role"], problem: Problem): number {
  if (asksFor(problem, "add", "growth", "sum")) return all + percent;
  if (asksFor(problem, "remove", "decline")) return all - percent;
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
  const [by = sharersOf(problem)] = times.map(({ value }) => value);
  if (by < 2 || sums.some(({ isMonthly }) => isMonthly)) return undefined;
  return calculation([{ kr: total(sums) }, { count: by }], ["/"]);
};

const monthsInYear = 12;

/** How many share a sum where no number is said: the regions that are named, or else the months of a year. */
function sharersOf(problem: Problem): number {
  const isMonthly = asksFor(problem, "monthly") && !asksFor(problem, "divided", "average");
  return problem.sharers === 0 && isMonthly ? monthsInYear : problem.sharers;
}

/** So many at so much, for so long. */
export const multiplied: Way = (problem) => {
  const { sums, times, asks } = problem;
  if (!isOf(problem, { sums: 1, percents: 0 }) || !isMoney(sums) || times.length === 0)
    return undefined;
  if (!asks.has("times") && !sums.every(({ isMonthly }) => isMonthly)) return undefined;
  const counts = times.map(({ value }) => ({ count: value }));
  return calculation(
    [...sums.map(valueOf), ...counts],
    counts.map(() => "*"),
  );
};
