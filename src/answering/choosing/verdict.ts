import type { Fact } from "../../agreement/fact.js";
import type { Language, Value } from "../../agreement/value.js";
import type { Verdict } from "../answer.js";
import { againstGoal } from "../reckoning/against-goal.js";
import { dividedSo } from "./divided-so.js";
import type { Knowledge } from "../knowledge.js";
import type { Signal } from "../lexicon.js";
import { sumsIn } from "../reading/figures.js";
import type { PhraseMatcher } from "../reading/phrases.js";
import { itemsOf } from "../finding/entries.js";
import { asksWhetherSo, type Question } from "../reading/question.js";
import type { Candidate } from "../finding/rank.js";
import type { Reader } from "../reading/reader.js";
import { isSubject } from "../reading/weighing.js";
import { wordsOf } from "../reading/words.js";
import type { WeightedUnit } from "../finding/similarity.js";

/** Finds what says no. */
export interface Denials {
  readonly negates: PhraseMatcher;
  /** Finds what says that something is not demanded. */
  readonly lacksDemand: PhraseMatcher;
  /** Finds what says that one thing or another will do. */
  readonly leavesChoice: PhraseMatcher;
  /** Finds what says that a figure is only nearly so: less than it, at least. */
  readonly bounds: PhraseMatcher;
  /** Finds what says that something is so of each by itself. */
  readonly distributes: PhraseMatcher;
}

/** Finds what says that something is proposed, and that it is not decided. */
export interface Proposals {
  readonly proposes: PhraseMatcher;
  readonly leavesOpen: PhraseMatcher;
}

/** What questions and facts are read with to compare them. */
export interface VerdictReading {
  readonly denials: Readonly<Record<Language, Denials>>;
  readonly readers: Readonly<Record<Language, Reader>>;
  readonly knowledge: Pick<Knowledge, "topics">;
}

/** How much of the question a fact must cover before we say yes or no. */
const enoughCoverage = 0.95;

/**
 * Whether what is asked is so, where a fact tells it for certain: a figure or day of the question is the fact's or is
 * not, what is asked about is demanded or not, or it is divided so or not. Undefined otherwise: the fact then
 * speaks for itself.
 */
export function verdictOf(
  reading: VerdictReading,
  question: Question,
  { coverage }: Candidate,
  fact: Fact,
): Verdict | undefined {
  const { signals } = question;
  if (!mayBeSo(signals)) return undefined;
  if (signals.has("equally") || signals.has("by-population"))
    return namesMoney(question, fact, reading.knowledge.topics)
      ? unlessOfAll(question, dividedSo(question, fact, reading.knowledge.topics))
      : undefined;
  return coverage < enoughCoverage ? undefined : saidBy(reading, question, fact);
}

/** Whether a question names what a fact is about by more than a side of it, or by a sum. */
function namesMoney(
  { units, figures }: Question,
  { topics: own }: Fact,
  topics: Knowledge["topics"],
): boolean {
  const isOfIt = (id: string): boolean => own.includes(id) && topics.get(id)?.kind !== "aspect";
  return sumsIn(figures).length > 0 || units.some((unit) => unit.topics.some(isOfIt));
}

/** What is so of one thing is not said to be so of it only: that is told by no fact about it alone. */
function unlessOfAll({ signals }: Question, verdict: Verdict | undefined): Verdict | undefined {
  return verdict === "yes" && signals.has("only") ? undefined : verdict;
}

/** Whether what is asked is so by the figures of a fact or by its words. */
function saidBy(
  { denials, readers }: VerdictReading,
  question: Question,
  fact: Fact,
): Verdict | undefined {
  const { language } = question;
  const { negates, lacksDemand, distributes } = denials[language];
  const isSaid = (phrases: PhraseMatcher, text: string): boolean =>
    phrases(readers[language](wordsOf(text)).words).size > 0;
  const statement = fact.statement[language];
  const asksOfEach = distributes(question.words).size > 0;
  // What holds for all together is not said of each.
  if (asksOfEach && !isSaid(distributes, statement)) return undefined;
  const opening = firstSentence(statement);
  const isNoDemand = isSaid(lacksDemand, opening);
  if (asksForEnough(question)) return reached(question, fact, isNoDemand);
  if (isNoDemand && asksForDemand(question, fact)) return "no";
  if (isSaid(negates, opening)) return undefined;
  return fact.kind === "list"
    ? unlessOfAll(question, listed(readers[language], question, fact))
    : byFigure(question, fact, (matcher) => isSaid(denials[language][matcher], statement));
}

function asksForEnough({ signals, figures }: Question): boolean {
  return signals.has("enough") && figures.percents.length > 0;
}

/** Whether the figure or day of a question is the fact's, or what is asked about is demanded. */
function byFigure(
  question: Question,
  fact: Fact,
  says: (matcher: keyof Denials) => boolean,
): Verdict | undefined {
  const compared = isOfNamed(question, fact) ? compare(question, fact) : undefined;
  if (compared === undefined)
    return says("leavesChoice") ? undefined : unlessOfAll(question, demanded(question, fact));
  const isOnlyNearlySo = says("negates") || says("bounds");
  return compared === "yes" && isOnlyNearlySo ? undefined : compared;
}

