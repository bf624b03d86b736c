import type { Fact } from "../../agreement/fact.js";
import type { Question } from "../reading/question.js";
import { isSubject } from "../reading/weighing.js";

/** Whether a question says itself what a fact is about: "our budget" is none of the sources' amounts. */
export function namesFact({ units }: Pick<Question, "units">, { topics }: Fact): boolean {
  return units.some((unit) => isSubject(unit) && unit.topics.some((id) => topics.includes(id)));
}

/**
 * Whether something is said to be a part of what no topic is of, as "ten percent of the population" is: of no amount told.
 * What that is for may follow: "of the money for pathology", but not "of the population, how much of pathology".
 */
export function isPartOfOther({
  units,
  partWords,
  wantsAt,
}: Pick<Question, "units" | "partWords" | "wantsAt">): boolean {
  const subjects = units.filter(isSubject);
  const asked = [...(wantsAt.get("amount") ?? [])];
  return subjects.some((unit, index) => {
    if (unit.topics.length > 0 || !partWords.has(unit.from - 1)) return false;
    const next = subjects[index + 1];
    const isFor = next !== undefined && next.topics.length > 0;
    return !isFor || asked.some((at) => at >= unit.to && at < next.from);
  });
}
