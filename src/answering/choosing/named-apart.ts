import type { Topic } from "../../agreement/topic.js";
import type { Question } from "../reading/question.js";
import { isSubject } from "../reading/weighing.js";
import type { WeightedUnit } from "../finding/similarity.js";

/** The kinds of topics of which a question may name several to be told about each. */
const comparable: readonly Topic["kind"][] = ["subject", "fund", "report", "region", "actor"];

/** Several things of the same kind that a question names, joined by words and none wider than another; empty when one. */
export function namedApart(
  question: Question,
  topics: ReadonlyMap<string, Topic>,
): readonly WeightedUnit[] {
  for (const kind of comparable) {
    const named = question.units.filter(
      (unit) => isSubject(unit) && unit.topics.some((id) => topics.get(id)?.kind === kind),
    );
    const apart = named.filter(
      (unit, index) =>
        index === 0 ||
        (isJoined(named, question) &&
          !named.slice(0, index).some((other) => belong(unit, other, topics))),
    );
    if (apart.length > 1) return apart;
  }
  return [];
}

/** Whether there is an "and", "or", "than" … between the first and the last that is named. */
function isJoined(named: readonly WeightedUnit[], { joints }: Question): boolean {
  const from = named[0]?.to ?? 0;
  const to = named.at(-1)?.from ?? 0;
  return [...joints].some((position) => position >= from && position < to);
}

/** Whether one names the same as the other, or something wider. */
function belong(
  unit: WeightedUnit,
  other: WeightedUnit,
  topics: ReadonlyMap<string, Topic>,
): boolean {
  return unit.topics.some((a) =>
    other.topics.some(
      (b) => a === b || topics.get(a)?.broader === b || topics.get(b)?.broader === a,
    ),
  );
}
