import type { Fact } from "../../agreement/fact.js";
import { daysBetween } from "../../shared/local-date.js";
import type { Answer } from "../answer.js";
import type { Engine } from "../engine.js";
import { daysOf } from "../deadlines.js";
import { hasSides } from "../finding/aspects.js";
import type { Question } from "../reading/question.js";
import { isSubject, isWithin } from "../reading/weighing.js";
import { amountAsked, calculation } from "../reckoning/calculate.js";
import type { EachTeller } from "../reckoning/for-each.js";
import { areParts } from "../reckoning/reckon-with.js";
import { endSought, soughtBy } from "../reckoning/sought.js";

/** How many of the latest answers days or amounts are taken from, more only where all of them told one. */
const lately = 3;

/**
 * What the latest answers come to, where a question asks for that and names nothing: the difference of the last two amounts
 * or days, the sum of amounts that are parts of the same, or which of those is the largest or smallest. Undefined for all
 * others.
 *
 * @param told - the latest answers, oldest first
 */
export function compareTold(
  { isForEach, countsTold }: Pick<Engine, "isForEach" | "countsTold">,
  question: Question,
  told: readonly Answer[] = [],
): Answer | undefined {
  const [counted] = countsTold[question.language](question.words);
  if (!namesNothing(question, counted?.[1])) return undefined;
  const { signals } = question;
  const facts = onlyFactsOf(told.slice(-Math.max(lately, inRow(told))));
  if (signals.has("difference") || signals.has("days-between")) {
    const last = onlyFactsOf(told.filter((answer) => !isReckonedOf(answer)).slice(-lately));
    if (!signals.has("difference")) return daysApart(question, last);
    return (
      reckonTold(question, toldAmounts(question, last).slice(-2), "-", isForEach) ??
      daysApart(question, last)
    );
  }
  const parts = () => {
    const all = partsOf(toldAmounts(question, facts));
    return counted && counted[0] > all.length ? [] : all.slice(-(counted?.[0] ?? all.length));
  };
  if (signals.has("sum")) return reckonTold(question, parts(), "+", isForEach);
  return asksForEnd(question, told.at(-1)) ? endOf(question, parts(), isForEach) : undefined;
}

/** Whether it is asked which of those told is the largest or smallest, or now the other: "and the smallest?". */
function asksForEnd(
  { signals, wants }: Pick<Question, "signals" | "wants">,
  last: Answer | undefined,
): boolean {
  const points = wants.has("which") || signals.has("pointing") || tellsEnd(last);
  return compares(signals) ? wants.has("which") : hasEnd(signals) && points;
}

function hasEnd(signals: Question["signals"]): boolean {
  return signals.has("most") || signals.has("least");
}

function compares(signals: Question["signals"]): boolean {
  return signals.has("compare") && (signals.has("growth") || signals.has("decline"));
}

function tellsEnd(answer: Answer | undefined): boolean {
  return answer?.kind === "found" && answer.sought !== undefined;
}

/** Which of several amounts is the largest or smallest: of two, with how much it differs. */
function endOf(
  question: Question,
  amounts: readonly ToldAmount[],
  isForEach: EachTeller,
): Answer | undefined {
  const { language } = question;
  const difference = amounts.length === 2 && reckonTold(question, amounts, "-", isForEach);
  if (difference && difference.kind === "found")
    return { ...difference, sought: soughtBy(question, difference.calculation) };
  if (areOfBothKinds(question, amounts, isForEach)) return undefined;
  const sought = endSought(question);
  const sign = sought === "largest" ? 1 : -1;
  const ordered = [...amounts].sort((one, other) => sign * (other.kr - one.kr));
  const facts = ordered.map(({ fact }) => fact);
  const ranked = ordered.map(({ kr }) => ({ kr }));
  return amounts.length > 2
    ? { kind: "found", language, facts, conflicts: [], timings: [], sought, ranked }
    : undefined;
}

