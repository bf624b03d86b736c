import MiniSearch from "minisearch";
import { type Indexed, keyOfTopic, termsOf } from "./similarity.js";

/** What one term finds in one agreement year: positions of entries, and their scores, best first. */
export interface Postings {
  readonly positions: Uint32Array;
  readonly scores: Float64Array;
}

/** Finds the entries that have a term, by agreement year. */
export type TermIndex = (term: string) => ReadonlyMap<number, Postings>;

/** Makes the index. What is found is told in plain arrays of numbers, since of fifty agreements there is much of it. */
export function createTermIndex(entries: readonly Indexed[]): TermIndex {
  const documents = createIndex(entries);
  const years = Uint16Array.from(entries, ({ entry }) => entry.agreementYear);
  return (term) => {
    const found = documents.search(term).map(({ id, score }) => ({ position: Number(id), score }));
    const yearsOf = new Set(found.map(({ position }) => years[position] ?? 0));
    return new Map(
      [...yearsOf].map((year) => {
        const ofYear = found.filter(({ position }) => years[position] === year);
        const positions = Uint32Array.from(ofYear, ({ position }) => position);
        return [year, { positions, scores: Float64Array.from(ofYear, ({ score }) => score) }];
      }),
    );
  };
}

function createIndex(entries: readonly Indexed[]): MiniSearch {
  const documents = new MiniSearch({
    fields: ["own", "phrasings", "topics", "broader"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
    searchOptions: {
      boost: { phrasings: 1.5, topics: 3, broader: 0.5 },
      prefix: (term) => term.length > 4 && !term.includes(":"),
    },
  });
  documents.addAll(
    entries.map(({ entry, texts: [own, ...phrasings] }, id) => ({
      id,
      own: own?.units.flatMap(termsOf).join(" ") ?? "",
      phrasings: phrasings.flatMap(({ units }) => units.flatMap(termsOf)).join(" "),
      topics: [...entry.topics].map(keyOfTopic).join(" "),
      broader: [...entry.broader].map(keyOfTopic).join(" "),
    })),
  );
  return documents;
}
