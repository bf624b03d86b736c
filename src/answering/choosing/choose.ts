import type { Conflict } from "../../agreement/conflict.js";
import type { Fact } from "../../agreement/fact.js";
import type { Gap } from "../../agreement/gap.js";
import type { LocalDate } from "../../shared/local-date.js";
import type { Answer, Calculation, Timing, Verdict } from "../answer.js";
import { dayOf, daysOf, timingOf } from "../deadlines.js";
import type { Engine } from "../engine.js";
import { asksForOthers } from "./asks-for-others.js";
import { factBeforeGap, gapBefore, gapBeside, isOfOtherPoint } from "./gaps.js";
import { isFit } from "../finding/fit.js";
import { assistantTopic, type Knowledge } from "../knowledge.js";
import { asksWhetherSo, type Question } from "../reading/question.js";
import type { Candidate } from "../finding/rank.js";
import { amountAsked, inOrder } from "../reckoning/calculate.js";
import { tellingFigure } from "./telling-figure.js";
import { isStated, otherReadingOf } from "./other-reading.js";
import { tellsSeveralFigures } from "../finding/figure-fit.js";
import { soughtBy } from "../reckoning/sought.js";
import { reckonWith } from "../reckoning/reckon-with.js";
import { untoldYears } from "./untold-years.js";
import { namesFigure, verdictOf } from "./verdict.js";

/**
 * Scores below which we do not answer at all, and below which nothing is near. Measured on the question sets: of the
 * facts found with less than `sure` that have no words for a fifth of the question, one in four answers something else;
 * of those that do not fit what it wants either, most do.
 */
const sureEnough = 0.42;
const nearEnough = 0.3;
const sure = 0.6;
const wellCovered = 0.8;
const fitting = 0.85;

/** Chooses the answer among what was found, or none when nothing is good enough. */
export function choose(
  engine: Engine,
  question: Question,
  found: readonly Candidate[],
  today: LocalDate,
): Answer {
  const { language } = question;
  const candidates = datedFirst(question, found);
  const [best] = candidates;
  if (best === undefined || best.score < sureEnough)
    return { kind: "unknown", language, nearest: nearestFacts(candidates) };
  const told = tellsWhetherSo(engine, question, candidates);
  return told
    ? ofFact(engine, question, told, today)
    : aboutBest(engine, question, [best, ...candidates.slice(1)], today);
}

function aboutBest(
  engine: Engine,
  question: Question,
  candidates: readonly [Candidate, ...Candidate[]],
  today: LocalDate,
): Answer {
  const { language } = question;
  const [best] = candidates;
  const fact = best.entry.kind === "gap" ? factBeforeGap(question, candidates) : best;
  const years = untoldYears(engine.knowledge, question, fact ?? best);
  if (years.length > 0)
    return { kind: "unknown", language, nearest: nearestFacts(candidates), years };
  switch (best.entry.kind) {
    case "gap":
      if (fact) return { ...ofFact(engine, question, fact, today), gap: gapBefore(fact, best) };
      return isOfOtherPoint(question, best)
        ? { kind: "unknown", language, nearest: nearestFacts(candidates) }
        : aboutGap(engine, question, candidates, best.entry.record);
    case "conflict":
      return aboutConflict(engine, question, candidates, today);
    case "fact":
      return aboutFact(engine, question, candidates, best, today);
  }
}

/** How far behind a gap a fact may lie that tells whether what is asked is so. */
const nearToTell = 0.2;

/** A fact that says yes or no, though what is found before it is that something else about the matter is not told. */
function tellsWhetherSo(
  engine: Engine,
  question: Question,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const [gap] = candidates;
  if (gap?.entry.kind !== "gap" || !asksWhetherSo(question.signals)) return undefined;
  return candidates.find(
    (candidate) =>
      candidate.score > gap.score - nearToTell &&
      candidate.coverage >= gap.coverage &&
      verdictFor(engine, question, candidate) === "yes",
  );
}

function aboutGap(
  { knowledge }: Engine,
  { language }: Question,
  candidates: readonly Candidate[],
  gap: Gap,
): Answer {
  const nearest = [...factsWithin(candidates, justBehind), ...factsBeside(knowledge, gap)];
  return { kind: "missing", language, gap, nearest: nearest.filter(isStated) };
}

