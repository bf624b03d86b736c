import type { Fact } from "../../agreement/fact.js";
import {
  daysBetween,
  type LocalDate,
  parseLocalDate,
  workdaysBetween,
} from "../../shared/local-date.js";
import type { Answer } from "../answer.js";
import { dayNamed, dayOf, daysOf } from "../deadlines.js";
import { candidatesFor, type Engine } from "../engine.js";
import type { NamedDay } from "../reading/figures.js";
import type { Question } from "../reading/question.js";
import { isSubject } from "../reading/weighing.js";
import type { Candidate } from "../finding/rank.js";
import { datedIn } from "./dated.js";
import type { WeightedUnit } from "../finding/similarity.js";

/** A day, and the fact that tells it where the question does not name it. */
interface End {
  readonly day: LocalDate;
  readonly fact?: Fact;
  /** How sure we are that the fact is meant. */
  readonly score?: number;
}

/** The least sure that we may be of a fact whose day is reckoned with: a day too much is a wrong figure. */
const sureEnough = 0.5;

/** How far a fact may lie behind the best found and still tell from when until when something goes on. */
const closeBehind = 0.2;

/** How long it is between two days that a question names or names by what happens on them, until one, or within a fact. */
export function reckonSpan(
  engine: Engine,
  question: Question,
  candidates: readonly Candidate[],
  today: LocalDate,
): Answer | undefined {
  const { signals } = question;
  if (signals.has("days-between")) return ofEnds(engine, question, candidates);
  const fromTo = namesEnds(question) ? ofEnds(engine, question, candidates) : undefined;
  if (fromTo !== undefined) return fromTo;
  if (signals.has("negation")) return undefined;
  const left = signals.has("days-left") ? daysLeft(engine, question, candidates, today) : undefined;
  return left ?? (signals.has("lasting") ? within(question, candidates) : undefined);
}

/** How long it is until the only day that is named, or in working days until the day of what is. */
function daysLeft(
  engine: Engine,
  question: Question,
  candidates: readonly Candidate[],
  today: LocalDate,
): Answer | undefined {
  const [named, other] = question.figures.days;
  if (other !== undefined) return undefined;
  if (named !== undefined) return until(engine, question, candidates, { named, today });
  return question.signals.has("workdays") ? untilTold(question, candidates, today) : undefined;
}

/** Whether days are counted and two ends are named, in whatever order: "from the last day to the decision, how many days?". */
function namesEnds(question: Question): boolean {
  return question.signals.has("lasting") && sidesOf(question).length > 0;
}

/** How long it is from one end to the other, or within what a fact tells of where an end is not clear. */
function ofEnds(
  engine: Engine,
  question: Question,
  candidates: readonly Candidate[],
): Answer | undefined {
  const [start, end] = sidesOf(question);
  if (start === undefined || end === undefined) return undefined;
  const made = between(engine, question, [start, end]);
  if (made !== undefined || !question.signals.has("lasting")) return made;
  return within(question, candidates);
}

/** The words on each side of what joins two ends: "from … to", "between … and". */
function sidesOf({ words, ends }: Question): readonly string[] {
  const { starts, joints } = ends;
  const from = words.findIndex((_, position) => starts.has(position));
  const joint = words.findIndex((_, position) => joints.has(position) && position > from + 1);
  if (from < 0 || joint < 0) return [];
  return [words.slice(from + 1, joint).join(" "), words.slice(joint + 1).join(" ")];
}

function between(
  engine: Engine,
  question: Question,
  texts: readonly [string, string],
): Answer | undefined {
  const { language } = question;
  const [one, other] = texts.map((text) => engine.questions.read(text, language));
  if (one === undefined || other === undefined) return undefined;
  const starts = endsIn(engine, question, one, other);
  const finishes = endsIn(engine, question, other, one);
  const spans = starts
    .flatMap((start) => finishes.map((finish) => ({ start, finish: later(finish, start, other) })))
    .filter(({ start, finish }) => start.day !== finish.day)
    // Two days that one fact tells are no two ends: the sources differ about when it is.
    .filter(({ start, finish }) => start.fact === undefined || start.fact !== finish.fact);
  if (spans.length === 0 || spans.every(isBackwards)) return undefined;
  return {
    kind: "span",
    language,
    spans: spans.map(({ start, finish }) => spanOf(question, start.day, finish.day)),
    facts: [...new Set([...starts, ...finishes].flatMap(({ fact }) => fact ?? []))],
  };
}

/** How sure we must be of two facts of which the one that is named last comes first. */
const surer = 0.7;

/** Whether what is named last comes first by facts that may be about something else. */
function isBackwards({ start, finish }: { readonly start: End; readonly finish: End }): boolean {
  return finish.day < start.day && Math.min(start.score ?? 1, finish.score ?? 1) < surer;
}

