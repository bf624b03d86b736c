import type { Gap } from "../../agreement/gap.js";
import { isFit } from "../finding/fit.js";
import type { Want } from "../lexicon.js";
import type { Question } from "../reading/question.js";
import type { Candidate } from "../finding/rank.js";

/** How far a fact and a gap may lie apart and both be told. */
const close = 0.08;

/** The same where it is asked when something is, and not on which day exactly. */
const inTime = 0.2;

/** How much more like the question a gap must be than the fact that it is told beside. */
const muchMoreLike = 0.25;

/** What fits who asks: the very kind of thing that was asked for. */
const fitting = 0.95;

/** What tells what was asked for, where the gap is of something else: whether a thing is so, and not when. */
const tellingIt = 0.75;

/** How like a question one is that somebody has foreseen, and one that nobody has. */
const foreseen = 0.99;
const unforeseen = 0.9;

/** How far behind a gap a fact may lie that the question has been foreseen for. */
const foreseenBehind = 0.15;

/** A fact that answers though a gap was found before it: it was foreseen, or is about as much and tells what was asked for. */
export function factBeforeGap(
  question: Question,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const [gap] = candidates;
  const isForeseen = (each: Candidate): boolean =>
    gap !== undefined &&
    isForeseenBefore(each, gap) &&
    each.coverage >= gap.coverage &&
    each.score > gap.score - foreseenBehind &&
    isFit(each, question, tellingIt);
  return candidates.find(isForeseen) ?? fittingBeforeGap(question, candidates);
}

/** Whether somebody has foreseen that a fact is asked for so, and nobody that a gap is. */
function isForeseenBefore({ entry, likeness }: Candidate, gap: Candidate): boolean {
  return entry.kind === "fact" && likeness > foreseen && gap.likeness <= unforeseen;
}

/** A gap that is told beside a fact that was found behind it: none where just that fact was foreseen. */
export function gapBefore(fact: Candidate, gap: Candidate): Gap | undefined {
  return gap.entry.kind === "gap" && !isForeseenBefore(fact, gap) ? gap.entry.record : undefined;
}

function fittingBeforeGap(
  question: Question,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const [gap] = candidates;
  const fact = candidates.find(({ entry }) => entry.kind === "fact");
  if (gap === undefined || fact === undefined || question.wants.size === 0) return undefined;
  if (fact.score < gap.score - reachOf(question)) return undefined;
  const isAsMuch = fact.coverage >= gap.coverage && fact.likeness > gap.likeness - muchMoreLike;
  return isAsMuch && isFit(fact, question, fitNeeded(question, fact, gap)) ? fact : undefined;
}

function reachOf({ wants, signals }: Question): number {
  return wants.has("date") && !signals.has("exact") ? inTime : close;
}

/** A fact need not fit as well where none of the gap's phrasings wants to know what is asked for. */
function fitNeeded({ wants }: Question, fact: Candidate, gap: Candidate): number {
  const isOfOther = ![...wants].some((want) => gap.wants.has(want));
  return isOfOther && fact.likeness >= gap.likeness ? tellingIt : fitting;
}

/** A gap that is told beside a fact: it was found just behind, and is much more like the question. */
export function gapBeside(candidates: readonly Candidate[]): Gap | undefined {
  const [fact] = candidates;
  const gap = candidates.find(({ entry }) => entry.kind === "gap");
  if (fact === undefined || gap?.entry.kind !== "gap" || gap.score < fact.score - close)
    return undefined;
  return gap.likeness > fact.likeness + muchMoreLike ? gap.entry.record : undefined;
}

/** Points that are never each other's: that no sum is told says nothing of the day. */
const points: readonly Want[] = ["amount", "date", "who", "count"];

/** Whether a gap is that something else of the matter is not told than what a question asks for. */
export function isOfOtherPoint({ wants }: Question, gap: Candidate): boolean {
  const asked = points.filter((want) => wants.has(want));
  const missing = points.filter((want) => gap.wants.has(want));
  return asked.length > 0 && missing.length > 0 && !asked.some((want) => missing.includes(want));
}