function aboutFact(
  engine: Engine,
  question: Question,
  candidates: readonly Candidate[],
  best: Candidate,
  today: LocalDate,
): Answer {
  const near = candidates.filter(({ score }) => score > best.score - closeBehind);
  const verdictOn = (candidate: Candidate): Verdict | undefined =>
    verdictFor(engine, question, candidate);
  const telling = namesFigure(question) ? tellingFigure(question, near, verdictOn) : undefined;
  const answer = {
    ...ofFact(engine, question, telling ?? best, today),
    gap: telling ? undefined : gapBeside(candidates),
  };
  const isToThePoint =
    (telling ?? answer.verdict) !== undefined || question.signals.has("days-left");
  const isNearest = isOnlyNearest(engine, question, best);
  const otherReading = isToThePoint ? undefined : otherReadingOf(candidates, isNearest);
  if (!isNearest) return { ...answer, otherReading };
  return isOfAssistant(best)
    ? { kind: "unknown", language: question.language, nearest: [] }
    : { ...asNearest(question, answer), otherReading };
}

/** Whether something is the assistant's own matter: it comes near nothing else. */
function isOfAssistant({ entry }: Candidate): boolean {
  return entry.topics.has(assistantTopic) || entry.broader.has(assistantTopic);
}

/** An answer that is only what comes nearest: no yes or no, and nothing reckoned but of what was said. */
function asNearest(question: Question, answer: AnswerOfFacts): AnswerOfFacts {
  const { figures, wants, shareReached } = question;
  const isOfSaid = figures.amounts.length > 0 || shareReached !== undefined || !wants.has("share");
  const calculation = isOfSaid ? answer.calculation : undefined;
  return { ...answer, verdict: undefined, calculation, isUnsure: true };
}

/** How far a fact may lie behind a gap and still be the nearest to tell. */
const justBehind = 0.05;

function factsWithin(candidates: readonly Candidate[], distance: number): readonly Fact[] {
  const [{ score: best } = { score: 0 }] = candidates;
  return candidates
    .filter(({ score }) => score > best - distance)
    .flatMap(({ entry }) => (entry.kind === "fact" ? [entry.record] : []));
}

function factsBeside({ facts }: Knowledge, { nearest }: Gap): readonly Fact[] {
  return nearest.flatMap((id) => facts.get(id) ?? []);
}

/** How far a fact with a day may lie behind what is found best and still be what days are counted to. */
const datedBehind = 0.2;

/** What was found, with what has a day first where it is asked how many days are left or have passed. */
function datedFirst({ signals }: Question, candidates: readonly Candidate[]): readonly Candidate[] {
  if (!signals.has("lasting") || !(signals.has("days-left") || signals.has("too-late")))
    return candidates;
  const [best] = candidates;
  const leastScore = Math.max(sureEnough, (best?.score ?? 0) - datedBehind);
  const dated = candidates.find(
    ({ entry, score }) =>
      score > leastScore && entry.kind === "fact" && dayOf(entry.record) !== undefined,
  );
  return dated ? [dated, ...candidates.filter((each) => each !== dated)] : candidates;
}

function ofFact(
  engine: Engine,
  question: Question,
  candidate: Candidate,
  today: LocalDate,
): AnswerOfFacts {
  const { entry } = candidate;
  if (entry.kind !== "fact") throw new TypeError("Only facts are told as such");
  const verdict = verdictFor(engine, question, candidate);
  return found(engine, question, [entry.record], { today, verdict });
}

/** Whether what is asked is so by a fact that the sources do not contradict themselves about. */
function verdictFor(engine: Engine, question: Question, candidate: Candidate): Verdict | undefined {
  const { entry } = candidate;
  if (entry.kind !== "fact") return undefined;
  const isDisputed = entry.record.conflicts.some((id) => {
    const conflict = engine.knowledge.conflicts.get(id);
    return conflict?.kind === "contradiction" && conflict.weight === 3;
  });
  return isDisputed ? undefined : verdictOf(engine, question, candidate, entry.record);
}

/** Whether what was found may be about something else than what was asked, or not tell what is wanted of it. */
function isUnsure(question: Question, best: Candidate): boolean {
  const tellsIt = best.coverage >= wellCovered && isFit(best, question, fitting);
  return best.score < sure && !tellsIt;
}

