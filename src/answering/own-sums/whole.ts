import { stem } from "../reading/words.js";
import { type Problem, total } from "./problem.js";
import type { OwnFigure } from "./sums.js";

/** The only sum that is said to be the whole; else the largest, where it is more than the others and not spent or left. */
export function wholeOf(sums: readonly OwnFigure[]): OwnFigure | undefined {
  const said = sums.filter(({ role }) => role === "whole");
  if (said.length === 1) return said[0];
  if (said.length > 1) return undefined;
  const [most] = [...sums].sort((a, b) => b.value - a.value);
  const others = sums.filter((each) => each !== most);
  const isPart = others.every(({ role }) => role !== undefined);
  const isWhole = most?.role === undefined && most !== undefined && isPart;
  return isWhole && most.value >= total(others) ? most : undefined;
}

/** The only sum that a question names by what it is for. */
export function namedBy({ asked }: Problem, sums: readonly OwnFigure[]): OwnFigure | undefined {
  const words = new Set(
    asked.filter((word) => word.length > shortest).map((word) => stem(word, "sv")),
  );
  const named = sums.filter(({ label }) => label.some((word) => words.has(stem(word, "sv"))));
  return named.length === 1 ? named[0] : undefined;
}

/** Words as short as this name nothing. */
const shortest = 2;

/** The smaller of two sums and the larger; none where there are more or fewer. */
export function ofTwo(sums: readonly OwnFigure[]): readonly OwnFigure[] {
  return sums.length === 2 ? [...sums].sort((a, b) => a.value - b.value) : [];
}
