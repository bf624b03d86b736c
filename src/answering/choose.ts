import type { Conflict } from "../agreement/conflict.js";
import type { Fact } from "../agreement/fact.js";
import type { LocalDate } from "../shared/local-date.js";
import { alternativesOf } from "./alternatives.js";
import type { Answer, Timing } from "./answer.js";
import { dayOf, timingOf } from "./deadlines.js";
import { candidatesFor, type Engine } from "./engine.js";
import type { Knowledge } from "./knowledge.js";
import type { Question } from "./question.js";
import type { Candidate } from "./rank.js";
import { reckonWith } from "./reckon-with.js";
import { verdictOf } from "./verdict.js";

/** A score below which we do not answer, and one below which nothing is near. */
const sureEnough = 0.45;
const nearEnough = 0.3;

/** Chooses the answer among what was found, or none when nothing is good enough. */
export function choose(
  engine: Engine,
  question: Question,
  candidates: readonly Candidate[],
  today: LocalDate,
): Answer {
  const { language } = question;
  const { knowledge } = engine;
  const [best] = candidates;
  if (best === undefined || best.score < sureEnough)
    return { kind: "unknown", language, nearest: nearestFacts(candidates) };
  const { entry } = best;
  if (entry.kind === "gap") {
    const nearest = entry.record.nearest.flatMap((id) => knowledge.facts.get(id) ?? []);
    return { kind: "missing", language, gap: entry.record, nearest: nearest.slice(0, 2) };
  }
  const facts = factsToShow(engine, question, candidates);
  if (entry.kind === "conflict" && !facts.some((fact) => isAbout(entry.record, fact)))
    return { kind: "disputed", language, conflict: entry.record, facts: [] };
  const [first] = facts;
  if (first === undefined) return { kind: "unknown", language, nearest: [] };
  return {
    kind: "found",
    language,
    facts,
    conflicts: conflictsToShow(
      knowledge,
      facts,
      entry.kind === "conflict" ? entry.record : undefined,
    ),
    verdict: verdictOf(
      question,
      best,
      first,
      engine.negations[language],
      engine.readers[language].words(first.statement[language]),
    ),
    calculation: reckonWith(question, facts, knowledge),
    timings: timingsOf(question, first, today),
  };
}

function isAbout(conflict: Conflict, fact: Fact): boolean {
  return conflict.facts.includes(fact.id) || fact.conflicts.includes(conflict.id);
}

function nearestFacts(candidates: readonly Candidate[]): readonly Fact[] {
  return candidates
    .filter(({ score, coverage }) => score >= nearEnough && coverage >= 0.5)
    .flatMap(({ entry }) => (entry.kind === "fact" ? [entry.record] : []))
    .slice(0, 1);
}

/** The best fact, and one for each further thing asked about. */
function factsToShow(
  engine: Engine,
  question: Question,
  candidates: readonly Candidate[],
): readonly Fact[] {
  const factsOf = (some: readonly Candidate[]): readonly Candidate[] =>
    some.filter(({ entry }) => entry.kind === "fact");
  const [best] = factsOf(candidates);
  const each = alternativesOf(question, engine.knowledge.topics).flatMap((alternative) => {
    const [found] = factsOf(candidatesFor(engine, alternative));
    return found && found.score >= 0.55 ? [found] : [];
  });
  const coversAll = best !== undefined && best.coverage > 0.9;
  const shown = each.length > 1 && !coversAll ? each : best ? [best] : [];
  const facts = shown.flatMap(({ entry }) => (entry.kind === "fact" ? [entry.record] : []));
  return [...new Set(facts)].slice(0, 3);
}

/** The most contradictions shown with an answer. */
const mostConflicts = 2;

function conflictsToShow(
  { conflicts }: Knowledge,
  facts: readonly Fact[],
  asked: Conflict | undefined,
): readonly Conflict[] {
  const shown = facts
    .flatMap((fact) => fact.conflicts.flatMap((id) => conflicts.get(id) ?? []))
    .filter(({ weight }) => weight > 1)
    .sort((a, b) => b.weight - a.weight);
  return [...new Set(asked ? [asked, ...shown] : shown)].slice(0, mostConflicts);
}

/** The days of a fact, when the question is about how far off they are or the next is still to come. */
function timingsOf(question: Question, fact: Fact, today: LocalDate): readonly Timing[] {
  if (question.signals.has("days-left"))
    return Object.values(fact.values)
      .flatMap((value) => ("date" in value ? [timingOf(value.date as LocalDate, today)] : []))
      .slice(0, 2);
  const day = dayOf(fact);
  const timing = day === undefined ? undefined : timingOf(day, today);
  return fact.kind === "deadline" && timing && timing.daysLeft >= 0 ? [timing] : [];
}