/** Whether what was found is told only as what comes nearest. */
function isOnlyNearest(engine: Engine, question: Question, best: Candidate): boolean {
  if (question.shareReached !== undefined) return false;
  return (
    isUnsure(question, best) || (!isOfAssistant(best) && asksForOthers(engine, question, best))
  );
}

type AnswerOfFacts = Extract<Answer, { readonly kind: "found" }>;

/** An answer of facts, with what belongs with them. */
export function found(
  { knowledge }: Engine,
  question: Question,
  facts: readonly Fact[],
  { today, verdict }: { readonly today: LocalDate; readonly verdict?: Verdict | undefined },
): AnswerOfFacts {
  const calculation = question.shareReached ?? reckonWith(question, facts, knowledge);
  return {
    kind: "found",
    language: question.language,
    facts: calculation ? asReckoned(question, facts, calculation) : facts,
    conflicts: conflictsToShow(knowledge, facts),
    verdict,
    calculation,
    sought: soughtBy(question, calculation),
    timings: facts.slice(0, 1).flatMap((fact) => timingsOf(question, fact, today)),
  };
}

/** Facts in the order in which their amounts are reckoned with; as they are where not all are. */
function asReckoned(
  question: Question,
  facts: readonly Fact[],
  calculation: Calculation,
): readonly Fact[] {
  const amounts = facts.map((fact) => ({ fact, kr: amountAsked(question, fact) ?? 0 }));
  const ordered = inOrder(amounts, calculation).map(({ fact }) => fact);
  return ordered.length === facts.length ? ordered : facts;
}

/** How far a fact may lie behind the contradiction that it is part of and still be told with it. */
const closeBehind = 0.1;

/**
 * A trap warns of what a fact is easily taken for: the fact answers, if it is near, unless the question sets just those
 * figures side by side. A contradiction comes first itself.
 */
function aboutConflict(
  engine: Engine,
  question: Question,
  candidates: readonly Candidate[],
  today: LocalDate,
): Answer {
  const [best] = candidates;
  if (best?.entry.kind !== "conflict") throw new TypeError("The best is no conflict");
  const conflict = best.entry.record;
  const isNamed = tellsSeveralFigures(question, best.entry);
  for (const candidate of candidates) {
    const { entry, score } = candidate;
    if (score <= best.score - closeBehind) break;
    if (entry.kind !== "fact" || !isAbout(conflict, entry.record)) continue;
    if (conflict.kind === "trap" && !isNamed) return ofFact(engine, question, candidate, today);
    return { kind: "disputed", language: question.language, conflict, facts: [entry.record] };
  }
  return { kind: "disputed", language: question.language, conflict, facts: [] };
}

function isAbout(conflict: Conflict, fact: Fact): boolean {
  return conflict.facts.includes(fact.id) || fact.conflicts.includes(conflict.id);
}

function nearestFacts(candidates: readonly Candidate[]): readonly Fact[] {
  return candidates
    .filter(({ score, coverage }) => score >= nearEnough && coverage >= 0.5)
    .flatMap(({ entry }) => (entry.kind === "fact" ? [entry.record] : []))
    .filter(isStated)
    .slice(0, 1);
}

/** The most contradictions shown with an answer. */
const mostConflicts = 2;

function conflictsToShow({ conflicts }: Knowledge, facts: readonly Fact[]): readonly Conflict[] {
  const shown = facts
    .flatMap((fact) => fact.conflicts.flatMap((id) => conflicts.get(id) ?? []))
    .filter(({ weight }) => weight > 1)
    .sort((a, b) => b.weight - a.weight);
  return [...new Set(shown)].slice(0, mostConflicts);
}

/** The days of a fact, when the question is about how far off they are or the next is still to come. */
function timingsOf(question: Question, fact: Fact, today: LocalDate): readonly Timing[] {
  if (question.signals.has("days-left") || question.signals.has("too-late"))
    return daysOf(fact)
      .map((day) => timingOf(day, today))
      .slice(0, 2);
  const day = dayOf(fact);
  const timing = day === undefined ? undefined : timingOf(day, today);
  return fact.kind === "deadline" && timing && timing.daysLeft >= 0 ? [timing] : [];
}
