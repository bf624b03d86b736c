import type { Clause } from "./clauses.js";
import type { Figures } from "./figures.js";
import type { Signal, Want } from "../lexicon.js";
import { positionsOf } from "./positions.js";

const vague: ReadonlySet<Want> = new Set(["way", "which", "meaning"]);

/** Whether any other want is more particular. */
function isVague(want: Want): boolean {
  return vague.has(want);
}

/** The wants that tell most: all of them when all are vague. */
export function particular(wants: ReadonlySet<Want>): ReadonlySet<Want> {
  const telling = [...wants].filter((want) => !isVague(want));
  return telling.length > 0 ? new Set(telling) : wants;
}

/** Whether two questions want to know different things; not when either tells nothing of it. */
export function disjoint(some: ReadonlySet<Want>, others: ReadonlySet<Want>): boolean {
  if (some.size === 0 || others.size === 0) return false;
  for (const want of some) if (others.has(want)) return false;
  return true;
}

/** What is wanted, less what only part of a longer phrase tells: "how much" is not "how". */
export function longest(
  found: ReadonlyMap<Want, ReadonlySet<number>>,
): ReadonlyMap<Want, ReadonlySet<number>> {
  const isPart = (some: ReadonlySet<number>, others: ReadonlySet<number>): boolean =>
    some.size < others.size && [...some].every((position) => others.has(position));
  const all = [...found.values()];
  return new Map(
    [...found].filter(([, positions]) => !all.some((others) => isPart(positions, others))),
  );
}

/**
 * What is wanted, "when" left out where it only joins: after another question word in the same clause, and not at its
 * end ("what is to be handed in when").
 *
 * @param asking - positions of all words that ask, those that tell nothing of what is wanted included ("what does one …")
 */
export function withoutConjunctions(
  found: ReadonlyMap<Want, ReadonlySet<number>>,
  asking: readonly Iterable<number>[],
  words: readonly string[],
  conjunctions: ReadonlySet<string>,
  clauses: readonly Clause[],
): Map<Want, ReadonlySet<number>> {
  const isConjunction = (position: number): boolean => conjunctions.has(words[position] ?? "");
  const others = [...positionsOf(asking)].filter((at) => !isConjunction(at));
  const joins = (position: number): boolean => {
    const clause = clauses.find(({ from, to }) => position >= from && position < to);
    if (clause === undefined || position === clause.to - 1 || !isConjunction(position))
      return false;
    return others.some((other) => other >= clause.from && other < position);
  };
  return new Map(
    [...found].filter(([, positions]) => ![...positions].every((position) => joins(position))),
  );
}

/** Signs that a part or a multiple of an amount is asked for. */
const partSignals: readonly Signal[] = ["half", "third", "quarter", "double", "monthly"];

/** What day of the week it is or whether there is time left is a question about a day, and so is whether a day is right; a half is one of an amount. */
export function implied(
  wants: Set<Want>,
  signals: ReadonlyMap<Signal, unknown>,
  { amounts, days }: Figures,
): ReadonlySet<Want> {
  if (asksForWeekday(wants, signals)) return new Set(["date"]);
  if (wants.size > 0) return wants;
  if (signals.has("days-left")) return wants.add("date");
  if (partSignals.some((signal) => signals.has(signal))) return wants.add("amount");
  if (!signals.has("yes-no") && !signals.has("check")) return wants;
  if (signals.has("too-late") || days.length > 0) return wants.add("date");
  return amounts.length > 0 ? wants.add("amount") : wants;
}

function asksForWeekday(
  wants: ReadonlySet<Want>,
  signals: { has(signal: Signal): boolean },
): boolean {
  return signals.has("weekday") && !wants.has("consequence");
}
