import type { SaidFigure } from "../reading/figures.js";
import type { Words } from "./roles.js";
import type { Segment } from "./segments.js";
import type { OwnFigure, Role } from "./sums.js";

/** From where on a number whose unit was not said is a sum of money rather than how many. */
const smallestSum = 10_000;

/** A figure of the asker's own, by the words before it and after. */
export function readFigure(
  figure: SaidFigure,
  role: Role | undefined,
  index: number,
  runs: Segment["runs"],
  words: Words,
): OwnFigure {
  const [before = [], after = []] = runs.slice(index, index + 2);
  const period = words.times.get(after[0] ?? "");
  return {
    unit: unitOf(figure),
    value: figure.value,
    role,
    label: [...before, ...after],
    isTimes: figure.kind === "word" || period !== undefined,
    isPeriod: period !== undefined,
    months: period === undefined ? undefined : figure.value * period,
    monthsEach: monthsEach(after.slice(0, 2), words),
    isEach: startsWith(after, "each", words),
    isChange: startsWith(after, "change", words) || endsWith(before, "change", words),
  };
}

function unitOf({ kind, value }: SaidFigure): OwnFigure["unit"] {
  if (kind === "kr" || kind === "percent") return kind;
  return value >= smallestSum ? "kr" : "count";
}

/** Cues that a sum is for each of some months, with how many. */
export const periods = [
  ["monthly", 1],
  ["quarterly", 3],
  ["yearly", 12],
] as const;

function monthsEach(after: readonly string[], { cuesIn }: Words): number | undefined {
  const cues = cuesIn(after);
  return periods.find(([cue]) => cues.has(cue))?.[1];
}

function startsWith(run: readonly string[], cue: "each" | "change", { cuesIn }: Words): boolean {
  return cuesIn(run).get(cue)?.has(0) ?? false;
}

function endsWith(run: readonly string[], cue: "change", { cuesIn }: Words): boolean {
  return (
    cuesIn(run)
      .get(cue)
      ?.has(run.length - 1) ?? false
  );
}

/** Whether a figure is the percentage that the sum before it is said to be: "180,000 is 45 percent of what". */
export function isOfOther(
  figures: readonly OwnFigure[],
  index: number,
  before: readonly string[],
  { being }: Words,
): boolean {
  const isSaid = before.length > 0 && before.every((word) => being.has(word));
  return isSaid && figures[index]?.unit === "percent" && figures[index - 1]?.unit === "kr";
}
