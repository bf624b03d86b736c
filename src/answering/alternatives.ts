import type { Topic } from "../agreement/topic.js";
import type { Question } from "./question.js";

/** The topic kinds of which a question may name several to be told about each. */
const comparable: ReadonlySet<Topic["kind"]> = new Set(["subject", "fund", "report"]);

/**
 * A question about several things as one about each: two subjects, funds or reports, or two years. Empty when it is
 * about one.
 */
export function alternativesOf(
  question: Question,
  topics: ReadonlyMap<string, Topic>,
): readonly Question[] {
  const years = [...new Set(question.years)];
  if (years.length > 1) return years.map((year) => ({ ...question, years: [year] }));
  const named = question.units.filter(
    (unit) =>
      unit.weight === 1 &&
      unit.topics.some((id) => comparable.has(topics.get(id)?.kind ?? "document")),
  );
  const apart = named.filter(
    (unit, index) =>
      !named.slice(0, index).some((other) => related(unit.topics, other.topics, topics)),
  );
  if (apart.length < 2) return [];
  return apart.map((unit) => ({
    ...question,
    units: question.units.filter((other) => other === unit || !apart.includes(other)),
  }));
}

/** Whether one of the topics is, or belongs to, one of the others. */
function related(
  some: readonly string[],
  others: readonly string[],
  topics: ReadonlyMap<string, Topic>,
): boolean {
  const kinds = (ids: readonly string[]): readonly (string | undefined)[] =>
    ids.map((id) => topics.get(id)?.kind);
  if (!kinds(some).some((kind) => kinds(others).includes(kind))) return true;
  return some.some((id) =>
    others.some(
      (other) =>
        id === other || topics.get(id)?.broader === other || topics.get(other)?.broader === id,
    ),
  );
}
