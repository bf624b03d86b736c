import type { Signal } from "../lexicon.js";
import type { Question } from "../reading/question.js";

/** What is done with amounts that a question names by what they are for. */
export type Operation =
  "sum" | "difference" | "rest" | "ratio" | "share" | "part" | "whole" | "division";

/** What a question says that asks for an operation on several amounts, the plainest first. */
const told: readonly (readonly [Signal, Operation])[] = [
  ["divided", "division"],
  ["times", "ratio"],
  ["less", "rest"],
  ["sum", "sum"],
  ["difference", "difference"],
];

/** Operations on two amounts and no more. */
const ofTwo: readonly Operation[] = ["division", "ratio", "difference"];

/** What is to be done with so many amounts. Undefined when nothing is asked for, or for another number of them. */
export function operationOf(question: Question, amounts: number): Operation | undefined {
  if (amounts === 1) return onOne(question);
  const { signals, wants } = question;
  if (amounts === 0) return undefined;
  if (wants.has("share")) return ofShare(question, amounts);
  const [, operation = comparing(question)] = told.find(([signal]) => signals.has(signal)) ?? [];
  return operation && ofTwo.includes(operation) && amounts > 2 ? undefined : operation;
}

/** What part one amount is of another, unless it is asked what part each gets. */
function ofShare({ signals }: Question, amounts: number): Operation | undefined {
  return amounts === 2 && !signals.has("each") ? "share" : undefined;
}

function onOne({ signals, wants }: Question): Operation | undefined {
  if (signals.has("divided")) return "division";
  if (!wants.has("share")) return undefined;
  if (signals.has("granted") || signals.has("remaining")) return "part";
  return signals.has("of-all") ? "whole" : undefined;
}

/** Signs that amounts are compared, where amounts are asked for. */
const compares = ["compare", "most", "least"] as const;

/** Whether it is asked if amounts are equal, or differ. */
export function asksWhetherEqual({ signals }: Question): boolean {
  return signals.has("equal") || signals.has("unequal");
}

function comparing(question: Question): Operation | undefined {
  if (asksWhetherEqual(question)) return "difference";
  const { signals, wants } = question;
  return wants.size > 0 && compares.some((signal) => signals.has(signal))
    ? "difference"
    : undefined;
}
