import { type LanguageLexicon, type SumCue, sumCues } from "../lexicon.js";
import type { Figures, SaidFigure } from "../reading/figures.js";
import { phraseBook } from "../reading/phrases.js";
import { followsPart, roles, rolesOf, type Words } from "./roles.js";
import { type Segment, segmentsOf } from "./segments.js";
import type { OwnFigure, OwnSums, Role } from "./sums.js";
import { withSharedUnit } from "./shared-unit.js";

/** Reads the asker's own figures out of a message, and what is asked to be made of them. */
export type SumsReader = (figures: Figures, message: string) => OwnSums;

/** From where on a number whose unit was not said is a sum of money rather than how many. */
const smallestSum = 10_000;

/**
 * Makes the reader of a language.
 *
 * @param spellOut - words as they are written out in full
 */
export function sumsReader(
  { sums, partWords }: LanguageLexicon,
  spellOut: (words: readonly string[]) => readonly string[],
): SumsReader {
  const words: Words = {
    cuesIn: phraseBook(sumCues.map((cue) => [cue, sums.cues[cue]] as const)),
    asking: new Set(sums.asking),
    times: new Set(sums.times),
    spread: new Set(sums.spread),
    connectives: {
      parts: new Set(partWords),
      joints: new Set(sums.joints),
      pointers: new Set(sums.pointers),
    },
  };
  const beginnings = new Set(sums.beginnings);
  const owners = new Set(sums.own);
  return (figures, message) => {
    const text = figures.said.length > 0 ? telling(figures) : { said: [], after: message };
    const segments = segmentsOf(text, spellOut, beginnings);
    const read = withSharedUnit(segments, words).map((each) => readSegment(each, words));
    return {
      figures: read.flatMap((each) => each.figures),
      asks: new Set(read.flatMap((each) => [...each.asks])),
      asked: read.flatMap((each) => each.asked),
      isOwn: segments.some(({ runs }) => runs.flat().some((word) => owners.has(word))),
    };
  };
}

/** A message's figures without its days and years, and without "a" and "one", which count nothing. */
function telling({ said, after }: Figures): Pick<Figures, "said" | "after"> {
  const kept: SaidFigure[] = [];
  let passed = "";
  for (const figure of said) {
    const before = `${passed} ${figure.before}`;
    const tells = figure.kind !== "time" && !(figure.kind === "word" && figure.value <= 1);
    if (tells) kept.push({ ...figure, before });
    passed = tells ? "" : before;
  }
  return { said: kept, after: `${passed} ${after}` };
}

function readSegment(segment: Segment, words: Words): OwnSums {
  const { figures, runs } = segment;
  const { cuesIn, connectives } = words;
  const [first = []] = runs;
  const isAsked = figures.length === 0 || first.some((word) => words.asking.has(word));
  const cues = runs.map((run) => [...cuesIn(run).keys()]);
  const opening = isAsked ? (cues[0] ?? []) : [];
  const asksLast = isAsked && !opening.some(isAsk);
  const isAsking = runs.map(
    (_, index) => (index === 0 && isAsked) || (index > 0 && index === figures.length && asksLast),
  );
  const told = runs.map((run, index) => (isAsking[index] ? [] : run));
  const isWhole = figures.map((_, index) => followsPart(runs[index] ?? [], cuesIn, connectives));
  const said = rolesOf(told, isWhole, cuesIn, connectives);
  return {
    figures: figures.map((figure, index) => readFigure(figure, said[index], index, told, words)),
    asks: new Set([
      ...cues.flatMap((found, index) =>
        found.filter((cue) => isAsking[index] === true || !isRole(cue)),
      ),
      ...signs(segment, words),
    ]),
    asked: runs.flatMap((run, index) => (isAsking[index] ? run : [])),
  };
}

function readFigure(
  figure: SaidFigure,
  role: Role | undefined,
  index: number,
  runs: Segment["runs"],
  { cuesIn, times }: Words,
): OwnFigure {
  const [before = [], after = []] = runs.slice(index, index + 2);
  const unit = figure.kind === "kr" || figure.kind === "percent" ? figure.kind : "count";
  return {
    unit: unit === "count" && figure.value >= smallestSum ? "kr" : unit,
    value: figure.value,
    role,
    label: [...before, ...after],
    isTimes: figure.kind === "word" || times.has(after[0] ?? ""),
    isPeriod: times.has(after[0] ?? ""),
    isMonthly: cuesIn(after.slice(0, 2)).has("monthly"),
  };
}

function isRole(cue: SumCue): boolean {
  return roles.some((role) => role === cue);
}

/** Whether a cue in a question tells what is asked for; that there was something in all is no question. */
function isAsk(cue: SumCue): boolean {
  return cue !== "whole" && cue !== "base";
}

/** What is asked by a sign right before a figure, and by so many months that it is to last for. */
function signs({ figures, runs }: Segment, { times, spread }: Words): readonly SumCue[] {
  const isSpread = figures.some(
    (_, index) => spread.has(runs[index]?.at(-1) ?? "") && times.has(runs[index + 1]?.[0] ?? ""),
  );
  const isAdded = figures.some(({ before }) => before.trimEnd().endsWith("+"));
  return [...(isSpread ? (["divided"] as const) : []), ...(isAdded ? (["add"] as const) : [])];
}
