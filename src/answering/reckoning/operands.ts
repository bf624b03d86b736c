import type { Fact } from "../../agreement/fact.js";
import { candidatesFor, type Engine } from "../engine.js";
import { asksAboutSide, tellsSide } from "../finding/aspects.js";
import type { Entry } from "../finding/entries.js";
import type { Candidate } from "../finding/rank.js";
import type { Knowledge } from "../knowledge.js";
import type { Question } from "../reading/question.js";
import { rememberEach } from "../../shared/remember.js";
import { amountAsked, amountOf } from "./calculate.js";
import type { Side } from "./sides.js";

/** An amount to reckon with, and the fact that tells it. */
export interface Operand {
  readonly kr: number;
  readonly fact: Fact;
  /** How sure we are that it is the amount that was named, 0 to 1. */
  readonly score: number;
}

/** The least sure that we may be of an operand, and how much of what names it its fact must be about. */
const sureEnough = 0.45;
const wellCovered = 0.6;

/** How far an amount may lie behind the one that fits a side best. */
const closeBehind = 0.15;

/** How many amounts are tried for each side. */
const mostTried = 4;

/** How much likelier amounts are meant that facts of the same make tell. */
const sameMake = 0.1;

/** How much likelier amounts are meant that are parts of the same whole, or one of them the whole. */
const sameWhole = 0.1;

/** How much less likely an amount of our own reckoning is meant. */
const ownReckoning = 0.08;

/** The amount that each side names, all of the same money. Undefined when one is not certain. */
export function operandsOf(
  engine: Engine,
  question: Question,
  sides: readonly Side[],
): readonly Operand[] | undefined {
  const tried = sides.map((side) => amountsOf(engine, question, side));
  const [best] = combined(tried)
    .filter((operands) => isOneMoney(engine.knowledge, operands))
    .filter((operands) => isOneScope(engine, question, operands))
    .filter((operands) => !isOneSum(operands, sides))
    .sort((one, other) => sureness(other) - sureness(one));
  return best;
}

function sureness(operands: readonly Operand[]): number {
  const [make, ...makes] = operands.map(({ fact }) => Object.keys(fact.values).sort().join());
  const isOneMake = makes.length > 0 && makes.every((other) => other === make);
  const bonus = (isOneMake ? sameMake : 0) + (areParts(operands) ? sameWhole : 0);
  return operands.reduce((sum, { score }) => sum + score, bonus);
}

/** Whether all amounts are parts of the same, or of one of them. */
function areParts(operands: readonly Operand[]): boolean {
  const ids = operands.map(({ fact }) => fact.id);
  const wholes = operands.map(({ fact }) => ("partOf" in fact ? fact.partOf : undefined));
  const [whole] = wholes.filter((each) => each !== undefined);
  return whole !== undefined && wholes.every((each, at) => each === whole || ids[at] === whole);
}

/** Every way to choose one amount for each side. */
function combined(tried: readonly (readonly Operand[])[]): readonly (readonly Operand[])[] {
  return tried.reduce<readonly (readonly Operand[])[]>(
    (chosen, side) => chosen.flatMap((before) => side.map((operand) => [...before, operand])),
    [[]],
  );
}

function amountsOf(engine: Engine, question: Question, side: Side): readonly Operand[] {
  const units = [...side.own, ...side.shared];
  const asked = { ...question, words: [], units, wants: new Set(["amount"] as const) };
  const found = candidatesFor(engine, asked)
    .filter(({ entry }) => isAboutAll(entry, side.own) && tellsAspect(question, entry, side))
    .flatMap((candidate) => toOperand(question, candidate))
    .filter(({ fact }) => !isJoint(engine.knowledge, fact));
  const [{ score: best } = { score: 0 }] = found;
  return found.filter(({ score }) => score > best - closeBehind).slice(0, mostTried);
}

/** Whether an entry is about each thing that a side names. */
function isAboutAll({ topics }: Entry, own: Side["own"]): boolean {
  return own.every((unit) => unit.topics.length === 0 || unit.topics.some((id) => topics.has(id)));
}

