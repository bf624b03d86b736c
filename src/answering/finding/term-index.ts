import { countTerms, type Counted, documentsOf } from "./counted.js";
import { startsOf } from "./numbers.js";
import { type Indexed, keyOfTopic, termsOf } from "./similarity.js";

/** What one term finds: the positions of entries, and their scores by BM25, best first. */
export interface Postings {
  readonly positions: Uint32Array;
  readonly scores: Float64Array;
}

/** Finds the entries of an agreement year that have a term. */
export type TermIndex = (term: string, year: number) => Postings;

/** What entries have terms in, and how much each counts. */
const fields: readonly {
  readonly boost: number;
  readonly termsIn: (indexed: Indexed) => readonly string[];
}[] = [
  { boost: 1, termsIn: ({ texts }) => texts.slice(0, 1).flatMap(termsOfText) },
  { boost: 1.5, termsIn: ({ texts }) => texts.slice(1).flatMap(termsOfText) },
  { boost: 3, termsIn: ({ entry }) => [...entry.topics].map(keyOfTopic) },
  { boost: 0.5, termsIn: ({ entry }) => [...entry.broader].map(keyOfTopic) },
];

function termsOfText({ units }: Indexed["texts"][number]): readonly string[] {
  return units.flatMap(termsOf);
}

/** A field of all entries. */
interface Field {
  readonly boost: number;
  /** How many different terms each entry has in it, by position, at least one; and how many they have in the mean. */
  readonly lengths: Uint16Array;
  readonly meanLength: number;
  /** Where what is told of each term begins in the two that follow, by the term's number; last, where all ends. */
  readonly firsts: Uint32Array;
  /** The positions of the entries that have the term, and how often each has it. */
  readonly positions: Uint32Array;
  readonly counts: Uint16Array;
}

/**
 * Makes the index: plain arrays of numbers, since of fifty agreements there is much of it. Scores are worked out when
 * they are asked for, as most terms never are in most years; how rare a term is, is counted among all years' entries.
 */
export function createTermIndex(entries: readonly Indexed[]): TermIndex {
  const years = Uint16Array.from(entries, ({ entry }) => entry.agreementYear);
  const terms = [...new Set(entries.flatMap(allTermsOf))].sort();
  const all = createFields(entries, terms);
  return (asked, year) => {
    const scores = new Map<number, number>();
    for (const [number, weight] of termsMeant(terms, asked))
      for (const field of all)
        addScores(scores, field, number, weight, (position) => years[position] === year);
    const best = [...scores].sort(([, a], [, b]) => b - a);
    return {
      positions: Uint32Array.from(best, ([position]) => position),
      scores: Float64Array.from(best, ([, score]) => score),
    };
  };
}

function allTermsOf({ terms, entry: { topics, broader } }: Indexed): readonly string[] {
  return [...terms, ...[...topics, ...broader].map(keyOfTopic)];
}

function createFields(entries: readonly Indexed[], terms: readonly string[]): readonly Field[] {
  const numbers = new Map(terms.map((term, number) => [term, number]));
  return fields.map(({ boost, termsIn }) => {
    const counted = countTerms(entries.map(termsIn), (term) => numbers.get(term) ?? 0);
    const lengths = Uint16Array.from(entries, (_, position) =>
      Math.max(1, (counted.firsts[position + 1] ?? 0) - (counted.firsts[position] ?? 0)),
    );
    const meanLength = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    return { boost, lengths, meanLength, ...byTerm(counted, terms.length) };
  });
}

/** What was counted by document, by term. */
function byTerm(
  { firsts: documents, terms, counts }: Counted,
  howMany: number,
): Pick<Field, "firsts" | "positions" | "counts"> {
  const firsts = startsOf(documentsOf(terms, howMany));
  const ofTerms = {
    firsts,
    positions: new Uint32Array(terms.length),
    counts: new Uint16Array(terms.length),
  };
  /** Where the next is to be put of each term. */
  const next = firsts.slice();
  for (let position = 0; position + 1 < documents.length; position++)
    for (let at = documents[position] ?? 0; at < (documents[position + 1] ?? 0); at++) {
      const term = terms[at] ?? 0;
      const to = next[term] ?? 0;
      ofTerms.positions[to] = position;
      ofTerms.counts[to] = counts[at] ?? 0;
      next[term] = to + 1;
    }
  return ofTerms;
}

/** The shortest term that also stands for those that begin with it, and what these count beside it. */
const shortestBeginning = 5;
const beginningWeight = 0.375;
const longerWeight = 0.3;

/** The numbers of the terms that one stands for, itself first, and how much each counts. */
function termsMeant(
  terms: readonly string[],
  asked: string,
): readonly (readonly [number: number, weight: number])[] {
  const first = placeIn(terms, asked);
  const meant: [number, number][] = terms[first] === asked ? [[first, 1]] : [];
  if (asked.length < shortestBeginning || asked.includes(":")) return meant;
  for (let number = first + meant.length; terms[number]?.startsWith(asked) === true; number++) {
    const length = terms[number]?.length ?? 0;
    const longer = length - asked.length;
    meant.push([number, (beginningWeight * length) / (length + longerWeight * longer)]);
  }
  return meant;
}

/** Where a term is among terms in order, or would be. */
function placeIn(terms: readonly string[], sought: string): number {
  let from = 0;
  let to = terms.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((terms[middle] ?? "") < sought) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Adds what a term counts in a field to the scores of the entries of a year that have it there. */
function addScores(
  scores: Map<number, number>,
  field: Field,
  term: number,
  weight: number,
  isSought: (position: number) => boolean,
): void {
  const from = field.firsts[term] ?? 0;
  const to = field.firsts[term + 1] ?? 0;
  const rarity = rarityOf(to - from, field.lengths.length);
  for (let at = from; at < to; at++) {
    const position = field.positions[at] ?? 0;
    if (!isSought(position)) continue;
    const length = (field.lengths[position] ?? 1) / field.meanLength;
    const score = weight * field.boost * rarity * fullness(field.counts[at] ?? 0, length);
    scores.set(position, (scores.get(position) ?? 0) + score);
  }
}

/** How rare it is to have a term: the inverse document frequency. */
function rarityOf(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

/** How soon a term that comes again tells nothing more, how much shorter fields tell more, and what having it tells. */
const saturation = 1.2;
const shortness = 0.7;
const having = 0.5;

/** How much of a field a term is; the field's length is told in mean lengths. This is the "+" form of BM25. */
function fullness(count: number, length: number): number {
  const filled = count + saturation * (1 - shortness + shortness * length);
  return having + (count * (saturation + 1)) / filled;
}
