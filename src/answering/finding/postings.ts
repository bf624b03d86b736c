import type { Indexed } from "./similarity.js";

/** The positions of the entries of one agreement year that have something, by its key. */
export type Postings = (key: string, year: number) => readonly number[];

const nowhere: readonly number[] = [];

/** Makes postings, so that entries need not be looked through for what they have. */
export function createPostings(
  entries: readonly Indexed[],
  keysOf: (indexed: Indexed) => ReadonlySet<string>,
): Postings {
  const byYear = new Map<number, Map<string, number[]>>();
  for (const [position, indexed] of entries.entries()) {
    const year = indexed.entry.agreementYear;
    const ofYear = byYear.get(year) ?? new Map<string, number[]>();
    byYear.set(year, ofYear);
    for (const key of keysOf(indexed)) {
      const positions = ofYear.get(key);
      if (positions === undefined) ofYear.set(key, [position]);
      else positions.push(position);
    }
  }
  return (key, year) => byYear.get(year)?.get(key) ?? nowhere;
}
