import type { Fact } from "../../agreement/fact.js";
import type { Answer, Calculation } from "../answer.js";
import { calculation, numberOfCentres, percentOf } from "./calculate.js";
import { isOfOtherPart, reckonTwoFigures } from "./two-figures.js";
import type { Engine } from "../engine.js";
import { asksWhetherSo, type Question } from "../reading/question.js";
import { tellsSeveralFigures } from "../finding/figure-fit.js";
import type { Candidate } from "../finding/rank.js";
import { sumsIn } from "../reading/figures.js";

/** Reckons with figures that stand in the question itself, and adds a fact that has the same. */
export function reckonFigures(
  { arithmetic }: Engine,
  message: string,
  question: Question,
  candidates: readonly Candidate[],
): Answer | undefined {
  const made =
    writtenOut(arithmetic[question.language](message), question) ??
    partOfFigure(question) ??
    reckonTwoFigures(question);
  if (made === undefined) return undefined;
  const facts = candidates.flatMap(({ entry }) =>
    entry.kind === "fact" && isOfSaid(made, question) && sharesFigures(entry.record, made)
      ? [entry.record]
      : [],
  );
  return {
    kind: "reckoned",
    language: question.language,
    calculation: made,
    facts: facts.slice(0, 1),
  };
}

/** What is written out to be reckoned, unless something that belongs to a product or quotient is left out of it. */
function writtenOut(
  made: Calculation | undefined,
  { figures: { amounts, plain } }: Question,
): Calculation | undefined {
  const isTermwise = made?.operators.every((operator) => operator === "+" || operator === "-");
  const isWhole = amounts.length + plain.length <= (made?.operands.length ?? 0);
  return isTermwise === true || isWhole ? made : undefined;
}

/** Signs that something is to be reckoned from the figures of the question itself. */
const ofFigures = ["sum", "difference", "half", "growth", "decline", "less", "times"] as const;

/**
 * Whether a question asks what several sums of its own come to that nothing found tells of together: no fact that merely
 * has one of them is to be reckoned with instead.
 */
export function isOfOwnSums(question: Question, candidates: readonly Candidate[]): boolean {
  const { signals, wants, figures } = question;
  const asks = wants.has("share") || ofFigures.some((signal) => signals.has(signal));
  if (new Set(sumsIn(figures)).size < 2 || !asks) return false;
  return !candidates.slice(0, near).some(({ entry }) => tellsSeveralFigures(question, entry));
}

/** How many of the best found may tell of the sums. */
const near = 8;

/** Half of the question's only amount, so many percent of it, or a share of it for each RCC. */
function partOfFigure(question: Question): Calculation | undefined {
  const { signals, figures } = question;
  const [kr, other] = sumsIn(figures);
  if (other !== undefined) return undefined;
  if (kr === undefined) return percentOfCount(question);
  if (signals.has("half")) return calculation([{ kr }, { count: 2 }], ["/"]);
  if (asksWhetherSo(signals)) return undefined;
  return figures.percents.length > 0 ? percentOfSum(kr, question) : divided(kr, question);
}

/** So many percent of a sum, or the sum and so many percent more or less; what is left where that much is spent. */
function percentOfSum(kr: number, question: Question): Calculation | undefined {
  const [percent = 0, second] = question.figures.percents;
  return second === undefined ? percentOf(kr, percentMeant(question.signals, percent)) : undefined;
}

const whole = 100;

function percentMeant(signals: Question["signals"], percent: number): number {
  if (signals.has("more")) return whole + percent;
  const isOfRest = signals.has("fewer") || isOfOtherPart(signals);
  return isOfRest ? whole - percent : percent;
}

/** So many percent of the only number of patients, cases, projects … */
function percentOfCount({ figures, wants, signals }: Question): Calculation | undefined {
  const [percent, second] = figures.percents;
  const [count, other] = figures.plain;
  if (percent === undefined || count === undefined) return undefined;
  if (second !== undefined || other !== undefined || asksWhetherSo(signals)) return undefined;
  // "70 percent are done, how many are left" does not say which of the two is meant.
  if (signals.has("remaining") && !signals.has("spent")) return undefined;
  return wants.has("count") ? percentOf(count, percentMeant(signals, percent), "count") : undefined;
}

function divided(kr: number, { signals, figures }: Question): Calculation | undefined {
  const [number = numberOfCentres] = figures.plain.filter((figure) => figure !== kr);
  return signals.has("divided") ? calculation([{ kr }, { count: number }], ["/"]) : undefined;
}

/** Whether all sums that are reckoned with were said, and none was come to on the way. */
function isOfSaid({ operands }: Calculation, { figures }: Question): boolean {
  const said = [...figures.amounts, ...figures.plain];
  return operands.every((value) => !("kr" in value) || said.includes(value.kr));
}

/** Whether a fact has every figure reckoned with, whole kronor or millions. */
function sharesFigures({ values }: Fact, { operands }: Calculation): boolean {
  const told = Object.values(values).flatMap((value) =>
    "kr" in value ? [value.kr, value.kr / 1_000_000] : "count" in value ? value.count : [],
  );
  return operands
    .flatMap((value) => ("kr" in value ? value.kr : "count" in value ? value.count : []))
    .every((figure, index) => told.includes(figure) || (index > 0 && figure < 10));
}
