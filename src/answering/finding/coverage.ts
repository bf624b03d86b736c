import { rememberWords } from "../../shared/remember.js";
import type { Unit } from "../reading/reader.js";
import { numbersFor } from "./numbers.js";
import { createPostings, type Postings } from "./postings.js";
import type { Indexed } from "./similarity.js";

/** Which entries of an agreement year have words or topics for a unit, and how far, above 0 to 1. */
export interface Covered {
  readonly positions: Uint32Array;
  readonly shares: Float64Array;
}

/** What entries have for a unit, by agreement year; found when it is first asked for. */
export type CoveredIn = (year: number) => Covered;

/** Makes what finds the entries that have words or topics for a unit. */
export function createCoverFinder(entries: readonly Indexed[]): (unit: Unit) => CoveredIn {
  const having: Having = {
    topic: createPostings(entries, ({ entry }) => entry.topics),
    broader: createPostings(entries, ({ entry }) => entry.broader),
    term: createPostings(entries, ({ terms }) => terms),
  };
  const kinOf = createKinFinder(entries);
  return (unit) => rememberWords((year: number) => coveredBy(having, unit, kinOf, year));
}

interface Having {
  readonly topic: Postings;
  readonly broader: Postings;
  readonly term: Postings;
}

function coveredBy(having: Having, unit: Unit, kinOf: KinFinder, year: number): Covered {
  const shares = new Map<number, number>();
  const raise = (position: number, share: number): void => {
    if (share > (shares.get(position) ?? 0)) shares.set(position, share);
  };
  const raiseAll = (keys: readonly string[], postings: Postings, share: number): void => {
    for (const key of keys) for (const position of postings(key, year)) raise(position, share);
  };
  raiseAll(unit.topics, having.topic, 1);
  for (const [position, share] of sharesOf(unit.terms, having.term, year))
    raise(position, share === 1 ? 1 : share * 0.7);
  for (const [position, share] of sharesOf(unit.parts, having.term, year))
    raise(position, share * 0.85);
  raiseAll(unit.terms.flatMap(kinOf), having.term, 0.6);
  raiseAll(unit.topics, having.broader, 0.6);
  return {
    positions: Uint32Array.from(shares.keys()),
    shares: Float64Array.from(shares.values()),
  };
}

/** The entries that have any of some terms, and how large a share of them. */
function sharesOf(
  terms: readonly string[],
  postings: Postings,
  year: number,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const term of terms)
    for (const position of postings(term, year))
      counts.set(position, (counts.get(position) ?? 0) + 1);
  return new Map([...counts].map(([position, count]) => [position, count / terms.length]));
}

/** Finds the terms that begin like a term: all that it begins, and all that begin it. */
type KinFinder = (term: string) => readonly string[];

/** The shortest term that tells anything as the beginning of another. */
const shortestBeginning = 5;

/** Makes a finder among the terms of all entries: "redovis" begins "redovisning". */
function createKinFinder(indexed: readonly Indexed[]): KinFinder {
  const byBeginning = new Map<string, string[]>();
  for (const term of new Set(indexed.flatMap(({ terms }) => [...terms]))) {
    if (term.length < shortestBeginning) continue;
    const beginning = term.slice(0, shortestBeginning);
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), term]);
  }
  return rememberWords((term) =>
    (byBeginning.get(term.slice(0, shortestBeginning)) ?? []).filter(
      (other) => other.startsWith(term) || term.startsWith(other),
    ),
  );
}

/** A unit of a question: what it is worth, and what entries have for it. */
export interface Sought {
  readonly worth: number;
  readonly coveredIn: CoveredIn;
}

/** How much of what a question is about entries have words or topics for, 0 to 1, in the order of their positions. */
export type Coverage = (
  units: readonly Sought[],
  years: ReadonlySet<number>,
  positions: readonly number[],
) => Float64Array;

/** Makes what tells how much entries of some years cover; `count` is how many entries there are. */
export function createCoverage(count: number): Coverage {
  /** What is covered of the question, by position; all zero between questions. */
  const sums = new Float64Array(count);
  return (units, years, positions) => {
    let total = 0;
    for (const { worth } of units) total += worth;
    if (total === 0) return new Float64Array(positions.length);
    const covered = units.flatMap(({ worth, coveredIn }) =>
      [...years].map((year) => ({ worth, ...coveredIn(year) })),
    );
    for (const each of covered) addUp(sums, each);
    const coverage = numbersFor(positions, (position) => (sums[position] ?? 0) / total);
    for (const each of covered) for (const position of each.positions) sums[position] = 0;
    return coverage;
  };
}

function addUp(
  sums: Float64Array,
  { worth, positions, shares }: Covered & { readonly worth: number },
): void {
  for (let index = 0; index < positions.length; index++) {
    const position = positions[index] ?? 0;
    sums[position] = (sums[position] ?? 0) + worth * (shares[index] ?? 0);
  }
}
