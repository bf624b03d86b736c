import type { Fact } from "../../agreement/fact.js";
import type { Topic } from "../../agreement/topic.js";
import type { Verdict } from "../answer.js";
import type { WeightedUnit } from "../finding/similarity.js";
import { sumsIn } from "../reading/figures.js";
import type { Question } from "../reading/question.js";

/** Ways to divide an amount that tell whether it is divided as somebody asks. */
const known = ["equal", "population", "mixed"] as const;

/**
 * Whether an amount is divided as is asked, equally or by population, between those asked about. Undefined where that
 * is not told of them.
 */
export function dividedSo(
  { units, signals, figures }: Question,
  fact: Fact,
  topics: ReadonlyMap<string, Topic>,
): Verdict | undefined {
  if (fact.kind !== "amount") return undefined;
  const isOfIt = (id: string): boolean =>
    fact.topics.includes(id) || fact.recipient === id || topics.get(id)?.kind === "aspect";
  const isOfOthers = ({ weight, topics: named }: WeightedUnit): boolean =>
    weight === 1 && named.length > 0 && !named.some(isOfIt);
  const split = known.find((each) => each === fact.split);
  const asked = askedSplit(signals);
  if (split === undefined || asked === undefined || units.some(isOfOthers)) return undefined;
  if (isReckoned(fact) || !sumsIn(figures).every((sum) => sum === sumOf(fact))) return undefined;
  return split === asked ? "yes" : "no";
}

function sumOf({ values: { belopp } }: Fact): number | undefined {
  return belopp && "kr" in belopp ? belopp.kr : undefined;
}

/** Whether an amount is a sum of ours, made of those that are divided alike. */
function isReckoned({ values: { belopp } }: Fact): boolean {
  return belopp !== undefined && "computed" in belopp && belopp.computed !== undefined;
}

/** How it is asked whether something is divided; undefined where none or both of the ways are named. */
function askedSplit(signals: Question["signals"]): "equal" | "population" | undefined {
  const isByPopulation = signals.has("by-population");
  if (signals.has("equally") === isByPopulation) return undefined;
  return isByPopulation ? "population" : "equal";
}
