import { CholeskyDecomposition, inverse, Matrix } from "ml-matrix";
import { rememberWords } from "../../shared/remember.js";
import { type Counted, countTerms, documentsOf } from "./counted.js";

/** Makes what tells how near documents lie to a text in what they are about, -1 to 1, by their positions. */
export type LatentSearch = (terms: readonly string[]) => (document: number) => number;

/** How many dimensions the documents are told apart in: with more for each document, other words are not brought together. */
const mostDimensions = 112;
const documentsForEach = 4;

/** A term in one document only brings nothing together. */
const fewestDocuments = 2;

/** How many times the dimensions are drawn nearer to those that tell most. */
const iterations = 3;

/**
 * Latent semantic analysis: terms that come with the same other terms lie near each other, so that a text is near documents
 * that say the same in other words (Deerwester et al. 1990, "Indexing by Latent Semantic Analysis"). The dimensions are the
 * strongest of the documents' terms weighed by tf-idf, found by subspace iteration (Halko, Martinsson and Tropp 2011,
 * "Finding structure with randomness"), from a start that the terms themselves give.
 *
 * @param documents - each as its terms, a term as often as it occurs; each is looked at only once
 */
export function createLatentSearch(documents: Iterable<readonly string[]>): LatentSearch {
  const rows = weighedRows(documents);
  const { numbers, rarity } = rows;
  const howMany = rows.firsts.length - 1;
  const dimensions = Math.min(mostDimensions, Math.floor(howMany / documentsForEach));
  if (dimensions === 0 || rows.terms.length === 0) return () => () => 0;
  let basis = orthonormal(timesTerms(rows, startOf(rows, dimensions), dimensions));
  for (let round = 1; round < iterations; round++)
    basis = orthonormal(timesTerms(rows, placesOf(rows, basis), dimensions));
  const terms = placesOf(rows, basis);
  const reached = timesTerms(rows, terms, dimensions);
  const straighten = whitening(basis.transpose().mmul(reached));
  const places = joined(rowsOf(reached.mmul(straighten)).map(unit), dimensions);
  /** Most terms are never asked with, so each is only straightened when it is. */
  const placeOf = rememberWords((term): Float64Array => {
    const number = numbers.get(term);
    if (number === undefined) return none;
    const place = terms.subarray(number * dimensions, (number + 1) * dimensions);
    const [straight = none] = rowsOf(new Matrix([place]).mmul(straighten));
    return timesAll(straight, rarity[number] ?? 0);
  });
  return (text) => {
    const place = new Float64Array(dimensions);
    for (const [term, count] of countsOf(text)) {
      const termPlace = placeOf(term);
      if (termPlace !== none) addTimes(place, termPlace, 0, oftener(count));
    }
    const direction = unit(place);
    return (document) => dot(direction, places, document * dimensions);
  };
}

/** Documents by the terms that bring some of them together, and how much each tells in them, each row of length one. */
interface Rows {
  /** The numbers of the terms. */
  readonly numbers: ReadonlyMap<string, number>;
  /** How rare each term is, by its number. */
  readonly rarity: Float64Array;
  /** Where each document's terms begin in the two that follow; last, where all end. */
  readonly firsts: Uint32Array;
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
}

function weighedRows(documents: Iterable<readonly string[]>): Rows {
  const all = new Map<string, number>();
  const counted = countTerms(documents, (term) => {
    const number = all.get(term) ?? all.size;
    if (number === all.size) all.set(term, number);
    return number;
  });
  const having = documentsOf(counted.terms, all.size);
  const kept = [...all].filter(([, number]) => (having[number] ?? 0) >= fewestDocuments);
  const renumbered = new Int32Array(all.size).fill(-1);
  for (const [place, [, number]] of kept.entries()) renumbered[number] = place;
  const howMany = counted.firsts.length - 1;
  const rarity = Float64Array.from(
    kept,
    ([, number]) => 1 + Math.log(howMany / (having[number] ?? 0)),
  );
  return {
    numbers: new Map(kept.map(([term], place) => [term, place])),
    rarity,
    ...weighed(counted, renumbered, rarity),
  };
}

/** What each document's terms tell in it, those left out that are renumbered below zero. */
function weighed(
  { firsts, terms, counts }: Counted,
  renumbered: Int32Array,
  rarity: Float64Array,
): Pick<Rows, "firsts" | "terms" | "weights"> {
  const keptFirsts = new Uint32Array(firsts.length);
  const keptTerms = new Uint32Array(terms.length);
  const weights = new Float64Array(terms.length);
  let size = 0;
  for (let document = 0; document + 1 < firsts.length; document++) {
    for (let at = firsts[document] ?? 0; at < (firsts[document + 1] ?? 0); at++) {
      const term = renumbered[terms[at] ?? 0] ?? -1;
      if (term < 0) continue;
      keptTerms[size] = term;
      weights[size++] = oftener(counts[at] ?? 0) * (rarity[term] ?? 0);
    }
    keptFirsts[document + 1] = size;
    normalize(weights.subarray(keptFirsts[document], size));
  }
  return {
    firsts: keptFirsts,
    terms: keptTerms.subarray(0, size),
    weights: weights.subarray(0, size),
  };
}

