import type { Fact } from "../../agreement/fact.js";
import type { LocalDate } from "../../shared/local-date.js";
import { againstGoal } from "./against-goal.js";
import type { Answer } from "../answer.js";
import { found } from "../choosing/choose.js";
import type { Engine } from "../engine.js";
import type { Candidate } from "../finding/rank.js";
import type { Knowledge } from "../knowledge.js";
import type { Signal, Want } from "../lexicon.js";
import { topicsIn, type Question } from "../reading/question.js";
import { wordsOf } from "../reading/words.js";
import { pointsBetween } from "./calculate.js";

/**
 * How far a percentage of the asker's own is from the goal that a question names, and whether it is enough, where the
 * goal is demanded. Undefined where the goal is not surely known, or something else is asked for.
 */
export function toGoal(
  engine: Engine,
  question: Question,
  candidates: readonly Candidate[],
  today: LocalDate,
): Answer | undefined {
  const own = asksOfGoal(question) ? ownPercentage(question) : undefined;
  const fact = own === undefined ? undefined : goalNamed(engine.knowledge, question, candidates);
  if (own === undefined || fact === undefined) return undefined;
  const goal = onlyPercentage(fact) ?? own;
  const verdict = asksWhetherEnough(engine, question, fact)
    ? againstGoal(question, own, goal)
    : undefined;
  // How far it is from the goal is not asked of the goal's own figure.
  if (own === goal && verdict === undefined) return undefined;
  const calculation = own === goal ? undefined : pointsBetween(own, goal);
  return { ...found(engine, question, [fact], { today, verdict }), calculation };
}

/** Whether it is asked if something is enough, and not how far it is from it, of what is demanded. */
function asksWhetherEnough(
  { readers, denials }: Engine,
  { signals }: Question,
  { statement }: Fact,
): boolean {
  const { words } = readers.sv(wordsOf(statement.sv));
  const isDemanded = denials.sv.lacksDemand(words).size === 0;
  return isDemanded && signals.has("enough") && !signals.has("to-goal");
}

/** What may be wanted to hear of a goal. */
const ofGoal: readonly Want[] = ["share", "amount", "count", "way", "demand"];

/** Signs that it is not asked how something of the asker's own stands against a goal. */
const ofOther: readonly Signal[] = ["check", "negation", "everywhere", "purpose", "too-late"];

function asksOfGoal({ signals, wants, figures }: Question): boolean {
  if (!signals.has("to-goal") && !signals.has("enough")) return false;
  const isMoney = figures.amounts.length + figures.days.length > 0;
  const wantsIt = [...wants].every((want) => ofGoal.includes(want));
  return !isMoney && wantsIt && !ofOther.some((signal) => signals.has(signal));
}

/** The only figure of a question, where it may be a percentage. */
function ownPercentage({ figures: { said }, shareReached }: Question): number | undefined {
  const numbers = said.filter(({ kind }) => kind !== "time" && kind !== "word");
  const percents = numbers.filter(({ kind }) => kind === "percent");
  const isPlain = numbers.every(({ kind, value }) => kind === "percent" || value < fewest);
  const [own, other] = isPlain && percents.length > 0 ? percents : numbers;
  if (own === undefined || other !== undefined || shareReached !== undefined) return undefined;
  const isShare = own.value >= fewest && own.value <= all;
  return own.kind === "percent" || (own.kind === "count" && isShare) ? own.value : undefined;
}

/** Smaller numbers than this are of reports or pathways rather than percentages whose unit was not said. */
const fewest = 20;
const all = 100;

/** The requirement about the only goal that a question names; of several, the one that was found best. */
function goalNamed(
  knowledge: Knowledge,
  question: Question,
  candidates: readonly Candidate[],
): Fact | undefined {
  const [subjects, funds] = (["subject", "fund"] as const).map((kind) =>
    goalsOf(knowledge, topicsIn(question, knowledge.topics, kind)),
  );
  // What the goal is for names it less plainly than the goal itself.
  const goals = (subjects?.length ? subjects : funds) ?? [];
  const isOne = new Set(goals.map(onlyPercentage)).size === 1;
  const best = candidates.flatMap(({ entry }) =>
    entry.kind === "fact" && goals.includes(entry.record) ? [entry.record] : [],
  );
  return isOne ? (best[0] ?? goals[0]) : undefined;
}

/** The requirements that tell one percentage and are about something named. */
function goalsOf({ facts }: Knowledge, named: readonly string[]): readonly Fact[] {
  return [...facts.values()].filter(
    (fact) => named.includes(fact.topics[0] ?? "") && onlyPercentage(fact) !== undefined,
  );
}

/** The percentage that a requirement tells, where it tells one and nothing lies above it. */
function onlyPercentage({ kind, values }: Fact): number | undefined {
  const [only, other] = Object.values(values).filter((value) => "percent" in value);
  if (kind !== "requirement" || only === undefined || other !== undefined) return undefined;
  return only.over === undefined ? only.percent : undefined;
}
