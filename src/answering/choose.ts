import type { Conflict } from "../agreement/conflict.js";
import type { Fact } from "../agreement/fact.js";
import type { LocalDate } from "../shared/local-date.js";
import type { Answer, Timing, Verdict } from "./answer.js";
import { dayOf, daysOf, timingOf } from "./deadlines.js";
import type { Engine } from "./engine.js";
import type { Knowledge } from "./knowledge.js";
import type { Question } from "./question.js";
import type { Candidate } from "./rank.js";
import { reckonWith } from "./reckon-with.js";
import { verdictOf } from "./verdict.js";

/**
 * Scores below which we do not answer at all, and below which nothing is near. Measured on the question sets: of the
 * facts found with less than `sure` that have no words for a fifth of the question, one in four answers something else.
 */
const sureEnough = 0.45;
const nearEnough = 0.3;
const sure = 0.6;
const wellCovered = 0.8;

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
    return { kind: "missing", language, gap: entry.record, nearest: nearest.filter(isStated) };
  }
  if (entry.kind === "conflict") return disputed(question, entry.record, candidates);
  if (isUnsure(best))
    return { ...found(engine, question, [entry.record], { today }), isUnsure: true };
  return found(engine, question, [entry.record], {
    today,
    verdict: verdictOf(
      question,
      best,
      entry.record,
      engine.denials[language],
      engine.readers[language].words(firstSentence(entry.record.statement[language])),
    ),
  });
}

function isUnsure({ score, coverage }: Candidate): boolean {
  return score < sure && coverage < wellCovered;
}

type AnswerOfFacts = Extract<Answer, { readonly kind: "found" }>;

/** An answer of facts, with what belongs with them. */
export function found(
  { knowledge }: Engine,
  question: Question,
  facts: readonly Fact[],
  { today, verdict }: { readonly today: LocalDate; readonly verdict?: Verdict | undefined },
): AnswerOfFacts {
  return {
    kind: "found",
    language: question.language,
    facts,
    conflicts: conflictsToShow(knowledge, facts),
    verdict,
    calculation: reckonWith(question, facts, knowledge),
    timings: facts.slice(0, 1).flatMap((fact) => timingsOf(question, fact, today)),
  };
}

/** How far a fact may lie behind the contradiction that it is part of and still be told with it. */
const closeBehind = 0.1;

function disputed(
  { language }: Question,
  conflict: Conflict,
  candidates: readonly Candidate[],
): Answer {
  const [best] = candidates;
  const facts = candidates.flatMap(({ entry, score }) =>
    entry.kind === "fact" &&
    score > (best?.score ?? 0) - closeBehind &&
    isAbout(conflict, entry.record)
      ? [entry.record]
      : [],
  );
  return { kind: "disputed", language, conflict, facts: facts.slice(0, 1) };
}

function firstSentence(text: string): string {
  return text.split(/\.\s/)[0] ?? text;
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

/** Whether a fact has no sum of our own, which might be taken for the figure that is missing. */
function isStated({ values }: Fact): boolean {
  return !Object.values(values).some((value) => "computed" in value);
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
