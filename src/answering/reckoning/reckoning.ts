import type { Fact } from "../../agreement/fact.js";
import type { Answer, Calculation } from "../answer.js";
import { calculation, numberOfCentres, percentage, percentOf } from "./calculate.js";
import type { Engine } from "../engine.js";
import { sumsIn } from "../reading/figures.js";
import { asksWhetherSo, type Question } from "../reading/question.js";
import type { Candidate } from "../finding/rank.js";

/** Reckons with figures that stand in the question itself, and adds a fact that has the same. */
export function reckonFigures(
  { arithmetic }: Engine,
  message: string,
  question: Question,
  candidates: readonly Candidate[],
): Answer | undefined {
  const made =
    arithmetic[question.language](message) ?? partOfFigure(question) ?? ofTwoFigures(question);
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
function partOfFigure({ signals, figures, wants }: Question): Calculation | undefined {
  const [kr, other] = figures.amounts;
  if (kr === undefined || other !== undefined) return undefined;
  if (signals.has("half")) return calculation([{ kr }, { count: 2 }], ["/"]);
  const [percent, second] = figures.percents;
  if (percent !== undefined && second === undefined && !asksWhetherSo(signals))
    return wants.has("share") ? undefined : percentOf(kr, percent);
  return signals.has("divided")
    ? calculation([{ kr }, { count: figures.plain[0] ?? numberOfCentres }], ["/"])
    : undefined;
}

/** What two figures of a question come to: the part that one is of the other, what is left of it, or so much for each. */
function ofTwoFigures({ signals, figures, wants }: Question): Calculation | undefined {
  const { plain, percents, years } = figures;
  if (asksWhetherSo(signals) || percents.length > 0 || years.length > 1) return undefined;
  const sums = sumsIn(figures);
  const counts = plain.filter((figure) => !sums.includes(figure));
  const [one, other, third] = sums.length > 0 ? sums : counts;
  if (one === undefined || third !== undefined) return undefined;
  if (other === undefined) return sums.length > 0 ? average(signals, one, counts) : undefined;
  const [less, more] = one < other ? [one, other] : [other, one];
  if (wants.has("share")) return percentage(less, more, sums.length > 0 ? "kr" : "count");
  const isLeft = signals.has("remaining") && wants.has("amount") && sums.length > 0;
  return isLeft ? calculation([{ kr: more }, { kr: less }], ["-"]) : undefined;
}

function average(
  signals: Question["signals"],
  kr: number,
  [count, other]: readonly number[],
): Calculation | undefined {
  if (!signals.has("average") || count === undefined || count === 0 || other !== undefined)
    return undefined;
  return calculation([{ kr }, { count }], ["/"]);
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
