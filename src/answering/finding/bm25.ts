import { rememberWords } from "../../shared/remember.js";
import { numbersFor } from "./numbers.js";
import { nthLargest } from "./nth-largest.js";
import { type Indexed, keyOfTopic, type WeightedUnit } from "./similarity.js";
import { createTermIndex, type Postings } from "./term-index.js";

/** An entry and how well it was found; the higher, the better. */
export interface Found {
  /** Its position among the entries. */
  readonly position: number;
  readonly score: number;
}

/** What is searched for, and how much of what has it is wanted. */
export interface Wanted {
  readonly units: readonly WeightedUnit[];
  /** Agreement years to search in. */
  readonly years: ReadonlySet<number>;
  /** How many are wanted. */
  readonly most: number;
  /** Positions of entries that are wanted wherever they come. */
  readonly always: ReadonlySet<number>;
}

/** Finds the entries that have words or topics of a question, best first, by BM25. */
export type TermSearch = (wanted: Wanted) => readonly Found[];

/**
 * Makes the search. Every term is searched by itself only once: what several terms find adds up, times the number of
 * terms, as in MiniSearch's own search for several.
 */
export function createTermSearch(entries: readonly Indexed[]): TermSearch {
  const postingsOf = rememberWords(createTermIndex(entries));
  const sums: Sums = {
    scores: new Float64Array(entries.length),
    terms: new Uint16Array(entries.length),
  };
  return ({ units, years, most, always }) => {
    const found: number[] = [];
    for (const [term, weight] of weightsOf(units)) {
      const byYear = postingsOf(term);
      for (const year of years) addUp(sums, found, byYear.get(year), weight);
    }
    const scores = numbersFor(found, (position) => scoreOf(sums, position));
    const least = scores.length > most ? nthLargest(scores.slice(), most) : -Infinity;
    const best: Found[] = [];
    for (let index = 0; index < found.length; index++) {
      const position = found[index] ?? 0;
      const score = scores[index] ?? 0;
      if (score >= least || always.has(position)) best.push({ position, score });
      sums.scores[position] = sums.terms[position] = 0;
    }
    best.sort((a, b) => b.score - a.score);
    return best.filter(({ position }, place) => place < most || always.has(position));
  };
}

function scoreOf({ scores, terms }: Sums, position: number): number {
  return (scores[position] ?? 0) * (terms[position] ?? 0);
}

/** What has been found of each entry in one search, by position; all zero between searches. */
interface Sums {
  readonly scores: Float64Array;
  readonly terms: Uint16Array;
}

function addUp(
  { scores, terms }: Sums,
  found: number[],
  postings: Postings | undefined,
  weight: number,
): void {
  if (postings === undefined) return;
  const { positions } = postings;
  for (let index = 0; index < positions.length; index++) {
    const position = positions[index] ?? 0;
    if (terms[position] === 0) found.push(position);
    scores[position] = (scores[position] ?? 0) + weight * (postings.scores[index] ?? 0);
    terms[position] = (terms[position] ?? 0) + 1;
  }
}

/** How much a compound's parts count in the search. */
const partWeight = 0.5;

function weightsOf(units: readonly WeightedUnit[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { terms, parts, topics, weight } of units) {
    for (const part of parts) weights.set(part, weight * partWeight);
    for (const term of [...terms, ...topics.map(keyOfTopic)]) weights.set(term, weight);
  }
  return weights;
}
