import type { Entry } from "./entries.js";
import type { Want } from "../lexicon.js";
import { rememberLatest, rememberWords } from "../../shared/remember.js";
import type { Unit } from "../reading/reader.js";

/** Something that a text is about, and how much it counts in the text. */
export interface WeightedUnit extends Unit {
  readonly weight: number;
}

/** The same, with how much it tells: the more, the fewer entries are about it. */
export interface RatedUnit extends WeightedUnit {
  readonly rarity: number;
}

/** A text as a question: what it is about and what it wants to know. */
export interface Phrasing<Of extends Unit = RatedUnit> {
  readonly units: readonly Of[];
  /** All its words in order, those that say nothing of the subject too. */
  readonly words: readonly string[];
  readonly wants: ReadonlySet<Want>;
  /** Years that it names; none when it holds for any. */
  readonly years: readonly number[];
  /** Sums of money and percentages that it names. */
  readonly figures: readonly number[];
}

/** An entry as it was read. */
export interface Indexed<Of extends Unit = RatedUnit> {
  readonly entry: Entry;
  /** All terms of its texts, those of parts of compounds too. */
  readonly terms: ReadonlySet<string>;
  /** Its own words, then the phrasings that people ask with. */
  readonly texts: readonly Phrasing<Of>[];
  /** What the phrasings want to know. */
  readonly wants: ReadonlySet<Want>;
}

/** Rates units by how rare they are among the entries. */
export type Rater = <Of extends Unit>(unit: Of) => Of & { readonly rarity: number };

/** Counts in how many entries each term and topic is found. */
export function createRater(indexed: readonly Indexed<Unit>[]): Rater {
  const counts = new Map<string, number>();
  for (const { entry, terms } of indexed)
    for (const key of [...terms, ...[...entry.topics].map(keyOfTopic)])
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const rarityOf = (key: string): number => Math.log(1 + indexed.length / (counts.get(key) ?? 1));
  const unknown = Math.log(1 + indexed.length) / 2;
  return (unit) => {
    if (!unit.known) return { ...unit, rarity: unknown };
    const keys = unit.topics.map(keyOfTopic);
    const rarity =
      keys.length > 0 ? Math.min(...keys.map(rarityOf)) : Math.max(...unit.terms.map(rarityOf));
    return { ...unit, rarity };
  };
}

/** A topic as something to count and search, apart from any word. */
export function keyOfTopic(id: string): string {
  return `topic:${id}`;
}

/** A unit's terms and those of its parts. */
export function termsOf({ terms, parts }: Unit): readonly string[] {
  return [...terms, ...parts];
}

/** Makes a rater that gives the same object for equal units: most come in many texts. */
export function rememberRated(rate: Rater): (unit: WeightedUnit) => RatedUnit {
  const rated = new Map<string, RatedUnit>();
  return (unit) => {
    const { known, weight } = unit;
    const key = `${nameOf(unit)}|${known}|${weight}`;
    const before = rated.get(key);
    if (before !== undefined) return before;
    const fresh = rate(unit);
    rated.set(key, fresh);
    return fresh;
  };
}

/** Finds the terms that begin like a term: all that it begins, and all that begin it. */
export type KinFinder = (term: string) => readonly string[];

/** The shortest term that tells anything as the beginning of another. */
const shortestBeginning = 5;

/** Makes a finder among the terms of all entries: "redovis" begins "redovisning". */
export function createKinFinder(indexed: readonly Indexed<Unit>[]): KinFinder {
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

/** How much of what a question is about an entry has words or topics for, 0 to 1. */
export type Coverage = (units: readonly RatedUnit[]) => (indexed: Indexed) => number;

/** How many units of questions are remembered with how far entries cover them: most questions are about the same things. */
const rememberedUnits = 250;

/** Makes what tells how much entries cover. */
export function createCoverage(kinOf: KinFinder): Coverage {
  const coverOf = rememberLatest(rememberedUnits, (unit) => coverOfUnit(unit, kinOf), nameOf);
  return (units) => {
    const total = sum(units.map(({ weight, rarity }) => weight * rarity));
    if (total === 0) return () => 0;
    const asked = units.map((unit) => ({
      worth: unit.weight * unit.rarity,
      coverOf: coverOf(unit),
    }));
    return (indexed) => {
      let covered = 0;
      for (const each of asked) covered += each.worth * each.coverOf(indexed);
      return covered / total;
    };
  };
}

/** How far entries cover a unit; works out each once. */
function coverOfUnit(unit: Unit, kinOf: KinFinder): (indexed: Indexed) => number {
  const kin = unit.terms.flatMap(kinOf);
  const covered = new Map<Indexed, number>();
  return (indexed) => {
    const before = covered.get(indexed);
    if (before !== undefined) return before;
    const fresh = covers(indexed, unit, kin);
    covered.set(indexed, fresh);
    return fresh;
  };
}

/** What is the same for units that say the same, whatever they count. */
export function nameOf({ terms, parts, topics }: Unit): string {
  return `${terms.join(" ")}|${parts.join(" ")}|${topics.join(" ")}`;
}

function covers({ entry, terms }: Indexed, unit: Unit, kin: readonly string[]): number {
  if (hasAny(entry.topics, unit.topics)) return 1;
  const present = shareOf(unit.terms, terms);
  if (present === 1) return 1;
  const begun = hasAny(terms, kin) ? 0.6 : 0;
  const wider = hasAny(entry.broader, unit.topics) ? 0.6 : 0;
  return Math.max(present * 0.7, shareOf(unit.parts, terms) * 0.85, begun, wider);
}

function hasAny(all: ReadonlySet<string>, wanted: readonly string[]): boolean {
  for (const one of wanted) if (all.has(one)) return true;
  return false;
}

function shareOf(wanted: readonly string[], all: ReadonlySet<string>): number {
  let present = 0;
  for (const one of wanted) if (all.has(one)) present += 1;
  return present / Math.max(1, wanted.length);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
