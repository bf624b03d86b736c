import type { Fact } from "../../agreement/fact.js";
import type { Knowledge } from "../knowledge.js";

/** The most facts on the same topic that are told beside others. */
const mostRelated = 3;

/**
 * Other facts of the same year on what some facts are about in the first place, those with most in common first. Lists
 * are left out: beside others a fact is told in its own sentence, which of a list is only the heading.
 */
export function relatedFacts(knowledge: Knowledge, facts: readonly Fact[]): readonly Fact[] {
  const [first] = facts;
  const [topic] = first?.topics ?? [];
  if (first === undefined || topic === undefined) return [];
  const year = knowledge.yearOf.get(first.id);
  const inCommon = ({ topics }: Fact): number =>
    topics.filter((id) => first.topics.includes(id)).length;
  return [...knowledge.facts.values()]
    .filter((fact) => fact.topics[0] === topic && knowledge.yearOf.get(fact.id) === year)
    .filter((fact) => !facts.includes(fact) && fact.kind !== "list")
    .sort((one, other) => inCommon(other) - inCommon(one))
    .slice(0, mostRelated);
}