/** How much more a term tells that comes several times. */
function oftener(count: number): number {
  return 1 + Math.log(count);
}

function countsOf(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function normalize(weights: Float64Array): void {
  const length = Math.hypot(...weights) || 1;
  for (let index = 0; index < weights.length; index++)
    weights[index] = (weights[index] ?? 0) / length;
}

/**
 * Where each term lies at first: anywhere, but told by its letters alone. From a start that hangs on the documents' order,
 * one document more would change what is found among all others.
 */
function startOf({ numbers }: Rows, columns: number): Float64Array {
  const places = new Float64Array(numbers.size * columns);
  for (const [term, number] of numbers) {
    let state = hashOf(term);
    for (let column = 0; column < columns; column++) {
      state = scrambled(state);
      places[number * columns + column] = state / 2 ** 31;
    }
  }
  return places;
}

/** A term's letters as one number of 32 bits, never zero (FNV-1a, Fowler, Noll and Vo). */
function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < term.length; index++)
    hash = Math.imul(hash ^ term.charCodeAt(index), 0x01000193);
  return hash || 1;
}

/** The number that comes after one, of 32 bits, never zero (Marsaglia 2003, "Xorshift RNGs"). */
function scrambled(state: number): number {
  let next = state ^ (state << 13);
  next ^= next >>> 17;
  return next ^ (next << 5);
}

/** Where each term lies, one after the other: the rows' transpose times a matrix. */
function placesOf({ firsts, terms, weights, numbers }: Rows, matrix: Matrix): Float64Array {
  const { columns } = matrix;
  const places = new Float64Array(numbers.size * columns);
  for (let row = 0; row + 1 < firsts.length; row++) {
    const from = matrix.getRow(row);
    for (let at = firsts[row] ?? 0; at < (firsts[row + 1] ?? 0); at++) {
      const begin = (terms[at] ?? 0) * columns;
      const weight = weights[at] ?? 0;
      for (let index = 0; index < columns; index++)
        places[begin + index] = (places[begin + index] ?? 0) + weight * (from[index] ?? 0);
    }
  }
  return places;
}

/** Rows times the terms' places. */
function timesTerms(
  { firsts, terms, weights }: Rows,
  places: Float64Array,
  columns: number,
): Matrix {
  const sums = Array.from({ length: firsts.length - 1 }, (_, row) => {
    const sum = new Float64Array(columns);
    for (let at = firsts[row] ?? 0; at < (firsts[row + 1] ?? 0); at++)
      addTimes(sum, places, (terms[at] ?? 0) * columns, weights[at] ?? 0);
    return sum;
  });
  return new Matrix(sums);
}

const none = new Float64Array(0);

function rowsOf(matrix: Matrix): readonly Float64Array[] {
  return matrix.to2DArray().map((row) => Float64Array.from(row));
}

/** Adds a place, which begins at `from` among several, times what it weighs. */
function addTimes(sum: Float64Array, several: Float64Array, from: number, weight: number): void {
  for (let index = 0; index < sum.length; index++)
    sum[index] = (sum[index] ?? 0) + weight * (several[from + index] ?? 0);
}

/** A matrix whose columns span the same and are at right angles, of length one. */
function orthonormal(matrix: Matrix): Matrix {
  return matrix.mmul(whitening(matrix.transpose().mmul(matrix)));
}

/** What is added so that columns that say the same as others, where documents are few, do no harm. */
const slightly = 1e-12;

/** What makes columns with these products at right angles, of length one. */
function whitening(products: Matrix): Matrix {
  const some = Matrix.eye(products.rows).mul(slightly * products.trace());
  const symmetric = Matrix.add(products, products.transpose()).div(2).add(some);
  return inverse(new CholeskyDecomposition(symmetric).lowerTriangularMatrix).transpose();
}

function timesAll(place: Float64Array, weight: number): Float64Array {
  return place.map((each) => each * weight);
}

function unit(place: Float64Array): Float64Array {
  return timesAll(place, 1 / (Math.sqrt(dot(place, place, 0)) || 1));
}

/** Several places one after the other. */
function joined(places: readonly Float64Array[], dimensions: number): Float64Array {
  const all = new Float64Array(places.length * dimensions);
  for (const [index, place] of places.entries()) all.set(place, index * dimensions);
  return all;
}

/** The product of a place and the one of several that begins at `from`. */
function dot(one: Float64Array, several: Float64Array, from: number): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++)
    sum += (one[index] ?? 0) * (several[from + index] ?? 0);
  return sum;
}
