import type { Fact } from "../../agreement/fact.js";
import type { Topic } from "../../agreement/topic.js";
import type { Verdict } from "../answer.js";
import type { WeightedUnit } from "../finding/similarity.js";
import type { Question } from "../reading/question.js";

/** Whether an amount is divided equally between those asked about. Undefined where that is not told of them. */
export function dividedEqually(
  { units }: Question,
  fact: Fact,
  topics: ReadonlyMap<string, Topic>,
): Verdict | undefined {
  if (fact.kind !== "amount") return undefined;
  const isOfIt = (id: string): boolean =>
    fact.topics.includes(id) || fact.recipient === id || topics.get(id)?.kind === "aspect";
  const isOfOthers = ({ weight, topics: named }: WeightedUnit): boolean =>
    weight === 1 && named.length > 0 && !named.some(isOfIt);
  if (units.some(isOfOthers)) return undefined;
  if (fact.split === "equal") return "yes";
  return fact.split === "population" ? "no" : undefined;
}
