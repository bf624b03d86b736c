import type { Candidate } from "../finding/rank.js";
import type { Verdict } from "../answer.js";

/** How much more like a question, in its words and theirs, what denies it must be than what the figure is of. */
const muchLiker = 0.5;

/**
 * What says yes or no to a figure of the question: of two that say otherwise, what is more like it, since a figure that
 * is wrong of one thing may be right of another.
 */
export function tellingFigure(
  near: readonly Candidate[],
  verdictOn: (candidate: Candidate) => Verdict | undefined,
): Candidate | undefined {
  const [first, ...others] = near
    .map((candidate) => ({ candidate, verdict: verdictOn(candidate) }))
    .filter(({ verdict }) => verdict !== undefined);
  if (first?.verdict !== "yes") return first?.candidate;
  const least = likenessOf(first.candidate) + muchLiker;
  const denial = others.find(
    ({ candidate, verdict }) => verdict === "no" && likenessOf(candidate) > least,
  );
  return (denial ?? first).candidate;
}

/** How like a question something is, whatever figures it tells. */
function likenessOf({ likeness, rank }: Candidate): number {
  return likeness + rank;
}
