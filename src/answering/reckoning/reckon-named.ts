import type { Fact } from "../../agreement/fact.js";
import type { Topic } from "../../agreement/topic.js";
import type { Value } from "../../agreement/value.js";
import type { LocalDate } from "../../shared/local-date.js";
import type { Answer, Calculation, Verdict } from "../answer.js";
import { found } from "../choosing/choose.js";
import type { Engine } from "../engine.js";
import type { Candidate } from "../finding/rank.js";
import type { Knowledge } from "../knowledge.js";
import type { Want } from "../lexicon.js";
import { asksWhetherSo, type Question } from "../reading/question.js";
import { isSubject } from "../reading/weighing.js";
import { amountOf, calculation, inOrder, numberOfCentres, percentage } from "./calculate.js";
import { isPartOf, type Operand, operandsOf, wholeOf } from "./operands.js";
import { asksWhetherEqual, type Operation, operationOf } from "./operation.js";
import { soughtBy } from "./sought.js";
import { addsUpOthers, eachApart, namesUnknownBeside, type Side, sidesOf } from "./sides.js";

/** The most amounts that are reckoned with. */
const mostOperands = 6;

/** A score from which a fact that tells just what is asked is told instead. */
const told = 0.8;

/** The same for a sum, where the fact tells one that we have added up. */
const toldSum = 0.6;

/** The same for a difference that may be one of other things than money. */
const surelyTold = 0.9;

/** The least score of a fact that has the figure that we come to. */
const near = 0.45;

/** Reckons with the amounts of what a question names: their sum, difference, ratio or share, or one of them divided. */
export function reckonNamed(
  engine: Engine,
  question: Question,
  candidates: readonly Candidate[],
  today: LocalDate,
): Answer | undefined {
  const asked = mayReckon(question) ? askedOf(engine.knowledge, question) : undefined;
  if (asked === undefined) return undefined;
  if (addsAmounts.includes(asked.operation) && namesUnknownBeside(question)) return undefined;
  const operands = operandsUntold(engine, question, candidates[0], asked);
  if (operands === undefined) return undefined;
  const made = reckoners[asked.operation](operands, question, engine.knowledge);
  if (made === undefined) return undefined;
  const telling = factTelling(candidates, made.result);
  if (telling) return found(engine, question, [telling], { today });
  const verdict = asked.operation === "difference" ? whichIsMore(question, operands) : undefined;
  const facts = inOrder(operands, made).map(({ fact }) => fact);
  const sought = soughtBy(question, made);
  return { ...found(engine, question, facts, { today, verdict }), calculation: made, sought };
}

/** What is wrong where one of several amounts is left out. */
const addsAmounts: readonly Operation[] = ["sum", "rest"];

/** What is to be done with the amounts of what is named. */
interface Asked {
  readonly operation: Operation;
  readonly sides: readonly Side[];
}

/** The amounts to reckon with, where the best that was found does not tell the result already. */
function operandsUntold(
  engine: Engine,
  question: Question,
  best: Candidate | undefined,
  { operation, sides }: Asked,
): readonly Operand[] | undefined {
  const isTold = !asksWhetherEqual(question) && tellsIt(operation, best);
  if (isTold && operation !== "sum") return undefined;
  const operands = operandsOf(engine, question, sides);
  return operands && isTold && !addsUpMore(question, best, operands) ? undefined : operands;
}

/** What is to be done with the amounts of what is named. Undefined when nothing is, or other things than money are meant. */
function askedOf(knowledge: Knowledge, question: Question): Asked | undefined {
  const named = sidesOf(question, knowledge.topics);
  const isShare = question.wants.has("share") && operationOf(question, named.length) === undefined;
  const sides = isShare ? eachApart(named) : named;
  const isOfOthers = sides.length > mostOperands || addsUpOthers(question, sides.length);
  const operation = isOfOthers ? undefined : operationOf(question, sides.length);
  return operation && isAboutMoney(knowledge, question, sides) ? { operation, sides } : undefined;
}

/** What a question wants that no amount answers. */
const otherWants: readonly Want[] = ["date", "who", "recipient", "place", "reason", "consequence"];

function mayReckon({ wants, signals, figures, years }: Question): boolean {
  if (otherWants.some((want) => wants.has(want))) return false;
  if (wants.has("count") && !signals.has("times")) return false;
  return figures.amounts.length + figures.percents.length === 0 && years.length < 2;
}

/** Kinds of topics that differ in other things than money when they are compared without a word about it. */
const otherKinds: readonly (Topic["kind"] | undefined)[] = [
  "region",
  "actor",
  "document",
  "report",
];

/** Whether amounts are asked for, or things are named that have little but amounts to be compared by. */
function isAboutMoney(
  { topics }: Knowledge,
  { wants, signals, figures }: Question,
  sides: readonly Side[],
): boolean {
  if (["amount", "share"].some((want) => wants.has(want as Want))) return true;
  if (
    (["divided", "times", "less", "granted", "remaining"] as const).some((signal) =>
      signals.has(signal),
    )
  )
    return true;
  if (figures.plain.length > 0) return false;
  const named = sides.flatMap(({ own }) => own.flatMap((unit) => unit.topics));
  return wants.size === 0 && !named.some((id) => otherKinds.includes(topics.get(id)?.kind));
}

