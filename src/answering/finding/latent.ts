import { CholeskyDecomposition, inverse, Matrix } from "ml-matrix";
import { rememberWords } from "../../shared/remember.js";

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
 * "Finding structure with randomness"), from a start that is always the same.
 *
 * @param documents - each as its terms, a term as often as it occurs
 */
export function createLatentSearch(documents: readonly (readonly string[])[]): LatentSearch {
  const rarity = rarityOf(documents);
  const rows = documents.map((terms) => normalized(weighed(terms, rarity)));
  const dimensions = Math.min(mostDimensions, Math.floor(documents.length / documentsForEach));
  if (dimensions === 0 || rows.every(({ size }) => size === 0)) return () => () => 0;
  let basis = orthonormal(startOf(documents.length, dimensions));
  for (let round = 1; round < iterations; round++)
    basis = orthonormal(timesTerms(rows, termsOf(rows, basis), dimensions));
  const terms = termsOf(rows, basis);
  const reached = timesTerms(rows, terms, dimensions);
  const straighten = whitening(basis.transpose().mmul(reached));
  const places = joined(rowsOf(reached.mmul(straighten)).map(unit), dimensions);
  /** Most terms are never asked with, so each is only straightened when it is. */
  const placeOf = rememberWords((term): Float64Array => {
    const place = terms.get(term);
    if (place === undefined) return none;
    const [straight = none] = rowsOf(new Matrix([place]).mmul(straighten));
    return timesAll(straight, rarity.get(term) ?? 0);
  });
  return (text) => {
    const place = new Float64Array(dimensions);
    for (const [term, count] of countsOf(text)) {
      const termPlace = placeOf(term);
      if (termPlace !== none) addTimes(place, termPlace, oftener(count));
    }
    const direction = unit(place);
    return (document) => dot(direction, places, document * dimensions);
  };
}

/** A text's terms and how much each tells in it. */
type Weighed = ReadonlyMap<string, number>;

/** How rare each term is that brings documents together. */
function rarityOf(documents: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = countsOf(documents.flatMap((terms) => [...new Set(terms)]));
  return new Map(
    [...counts]
      .filter(([, count]) => count >= fewestDocuments)
      .map(([term, count]) => [term, 1 + Math.log(documents.length / count)] as const),
  );
}

function weighed(terms: readonly string[], rarity: ReadonlyMap<string, number>): Weighed {
  return new Map(
    [...countsOf(terms)].flatMap(([term, count]) => {
      const rare = rarity.get(term);
      return rare === undefined ? [] : [[term, oftener(count) * rare] as const];
    }),
  );
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

function normalized(weighed: Weighed): Weighed {
  const length = Math.hypot(...weighed.values()) || 1;
  return new Map([...weighed].map(([term, weight]) => [term, weight / length]));
}

/** Any matrix with columns of their own will do. */
function startOf(rows: number, columns: number): Matrix {
  const matrix = Matrix.zeros(rows, columns);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      matrix.set(row, column, Math.sin((row + 1) * (column + 1)));
  return matrix;
}

type TermPlaces = ReadonlyMap<string, Float64Array>;

/** Where each term lies: the rows' transpose times a matrix. */
function termsOf(rows: readonly Weighed[], matrix: Matrix): TermPlaces {
  const places = new Map<string, Float64Array>();
  for (const [index, row] of rows.entries()) {
    const from = matrix.getRow(index);
    for (const [term, weight] of row) {
      const place = places.get(term) ?? new Float64Array(matrix.columns);
      places.set(term, place);
      addTimes(place, from, weight);
    }
  }
  return places;
}

/** Rows times the terms' places. */
function timesTerms(rows: readonly Weighed[], terms: TermPlaces, columns: number): Matrix {
  return new Matrix(rows.map((row) => sumOf(row, terms, columns)));
}

/** The places of a text's terms added, each times what it tells. */
function sumOf(row: Weighed, terms: TermPlaces, columns: number): Float64Array {
  const sum = new Float64Array(columns);
  for (const [term, weight] of row) {
    const place = terms.get(term);
    if (place !== undefined) addTimes(sum, place, weight);
  }
  return sum;
}

const none = new Float64Array(0);

function rowsOf(matrix: Matrix): readonly Float64Array[] {
  return matrix.to2DArray().map((row) => Float64Array.from(row));
}

function addTimes(sum: Float64Array, row: ArrayLike<number>, weight: number): void {
  for (let index = 0; index < sum.length; index++)
    sum[index] = (sum[index] ?? 0) + weight * (row[index] ?? 0);
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
