import type { Value } from "../../agreement/value.js";
import type { Verdict } from "../answer.js";
import type { Candidate } from "../finding/rank.js";
import { sumsIn } from "../reading/figures.js";
import type { Question } from "../reading/question.js";

/** How much more like a question, in its words and theirs, what denies it must be than what the figure is of. */
const muchLiker = 0.5;

/**
 * What says yes or no to a figure of the question: of two that say otherwise, what is more like it, since a figure that
 * is wrong of one thing may be right of another.
 */
export function tellingFigure(
  question: Question,
  near: readonly Candidate[],
  verdictOn: (candidate: Candidate) => Verdict | undefined,
): Candidate | undefined {
  const said = near.map((candidate) => ({ candidate, verdict: verdictOn(candidate) }));
  const [best] = said;
  // What was found best speaks for itself where it tells such figures: those of something else deny nothing of it.
  const speaks = best?.verdict === undefined && best && tellsSuch(question, best.candidate);
  const [first, ...others] = said.filter(({ verdict }) =>
    verdict === "no" ? !speaks : verdict !== undefined,
  );
  if (first?.verdict !== "yes") return first?.candidate;
  const least = likenessOf(first.candidate) + muchLiker;
  const denial = others.find(
    ({ candidate, verdict }) => verdict === "no" && likenessOf(candidate) > least,
  );
  return (denial ?? first).candidate;
}

/** Whether an entry tells a sum, where a sum is asked about. */
function tellsSuch({ figures }: Question, { entry }: Candidate): boolean {
  const isSum = (value: Value): boolean => "kr" in value;
  return sumsIn(figures).length > 0 && entry.values.some(isSum);
}

/** How like a question something is, whatever figures it tells. */
function likenessOf({ likeness, rank }: Candidate): number {
  return likeness + rank;
}
