import MiniSearch from "minisearch";
import type { Language } from "../agreement/value.js";
import type { Entry } from "./entries.js";
import type { Want } from "./lexicon.js";
import { likenessTo } from "./likeness.js";
import type { Reader, Unit } from "./reader.js";
import {
  coverageOf,
  createKinFinder,
  createRater,
  type Indexed,
  keyOfTopic,
  type Phrasing,
  type RatedUnit,
  rememberRated,
  type WeightedUnit,
} from "./similarity.js";
import { particular } from "./wants.js";

/** How well an entry matches what a question is about, whatever it wants to know. All from 0 to 1. */
export interface Match {
  readonly entry: Entry;
  /** How much of the question the entry has words or topics for, rare words counting more. */
  readonly coverage: number;
  /** How like the question the most like of the entry's texts is. */
  readonly likeness: number;
  /** BM25, of the best found. */
  readonly rank: number;
  /** What the entry's phrasings want to know. */
  readonly wants: ReadonlySet<Want>;
}

/** Finds entries by what they are about. */
export type Search = (question: Phrasing<WeightedUnit>) => readonly Match[];

/** Reads a phrasing as a question. */
export type PhrasingReader = (text: string) => Phrasing<WeightedUnit>;

const mostCandidates = 80;

/** Makes the search in one language. Reads every text once; do it at start. */
export function createSearch(
  language: Language,
  reader: Reader,
  readPhrasing: PhrasingReader,
  entries: readonly Entry[],
): Search {
  const read = entries.map((entry) => readEntry(language, reader, readPhrasing, entry));
  const rate = createRater(read);
  const kinOf = createKinFinder(read);
  const rateOnce = rememberRated(rate);
  const indexed = new Map(read.map((each) => [each.entry.id, rateAll(each, rateOnce)]));
  const documents = createIndex(read);
  return (question) => {
    const { units } = question;
    const asked = { ...question, units: units.map(rate), wants: particular(question.wants) };
    const coverage = coverageOf(asked.units, kinOf);
    const likeness = likenessTo(asked);
    const found = documents.search(queryOf(units)).slice(0, mostCandidates);
    const best = found[0]?.score ?? 1;
    return found.flatMap(({ id, score }) => {
      const candidate = indexed.get(String(id));
      if (candidate === undefined) return [];
      return {
        entry: candidate.entry,
        coverage: coverage(candidate),
        likeness: likeness(candidate),
        rank: score / best,
        wants: candidate.wants,
      };
    });
  };
}

function readEntry(
  language: Language,
  reader: Reader,
  readPhrasing: PhrasingReader,
  entry: Entry,
): Indexed<WeightedUnit> {
  const { own, phrasings } = entry.texts[language];
  const ownUnits = reader.units(own).map((unit) => ({ ...unit, weight: 1 }));
  const asked = phrasings.map(readPhrasing).map((phrasing) => ({
    ...phrasing,
    wants: particular(phrasing.wants),
  }));
  const texts = [{ units: ownUnits, wants: new Set<Want>(), years: [], figures: [] }, ...asked];
  return {
    entry,
    texts,
    terms: new Set(texts.flatMap(({ units }) => units.flatMap(wordsOf))),
    wants: new Set(asked.flatMap(({ wants }) => [...wants])),
  };
}

function rateAll(read: Indexed<WeightedUnit>, rate: (unit: WeightedUnit) => RatedUnit): Indexed {
  const texts = read.texts.map((text) => ({ ...text, units: text.units.map(rate) }));
  return { ...read, texts };
}

function wordsOf({ terms, parts }: Unit): readonly string[] {
  return [...terms, ...parts];
}

function createIndex(read: readonly Indexed<Unit>[]): MiniSearch {
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
    read.map(({ entry, texts: [own, ...phrasings] }) => ({
      id: entry.id,
      own: own?.units.flatMap(wordsOf).join(" ") ?? "",
      phrasings: phrasings.flatMap(({ units }) => units.flatMap(wordsOf)).join(" "),
      topics: [...entry.topics].map(keyOfTopic).join(" "),
      broader: [...entry.broader].map(keyOfTopic).join(" "),
    })),
  );
  return documents;
}

/** How much a compound's parts count in the search. */
const partWeight = 0.5;

function queryOf(units: readonly WeightedUnit[]): Parameters<MiniSearch["search"]>[0] {
  const weights = new Map<string, number>();
  for (const { terms, parts, topics, weight } of units) {
    for (const part of parts) weights.set(part, weight * partWeight);
    for (const term of [...terms, ...topics.map(keyOfTopic)]) weights.set(term, weight);
  }
  return {
    queries: [...weights.keys()],
    boostTerm: (term) => weights.get(term) ?? 1,
  };
}
