import type { Value } from "../../agreement/value.js";
import type { Calculation } from "../answer.js";
import type { SumCue } from "../lexicon.js";
import { percentage } from "../reckoning/calculate.js";
import { solve } from "./solve.js";
import { type OwnFigure, type OwnSums, sorted } from "./sums.js";

/** Figures that have been spoken of, and what was reckoned from them. */
export interface SpokenOf {
  readonly sums: OwnSums;
  readonly calculation: Calculation | undefined;
  /** Whether they are amounts of the sources, and none of the asker's own. */
  readonly isOfSources: boolean;
}

/** What a message that goes on reckoning comes to, and the figures that are then spoken of. */
export interface Continued {
  readonly sums: OwnSums;
  readonly calculation: Calculation;
}

/** A way to go on, undefined where a message asks for something else. */
type Way = (now: OwnSums, before: SpokenOf, sharers: number) => Continued | undefined;

/**
 * What comes of a message that goes on reckoning with the figures that were spoken of: it asks for something else of
 * them, adds one, mends one, or asks the same of another.
 *
 * @param sharers - see `solve`
 */
export function goOn(now: OwnSums, before: SpokenOf, sharers: number): Continued | undefined {
  if (solve(now, sharers) !== undefined) return undefined;
  const ways = now.figures.length === 0 ? withoutFigures : withFigures;
  for (const way of ways) {
    const made = way(now, before, sharers);
    if (made !== undefined) return made;
  }
  return undefined;
}

/** Cues that ask for a part or a multiple of what was just reckoned. */
const ofResult: readonly SumCue[] = ["half", "third", "quarter", "double", "divided", "monthly"];

/** Half of it, or so much each. */
const partOfResult: Way = (now, before, sharers) => {
  if (!ofResult.some((cue) => now.asks.has(cue))) return undefined;
  const base = baseOf(before);
  return base && made({ ...now, figures: [base, ...now.figures] }, sharers);
};

/** What part the result is of the whole. */
const resultOfWhole: Way = (now, { sums, calculation }) => {
  const result = calculation?.result;
  const whole = wholeOf(sums.figures);
  if (!now.asks.has("share") || !now.asks.has("whole") || whole === undefined) return undefined;
  if (result === undefined || !("kr" in result) || result.kr > whole.value) return undefined;
  return { sums, calculation: percentage(result.kr, whole.value) };
};

/** How many percent more or less something is than what it was taken from in a difference. */
const differenceInPercent: Way = (now, { sums, calculation }) => {
  const isOfRest = (["left", "spent", "remove"] as const).some((cue) => sums.asks.has(cue));
  if (!now.asks.has("share") || isOfRest || calculation === undefined) return undefined;
  const { operands, operators, result } = calculation;
  const [, base] = operands;
  if (operands.length !== 2 || operators[0] !== "-" || base === undefined) return undefined;
  const [change, before] = [kronorOf(result), kronorOf(base)];
  return change > 0 && before > 0 ? { sums, calculation: percentage(change, before) } : undefined;
};

/** How many kronor a value is; 0 for any other. */
function kronorOf(value: Value): number {
  return "kr" in value ? value.kr : 0;
}

/** Something else of the same figures. */
const otherSide: Way = (now, { sums }, sharers) => {
  const sides = now.asks.has("share") ? (["left", "spent"] as const) : [];
  const asksAnew = sides.some((cue) => now.asks.has(cue));
  const kept = [...(asksAnew || sums.isTold === true ? [] : sides), ...changes];
  const still = kept.filter((cue) => sums.asks.has(cue));
  return made({ ...now, figures: sums.figures, asks: new Set([...now.asks, ...still]) }, sharers);
};

/** The same with a figure mended: the one that is most like it. */
const mended: Way = (now, { sums }, sharers) => {
  const [figure, other] = now.figures;
  if (!figure || other || !now.asks.has("mended")) return undefined;
  return asBefore(figure, sums, sharers);
};

/** The same of another figure: it is all that is said. */
const another: Way = (now, { sums }, sharers) => {
  const [figure, other] = now.figures;
  if (!figure || other || now.asks.size > 0) return undefined;
  const isPercent = figure.unit === "count" && sorted(sums.figures).percents.length === 1;
  const meant: OwnFigure = isPercent ? { ...figure, unit: "percent" } : figure;
  const isSure = meant.unit === "percent" || isOnlySum(sums) || isPair(sums, meant);
  return isSure ? asBefore(meant, sums, sharers) : undefined;
};

/** Whether a part of a whole was spoken of that another number of the same may stand in for. */
function isPair({ figures, asks }: OwnSums, { unit, value }: OwnFigure): boolean {
  const whole = figures.find(({ role }) => role === "whole");
  const isOfTwo = figures.length === 2 && figures.every((each) => each.unit === unit);
  return isOfTwo && asks.has("share") && whole !== undefined && value < whole.value;
}

/** Whether all that was reckoned with is a percentage and a sum. */
function isOnlySum({ figures }: OwnSums): boolean {
  const { sums, percents } = sorted(figures);
  return sums.length === 1 && percents.length === 1;
}

/** The same shared by another number of those that shared it, or by another number of months. */
const otherTimes: Way = (now, { sums }, sharers) => {
  const [figure, other] = now.figures;
  const [before, another] = sorted(sums.figures).times;
  if (!figure || other || !before || another || figure.unit !== "count") return undefined;
  if (before.isPeriod !== figure.isPeriod) return undefined;
  const figures = sums.figures.map((each) =>
    each === before ? { ...each, value: figure.value } : each,
  );
  return made({ ...sums, figures }, sharers);
};

