import type { Gap } from "../agreement/gap.js";
import { isFit } from "./finding/fit.js";
import type { Question } from "./reading/question.js";
import type { Candidate } from "./finding/rank.js";

/** How far a fact and a gap may lie apart and both be told. */
const close = 0.1;

/** The same where it is asked when something is, and not on which day exactly. */
const inTime = 0.2;

/** How much more like the question a gap must be than the fact that it is told beside. */
const muchMoreLike = 0.25;

/** What fits who asks: the very kind of thing that was asked for. */
const fitting = 0.95;

/** A fact that answers though a gap was found before it: it is about as much and tells what was asked for. */
export function factBeforeGap(
  question: Question,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const [gap] = candidates;
  const fact = candidates.find(({ entry }) => entry.kind === "fact");
  const reach = question.wants.has("date") && !question.signals.has("exact") ? inTime : close;
  if (gap === undefined || fact === undefined || fact.score < gap.score - reach) return undefined;
  const isAsMuch = fact.coverage >= gap.coverage && fact.likeness > gap.likeness - muchMoreLike;
  return isAsMuch && question.wants.size > 0 && isFit(fact, question, fitting) ? fact : undefined;
}

/** A gap that is told beside a fact: it was found just behind, and is much more like the question. */
export function gapBeside(candidates: readonly Candidate[]): Gap | undefined {
  const [fact] = candidates;
  const gap = candidates.find(({ entry }) => entry.kind === "gap");
  if (fact === undefined || gap?.entry.kind !== "gap" || gap.score < fact.score - close)
    return undefined;
  return gap.likeness > fact.likeness + muchMoreLike ? gap.entry.record : undefined;
}
