import type { Fact } from "../../agreement/fact.js";
import type { Value } from "../../agreement/value.js";
import { amountAsked } from "../reckoning/calculate.js";
import { candidatesFor, type Engine } from "../engine.js";
import type { Knowledge } from "../knowledge.js";
import { inYear } from "../conversation/follow-up.js";
import { addedBy, addsUpOthers, namesUnknownBeside } from "../reckoning/sides.js";
import { namedApart } from "./named-apart.js";
import { type Part, twoQuestionsIn } from "./two-questions.js";
import type { Question } from "../reading/question.js";
import { tellsSeveralFigures } from "../finding/figure-fit.js";
import { isFit } from "../finding/fit.js";
import type { Candidate } from "../finding/rank.js";
import type { WeightedUnit } from "../finding/similarity.js";

/** A score below which a fact is not told beside another. */
const sureEnough = 0.5;

/** How far it may lie behind the best that was found for the question as a whole. */
const closeBehind = 0.15;

/** How far a fact of a series may lie behind another that tells of its year too. */
const farBehind = 0.3;

/** The most facts that are told each by itself, and the most that are added up. */
const mostTold = 3;
const mostAdded = 8;

/**
 * The best fact about each of several things that a question asks about. Empty when it asks about one; a single fact
 * where one tells about them all.
 */
export function factsOfEach(
  engine: Engine,
  question: Question,
  candidates: readonly Candidate[],
): readonly Fact[] {
  const things = namedApart(question, engine.knowledge.topics);
  const years = yearsCompared(question);
  const parts = partsOf(question, things, years, engine.knowledge);
  if (!isOfFew(parts) || isMisunderstood(question, parts.length)) return [];
  const leastScore = leastScoreBeside(candidates);
  const found = bestOfEach(engine, parts, leastScore, years);
  const facts = [...new Set(found.map(({ fact }) => fact))];
  const whole = wholeOf(question, { candidates, parts, found, things, years, leastScore });
  if (whole?.kind === "fact") return [whole.record];
  const isTold = whole?.kind === "conflict" && tellsSeveralFigures(question, whole);
  if (isTold || found.length < parts.length) return [];
  return addsUp(question) ? facts : facts.slice(0, mostTold);
}

/** Whether a question adds up more or other things than were understood. */
function isMisunderstood(question: Question, understood: number): boolean {
  return addsUpOthers(question, understood) || (addsUp(question) && namesUnknownBeside(question));
}

/** What was found of a question about several things, and of each. */
interface FoundOfAll {
  readonly candidates: readonly Candidate[];
  readonly parts: readonly Part[];
  readonly found: readonly FoundFact[];
  readonly things: readonly WeightedUnit[];
  readonly years: readonly number[];
  readonly leastScore: number;
}

/** What tells about all things at once, where that is not better told by a fact about each. */
function wholeOf(
  question: Question,
  { candidates, parts, found, things, years, leastScore }: FoundOfAll,
): Candidate["entry"] | undefined {
  const isComplete =
    found.length === parts.length && found.some(({ fact }) => fact !== found[0]?.fact);
  const isAskedApart = things.length < 2 && years.length < 2;
  const isBetterByEach = (candidate: Candidate): boolean =>
    isOtherSum(question, candidate, found) ||
    (isAskedApart && isBetterApart(candidate, parts, found));
  return candidates.find(
    (candidate) =>
      candidate.score >= leastScore &&
      tellsAll(question, candidate, things, years) &&
      !(isComplete && isBetterByEach(candidate)),
  )?.entry;
}

/** How much of what the facts of two years are about they must share to be of the same, agreements aside. */
const sharedByYears = 0.5;

/** Whether facts of several years are of the same money: one sum less another that is of something else tells nothing. */
function areOfTheSame(
  found: readonly FoundFact[],
  { topics, agreementTopics }: Knowledge,
): boolean {
  const [first, ...others] = found.map(({ fact }) => fact);
  const agreements = [...agreementTopics.values()];
  const aboutOf = (fact: Fact): readonly string[] =>
    fact.topics.filter((id) => !agreements.includes(id));
  const fundsOf = (about: readonly string[]): string =>
    about
      .filter((id) => topics.get(id)?.kind === "fund")
      .sort()
      .join(" ");
  const isOfAgreement = ({ topics: [its = ""] }: Fact): boolean => agreements.includes(its);
  if (first !== undefined && [first, ...others].every(isOfAgreement)) return true;
  const about = first === undefined ? [] : aboutOf(first);
  return others.map(aboutOf).every((its) => {
    const shared = its.filter((id) => about.includes(id)).length;
    const all = its.length + about.length - shared;
    return fundsOf(its) === fundsOf(about) && shared >= sharedByYears * all;
  });
}

