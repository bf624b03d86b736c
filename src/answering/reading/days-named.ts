import { fold } from "./words.js";

/** Positions of the words that name days, and of the names of months. */
export interface DaysNamed {
  readonly days: readonly number[];
  readonly months: readonly number[];
}

export const noDays: DaysNamed = { days: [], months: [] };

const withSlash = /^\d+\/\d+$/;

/** Finds the words that days are named with: "15 september", "15/9". */
export function daysIn(words: readonly string[], namesOfMonths: ReadonlySet<string>): DaysNamed {
  const months = [...words.keys()].filter((position) =>
    namesOfMonths.has(fold(words[position] ?? "")),
  );
  const short = [...words.keys()].filter((position) => withSlash.test(words[position] ?? ""));
  return { days: [...months.flatMap((position) => [position - 1, position]), ...short], months };
}
