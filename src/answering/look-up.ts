import type { Fact } from "../agreement/fact.js";
import type { LocalDate } from "../shared/local-date.js";
import type { Answer } from "./answer.js";
import { found } from "./choosing/choose.js";
import { concerning, deadlinesIn, upcomingDeadlines } from "./deadlines.js";
import { candidatesFor, type Engine, knowing } from "./engine.js";
import type { Knowledge } from "./knowledge.js";
import { fold, wordsOf } from "./reading/words.js";

/** What is looked up, and for whom. */
export interface LookUp {
  /** Words that may be half written; blank for the nearest deadlines. */
  readonly query: string;
  readonly today: LocalDate;
  /** Topics that concern whoever looks. */
  readonly concerns: readonly string[];
  /** What is known, where facts have been corrected. */
  readonly knowledge?: Knowledge;
  readonly settledDay?: (fact: Fact) => LocalDate | undefined;
  readonly most: number;
}

/** An answer that tells facts. */
export type FoundAnswer = Extract<Answer, { readonly kind: "found" }>;

/** A score from which a fact answers the query, and one from which it is near it. */
const sureEnough = 0.45;
const nearEnough = 0.3;

/** The facts that a query may be about, best first, each as an answer in Swedish that is good on any day. */
export function createLookUp(base: Engine): (lookUp: LookUp) => readonly FoundAnswer[] {
  const beginningWith = createPrefixSearch(base);
  return (lookUp) => {
    const engine = knowing(base, lookUp.knowledge);
    const { query, today, most } = lookUp;
    const facts =
      query.trim() === ""
        ? deadlines(engine, lookUp)
        : [
            ...resembling(engine, query, sureEnough),
            ...beginningWith(query).flatMap(({ id }) => engine.knowledge.facts.get(id) ?? []),
            ...resembling(engine, query, nearEnough),
          ];
    const question = engine.questions.read(query, "sv");
    return [...new Set(facts)].slice(0, most).map((fact) => ({
      ...found(engine, { ...question, language: "sv" }, [fact], { today }),
      calculation: undefined,
      timings: [],
    }));
  };
}

function deadlines(
  { knowledge }: Engine,
  { today, concerns, settledDay }: LookUp,
): readonly Fact[] {
  const upcoming = upcomingDeadlines(deadlinesIn(knowledge), today, settledDay);
  const ofAsker = concerning(upcoming, concerns);
  return (ofAsker.length > 0 ? ofAsker : upcoming).map(({ fact }) => fact);
}

function resembling(engine: Engine, query: string, leastScore: number): readonly Fact[] {
  const candidates = candidatesFor(engine, engine.questions.read(query, "sv"));
  return candidates.flatMap(({ entry, score }) =>
    entry.kind === "fact" && score >= leastScore ? [entry.record] : [],
  );
}

/** Finds facts in which some word begins with each word of a query: what people see while they write. */
function createPrefixSearch({ knowledge }: Engine): (query: string) => readonly Fact[] {
  const textOf = ({ topics, statement, ask }: Fact): string =>
    [...topics.map((id) => knowledge.topics.get(id)?.name.sv ?? ""), statement.sv, ...ask].join(
      " ",
    );
  const newestFirst = [...knowledge.facts.values()].sort(
    (one, other) => (knowledge.yearOf.get(other.id) ?? 0) - (knowledge.yearOf.get(one.id) ?? 0),
  );
  let texts: readonly (readonly [Fact, string])[] | undefined;
  return (query) => {
    texts ??= newestFirst.map((fact) => [fact, ` ${foldedWords(textOf(fact)).join(" ")}`] as const);
    const starts = foldedWords(query).map((word) => ` ${word}`);
    if (starts.length === 0) return [];
    return texts.flatMap(([fact, text]) =>
      starts.every((start) => text.includes(start)) ? [fact] : [],
    );
  };
}

function foldedWords(text: string): readonly string[] {
  return wordsOf(text).map(fold);
}