function leastScoreBeside([best]: readonly Candidate[]): number {
  return Math.max(sureEnough, (best?.score ?? 0) - closeBehind);
}

function isOfFew({ length }: readonly Part[]): boolean {
  return length >= 2 && length <= mostAdded;
}

/** The best fact about each part, or none where one of them is not sure enough, or those of several years are of other money. */
function bestOfEach(
  engine: Engine,
  parts: readonly Part[],
  leastScore: number,
  years: readonly number[],
): readonly FoundFact[] {
  const each = parts.flatMap((part) => {
    const [best] = [part, part.alone]
      .flatMap((asked) => (asked && bestFactOf(engine, asked)) ?? [])
      .sort((a, b) => b.score - a.score);
    return best ?? [];
  });
  const isSure = each.every(({ score }) => score >= leastScore);
  return isSure && (years.length < 2 || areOfTheSame(each, engine.knowledge)) ? each : [];
}

function partsOf(
  question: Question,
  things: readonly WeightedUnit[],
  years: readonly number[],
  { agreementTopics }: Knowledge,
): readonly Part[] {
  if (years.length > 1)
    return years.map((year) => ({
      ...question,
      years: [year],
      figures: { ...question.figures, years: [year] },
      units: question.units.map((unit) => inYear(unit, year, agreementTopics)),
    }));
  return things.length > 1
    ? things.map((thing) => ofOne(question, thing, things))
    : twoQuestionsIn(question);
}

/** A fact and how well it answers its part of a question. */
interface FoundFact {
  readonly fact: Fact;
  readonly score: number;
}

/** The best fact about one thing; of several that tell of a year in a series, the one of the year asked about. */
function bestFactOf(engine: Engine, part: Question): FoundFact | undefined {
  const found = candidatesFor(engine, part).flatMap(({ entry, score }) =>
    entry.kind === "fact" &&
    tellsYearOf(part, entry) &&
    (!isAboutAmounts(part) || isStatedAmount(part, entry))
      ? [{ fact: entry.record, score }]
      : [],
  );
  const [year] = part.years;
  const ofYear = found.find(({ fact }) => part.years.length === 1 && yearOf(fact) === year);
  const [best] = found;
  return ofYear && best && ofYear.score > best.score - farBehind
    ? { ...ofYear, score: best.score }
    : best;
}

/** Signs that the amounts of what is found are to be reckoned with. */
const reckoned = ["sum", "difference", "times", "average"] as const;

/** Whether amounts are to be reckoned with, rather than what things mean or when they happen. */
function isAboutAmounts({ signals, wants, years, figures }: Question): boolean {
  if (wants.has("date") || (wants.has("count") && !signals.has("times"))) return false;
  if (!reckoned.some((signal) => signals.has(signal))) return false;
  const isOfCounts = figures.plain.length > 0 && wants.size === 0;
  return wants.has("amount") || (signals.has("sum") && !isOfCounts) || years.length > 0;
}

/** Whether an entry has the amount asked about, of the year that is asked about, and it is none of our own. */
function isStatedAmount(part: Question, entry: Candidate["entry"]): boolean {
  if (entry.kind !== "fact") return false;
  const [year] = part.figures.years;
  if (year !== undefined && !entry.years.has(year)) return false;
  const fact = entry.record;
  const { belopp } = fact.values;
  return amountAsked(part, fact) !== undefined && !isReckoned(belopp === undefined ? [] : [belopp]);
}

/** Whether an entry is of the only year that a part is about, and does not merely speak of it. */
function tellsYearOf({ years, figures }: Part, entry: Candidate["entry"]): boolean {
  const [year] = figures.years;
  if (entry.kind !== "fact" || year === undefined || years.length !== 1) return true;
  return entry.agreementYear === year || entry.years.size < 2 || yearOf(entry.record) === year;
}

