import type { Fact } from "../agreement/fact.js";
import type { Value } from "../agreement/value.js";
import type { Verdict } from "./answer.js";
import type { Signal } from "./lexicon.js";
import type { PhraseMatcher } from "./phrases.js";
import type { Question } from "./question.js";
import type { Candidate } from "./rank.js";

/** Finds what says no. */
export interface Denials {
  readonly negates: PhraseMatcher;
  /** Finds what says that something is not demanded. */
  readonly lacksDemand: PhraseMatcher;
}

/** How much of the question a fact must cover before we say yes or no. */
const enoughCoverage = 0.95;

/**
 * Whether what is asked is so, where a fact tells it for certain: a figure or day of the question is the fact's or is
 * not, or what is asked about is demanded or not. Undefined otherwise: the fact then speaks for itself.
 *
 * @param words - the fact's first sentence
 */
export function verdictOf(
  question: Question,
  { coverage }: Candidate,
  fact: Fact,
  denials: Denials,
  words: readonly string[],
): Verdict | undefined {
  if (!asksWhetherSo(question.signals) || coverage < enoughCoverage) return undefined;
  const isDemand = fact.kind === "requirement";
  if (isDemand && denials.lacksDemand(words).size > 0) return "no";
  if (denials.negates(words).size > 0) return undefined;
  return compare(question, fact) ?? (isDemand && question.signals.has("must") ? "yes" : undefined);
}

/** Compares the question's only figure with the fact's figures of that sort. */
function compare({ figures }: Question, fact: Fact): Verdict | undefined {
  const values = Object.values(fact.values);
  const sorts: readonly (readonly [readonly unknown[], (value: Value) => readonly unknown[]])[] = [
    [figures.amounts, (value) => ("kr" in value ? [value.kr] : [])],
    [figures.percents, (value) => ("percent" in value ? [value.percent] : [])],
    [
      figures.days.map(({ month, day }) => `${month}-${day}`),
      (value) => ("date" in value ? [monthAndDay(value.date)] : []),
    ],
  ];
  for (const [asked, told] of sorts) {
    const known = values.flatMap(told);
    if (asked.length !== 1 || known.length === 0) continue;
    if (known.includes(asked[0])) return "yes";
    if (known.length === 1) return "no";
  }
  return undefined;
}

function monthAndDay(date: string): string {
  const [, month, day] = date.split("-").map(Number);
  return `${month}-${day}`;
}

/** Whether a question can be answered with yes or no: not one of two things, and not said the other way round. */
function asksWhetherSo(signals: ReadonlySet<Signal>): boolean {
  if (signals.has("negation") || signals.has("either")) return false;
  return signals.has("yes-no") || signals.has("check");
}