/** Whether the only percentage of a question is at least what a fact demands. Undefined where it demands none, or several. */
function reached(
  question: Question,
  { kind, values }: Fact,
  isNoDemand: boolean,
): Verdict | undefined {
  const { percents } = question.figures;
  const demands = Object.values(values).flatMap((value) =>
    "percent" in value ? [value.percent] : [],
  );
  const [asked = 0, demand = 0] = [...percents, ...demands];
  const isDemand = kind === "requirement" && !isNoDemand;
  if (!isDemand || percents.length !== 1 || demands.length !== 1) return undefined;
  return againstGoal(question, asked, demand);
}

/** Whether a question is about a figure or a day that it names. */
export function namesFigure({ figures: { amounts, percents, days } }: Question): boolean {
  return amounts.length + percents.length + days.length > 0;
}

/** Whether one of a list's entries has the words that a question asks about, which the list as a whole is not about. */
function listed(reader: Reader, question: Question, fact: Fact): Verdict | undefined {
  const { units, language, signals } = question;
  if (namesFigure(question) || !signals.has("belonging")) return undefined;
  const own = new Set(
    reader(wordsOf(fact.statement[language])).units.flatMap(({ terms }) => terms),
  );
  const items = itemsOf(fact, language).map(
    (item) => new Set(reader(wordsOf(item)).units.flatMap(({ terms }) => terms)),
  );
  const isOfList = ({ terms, topics }: WeightedUnit): boolean =>
    topics.some((id) => fact.topics.includes(id)) &&
    !items.some((item) => terms.every((term) => item.has(term)));
  const asked = units
    .filter((unit) => isSubject(unit) && !isOfList(unit))
    .flatMap(({ terms }) => terms.filter((term) => !own.has(term)));
  const isListed = items.some((item) => asked.every((term) => item.has(term)));
  return asked.length > 0 && isListed ? "yes" : undefined;
}

/** Whether a fact is about every thing that a question names, and not only about what that is part of. */
function isOfNamed({ units }: Question, { topics: own }: Fact): boolean {
  return units.every(
    (unit) =>
      !isSubject(unit) || unit.topics.length === 0 || unit.topics.some((id) => own.includes(id)),
  );
}

/** Signs that a demand says no yes: of all there is, of what will do, or of what comes if it is not met. */
const notDemanded: readonly Signal[] = ["everything", "enough", "condition"];

function demanded(question: Question, fact: Fact): Verdict | undefined {
  if (namesFigure(question) || notDemanded.some((signal) => question.signals.has(signal)))
    return undefined;
  return asksForDemand(question, fact) && question.signals.has("must") ? "yes" : undefined;
}

function asksForDemand({ signals, wants }: Question, { kind }: Fact): boolean {
  return kind === "requirement" && (signals.has("must") || wants.has("demand"));
}

function firstSentence(text: string): string {
  return text.split(/\.\s/)[0] ?? text;
}

/** The values that a fact is about, where it has several. */
const mainValues: readonly string[] = ["belopp", "dag", "andel"];

/** Signs that more is asked than whether the figure is right: which is more, what is counted in, for how long it holds. */
const asksMore: readonly Signal[] = ["compare", "belonging", "extent"];

/** Compares the question's only figure with the fact's only figure of that sort, or with what it is about. */
function compare(question: Question, { values }: Fact): Verdict | undefined {
  if (asksOfMore(question)) return undefined;
  const { figures } = question;
  const sorts: readonly (readonly [readonly unknown[], (value: Value) => readonly unknown[]])[] = [
    [figures.amounts, (value) => ("kr" in value ? [value.kr] : [])],
    [figures.percents, (value) => ("percent" in value ? [value.percent] : [])],
    [
      figures.days.map(({ month, day }) => `${month}-${day}`),
      (value) => ("date" in value ? [monthAndDay(value.date)] : []),
    ],
  ];
  for (const [asked, figuresOf] of sorts) {
    const known = Object.entries(values).flatMap(([name, value]) =>
      figuresOf(value).map((figure) => ({ name, value, isSame: figure === asked[0] })),
    );
    if (asked.length !== 1 || known.length === 0) continue;
    const same = known.find(({ isSame }) => isSame);
    if (same) {
      const isMain = known.length === 1 || mainValues.includes(same.name);
      return isMain && isOfWhole(question, same.value) ? "yes" : undefined;
    }
    if (known.length === 1) return "no";
  }
  return undefined;
}

/** A sum that we have reckoned is asked about only where the question says that it is one. */
function isOfWhole({ signals }: Question, value: Value): boolean {
  return !("computed" in value) || !("kr" in value) || signals.has("sum");
}

/** Whether more is asked than whether one figure is right: of a percentage of a sum, or of two sums ("418 million, 69.7 each"). */
function asksOfMore({ figures, signals }: Question): boolean {
  const isOfBoth = figures.percents.length > 0 && sumsIn(figures).length > 0;
  const isOfTwo = figures.amounts.length > 0 && figures.plain.some((each) => each % 1 !== 0);
  return isOfBoth || isOfTwo || asksMore.some((signal) => signals.has(signal));
}

function monthAndDay(date: string): string {
  const [, month, day] = date.split("-").map(Number);
  return `${month}-${day}`;
}

/** Signs that no figure or demand of a fact says yes or no: said the other way round, of two things, or like another. */
const unsaid: readonly Signal[] = ["negation", "either", "likewise"];

function mayBeSo(signals: ReadonlySet<Signal>): boolean {
  return asksWhetherSo(signals) && !unsaid.some((signal) => signals.has(signal));
}
