import type { Verdict } from "../answer.js";
import type { Question } from "../reading/question.js";

/** Whether a percentage is enough for a goal. Undefined where the goal itself is named to ask how it went: "did we reach 70". */
export function againstGoal(
  { signals }: Question,
  percent: number,
  goal: number,
): Verdict | undefined {
  if (percent === goal && signals.has("own-standing")) return undefined;
  return percent >= goal ? "yes" : "no";
}
