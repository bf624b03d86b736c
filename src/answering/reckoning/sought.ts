import type { Calculation } from "../answer.js";
import type { Question } from "../reading/question.js";

/** Which of two amounts that are set against each other is asked for: "which gets more, this or that?". */
export function soughtBy(
  { wants, signals }: Question,
  calculation: Calculation | undefined,
): "largest" | "smallest" | undefined {
  const isDifference = calculation?.operators.length === 1 && calculation.operators[0] === "-";
  const asks =
    wants.has("which") || wants.has("who") || signals.has("most") || signals.has("least");
  if (!isDifference || !asks) return undefined;
  return signals.has("decline") || signals.has("least") ? "smallest" : "largest";
}
