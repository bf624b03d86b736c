import type { Topic } from "../../agreement/topic.js";
import type { Answer } from "../answer.js";
import type { Knowledge } from "../knowledge.js";
import type { Signal } from "../lexicon.js";
import type { OwnSums } from "../own-sums/sums.js";
import { asksWhetherSo, type Question } from "../reading/question.js";
import type { Candidate } from "../finding/rank.js";
import type { WeightedUnit } from "../finding/similarity.js";
import { isSubject, isWithin } from "../reading/weighing.js";

/** What is remembered of a conversation: the last question, with what it took over from those before it. */
export interface Memory {
  readonly question: Question;
  /** Years that the last answer was about. */
  readonly years: readonly number[];
  /** Identifiers of the facts that it showed. */
  readonly shown: readonly string[];
  /** The last answer itself, for what is said about it. */
  readonly answer: Answer;
  /** The asker's own figures that were last spoken of, where the last question has none. */
  readonly sumsBefore?: OwnSums | undefined;
  /** What was listed before the last answer and may still be pointed at. */
  readonly listed?: Listed | undefined;
  /** The same without these, as it was remembered: the same object for all who were answered the same. */
  readonly plain?: Memory | undefined;
}

/** A list that was told, with the names of what it lists, in order. */
export interface Listed {
  /** Identifier of the fact. */
  readonly id: string;
  readonly names: readonly string[];
}

/** An answer and what to remember of it. */
export interface Answered {
  readonly answer: Answer;
  readonly memory: Memory | undefined;
}

/** How much of its own a question may say and still lean on the one before. */
const fewUnits = 2;

/**
 * What is taken over counts less than what is said, less still where nothing points back to it, and least where it
 * named no topic and the question has words of its own for what happened.
 */
const pointedAt = 0.8;
const takenOver = 0.6;
const replaced = 0.2;

/** Whether a question may lean on the one before: it begins with "and", points back or says little. */
export function leansBack({ units, signals, wants, aspects }: Question): boolean {
  const said = units.filter((unit) => unit.weight === 1 && !isWithin(unit, aspects));
  if (signals.has("carry-on") || signals.has("year-before") || signals.has("year-after"))
    return true;
  if (said.length > fewUnits || isGibberish(said)) return false;
  const namesNothing = said.every(({ topics }) => topics.length === 0);
  return namesNothing || wants.size === 0 || signals.has("pointing");
}

/** Whether a question names nothing but an aspect that reports have, such as who signs, where one was spoken of. */
export function isOfReportSpokenOf(
  { units, aspects }: Question,
  { question: before }: Memory,
  { topics }: Knowledge,
): boolean {
  const named = units.filter((unit) => isSubject(unit) && !isWithin(unit, aspects));
  const isAspect = (unit: WeightedUnit): boolean =>
    unit.topics.some((id) => topics.get(id)?.kind === "aspect");
  const hasReport = before.units.some((unit) =>
    unit.topics.some((id) => topics.get(id)?.kind === "report"),
  );
  return hasReport && named.length > 0 && named.every(isAspect);
}

/** Whether nothing that is said is a word that we know. */
function isGibberish(said: readonly WeightedUnit[]): boolean {
  return said.length > 0 && said.every(({ known }) => !known);
}

/** A question completed by the one before: subjects of another kind, what is wanted, and the year. */
export function completed(
  question: Question,
  memory: Memory,
  { topics, agreementTopics }: Knowledge,
): Question {
  const { question: before, years } = memory;
  const own = question.units.flatMap((unit) => asAspect(unit, question));
  const kinds = kindsOf(
    own.filter(({ weight }) => weight === 1),
    topics,
  );
  const namesTopic = own.some(({ weight, topics: named }) => weight === 1 && named.length > 0);
  const share = question.signals.has("pointing") || !namesTopic ? pointedAt : takenOver;
  const isOver = happensAnew(question, own);
  const kept = before.units.filter(keptBeside(question, kinds, topics));
  const [lastYear] = years;
  const nowYears = yearsNow(question, own, memory, agreementTopics);
  return {
    ...question,
    units: [
      ...own,
      ...kept.map((unit) => ({
        ...inYear(unit, nowYears[0], agreementTopics),
        weight: unit.weight * (isOver && unit.topics.length === 0 ? replaced : share),
      })),
    ],
    signals: comparingYears(
      question,
      lastYear,
      namesTopic && question.wants.size > 0
        ? question.signals
        : withAspects(question.signals, before.signals),
    ),
    yearBefore: lastYear ?? before.years[0],
    wants: wantsNow(question, before),
    years: nowYears,
  };
}