/** Whether the best that was found tells what is asked for already. */
function tellsIt(operation: Operation, best: Candidate | undefined): boolean {
  if (best === undefined || best.coverage < 0.95) return false;
  if (best.score < (operation === "sum" && addsUp(best) ? toldSum : told)) return false;
  if (best.entry.kind !== "fact") return operation !== "division";
  if (operation === "whole") return false;
  const isReckoned = best.entry.values.some((value) => "computed" in value);
  return isReckoned || (operation === "difference" && best.score > surelyTold);
}

/** Whether a fact tells a sum. */
function addsUp({ entry }: Candidate): boolean {
  return (
    entry.kind === "fact" &&
    entry.values.some((value) => "kr" in value && value.computed?.includes("+") === true)
  );
}

/** Whether a fact adds up the amounts that are named and more: "radiology and pathology", where it adds a third. */
function addsUpMore(
  { units }: Question,
  best: Candidate | undefined,
  operands: readonly Operand[],
): boolean {
  const named = units.filter((unit) => isSubject(unit) && unit.topics.length > 0);
  if (best?.entry.kind !== "fact" || named.length !== operands.length) return false;
  return best.entry.values.some((value) => {
    const added = "kr" in value ? (value.computed?.split(" + ").map(Number) ?? []) : [];
    return added.length > operands.length && operands.every(({ kr }) => added.includes(kr));
  });
}

/** What an operation on amounts comes to. Undefined where it makes no sense. */
type Reckoner = (
  operands: readonly Operand[],
  question: Question,
  knowledge: Knowledge,
) => Calculation | undefined;

const lessTheOthers: Reckoner = (operands) =>
  calculation(
    bySize(operands).map(({ kr }) => ({ kr })),
    operands.slice(1).map(() => "-"),
  );

const reckoners: Readonly<Record<Operation, Reckoner>> = {
  sum: (operands) =>
    calculation(
      operands.map(({ kr }) => ({ kr })),
      operands.slice(1).map(() => "+"),
    ),
  difference: lessTheOthers,
  rest: lessTheOthers,
  ratio: (operands) =>
    calculation(
      bySize(operands).map(({ kr }) => ({ kr })),
      ["/"],
    ),
  share: (operands, question, knowledge) => {
    const [whole, part] = bySize(operands);
    return whole && part && isPartOf(part.fact, whole.fact, knowledge) && names(question, part)
      ? percentage(part.kr, whole.kr)
      : undefined;
  },
  part: ([only]) => only && partOfOne(only),
  whole: ([only], _, knowledge) => {
    const kr = only && amountOf(wholeOf(knowledge, only.fact));
    return only && kr !== undefined && kr > only.kr ? percentage(only.kr, kr) : undefined;
  },
  division: ([only, other], question) =>
    only && other === undefined ? divided(question, only) : undefined,
};

/** Whether a question says what an amount is for, of those that somebody may get several of: it names not only who gets it. */
function names({ units }: Question, { fact }: Operand): boolean {
  if (fact.kind !== "amount" || fact.split !== "single") return true;
  const [subject = ""] = fact.topics;
  return units.some(({ topics }) => topics.includes(subject));
}

function bySize(operands: readonly Operand[]): readonly Operand[] {
  return [...operands].sort((a, b) => b.kr - a.kr);
}

/** What part of an amount is granted or left, where its fact tells both. */
function partOfOne({ kr, fact }: Operand): Calculation | undefined {
  const { belopp, totalt = belopp } = fact.values;
  return totalt !== undefined && "kr" in totalt && totalt.kr > kr
    ? percentage(kr, totalt.kr)
    : undefined;
}

/** An amount divided by a number that is named, else equally among the RCC, where it is not split in another way. */
function divided({ figures }: Question, { kr, fact }: Operand): Calculation | undefined {
  const [number] = figures.plain;
  const isSplitOtherwise = fact.kind === "amount" && fact.split !== "equal";
  if (isSplitOtherwise && (number === undefined || number === numberOfCentres)) return undefined;
  return number === 0
    ? undefined
    : calculation([{ kr }, { count: number ?? numberOfCentres }], ["/"]);
}

/** A fact near the question that has the figure that was come to. */
function factTelling(candidates: readonly Candidate[], result: Value): Fact | undefined {
  const isSame = (value: Value): boolean =>
    "kr" in value && "kr" in result
      ? value.kr === result.kr && value.computed !== undefined
      : "percent" in value && "percent" in result && value.percent === result.percent;
  const telling = candidates.find(
    ({ entry, score }) => entry.kind === "fact" && score > near && entry.values.some(isSame),
  );
  return telling?.entry.kind === "fact" ? telling.entry.record : undefined;
}

/** Signs of what is asked of two amounts, with what is then so: whether the first is more, less, as much or not. */
const comparisons = [
  ["equal", (first: number, second: number) => first === second],
  ["unequal", (first: number, second: number) => first !== second],
  ["more", (first: number, second: number) => first > second],
  ["fewer", (first: number, second: number) => first < second],
] as const;

/** Whether the first thing that is named gets more than the second, less, or as much, where that is asked. */
function whichIsMore(
  { signals }: Question,
  [first, second]: readonly Operand[],
): Verdict | undefined {
  if (!asksWhetherSo(signals) || first === undefined || second === undefined) return undefined;
  const [, isSo] = comparisons.find(([signal]) => signals.has(signal)) ?? [];
  return isSo && (isSo(first.kr, second.kr) ? "yes" : "no");
}
