import type { Fact } from "../../agreement/fact.js";
import type { Answer, Calculation } from "../answer.js";
import { numberOf, percentage, percentOf } from "./calculate.js";
import type { Engine } from "../engine.js";
import { solve } from "../own-sums/solve.js";
import { sharersIn } from "../own-sums/in-conversation.js";
import { asksWhetherSo, type Question } from "../reading/question.js";
import type { Candidate } from "../finding/rank.js";

/** Reckons with figures that stand in the question itself, and adds a fact that has the same. */
export function reckonFigures(
  { arithmetic, knowledge }: Engine,
  message: string,
  question: Question,
  candidates: readonly Candidate[],
): Answer | undefined {
  const made =
    writtenOut(arithmetic[question.language](message), question) ??
    solved(question, sharersIn(question, knowledge)) ??
    percentOfCount(question);
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

/** What the asker's own figures come to, unless it is asked whether something is so. */
function solved(
  { sums, signals, shareReached }: Question,
  sharers: number,
): Calculation | undefined {
  if (sums === undefined || shareReached !== undefined || signals.has("check")) return undefined;
  if (asksWhetherSo(signals) && sums.asked.length === 0) return undefined;
  return solve(sums, sharers);
}

/**
 * What is written out to be reckoned, unless something is left out of it that belongs to a product or quotient, or that it
 * is asked to be so of.
 */
function writtenOut(
  made: Calculation | undefined,
  { figures: { amounts, plain, percents }, wants, signals }: Question,
): Calculation | undefined {
  if (made === undefined || percents.length > 0 || signals.has("half")) return undefined;
  const isTermwise = made.operators.every((operator) => operator === "+" || operator === "-");
  const isWhole = amounts.length + plain.length <= made.operands.length;
  if (!isWhole && (!isTermwise || asksWhetherSo(signals))) return undefined;
  return wants.has("share") ? asPercentage(made) : made;
}

/** A quotient of two figures in percent; any other calculation as it is. */
function asPercentage(made: Calculation): Calculation {
  const [part, whole] = made.operands.map(numberOf);
  const isQuotient = made.operators[0] === "/" && made.operands.length === 2;
  if (!isQuotient || part === undefined || whole === undefined) return made;
  const isMoney = made.operands.every((value) => "kr" in value);
  return percentage(part, whole, isMoney ? "kr" : "count");
}

const whole = 100;

/** So many percent, or what is left of a whole without them, or the whole with them. */
export function percentMeant(signals: Question["signals"], percent: number): number {
  if (signals.has("more")) return whole + percent;
  return signals.has("fewer") || asksForOtherPart(signals) ? whole - percent : percent;
}

/** Whether what is left is told and what is spent asked for, or the other way about. */
function asksForOtherPart(signals: Question["signals"]): boolean {
  return signals.has("remaining") && signals.has("spent");
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

/** Whether all sums that are reckoned with were said, none to be the asker's own, and none was come to on the way. */
function isOfSaid({ operands }: Calculation, { figures, sums }: Question): boolean {
  if (sums?.figures.some(({ role }) => role === "spent" || role === "left")) return false;
  const said = [...figures.amounts, ...figures.plain];
  return operands.every((value) => !("kr" in value) || said.includes(value.kr));
}

/** How many figures a fact may have for each that is reckoned with: of many, some are the same by chance. */
const mostForEach = 8;

/** Whether a fact has every figure reckoned with, whole kronor or millions, and not many more. */
function sharesFigures({ values }: Fact, { operands }: Calculation): boolean {
  const told = Object.values(values).flatMap((value) =>
    "kr" in value ? [value.kr, value.kr / 1_000_000] : "count" in value ? value.count : [],
  );
  const figures = operands.flatMap((value) =>
    "kr" in value ? value.kr : "count" in value ? value.count : [],
  );
  const isTold = (figure: number, index: number): boolean =>
    told.includes(figure) || (index > 0 && figure < 10);
  const most = mostForEach * figures.filter((figure, at) => at === 0 || figure >= 10).length;
  return figures.length > 0 && Object.keys(values).length <= most && figures.every(isTold);
}
