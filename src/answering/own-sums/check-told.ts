import type { Calculation, Verdict } from "../answer.js";
import type { SpokenOf } from "./go-on.js";
import { solve } from "./solve.js";
import { type OwnFigure, type OwnSums, sorted } from "./sums.js";

/** Whether a figure is what others come to, and what they do come to. */
export interface Checked {
  readonly verdict: Verdict;
  readonly calculation: Calculation;
}

/**
 * Whether the only sum of a message is what was just reckoned or what the sums told before it come to: "so our costs are
 * 8,360,000, right?". Undefined where it is not plain what they are to come to.
 */
export function checkTold(now: OwnSums, before: SpokenOf): Checked | undefined {
  const [said, other] = now.figures;
  if (said?.unit !== "kr" || other !== undefined || before.isOfSources) return undefined;
  const [calculation, isSure] = meant(now, before);
  const made = calculation && checked(said, calculation);
  return made?.verdict === "yes" || isSure ? made : undefined;
}

/** What a sum is to be that is asked about, and whether that is plain. */
function meant(
  { asks, asked }: OwnSums,
  { calculation, sums: { figures } }: SpokenOf,
): readonly [Calculation | undefined, isSure: boolean] {
  const solved = asks.size > 0 ? solve({ figures, asks, asked }, 0) : undefined;
  const isSure = isPlain(figures) && (asks.size === 0 || solved !== undefined);
  return [solved ?? calculation ?? comesTo(figures, { asks, asked }), isSure];
}

/** Whether it is plain what sums come to: nothing is said of any, or of each whether it is the whole or spent. */
function isPlain(figures: readonly OwnFigure[]): boolean {
  const roles = new Set(sorted(figures).sums.map(({ role }) => role));
  return roles.size === 1 ? roles.has(undefined) : roles.has("whole") && roles.has("spent");
}

/** The same of the last sum of a message that tells the others too; only that it is so, since it may be meant otherwise. */
export function checkWithin(now: OwnSums): Checked | undefined {
  const said = now.figures.at(-1);
  const others = now.figures.slice(0, -1);
  const calculation = said?.unit === "kr" ? comesTo(others, now) : undefined;
  const made = said && calculation && checked(said, calculation);
  return made?.verdict === "yes" ? made : undefined;
}

/** What sums come to: what is left of a whole where some are spent, else all together, where no more is said of them. */
function comesTo(
  figures: readonly OwnFigure[],
  { asks, asked }: Pick<OwnSums, "asks" | "asked">,
): Calculation | undefined {
  const { sums } = sorted(figures);
  const isSums = figures.every(
    (figure) => figure.unit === "kr" || (figure.isTimes && figure.value === sums.length),
  );
  if (sums.length < 2 || !isSums) return undefined;
  const plain = sums.some(({ role }) => role === "spent") ? "left" : "sum";
  const solved = asks.size > 0 ? solve({ figures, asks, asked }, 0) : undefined;
  return solved ?? solve({ figures, asks: new Set([plain] as const), asked }, 0);
}

function checked({ value }: OwnFigure, calculation: Calculation): Checked | undefined {
  const { result } = calculation;
  if (!("kr" in result)) return undefined;
  return { verdict: result.kr === value ? "yes" : "no", calculation };
}