/** A day that was said without its year is the first such after the other. */
function later(end: End, { day: start }: End, { figures: { days } }: Question): End {
  const isBare = end.fact === undefined && days[0]?.year === undefined;
  if (!isBare || end.day >= start) return end;
  const [year = "", ...rest] = end.day.split("-");
  const day = parseLocalDate([Number(year) + 1, ...rest].join("-"));
  return day === undefined ? end : { ...end, day };
}

function spanOf({ signals }: Question, one: LocalDate, other: LocalDate): Span {
  const [from, to] = one < other ? [one, other] : [other, one];
  const workdays = signals.has("workdays") ? workdaysBetween(from, to) : undefined;
  return { from, to, days: daysBetween(from, to), workdays };
}

type Span = Extract<Answer, { kind: "span" }>["spans"][number];

/** The days of one side: named, or of the fact that tells best when what it names happens. */
function endsIn(
  engine: Engine,
  question: Question,
  side: Question,
  other: Question,
): readonly End[] {
  const [named] = side.figures.days;
  const day = named && dayNamed(named, engine.knowledge.newestYear);
  if (day !== undefined) return [{ day }];
  const units = side.units.filter(({ weight }) => weight > 0);
  const lent = hasTopic(other.units) ? other.units : question.units;
  const own = hasTopic(units) ? units : [...units, ...lent.map(beside)];
  const years = side.years.length > 0 ? side.years : question.years;
  const asked = { ...side, units: own, years, wants: new Set(["date"] as const) };
  const [best, next] = candidatesFor(engine, asked).flatMap(({ entry, score }) =>
    entry.kind === "fact" &&
    score > sureEnough &&
    dayOf(entry.record) !== undefined &&
    isOfReport(engine, units, entry.record)
      ? [{ fact: entry.record, score }]
      : [],
  );
  if (best === undefined || isVague(units, best.score, next?.score)) return [];
  const { fact, score } = best;
  const days = "senare" in fact.values ? daysOf(fact) : daysOf(fact).slice(0, 1);
  return days.map((each) => ({ day: each, fact, score }));
}

/** Whether a fact is of the report that is named, if any: that it has no day is not told by another one's. */
function isOfReport(
  { knowledge: { topics } }: Engine,
  units: readonly WeightedUnit[],
  fact: Fact,
): boolean {
  const reports = units
    .flatMap((unit) => unit.topics)
    .filter((id) => topics.get(id)?.kind === "report");
  return reports.length === 0 || reports.some((id) => fact.topics.includes(id));
}

/** How far a fact must lie ahead of the next where the words name no topic, as "the proposal" does not. */
const clearlyAhead = 0.15;

function isVague(units: readonly WeightedUnit[], best: number, next = 0): boolean {
  return !hasTopic(units) && best < next + clearlyAhead;
}

function hasTopic(units: readonly WeightedUnit[]): boolean {
  return units.some((unit) => isSubject(unit) && unit.topics.length > 0);
}

/** How much what the other side names counts on a side that names no topic. */
const saidBeside = 0.6;

function beside(unit: WeightedUnit): WeightedUnit {
  return { ...unit, weight: unit.weight * (unit.topics.length > 0 ? saidBeside : 0) };
}

/** How long it is until a day that is named, with what happens then where that was asked too. */
function until(
  { knowledge }: Engine,
  question: Question,
  candidates: readonly Candidate[],
  { named, today }: { readonly named: NamedDay; readonly today: LocalDate },
): Answer | undefined {
  const day = dayNamed(named, knowledge.newestYear);
  if (day === undefined) return undefined;
  const { entry } = candidates.find(({ score }) => score > sureEnough) ?? {};
  const told = entry?.kind === "fact" && daysOf(entry.record).includes(day) ? [entry.record] : [];
  const span = spanOf(question, today, day);
  return { kind: "span", language: question.language, spans: [span], facts: told };
}

/** How long it is until the day of what is found, or both days where the sources tell two. */
function untilTold(
  question: Question,
  candidates: readonly Candidate[],
  today: LocalDate,
): Answer | undefined {
  const dated = datedIn(candidates);
  if (dated === undefined) return undefined;
  const spans = dated.days.map((day) => spanOf(question, today, day));
  return { kind: "span", language: question.language, spans, facts: [dated.fact] };
}

/** How long something goes on that a fact tells the beginning and the end of. */
function within(question: Question, candidates: readonly Candidate[]): Answer | undefined {
  const [{ score: best } = { score: 0 }] = candidates;
  for (const { entry, score } of candidates) {
    if (score < best - closeBehind || score < sureEnough) return undefined;
    if (entry.kind !== "fact") continue;
    const { start, slut } = entry.record.values;
    if (start === undefined || slut === undefined) continue;
    if (!("date" in start) || !("date" in slut)) continue;
    const span = spanOf(question, start.date as LocalDate, slut.date as LocalDate);
    return { kind: "span", language: question.language, spans: [span], facts: [entry.record] };
  }
  return undefined;
}
