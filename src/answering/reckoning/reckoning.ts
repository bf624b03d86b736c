import type { Fact } from "../../agreement/fact.js";
import type { Answer, Calculation } from "../answer.js";
import { calculation, numberOfCentres, percentOf } from "./calculate.js";
import { reckonTwoFigures } from "./two-figures.js";
import type { Engine } from "../engine.js";
import { asksWhetherSo, type Question } from "../reading/question.js";
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
    arithmetic[question.language](message) ?? partOfFigure(question) ?? reckonTwoFigures(question);
  if (made === undefined) return undefined;
  const facts = candidates.flatMap(({ entry }) =>
    entry.kind === "fact" && sharesFigures(entry.record, made) ? [entry.record] : [],
  );
  return {
    kind: "reckoned",
    language: question.language,
    calculation: made,
    facts: facts.slice(0, 1),
  };
}

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

function percentOfSum(kr: number, { figures: { percents } }: Question): Calculation | undefined {
  const [percent = 0, second] = percents;
  return second === undefined ? percentOf(kr, percent) : undefined;
}

/** So many percent of the only number of patients, cases, projects … */
function percentOfCount({ figures, wants, signals }: Question): Calculation | undefined {
  const [percent, second] = figures.percents;
  const [count, other] = figures.plain;
  if (percent === undefined || count === undefined) return undefined;
  if (second !== undefined || other !== undefined || asksWhetherSo(signals)) return undefined;
  return wants.has("count") ? percentOf(count, percent, "count") : undefined;
}

function divided(kr: number, { signals, figures }: Question): Calculation | undefined {
  const [number = numberOfCentres] = figures.plain.filter((figure) => figure !== kr);
  return signals.has("divided") ? calculation([{ kr }, { count: number }], ["/"]) : undefined;
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
