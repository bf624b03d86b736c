import { type LanguageLexicon, type SumCue, sumCues } from "../lexicon.js";
import type { Figures, SaidFigure } from "../reading/figures.js";
import { phraseBook } from "../reading/phrases.js";
import { wordsOf } from "../reading/words.js";
import { followsPart, roles, rolesOf, type Words } from "./roles.js";
import { type Segment, segmentsOf } from "./segments.js";
import { isOfOther, periods, readFigure } from "./read-figure.js";
import type { OwnSums } from "./sums.js";
import { withSharedUnit } from "./shared-unit.js";

/** Reads the asker's own figures out of a message, and what is asked to be made of them. */
export type SumsReader = (figures: Figures, message: string) => OwnSums;

/**
 * Makes the reader of a language.
 *
 * @param spellOut - words as they are written out in full
 */
export function sumsReader(
  { sums, partWords, labels }: LanguageLexicon,
  spellOut: (words: readonly string[]) => readonly string[],
): SumsReader {
  const words: Words = {
    cuesIn: phraseBook(sumCues.map((cue) => [cue, sums.cues[cue]] as const)),
    asking: new Set(sums.asking),
    times: new Map(Object.entries(sums.times)),
    being: new Set(sums.being),
    spread: new Set(sums.spread),
    labels: new Set(labels),
    connectives: {
      parts: new Set(partWords),
      joints: new Set(sums.joints),
      pointers: new Set(sums.pointers),
    },
  };
  const beginnings = new Set(sums.beginnings);
  const owners = new Set(sums.own);
  return (figures, message) => {
    const text = figures.said.length > 0 ? telling(figures, words) : { said: [], after: message };
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

/** The largest number that tells apart what is called the same ("payment 1"): larger ones are of something else. */
const largestOfLabel = 12;

/** Whether a number tells which one of several it is, and not how many or how much. */
function isLabelled({ kind, value }: SaidFigure, before: string, { labels }: Words): boolean {
  return kind === "count" && value <= largestOfLabel && labels.has(wordsOf(before).at(-1) ?? "");
}

/**
 * A message's figures without its days, years and numbers that tell which one it is, and without "a" and "one", which count nothing: but for "one quarter"
 * where something is so much a month.
 */
function telling({ said, after }: Figures, words: Words): Pick<Figures, "said" | "after"> {
  const { cuesIn, times } = words;
  const kept: SaidFigure[] = [];
  let passed = "";
  const texts = [...said.slice(1).map(({ before }) => before), after];
  const isMonthly = texts.some((text) => periods.some(([cue]) => cuesIn(wordsOf(text)).has(cue)));
  const isPeriod = (text = ""): boolean => times.has(wordsOf(text)[0] ?? "");
  for (const [index, figure] of said.entries()) {
    const before = `${passed} ${figure.before}`;
    const isOne = figure.kind === "word" && figure.value <= 1;
    const isLone = isOne && !(isMonthly && isPeriod(texts[index]));
    const tells = figure.kind !== "time" && !isLone && !isLabelled(figure, before, words);
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
  const read = figures.map((figure, index) => readFigure(figure, said[index], index, told, words));
  return {
    figures: read.map((figure, index) => ({
      ...figure,
      isOfOther: isOfOther(read, index, told[index] ?? [], words),
    })),
    asks: new Set([
      ...cues.flatMap((found, index) =>
        found.filter((cue) => isAsking[index] === true || !(isRole(cue) || cue === "seek")),
      ),
      ...signs(segment, words),
    ]),
    asked: runs.flatMap((run, index) => (isAsking[index] ? run : [])),
  };
}

function isRole(cue: SumCue): boolean {
  return roles.some((role) => role === cue);
}

/** Whether a cue in a question tells what is asked for; that there was something in all is no question. */
function isAsk(cue: SumCue): boolean {
  return cue !== "whole" && cue !== "base";
}

/** A plus before a figure, and words at most between. */
const afterPlus = /\+[\p{L}\s]*$/u;

/** What is asked by a sign right before a figure, and by so many months that it is to last for. */
function signs({ figures, runs }: Segment, { times, spread }: Words): readonly SumCue[] {
  const isSpread = figures.some(
    (_, index) => spread.has(runs[index]?.at(-1) ?? "") && times.has(runs[index + 1]?.[0] ?? ""),
  );
  const isAdded = figures.some(({ before }) => afterPlus.test(before));
  return [...(isSpread ? (["divided"] as const) : []), ...(isAdded ? (["add"] as const) : [])];
}