/** The year that a fact of a series tells of. */
function yearOf({ values: { ar } }: Fact): number | undefined {
  return ar !== undefined && "year" in ar ? ar.year : undefined;
}

/** Whether a sum is not of what was found of each thing, which answers as well; where no sum is asked for, of more too. */
function isOtherSum(
  question: Question,
  { entry, score }: Candidate,
  found: readonly FoundFact[],
): boolean {
  if (entry.kind !== "fact") return false;
  const amounts = found.flatMap(({ fact }) => amountAsked(question, fact) ?? []);
  if (amounts.length < found.length) return false;
  const added = addedBy(entry.record);
  if (!question.signals.has("sum")) {
    const isSum = added.length > 1 && question.wants.has("amount");
    if (!isSum || added.length > found.length) return isSum;
  }
  const isOfOthers = amounts.some((kr) => !added.includes(kr));
  return isOfOthers && found.reduce((sum, each) => sum + each.score, 0) / found.length > score;
}

/** How well a fact must fit what each of two questions wants in order to answer both. */
const fitting = 0.9;

/** Whether two questions are answered better by a fact each than by one, which may not tell what one of them wants. */
function isBetterApart(
  candidate: Candidate,
  parts: readonly Part[],
  found: readonly FoundFact[],
): boolean {
  const isBetter = found.every(({ score }) => score >= candidate.score);
  const areBothNamed = parts.every(({ alone }) => alone !== undefined);
  return (
    (areBothNamed && isBetter) ||
    parts.some((part) => part.wants.size > 0 && !isFit(candidate, part, fitting))
  );
}

/** The years that a question joins or compares; with the one of the question before, where it names only one. */
function yearsCompared(question: Question): readonly number[] {
  if (!joinsOrCompares(question)) return [];
  const { years, yearBefore, signals } = question;
  const isOne = years.length === 1 && yearBefore !== undefined;
  return [...new Set(isOne && signals.has("difference") ? [yearBefore, ...years] : years)];
}

function joinsOrCompares({ signals }: Question): boolean {
  return (["joining", "compare", "difference", "sum", "times", "average"] as const).some((signal) =>
    signals.has(signal),
  );
}

function ofOne(question: Question, thing: WeightedUnit, things: readonly WeightedUnit[]): Question {
  return {
    ...question,
    units: question.units.filter((unit) => unit === thing || !things.includes(unit)),
  };
}

/** How much of a question a fact must cover to tell a sum or a difference of several things. */
const nearlyAll = 0.95;

function tellsAll(
  question: Question,
  { entry, coverage }: Candidate,
  things: readonly WeightedUnit[],
  years: readonly number[],
): boolean {
  const coversAll = coverage >= nearlyAll;
  if (things.length < 2 && years.length < 2) return coversAll;
  const { signals, wants } = question;
  if (signals.has("times")) return false;
  const isReckoned = signals.has("difference") && (wants.has("amount") || years.length > 1);
  if (addsUp(question) || isReckoned)
    return coversAll && isReckonedSo(entry.values, signals) && tellsOf(entry, things, years);
  return tellsOf(entry, things, years);
}

/** Whether all amounts that are found are added up. */
function addsUp({ signals }: Question): boolean {
  return signals.has("sum") || signals.has("average");
}

/** Whether an entry is about all things and all years. */
function tellsOf(
  entry: Candidate["entry"],
  things: readonly WeightedUnit[],
  years: readonly number[],
): boolean {
  return (
    things.every(({ topics }) => topics.some((id) => entry.topics.has(id))) &&
    (years.length < 2 || years.every((year) => entry.years.has(year)))
  );
}

/** Whether a value is a sum where one is asked for, or else a difference. */
function isReckonedSo(values: readonly Value[], signals: Question["signals"]): boolean {
  const sign = signals.has("average") ? "/" : signals.has("sum") ? "+" : "-";
  return values.some((value) => "kr" in value && value.computed?.includes(sign));
}

function isReckoned(values: readonly Value[]): boolean {
  return values.some((value) => "kr" in value && value.computed !== undefined);
}