/** The last amounts told that are parts of the same whole. */
function partsOf(amounts: readonly ToldAmount[]): readonly ToldAmount[] {
  const from = amounts.findIndex((_, at) => areParts(amounts.slice(at).map(({ fact }) => fact)));
  return from < 0 ? [] : amounts.slice(from);
}

/** @param besides - positions of words that only say how many of those told are asked about */
function namesNothing(
  { units, years, figures, wants }: Question,
  besides: ReadonlySet<number> = new Set(),
): boolean {
  if (years.length > 0 || wants.has("reason") || figures.amounts.length > 0) return false;
  return !units.some((unit) => isSubject(unit) && !isWithin(unit, besides));
}

/** How many of the latest answers told one fact each, or what these come to. */
function inRow(told: readonly Answer[]): number {
  const tellsOther = (answer: Answer): boolean =>
    onlyFactsOf([answer]).length === 0 && !isReckonedOf(answer);
  return told.length - 1 - told.findLastIndex(tellsOther);
}

/** Whether an answer is what others came to. */
function isReckonedOf(answer: Answer): boolean {
  return answer.kind === "found" && (answer.calculation ?? answer.ranked) !== undefined;
}

/** The facts that answers are which tell one and reckon nothing from it, each once. */
function onlyFactsOf(told: readonly Answer[]): readonly Fact[] {
  const facts = told.flatMap((answer) =>
    answer.kind === "found" && answer.calculation === undefined && answer.facts.length === 1
      ? answer.facts
      : [],
  );
  return [...new Set(facts)];
}

/** An amount that was told. */
interface ToldAmount {
  readonly fact: Fact;
  readonly kr: number;
}

/** The amounts that facts tell; none of one that is reckoned, or of which it does not show what side was meant. */
function toldAmounts(question: Question, facts: readonly Fact[]): readonly ToldAmount[] {
  return facts.flatMap((fact) => {
    const kr = amountAsked(question, fact);
    return kr === undefined || isReckoned(fact) || hasSides(fact) ? [] : [{ fact, kr }];
  });
}

/** Reckons with amounts, the largest first; not where one is for each of several and another for all. */
function reckonTold(
  question: Question,
  told: readonly ToldAmount[],
  operator: "+" | "-",
  isForEach: EachTeller,
): Answer | undefined {
  if (areOfBothKinds(question, told, isForEach)) return undefined;
  const amounts = [...told].sort((a, b) => b.kr - a.kr);
  const [one, other] = amounts;
  if (one === undefined || other === undefined || isSameSum(one, other)) return undefined;
  const made = calculation(
    amounts.map(({ kr }) => ({ kr })),
    amounts.slice(1).map(() => operator),
  );
  if (made === undefined) return undefined;
  const facts = amounts.map(({ fact }) => fact);
  const { language } = question;
  return { kind: "found", language, facts, conflicts: [], timings: [], calculation: made };
}

/** Whether some amounts are for each of several and others for all. */
function areOfBothKinds(
  question: Question,
  amounts: readonly ToldAmount[],
  isForEach: EachTeller,
): boolean {
  return new Set(amounts.map(({ fact }) => isForEach(question, fact))).size > 1;
}

/** Whether two facts tell one and the same sum, of the same matter. */
function isSameSum(one: ToldAmount, other: ToldAmount): boolean {
  return one.kr === other.kr && one.fact.topics[0] === other.fact.topics[0];
}

/** Whether a fact's amount is a sum or a difference itself. */
function isReckoned({ values: { belopp } }: Fact): boolean {
  return belopp !== undefined && "computed" in belopp && belopp.computed !== undefined;
}

function daysApart({ language }: Question, told: readonly Fact[]): Answer | undefined {
  const facts = told.filter((fact) => daysOf(fact).length === 1).slice(-2);
  const [from, to] = facts.flatMap(daysOf).sort();
  if (from === undefined || to === undefined) return undefined;
  return { kind: "span", language, spans: [{ from, to, days: daysBetween(from, to) }], facts };
}
