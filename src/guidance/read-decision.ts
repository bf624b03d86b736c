import { daysBetween, localDateOf, parseLocalDate } from "../shared/local-date.js";
import type { Matter } from "./matter.js";
import { textFault, type TextFault } from "./own-words.js";
import type { Reading } from "./rule.js";
import type { Decision } from "./ruling.js";

/** What stands in the inputs of a card for a decision, as typed. `choice` is a position's number, "date" or "text". */
export interface DecisionForm {
  readonly choice: string;
  readonly date: string;
  readonly text: string;
  readonly reason: string;
}

/** What is wrong with an input. `far-off`: the day lies so far away that it must be a slip. */
export interface DecisionFault {
  readonly field: keyof DecisionForm;
  readonly reason: TextFault | "not-a-day" | "far-off";
}

/** A day further than this from the day of the decision is a slip, in days. */
const farthest = 3 * 366;

/** Reads what a coordinator filled in about a matter. Nothing about it is trusted. */
export function readDecision(matter: Matter, form: DecisionForm, at: Date): Reading<DecisionFault> {
  const chosen = readChoice(matter, form, at);
  const fault = textFault(form.reason);
  const faults: readonly DecisionFault[] = [
    ...("kind" in chosen ? [] : [chosen]),
    ...(fault === undefined ? [] : [{ field: "reason", reason: fault } as const]),
  ];
  return "kind" in chosen && faults.length === 0
    ? { outcome: "read", decision: chosen, reason: form.reason.trim() }
    : { outcome: "faulty", faults };
}

function readChoice(
  { positions }: Matter,
  { choice, date, text }: DecisionForm,
  at: Date,
): Decision | DecisionFault {
  if (choice === "date") return readDay(date, at);
  if (choice === "text") {
    const fault = textFault(text);
    return fault === undefined
      ? { kind: "text", text: text.trim() }
      : { field: "text", reason: fault };
  }
  const position = /^\d$/.test(choice) ? positions[Number(choice)] : undefined;
  if (position === undefined) return { field: "choice", reason: "missing" };
  return { kind: "position", statement: position.statement, values: position.values };
}

function readDay(text: string, at: Date): Decision | DecisionFault {
  const date = parseLocalDate(text.trim());
  if (date === undefined)
    return { field: "date", reason: text.trim() === "" ? "missing" : "not-a-day" };
  return Math.abs(daysBetween(localDateOf(at), date)) > farthest
    ? { field: "date", reason: "far-off" }
    : { kind: "date", date };
}
