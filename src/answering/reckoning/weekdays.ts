import type { Answer } from "../answer.js";
import { dayNamed } from "../deadlines.js";
import type { Engine } from "../engine.js";
import type { Candidate } from "../finding/rank.js";
import type { Question } from "../reading/question.js";
import { datedIn } from "./dated.js";

/** What day of the week a day is that a question names, or names by what happens on it. */
export function tellWeekday(
  { knowledge }: Engine,
  { language, signals, wants, units, figures }: Question,
  candidates: readonly Candidate[],
): Answer | undefined {
  if (!signals.has("weekday") || !wants.has("date") || signals.has("negation")) return undefined;
  const [named, other] = figures.days;
  if (other !== undefined) return undefined;
  if (named !== undefined) {
    const day = dayNamed(named, knowledge.newestYear);
    return day && { kind: "weekday", language, days: [day], facts: [] };
  }
  const dated = units.some(({ topics }) => topics.length > 0) ? datedIn(candidates) : undefined;
  return dated && { kind: "weekday", language, days: dated.days, facts: [dated.fact] };
}
