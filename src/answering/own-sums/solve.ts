import type { Calculation } from "../answer.js";
import { multiplied, partOrMultiple, percentOfSum, shared } from "./of-one-sum.js";
import { changed, difference, mean, needed, points, rest, share, sum } from "./of-several.js";
import type { Way } from "./problem.js";
import { type OwnSums, sorted } from "./sums.js";

/** All ways to reckon, the most particular first. */
const ways: readonly Way[] = [
  needed,
  points,
  percentOfSum,
  partOrMultiple,
  shared,
  mean,
  multiplied,
  changed,
  share,
  rest,
  difference,
  sum,
];

/**
 * What the asker's own figures come to, where it is plain what is asked and every figure has its part in it. Undefined
 * otherwise: nothing is reckoned that is not surely understood.
 *
 * @param sharers - how many regions or others are named that something is to be shared by; 0: none
 */
export function solve({ figures, asks, asked }: OwnSums, sharers: number): Calculation | undefined {
  const problem = { ...sorted(figures), asks, asked, sharers };
  for (const way of ways) {
    const made = way(problem);
    if (made !== undefined) return made;
  }
  return undefined;
}
