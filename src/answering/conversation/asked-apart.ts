import type { Topic } from "../../agreement/topic.js";
import type { Clause } from "../reading/clauses.js";
import type { Question } from "../reading/question.js";
import { isIn } from "../reading/weighing.js";
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
  return without(question, topics, ({ asks }) => !asks);
}

/**
 * A question without where its asker says that they work: what is asked is not about that place. Undefined where they do
 * not introduce themselves, or ask nothing besides.
 */
export function withoutIntroduction(
  question: Question,
  topics: ReadonlyMap<string, Topic>,
): Question | undefined {
  return question.clauses.some(({ introduces }) => introduces)
    ? without(question, topics, ({ introduces }) => introduces)
    : undefined;
}

/** A question with little left of what certain clauses say. Undefined where they say nothing, or all of it. */
function without(
  question: Question,
  topics: ReadonlyMap<string, Topic>,
  isBeside: (clause: Clause) => boolean,
): Question | undefined {
  const { units, clauses } = question;
  const beside = clauses.filter(isBeside);
  const isAsked = (unit: WeightedUnit): boolean =>
    !beside.some((clause) => isIn(clause, unit)) || unit.from === unit.to;
  const isOfPlace = (unit: WeightedUnit): boolean =>
    unit.topics.some((id) => topics.get(id)?.kind === "region");
  if (!units.some(isAsked) || units.every(isAsked)) return undefined;
  return {
    ...question,
    units: units.flatMap((unit) => {
      if (isAsked(unit)) return [unit];
      return unit.topics.length === 0 || isOfPlace(unit) ? [] : [{ ...unit, weight: besideWeight }];
    }),
  };
}
