import type { Topic } from "../../agreement/topic.js";
import type { Question } from "../reading/question.js";
import type { WeightedUnit } from "../finding/similarity.js";

/** How much what is said beside a question counts where it leads astray: it may tell which of two things is meant. */
const besideWeight = 0.15;

/**
 * A question that somebody asks for themselves with little left of what they tell first, such as who they are and where
 * they work. Undefined where they tell nothing first.
 */
export function askedApart(
  question: Question,
  topics: ReadonlyMap<string, Topic>,
): Question | undefined {
  const { signals, clauses } = question;
  // "I keep seeing SKR, what is it": what is said first is what is asked about.
  if (!signals.has("own") || signals.has("pointing") || clauses[0]?.asks !== false)
    return undefined;
  const asking = clauses.filter(({ asks }) => asks);
  const isAsked = ({ from, to }: WeightedUnit): boolean =>
    asking.some((clause) => from >= clause.from && from < clause.to) || from === to;
  const isOfPlace = (unit: WeightedUnit): boolean =>
    unit.topics.some((id) => topics.get(id)?.kind === "region");
  const { units } = question;
  if (!units.some(isAsked) || units.every(isAsked)) return undefined;
  return {
    ...question,
    units: units.flatMap((unit) => {
      if (isAsked(unit)) return [unit];
      return unit.topics.length === 0 || isOfPlace(unit) ? [] : [{ ...unit, weight: besideWeight }];
    }),
  };
}