/** What is kept of what was said before beside a question that names something of certain kinds. */
function keptBeside(
  question: Question,
  kinds: ReadonlySet<Topic["kind"]>,
  topics: ReadonlyMap<string, Topic>,
): (unit: WeightedUnit) => boolean {
  const isOfAll = question.signals.has("everywhere");
  const namesSum = question.figures.amounts.length > 0;
  const isOfDay = kinds.has("report") && namesDay(question);
  const asksOfOther = kinds.has("report") && (isOfDay || !isVague(question));
  return (unit) =>
    !replaces(kinds, unit, topics) &&
    !(isOfAll && isOfRegion(unit, topics)) &&
    !(namesSum && isSum(unit)) &&
    !(asksOfOther && isOfAspect(unit, topics)) &&
    !(isOfDay && unit.topics.length === 0);
}

/** What is wanted: the day where one is named and nothing else is wanted, what the question wants, and what still is of before. */
function wantsNow(question: Question, before: Question): Question["wants"] {
  if (namesDay(question) && isVague(question)) return new Set([...question.wants, "date"]);
  if (!takesOverWants(question, before)) return question.wants;
  return new Set([...before.wants, ...question.wants]);
}

/** Whether it is asked if something is more or less than something else. */
function asksForChange(signals: Question["signals"]): boolean {
  return signals.has("growth") || signals.has("decline");
}

/** The same signals, and that a difference is wanted where it is asked whether it was more or less in another year. */
function comparingYears(
  { years, signals }: Question,
  lastYear: number | undefined,
  all: Question["signals"],
): Question["signals"] {
  const namesOther =
    signals.has("year-before") || (years.length === 1 && !years.includes(lastYear ?? NaN));
  return lastYear !== undefined && namesOther && asksForChange(signals) && asksWhetherSo(signals)
    ? new Set([...all, "difference"])
    : all;
}

/** Sides of a matter that are still asked about where a question names no other. */
const keptAspects = ["granted", "remaining", "each"] as const;

function withAspects(
  signals: ReadonlySet<Signal>,
  before: ReadonlySet<Signal>,
): ReadonlySet<Signal> {
  if (keptAspects.some((signal) => signals.has(signal))) return signals;
  return new Set([...signals, ...keptAspects.filter((signal) => before.has(signal))]);
}

/** How much words count that only tell which side of the matter is asked about. */
const aspectWeight = 0.5;

/** Words for one side of what was asked about before, such as what is left of it, name no subject of their own. */
function asAspect(unit: WeightedUnit, { aspects, signals }: Question): readonly WeightedUnit[] {
  if (!isWithin(unit, aspects)) return [unit];
  if (signals.has("days-left")) return [];
  if (signals.has("each")) return [{ ...unit, weight: Math.min(unit.weight, aspectWeight) }];
  return [{ ...unit, topics: [], weight: Math.min(unit.weight, aspectWeight) }];
}

/** A unit that names an agreement as one that names another year's; any other as it is. */
export function inYear<Of extends Pick<WeightedUnit, "topics" | "terms" | "parts">>(
  unit: Of,
  year: number | undefined,
  agreementTopics: ReadonlyMap<number, string>,
): Of {
  const agreements = [...agreementTopics.values()];
  const other = year === undefined ? undefined : agreementTopics.get(year);
  if (other === undefined || unit.topics.includes(other)) return unit;
  if (!unit.topics.some((id) => agreements.includes(id))) return unit;
  const others = unit.topics.filter((id) => !agreements.includes(id));
  return { ...unit, topics: [other, ...others], terms: [], parts: [] };
}

/**
 * Whether what was wanted before is still wanted: nothing else is, nor whether something is more or less than what was
 * told, or one of those that were.
 */
function takesOverWants(question: Question, before: Question): boolean {
  const { signals } = question;
  if (signals.has("purpose") || asksWhetherOfOther(question, before)) return false;
  const asksOfIt =
    asksForChange(signals) || (signals.has("belonging") && before.wants.has("which"));
  return (
    isVague(question) && !asksForDoing(question, before) && !(asksOfIt && asksWhetherSo(signals))
  );
}

/** Whether it is asked if something that a question names is so, after what the matter is: "is there money for it". */
function asksWhetherOfOther({ signals, units }: Question, before: Question): boolean {
  return asksWhetherSo(signals) && before.wants.has("meaning") && units.some(isSubject);
}

