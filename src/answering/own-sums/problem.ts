import type { Calculation } from "../answer.js";
import type { SumCue } from "../lexicon.js";
import type { OwnFigure, Sorted } from "./sums.js";

/** What is asked of figures, sorted, with how many that share something are named. */
export interface Problem extends Sorted {
  readonly asks: ReadonlySet<SumCue>;
  readonly asked: readonly string[];
  readonly sharers: number;
}

/** A way to reckon, which is undefined where something else is asked for or a figure would be left over. */
export type Way = (problem: Problem) => Calculation | undefined;

/** How many figures of each sort a way needs; any number where it is not told. */
interface Needs {
  readonly sums?: number;
  readonly percents?: number;
  readonly times?: number;
}

/** Whether a problem has just the figures that a way needs: none is left over. */
export function isOf(problem: Problem, needs: Needs): boolean {
  return (["sums", "percents", "times"] as const).every(
    (sort) => needs[sort] === undefined || problem[sort].length === needs[sort],
  );
}

/** Whether any of several things is asked for. */
export function asksFor({ asks }: Problem, ...cues: readonly SumCue[]): boolean {
  return cues.some((cue) => asks.has(cue));
}

/** Numbers of patients, projects or posts may be the sources' own, and are not added up or taken from each other. */
export function isMoney(sums: readonly OwnFigure[]): boolean {
  return sums.every(({ unit }) => unit === "kr");
}

/** Sums added up. */
export function total(sums: readonly OwnFigure[]): number {
  return sums.reduce((added, { value }) => added + value, 0);
}

/** What a figure counts, where it is no percentage. */
export function unitOf({ unit }: OwnFigure): "kr" | "count" {
  return unit === "kr" ? "kr" : "count";
}

/** A number of what a figure counts. */
export function valueOf({ value, unit }: OwnFigure): { kr: number } | { count: number } {
  return unit === "kr" ? { kr: value } : { count: value };
}
