/** Documents as their terms, each term as a number, in plain arrays: many documents take little room. */
export interface Counted {
  /** Where each document begins in the two that follow; last, where all end. */
  readonly firsts: Uint32Array;
  /** The different terms of each document, in the order that they first come, and how often each does. */
  readonly terms: Uint32Array;
  readonly counts: Uint16Array;
}

/** Counts the terms of documents, which are looked through one after the other and not kept. */
export function countTerms(
  documents: Iterable<readonly string[]>,
  numberOf: (term: string) => number,
): Counted {
  const firsts = [0];
  const terms: number[] = [];
  const counts: number[] = [];
  /** Where each term of the document that is being counted stands, by its number. */
  const places = new Map<number, number>();
  for (const document of documents) {
    for (const term of document) {
      const number = numberOf(term);
      const place = places.get(number);
      if (place === undefined) places.set(number, terms.push(number) - 1);
      counts[place ?? terms.length - 1] = (place === undefined ? 0 : (counts[place] ?? 0)) + 1;
    }
    firsts.push(terms.length);
    places.clear();
  }
  return {
    firsts: Uint32Array.from(firsts),
    terms: Uint32Array.from(terms),
    counts: Uint16Array.from(counts),
  };
}

/** In how many documents each term is, by its number. */
export function documentsOf(terms: Counted["terms"], howMany: number): Uint32Array {
  const documents = new Uint32Array(howMany);
  for (const term of terms) documents[term] = (documents[term] ?? 0) + 1;
  return documents;
}
