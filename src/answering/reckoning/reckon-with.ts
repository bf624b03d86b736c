import type { Fact } from "../../agreement/fact.js";
import type { Calculation, Operator } from "../answer.js";
import type { Signal } from "../lexicon.js";
import {
  amountAsked,
  amountOf,
  calculation,
  numberOfCentres,
  percentage,
  percentOf,
} from "./calculate.js";
import type { Knowledge } from "../knowledge.js";
import { addedBy } from "./sides.js";
import { isPartOfOther, namesFact } from "./names-fact.js";
import { sumsIn } from "../reading/figures.js";
import { asksWhetherSo, type Question } from "../reading/question.js";

/**
 * What a question asks to be reckoned from the amounts of the facts shown: a difference or sum of several years, a
 * part of a whole, a half. Undefined when it asks for nothing of the sort or a fact tells it already.
 */
export function reckonWith(
  question: Question,
  facts: readonly Fact[],
  { facts: all }: Knowledge,
): Calculation | undefined {
  if (facts.some(isReckonedAlready)) return undefined;
  const amounts = facts.flatMap((fact) => amountAsked(question, fact) ?? []);
  const [fact] = facts;
  if (fact === undefined || amounts.length < facts.length) return undefined;
  if (facts.length === 1) return ofOne(question, fact, all);
  return isOfYears(question) || areParts(facts) ? together(question, amounts) : undefined;
}

/** Whether amounts are parts of the same whole, so that none of them is counted in another. */
export function areParts([first, ...others]: readonly Fact[]): boolean {
  const whole = first?.kind === "amount" ? first.partOf : undefined;
  return whole !== undefined && others.every((fact) => "partOf" in fact && fact.partOf === whole);
}

/** Whether amounts are those of several years. */
function isOfYears({ years, yearBefore }: Question): boolean {
  return years.length > 1 || (years.length === 1 && yearBefore !== undefined);
}

function together({ signals }: Question, amounts: readonly number[]): Calculation | undefined {
  const sorted = [...amounts].sort((a, b) => b - a).map((kr) => ({ kr }));
  if (signals.has("times") && amounts.length === 2) return calculation(sorted, ["/"]);
  if (signals.has("difference") && amounts.length === 2) return calculation(sorted, ["-"]);
  if (signals.has("average")) return average(amounts);
  if (!signals.has("sum")) return undefined;
  return calculation(
    amounts.map((kr) => ({ kr })),
    amounts.slice(1).map(() => "+"),
  );
}

/** The sum of amounts divided by how many they are. */
function average(amounts: readonly number[]): Calculation | undefined {
  const sum = amounts.reduce((total, kr) => total + kr, 0);
  const added = { kr: sum, computed: amounts.join(" + ") };
  return calculation([added, { count: amounts.length }], ["/"]);
}

/** What part or multiple of an amount a sign asks for: of a year's for each month. */
const partsOrMultiples: readonly (readonly [Signal, number, Operator])[] = [
  ["half", 2, "/"],
  ["third", 3, "/"],
  ["quarter", 4, "/"],
  ["double", 2, "*"],
  ["monthly", 12, "/"],
];

/** A part or a multiple of an amount. Undefined of what is to be divided in another way too, or of other sums. */
function partOrMultiple(
  { signals, figures }: Question,
  kr: number,
  count: number,
  operator: Operator = "/",
): Calculation | undefined {
  const isOfOther = signals.has("each") || signals.has("divided") || namesOtherSum(figures, kr);
  return isOfOther && !signals.has("half")
    ? undefined
    : calculation([{ kr }, { count }], [operator]);
}

function ofOne(question: Question, fact: Fact, all: Knowledge["facts"]): Calculation | undefined {
  const { signals, figures } = question;
  const kr = amountOf(fact);
  if (kr === undefined || fact.kind !== "amount") return undefined;
  const [, count, operator] = partsOrMultiples.find(([signal]) => signals.has(signal)) ?? [];
  if (count !== undefined)
    return asksWhetherSo(signals) ? undefined : partOrMultiple(question, kr, count, operator);
  if (figures.percents.length > 0 && namesOtherSum(figures, kr)) return undefined;
  return percentAsked(question, fact, kr) ?? partAsked(question, fact, kr, all);
}

/** What part an amount is of the whole, or what each gets of it, where that is asked. */
function partAsked(
  question: Question,
  fact: Extract<Fact, { kind: "amount" }>,
  kr: number,
  all: Knowledge["facts"],
): Calculation | undefined {
  const { signals, figures } = question;
  if (!asksForPart(question)) return undefined;
  if (signals.has("each")) return shareOfEach(fact.split, kr);
  return isOfOtherWhole(fact, figures, all)
    ? undefined
    : shareAsked(kr, figures, all.get(fact.partOf ?? ""));
}

/** What each RCC gets of what is split equally; what one gets of another amount is not told by it. */
function shareOfEach(split: string | undefined, kr: number): Calculation | undefined {
  return split === "equal" ? calculation([{ kr }, { count: numberOfCentres }], ["/"]) : undefined;
}

/** Whether a sum is named that facts tell of something that an amount is no part of. */
function isOfOtherWhole(
  fact: Fact,
  { amounts: [asked] }: Question["figures"],
  all: Knowledge["facts"],
): boolean {
  const kr = amountOf(fact) ?? 0;
  if (asked === undefined || kr === asked) return false;
  const telling = [...all.values()].filter((each) => amountOf(each) === asked);
  const wholes = wholesOf(fact, all);
  const isWhole = (each: Fact): boolean => wholes.includes(each) || addedBy(each).includes(kr);
  return telling.length > 0 && !telling.some(isWhole);
}

/** All that an amount is a part of, the nearest first. */
function wholesOf(fact: Fact, all: Knowledge["facts"]): readonly Fact[] {
  const whole = fact.kind === "amount" ? all.get(fact.partOf ?? "") : undefined;
  return whole === undefined ? [] : [whole, ...wholesOf(whole, all)];
}

/** So many percent of an amount that a question names. */
function percentAsked(question: Question, fact: Fact, kr: number): Calculation | undefined {
  const [percent] = question.wants.has("amount") ? question.figures.percents : [];
  if (percent === undefined || isPartOfOther(question)) return undefined;
  return namesFact(question, fact) ? percentOf(kr, percent) : undefined;
}

function namesOtherSum(figures: Question["figures"], kr: number): boolean {
  return sumsIn(figures).some((sum) => sum !== kr);
}

/** Whether it is asked what part something is, and not how much it has changed or what so many percent of it are. */
function asksForPart({ signals, wants, figures }: Question): boolean {
  const isOfChange = signals.has("growth") || signals.has("decline");
  return wants.has("share") && !isOfChange && figures.percents.length === 0;
}

/** What part an amount is of the one that a question names, else of the one that it belongs to. */
function shareAsked(
  kr: number,
  { amounts: [asked] }: Question["figures"],
  whole: Fact | undefined,
): Calculation | undefined {
  if (asked === undefined || asked === kr) return shareOf(kr, whole);
  // What is larger is no part: the fact is about something else than what was asked for.
  return kr < asked ? percentage(kr, asked) : undefined;
}

function shareOf(part: number, whole: Fact | undefined): Calculation | undefined {
  const total = whole && amountOf(whole);
  return total === undefined ? undefined : percentage(part, total);
}

function isReckonedAlready({ values }: Fact): boolean {
  const { belopp } = values;
  return belopp !== undefined && "computed" in belopp && belopp.computed !== undefined;
}
