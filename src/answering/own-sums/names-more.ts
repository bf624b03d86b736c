import type { Question } from "../reading/question.js";
import { isSubject, isWithin } from "../reading/weighing.js";

/** Whether a question names something that the sources may tell of, beside which side of a matter it asks about. */
export function namesMore({ units, aspects }: Pick<Question, "units" | "aspects">): boolean {
  return units.some(
    (unit) => isSubject(unit) && unit.topics.length > 0 && !isWithin(unit, aspects),
  );
}