/** The same with another whole, or another part in place of the only one: "and if we got 350?". */
const inPlace: Way = (now, { sums }, sharers) => {
  const [figure, other] = now.figures;
  if (!figure?.role || other || now.asks.size > 0) return undefined;
  const same = sums.figures.filter(
    ({ role, unit }) => role === figure.role && unit === figure.unit,
  );
  if (same.length !== 1) return undefined;
  const figures = sums.figures.map((each) => (each === same[0] ? figure : each));
  return made({ ...sums, figures }, sharers);
};

/** The same with one more: another part, or more of the whole; or so much more or less than what was just reckoned. */
const added: Way = (now, before, sharers) => {
  const [figure, other] = now.figures;
  if (!figure || other || figure.unit !== "kr" || !isChange(now)) return undefined;
  const { asks } = before.sums;
  if (!asks.has("share") && !asks.has("left")) return changedBy(figure, now, before, sharers);
  const isSure = asks.has("share") ? now.asks.has("add") : figure.role !== undefined;
  return isSure ? withMore(figure, before.sums, sharers) : undefined;
};

/** What was just reckoned and so much more or less. */
function changedBy(
  figure: OwnFigure,
  now: OwnSums,
  before: SpokenOf,
  sharers: number,
): Continued | undefined {
  const base = baseOf(before);
  if (base === undefined || isSpentOfMore(figure, before)) return undefined;
  const figures: readonly OwnFigure[] = now.asks.has("add")
    ? [base, figure]
    : [
        { ...base, role: "whole" },
        { ...figure, role: "spent" },
      ];
  return made({ ...now, figures }, sharers);
}

/** Whether a figure is spent and the only one before it was not: it is no more of the same, but may be a part of it. */
function isSpentOfMore({ role }: OwnFigure, { sums, calculation }: SpokenOf): boolean {
  return role === "spent" && calculation === undefined && sums.figures[0]?.role !== "spent";
}

/** Cues that something is added or taken away. */
const changes = ["add", "remove"] as const;

function isChange({ asks }: OwnSums): boolean {
  return changes.some((cue) => asks.has(cue));
}

function withMore(figure: OwnFigure, sums: OwnSums, sharers: number): Continued | undefined {
  const figures =
    figure.role === "whole"
      ? sums.figures.map((each) =>
          each.role === "whole" ? { ...each, value: each.value + figure.value } : each,
        )
      : [...sums.figures, { ...figure, role: "spent" as const }];
  return made({ ...sums, figures }, sharers);
}

/** What the new figures come to together with what was just reckoned, or with all that were spoken of. */
const together: Way = (now, before, sharers) => {
  const { sums, times } = sorted(now.figures);
  if (isChange(now) && sums.length > 0) return undefined;
  if (times.length > 0 && sorted(before.sums.figures).times.length > 0) return undefined;
  const isOfWhole = now.asks.has("whole") || now.figures.some(isShareOfWhole);
  if (sums.length > 0) return ofAll(now, before, sharers);
  const base = isOfWhole ? wholeOf(before.sums.figures) : baseOf(before);
  if (base !== undefined) return made({ ...now, figures: [base, ...now.figures] }, sharers);
  return isOfWhole ? undefined : ofAll(now, before, sharers);
};

/** What the new figures and all that were spoken of come to. */
function ofAll(now: OwnSums, { sums }: SpokenOf, sharers: number): Continued | undefined {
  return made({ ...now, figures: [...sums.figures, ...now.figures] }, sharers);
}

/** Whether a figure is so many percent of what there was in all: "10 percent of our budget". */
function isShareOfWhole({ unit, role }: OwnFigure): boolean {
  return unit === "percent" && role === "whole";
}

/** The only sum that was said to be the whole. */
function wholeOf(figures: readonly OwnFigure[]): OwnFigure | undefined {
  const [whole, other] = figures.filter(({ unit, role }) => unit === "kr" && role === "whole");
  return other === undefined ? whole : undefined;
}

const withoutFigures: readonly Way[] = [
  partOfResult,
  resultOfWhole,
  differenceInPercent,
  otherSide,
];
const withFigures: readonly Way[] = [mended, another, otherTimes, inPlace, added, together];

/** What is spoken of as "it": what was just reckoned, or else the only sum. */
function baseOf({ sums, calculation }: SpokenOf): OwnFigure | undefined {
  const result = calculation?.result;
  if (result !== undefined && "kr" in result)
    return { unit: "kr", value: result.kr, label: [], isTimes: false, isCome: true };
  if (result !== undefined) return undefined;
  const [only, other] = sorted(sums.figures).sums;
  return other === undefined && only !== undefined ? { ...only, role: undefined } : undefined;
}

/** The same as before, with a figure in place of the one that is most like it. */
function asBefore(figure: OwnFigure, sums: OwnSums, sharers: number): Continued | undefined {
  const alike = sums.figures.filter(
    (each) => each.unit === figure.unit && !each.isCome && apart(each, figure) < farApart,
  );
  const [nearest] = [...alike].sort((a, b) => apart(a, figure) - apart(b, figure));
  if (nearest === undefined) return undefined;
  const figures = sums.figures.map((each) =>
    each === nearest ? { ...each, value: figure.value } : each,
  );
  return made({ ...sums, figures }, sharers);
}

/** How far apart two figures may be at most for one to stand in for the other: five times as much. */
const farApart = Math.log(5);

function apart(one: OwnFigure, other: OwnFigure): number {
  return Math.abs(Math.log((one.value || 1) / (other.value || 1)));
}

function made(sums: OwnSums, sharers: number): Continued | undefined {
  const calculation = solve(sums, sharers);
  return calculation && { sums, calculation };
}
