import type { Fact } from "../agreement/fact.js";
import type { Value } from "../agreement/value.js";
import type { Topic } from "../agreement/topic.js";
import type { Clause } from "./clauses.js";
import { candidatesFor, type Engine } from "./engine.js";
import type { Question } from "./question.js";
import type { Candidate } from "./rank.js";
import type { WeightedUnit } from "./similarity.js";

/** A score below which a fact is not told beside another. */
const sureEnough = 0.5;

/** How far it may lie behind the best that was found for the question as a whole. */
const closeBehind = 0.15;

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
  const years = joinsOrCompares(question) ? [...new Set(question.years)] : [];
  const parts =
    years.length > 1
      ? years.map((year) => ({ ...question, years: [year] }))
      : things.length > 1
        ? things.map((thing) => ofOne(question, thing, things))
        : questionsIn(question);
  if (parts.length < 2) return [];
  const [{ score: bestScore } = { score: 0 }] = candidates;
  const leastScore = Math.max(sureEnough, bestScore - closeBehind);
  const whole = candidates.find(
    (candidate) => candidate.score >= leastScore && tellsAll(question, candidate, things, years),
  );
  if (whole?.entry.kind === "fact") return [whole.entry.record];
  const facts = parts.flatMap((part) => {
    const [best] = candidatesFor(engine, part).filter(({ entry }) => entry.kind === "fact");
    return best?.entry.kind === "fact" && best.score >= leastScore ? [best.entry.record] : [];
  });
  return facts.length === parts.length ? [...new Set(facts)] : [];
}

function joinsOrCompares({ signals }: Question): boolean {
  return (["joining", "compare", "difference", "sum"] as const).some((signal) =>
    signals.has(signal),
  );
}

function ofOne(question: Question, thing: WeightedUnit, things: readonly WeightedUnit[]): Question {
  return {
    ...question,
    units: question.units.filter((unit) => unit === thing || !things.includes(unit)),
  };
}

/** How much what the other question names counts in each of two. */
const saidBeside = 0.4;

/** Two questions in one message, each with what it wants, and less of what the other names. */
function questionsIn(question: Question): readonly Question[] {
  const { clauses, units, wantsAt } = question;
  const asking = clauses.filter(
    (clause) => clause.asks && units.some((unit) => unit.weight > light && isWithin(unit, clause)),
  );
  if (asking.length !== 2) return [];
  return asking.map((clause) => ({
    ...question,
    units: units.map((unit) =>
      isWithin(unit, clause) ? unit : { ...unit, weight: unit.weight * saidBeside },
    ),
    wants: new Set(
      [...wantsAt]
        .filter(([, positions]) => [...positions].some((at) => at >= clause.from && at < clause.to))
        .map(([want]) => want),
    ),
  }));
}

function isWithin({ from }: WeightedUnit, clause: Clause): boolean {
  return from >= clause.from && from < clause.to;
}

/** How much of a question a fact must cover to tell a sum or a difference of several things. */
const nearlyAll = 0.95;

function tellsAll(
  { signals }: Question,
  { entry, coverage }: Candidate,
  things: readonly WeightedUnit[],
  years: readonly number[],
): boolean {
  const coversAll = coverage >= nearlyAll;
  if (things.length < 2 && years.length < 2) return coversAll;
  if (signals.has("sum") || signals.has("difference"))
    if (!coversAll || !isReckoned(entry.values)) return false;
  return (
    things.every(({ topics }) => topics.some((id) => entry.topics.has(id))) &&
    (years.length < 2 || years.every((year) => entry.years.has(year)))
  );
}

function isReckoned(values: readonly Value[]): boolean {
  return values.some((value) => "kr" in value && value.computed !== undefined);
}

/** Words that only tell what is wanted weigh less. */
const light = 0.5;

/** The kinds of topics of which a question may name several to be told about each. */
const comparable: readonly Topic["kind"][] = ["subject", "fund", "report", "region"];

/** Several things of the same kind that a question names, joined by words and none wider than another; empty when one. */
function namedApart(
  question: Question,
  topics: ReadonlyMap<string, Topic>,
): readonly WeightedUnit[] {
  for (const kind of comparable) {
    const named = question.units.filter(
      (unit) => unit.weight > light && unit.topics.some((id) => topics.get(id)?.kind === kind),
    );
    const apart = named.filter(
      (unit, index) =>
        index === 0 ||
        (named.slice(0, 1).every((first) => isJoined(first, unit, question)) &&
          !named.slice(0, index).some((other) => belong(unit, other, topics))),
    );
    if (apart.length > 1) return apart;
  }
  return [];
}

/** Whether there is an "and", "or", "than" … between what is named. */
function isJoined(first: WeightedUnit, unit: WeightedUnit, { joints }: Question): boolean {
  return [...joints].some((position) => position >= first.to && position < unit.from);
}

/** Whether one names the same as the other, or something wider. */
function belong(
  unit: WeightedUnit,
  other: WeightedUnit,
  topics: ReadonlyMap<string, Topic>,
): boolean {
  return unit.topics.some((a) =>
    other.topics.some(
      (b) => a === b || topics.get(a)?.broader === b || topics.get(b)?.broader === a,
    ),
  );
}