/** Whether an entry tells what is granted or left, where that is asked. */
function tellsAspect({ signals, wants }: Question, entry: Entry, { shared }: Side): boolean {
  if (!asksAboutSide(signals) || entry.kind !== "fact") return true;
  return (
    tellsSide(signals, entry.record) ||
    (!wants.has("share") && shared.some((unit) => unit.topics.some((id) => entry.topics.has(id))))
  );
}

function toOperand(question: Question, candidate: Candidate): readonly Operand[] {
  const { entry, score, coverage } = candidate;
  if (entry.kind !== "fact" || entry.record.kind !== "amount" || !isOfYear(question, entry))
    return [];
  if (score < sureEnough || coverage < wellCovered) return [];
  const kr = amountAsked(question, entry.record);
  if (kr === undefined) return [];
  const { belopp } = entry.record.values;
  const isOurs = belopp !== undefined && "computed" in belopp && belopp.computed !== undefined;
  return [{ kr, fact: entry.record, score: isOurs ? score - ownReckoning : score }];
}

/** Whether an entry's amount is of a year that a question names: of one that speaks of several it does not show. */
function isOfYear({ years }: Question, { years: told, values }: Entry): boolean {
  if (years.length === 0) return true;
  const isOfOne = told.size === 1 || values.some((value) => "year" in value);
  return isOfOne && years.some((year) => told.has(year));
}

/** All amounts, by what they are in kronor. */
const amountsIn = rememberEach(
  ({ facts }: Knowledge): ReadonlyMap<number | undefined, readonly Fact[]> => {
    const byAmount = new Map<number | undefined, Fact[]>();
    for (const fact of facts.values()) {
      const kr = amountOf(fact);
      byAmount.set(kr, [...(byAmount.get(kr) ?? []), fact]);
    }
    return byAmount;
  },
);

/** Whether an amount is one that several things have together, told of one of them: another fact tells it of them all. */
function isJoint(knowledge: Knowledge, fact: Fact): boolean {
  const kr = amountOf(fact);
  const same = kr === undefined ? [] : (amountsIn(knowledge).get(kr) ?? []);
  return same.some(
    ({ topics, sources }) =>
      topics.length > fact.topics.length &&
      sources[0] === fact.sources[0] &&
      fact.topics.every((id) => topics.includes(id)),
  );
}

/** Whether amounts may be reckoned together: different ones, parts of the same whole or told in the same document. */
function isOneMoney(knowledge: Knowledge, operands: readonly Operand[]): boolean {
  const facts = operands.map(({ fact }) => fact);
  if (new Set(facts).size < facts.length) return false;
  const [root, ...roots] = facts.map((fact) => wholeOf(knowledge, fact).id);
  if (roots.every((other) => other === root)) return true;
  const [first, ...others] = facts.map(documentOf);
  return others.every((other) => other === first);
}

/** Whether two amounts are one and the same, told of what two sides name together. */
function isOneSum(operands: readonly Operand[], sides: readonly Side[]): boolean {
  return operands.some(({ kr, fact }, at) =>
    operands.some(
      (other, index) =>
        index !== at &&
        other.kr === kr &&
        sides[index]?.own.some(({ topics }) => topics.some((id) => fact.topics.includes(id))),
    ),
  );
}

/** Whether amounts are all for each of several, or none of them is. */
function isOneScope(
  { isForEach }: Engine,
  question: Question,
  operands: readonly Operand[],
): boolean {
  return new Set(operands.map(({ fact }) => isForEach(question, fact))).size < 2;
}

/** The amount that another is a part of, or a part of a part; itself where it is of none. */
export function wholeOf(knowledge: Knowledge, fact: Fact): Fact {
  const { partOf = "" } = fact.kind === "amount" ? fact : {};
  const whole = knowledge.facts.get(partOf);
  return whole === undefined ? fact : wholeOf(knowledge, whole);
}

/** Whether an amount is a part of another, or of a part of it. */
export function isPartOf(part: Fact, whole: Fact, knowledge: Knowledge): boolean {
  const { partOf = "" } = part.kind === "amount" ? part : {};
  const next = knowledge.facts.get(partOf);
  return next !== undefined && (next === whole || isPartOf(next, whole, knowledge));
}

/** The document that a fact stands in, in the first place. */
function documentOf({ sources: [id = ""] }: Fact): string | undefined {
  return id.split("#")[0];
}
