import type { Fact } from "../../agreement/fact.js";
import type { Candidate } from "../finding/rank.js";
import { topicsIn, type Question } from "../reading/question.js";
import type { Knowledge } from "../knowledge.js";
import type { Memory } from "./follow-up.js";

/** How much likelier what tells the same of another is than the rest that was found. */
const sameOfAnother = 1.15;

/**
 * What was found, likelier what tells of the region that a question names what was told last of another region: the same
 * kind of fact, about the same besides.
 */
export function ofSameKind(
  { topics }: Knowledge,
  asked: Question,
  { answer }: Memory,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const named = topicsIn(asked, topics, "region");
  const [told, ...others] = answer.kind === "found" ? answer.facts : [];
  if (asked.wants.size > 0 || named.length !== 1 || told === undefined || others.length > 0)
    return candidates;
  const besides = told.topics.filter((id) => topics.get(id)?.kind !== "region");
  const isSame = (fact: Fact): boolean =>
    fact.kind === told.kind &&
    named.every((id) => fact.topics.includes(id)) &&
    besides.length < told.topics.length &&
    besides.every((id) => fact.topics.includes(id));
  return candidates
    .map((candidate) =>
      candidate.entry.kind === "fact" && isSame(candidate.entry.record)
        ? { ...candidate, score: candidate.score * sameOfAnother }
        : candidate,
    )
    .sort((a, b) => b.score - a.score);
}
