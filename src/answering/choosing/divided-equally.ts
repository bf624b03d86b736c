import type { Fact } from "../../agreement/fact.js";
import type { Verdict } from "../answer.js";
import type { Question } from "../reading/question.js";

/** What questions about how money is divided name beside the money. */
const aboutDivision: readonly string[] = ["fordelning", "fordelningsnyckel"];

/** Whether an amount is divided equally between those asked about. Undefined where that is not told of them. */
export function dividedEqually({ units }: Question, fact: Fact): Verdict | undefined {
  if (fact.kind !== "amount") return undefined;
  const named = [...fact.topics, ...aboutDivision, fact.recipient];
  const isOfOthers = units.some(
    (unit) =>
      unit.weight === 1 && unit.topics.length > 0 && !unit.topics.some((id) => named.includes(id)),
  );
  if (isOfOthers) return undefined;
  if (fact.split === "equal") return "yes";
  return fact.split === "population" ? "no" : undefined;
}
