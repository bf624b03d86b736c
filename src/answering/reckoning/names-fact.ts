import type { Fact } from "../../agreement/fact.js";
import type { Question } from "../reading/question.js";
import { isSubject } from "../reading/weighing.js";

/** Whether a question says itself what a fact is about: "our budget" is none of the sources' amounts. */
export function namesFact({ units }: Pick<Question, "units">, { topics }: Fact): boolean {
  return units.some((unit) => isSubject(unit) && unit.topics.some((id) => topics.includes(id)));
}
