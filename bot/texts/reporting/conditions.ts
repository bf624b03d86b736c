import type { ConditionState } from "../../../src/reporting/forms/conditions.js";
import type { Condition } from "../../../src/reporting/forms/form.js";

const states: Record<ConditionState, string> = {
  met: "uppfyllt enligt era uppgifter",
  "not-met": "inte uppfyllt enligt det som lämnas här",
  "not-known": "går inte att säga än.",
};

/** How a condition stands, and why that is not known when something else than the answers decides it. */
export function conditionText({ text }: Condition, state: ConditionState): string {
  return state === "not-known" && text !== undefined ? `${states[state]} ${text}` : states[state];
}

/** How many rows reach the goal. */
export function goalText(reached: number, given: number): string {
  return given === 0
    ? "inga andelar är ifyllda"
    : `nås för ${reached} av ${given} redovisade (beräknat)`;
}
