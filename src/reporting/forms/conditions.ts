import { type LocalDate } from "../../shared/local-date.js";
import { answerIn, rowsIn } from "../submissions/changes.js";
import type { Condition, Form } from "./form.js";
import type { FormRecord } from "../submissions/submission.js";

/** How a condition stands by what is reported. What the answers cannot settle is not known. */
export type ConditionState = "met" | "not-met" | "not-known";

/**
 * Holds a report against one of its form's conditions.
 *
 * @param day - when the first version was submitted or, before that, today
 */
export function conditionState(
  { field, atLeast, equals, lastDay, text }: Condition,
  record: FormRecord,
  day: LocalDate,
): ConditionState {
  const answer = answerIn(record, field);
  if (lastDay !== undefined && day > lastDay) return "not-met";
  if (answer === undefined) return "not-known";
  if (atLeast !== undefined && Number(answer) < atLeast) return "not-met";
  if (equals !== undefined && answer !== equals) return "not-met";
  return text === undefined ? "met" : "not-known";
}

/** In how many rows the goal is reached, of those that give a number. Undefined for a form without a goal. */
export function goalCount(
  { conditions }: Form,
  record: FormRecord,
): { readonly reached: number; readonly given: number } | undefined {
  const goal = conditions?.goal;
  if (goal === undefined) return undefined;
  const [id = "", part = ""] = goal.field.split(".");
  const numbers = rowsIn(record, id)
    .map((row) => row[part])
    .filter((answer) => typeof answer === "number");
  return {
    reached: numbers.filter((number) => number >= goal.atLeast).length,
    given: numbers.length,
  };
}
