import type { Language } from "../../agreement/value.js";
import { createTermSearch } from "./bm25.js";
import { createFigureSearch, namesOnlyFigures, type Teller } from "./by-figure.js";
import { type CoveredIn, createCoverage, createCoverFinder, type Sought } from "./coverage.js";
import type { Entry } from "./entries.js";
import type { Want } from "../lexicon.js";
import type { Kin } from "./kin.js";
import { type Compared, createLikeness } from "./likeness.js";
import { rememberLatest } from "../../shared/remember.js";
import type { Reader, Unit } from "../reading/reader.js";
import { createNearness } from "./signs.js";
import {
  createRater,
  type Indexed,
  nameOf,
  type Phrasing,
  type Rater,
  rememberUnits,
  termsOf,
  type WeightedUnit,
} from "./similarity.js";
import { particular } from "../reading/wants.js";
import { wordsOf } from "../reading/words.js";

/** How well an entry matches what a question is about, whatever it wants to know. All from 0 to 1. */
export interface Match {
  readonly entry: Entry;
  /** How much of the question the entry has words or topics for, rare words counting more. */
  readonly coverage: number;
  /** How like the question the most like of the entry's texts is. */
  readonly likeness: number;
  /** BM25, of the best found. */
  readonly rank: number;
  /** How near it lies to what the question is about, in the company that its words keep. */
  readonly latent: number;
  /** What the entry's phrasings want to know. */
  readonly wants: ReadonlySet<Want>;
}

/** Finds entries by what they are about. */
export type Search = (question: Phrasing) => readonly Match[];

/** Reads a phrasing as a question. */
export type PhrasingReader = (text: string) => Phrasing;

/** Of those that share words with a question; one that is asked for in the very same words is always among them. */
const mostCandidates = 60;

/** What units are about, in any order. */
function termsIn(units: readonly Unit[]): string {
  return units
    .map(({ terms }) => terms.join(" "))
    .filter((terms) => terms !== "")
    .sort()
    .join("|");
}

/** How many units of questions are remembered with all that they meet: most questions are about the same things. */
const rememberedUnits = 2000;

/** Makes the search in one language. Reads every text once; do it at start. */
export function createSearch(
  language: Language,
  reader: Reader,
  readPhrasing: PhrasingReader,
  entries: readonly Entry[],
): Search {
  const indexed = readEntries(language, reader, readPhrasing, entries);
  const findable = indexed.map(({ entry, wants }) => ({ entry, wants }));
  const rate = createRater(indexed);
  const coverage = createCoverage(indexed.length);
  const { likeness, kinOf } = createLikeness(indexed, rate);
  const met = rememberMet(rate, createCoverFinder(indexed), kinOf);
  const nearnessTo = createNearness(language, indexed);
  const searchTerms = createTermSearch(indexed);
  const searchFigures = createFigureSearch(findable);
  const saidBy = createSayingFinder(indexed);
  const relevantTo = relevantYears(entries);
  return (question) => {
    const { units } = question;
    const tellers = searchFigures(question.figures);
    // What comes of reaching a figure or not need not name it.
    const isOfFigures = namesOnlyFigures(units) && !question.wants.has("consequence");
    if (isOfFigures && tellers.length > 0) return tellers.map(asMatch);
    const years = relevantTo(question.years);
    const always = new Set([...saidBy(units), ...ofJustThese(tellers)]);
    const found = searchTerms({ units, years, most: mostCandidates, always });
    const positions = found.map(({ position }) => position);
    const asked = { ...question, wants: particular(question.wants) };
    const sought = units.map(met);
    const covered = coverage(sought, years, positions);
    const like = likeness({ ...asked, units: sought }, positions);
    const latent = nearnessTo(asked);
    const best = found[0]?.score ?? 1;
    return found.flatMap(({ position, score }, place) => {
      const its = findable[position];
      return its === undefined
        ? []
        : {
            entry: its.entry,
            coverage: covered[place] ?? 0,
            likeness: like[place] ?? 0,
            rank: score / best,
            latent: latent(position),
            wants: its.wants,
          };
    });
  };
}

/** A unit of a question with all that it meets in the index. */
type Met = Sought & Compared;

/** Makes what tells what a unit meets, once for all units that say the same. */
function rememberMet(
  rate: Rater,
  coveredBy: (unit: Unit) => CoveredIn,
  kinOf: (unit: Unit) => Kin,
): (unit: WeightedUnit) => Met {
  const metBy = rememberLatest(
    rememberedUnits,
    (unit: Unit) => ({
      rarity: rate(unit).rarity,
      coveredIn: coveredBy(unit),
      kin: kinOf(unit),
    }),
    nameOf,
  );
  return (unit) => {
    const { rarity, coveredIn, kin } = metBy(unit);
    return { worth: unit.weight * rarity, coveredIn, kin };
  };
}

/** What tells a figure that is all that a question names, as a match. */
function asMatch({ found: { entry, wants }, share }: Teller): Match {
  return { entry, coverage: 1, likeness: share, rank: 1, latent: 1, wants };
}

/** The positions of those that are about just the figure that they tell. */
function ofJustThese(tellers: readonly Teller[]): readonly number[] {
  return tellers.flatMap(({ position, share }) => (share === 1 ? position : []));
}

/** Makes a finder of the positions of entries that have a text about the very same as units. */
function createSayingFinder(
  indexed: readonly Indexed[],
): (units: readonly Unit[]) => ReadonlySet<number> {
  const positions = new Map<string, Set<number>>();
  for (const [position, { texts }] of indexed.entries())
    for (const { units } of texts) {
      const words = termsIn(units);
      const others = positions.get(words);
      if (others === undefined) positions.set(words, new Set([position]));
      else others.add(position);
    }
  const nowhere: ReadonlySet<number> = new Set();
  return (units) => positions.get(termsIn(units)) ?? nowhere;
}

/** How many agreements back a question may mean that names no year. */
const recentAgreements = 2;

/**
 * The agreement years that may tell about a question's years: those of the years asked about, the neighbours that tell
 * of them before and after, and the newest.
 */
function relevantYears(
  entries: readonly Entry[],
): (asked: readonly number[]) => ReadonlySet<number> {
  const all = [...new Set(entries.map(({ agreementYear }) => agreementYear))].sort((a, b) => b - a);
  const recent = all.slice(0, recentAgreements);
  const told = new Set(all);
  return (asked) => {
    const near = asked.flatMap((year) => [year - 1, year, year + 1]);
    return new Set([...recent, ...near.filter((year) => told.has(year))]);
  };
}

function readEntries(
  language: Language,
  reader: Reader,
  readPhrasing: PhrasingReader,
  entries: readonly Entry[],
): readonly Indexed[] {
  const once = rememberUnits();
  const read = (text: string): Phrasing => {
    const phrasing = readPhrasing(text);
    return {
      ...phrasing,
      units: phrasing.units.map(once),
      wants: particular(phrasing.wants),
    };
  };
  const readOwn = (text: string): Phrasing => {
    const { units, words } = reader(wordsOf(text));
    return {
      units: units.map((unit) => once({ ...unit, weight: 1 })),
      words,
      wants: new Set<Want>(),
      years: [],
      figures: [],
    };
  };
  return entries.map((entry) => {
    const { own, phrasings } = entry.texts[language];
    const asked = phrasings.map(read);
    const texts = [readOwn(own), ...asked];
    return {
      entry,
      texts,
      terms: new Set(texts.flatMap(({ units }) => units.flatMap(termsOf))),
      wants: new Set(asked.flatMap(({ wants }) => [...wants])),
    };
  });
}