/** Whether it is asked what something does, after what it is, or if what was told of may be used. */
function asksForDoing({ signals, wants }: Question, before: Question): boolean {
  const isUsed = signals.has("spent") && asksWhetherSo(signals);
  return isUsed || (wants.has("way") && before.wants.has("meaning"));
}

/** Whether a question names a day, which somebody takes to be that of what is spoken of: "and the final report, 15 Nov?". */
function namesDay({ figures }: Question): boolean {
  return figures.days.length > 0;
}

function isVague({ wants, units }: Question): boolean {
  return [...wants].every((want) => want === "which" || (want === "way" && units.length === 0));
}

/** Whether words for what happened before are over: the question has its own, or asks what the thing itself is. */
function happensAnew(question: Question, own: readonly WeightedUnit[]): boolean {
  const { wants } = question;
  const says = own.some(({ weight, topics }) => weight === 1 && topics.length === 0);
  return says || namesDay(question) || (wants.has("meaning") && !own.some(isSubject));
}

/** The years of a question: its own, that of an agreement whose sum it names, such as "the 809 million", or those before. */
function yearsNow(
  question: Question,
  own: readonly WeightedUnit[],
  { question: before, years: [lastYear], answer }: Memory,
  agreementTopics: ReadonlyMap<number, string>,
): readonly number[] {
  const named = [...agreementTopics].flatMap(([year, id]) =>
    own.some((unit) => isSum(unit) && unit.topics.includes(id)) ? [year] : [],
  );
  if (named.length > 0) return named;
  const isYearUntold = answer.kind === "unknown" && answer.years !== undefined;
  return yearsOf(question, isYearUntold ? { ...before, years: [] } : before, lastYear);
}

function yearsOf(
  { years, signals }: Question,
  before: Question,
  lastYear: number | undefined,
): readonly number[] {
  if (lastYear !== undefined && signals.has("year-before")) return [lastYear - 1];
  if (lastYear !== undefined && signals.has("year-after")) return [lastYear + 1];
  if (years.length > 0) return years;
  return comparesWithYear(before) ? [] : before.years;
}

/** Whether a question names a year only to ask if something is more or less than then: what follows is not about it. */
function comparesWithYear({ signals, years }: Question): boolean {
  return years.length === 1 && asksForChange(signals) && asksWhetherSo(signals);
}

function kindsOf(
  units: readonly WeightedUnit[],
  topics: ReadonlyMap<string, Topic>,
): ReadonlySet<Topic["kind"]> {
  return new Set(units.flatMap((unit) => unit.topics).flatMap((id) => topics.get(id)?.kind ?? []));
}

/** Whether what was said before is of a kind that the new question names anew. */
function replaces(
  kinds: ReadonlySet<Topic["kind"]>,
  unit: WeightedUnit,
  topics: ReadonlyMap<string, Topic>,
): boolean {
  return unit.topics.some((id) => {
    const kind = topics.get(id)?.kind;
    return kind !== undefined && kinds.has(kind);
  });
}

/** Whether what was said before names one region or centre, which a question about all of them is not about. */
function isOfRegion({ topics: named }: WeightedUnit, topics: ReadonlyMap<string, Topic>): boolean {
  return named.some((id) => topics.get(id)?.kind === "region");
}

/** Whether what was said before is but an aspect of something, which is left when another thing is asked of another report. */
function isOfAspect({ topics: named }: WeightedUnit, topics: ReadonlyMap<string, Topic>): boolean {
  return named.length > 0 && named.every((id) => topics.get(id)?.kind === "aspect");
}

/** Whether what was said before was told by its sum: "the 365 million", which another sum then takes the place of. */
function isSum({ terms: [first = ""] }: WeightedUnit): boolean {
  return /^\d/.test(first);
}

/** How likely it is that another report is meant than the one that was spoken of. */
const ofOtherReport = 0.8;

/** What was found, that which is only about other reports than the one that was spoken of less likely. */
export function ofReportSpokenOf(
  { topics }: Knowledge,
  asked: Question,
  completed: Question,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const isReport = (id: string): boolean => topics.get(id)?.kind === "report";
  const kept = completed.units
    .filter((unit) => !asked.units.includes(unit))
    .flatMap((unit) => unit.topics.filter(isReport));
  if (kept.length === 0) return candidates;
  return candidates.map((candidate) => {
    const reports = [...candidate.entry.topics].filter(isReport);
    const isOther = reports.length > 0 && !reports.some((id) => kept.includes(id));
    return isOther ? { ...candidate, score: candidate.score * ofOtherReport } : candidate;
  });
}
