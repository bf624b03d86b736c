import type { Calculation, Sought } from "../answer.js";
import type { Question } from "../reading/question.js";

/** Which of two amounts that are set against each other is asked for: "which gets more, this or that?". */
export function soughtBy(
  question: Question,
  calculation: Calculation | undefined,
): Sought | undefined {
  const isDifference = calculation?.operators.length === 1 && calculation.operators[0] === "-";
  if (!isDifference) return undefined;
  const { result } = calculation;
  if ("kr" in result && result.kr === 0) return "equal";
  return asksWhich(question) ? endSought(question) : undefined;
}

/** Whether it is asked which of several amounts is the largest or smallest. */
function asksWhich({ wants, signals }: Question): boolean {
  return wants.has("which") || wants.has("who") || signals.has("most") || signals.has("least");
}

/** Whether the smallest of several amounts is asked for, or the largest. */
export function endSought({ signals }: Question): "largest" | "smallest" {
  return signals.has("decline") || signals.has("least") ? "smallest" : "largest";
}
