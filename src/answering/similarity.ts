import type { Entry } from "./entries.js";
import type { Want } from "./lexicon.js";
import type { Unit } from "./reader.js";
import { disjoint } from "./wants.js";

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
  readonly wants: ReadonlySet<Want>;
  readonly years: readonly number[];
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

/** How much of what a question is about an entry has words or topics for, 0 to 1. */
export function coverageOf(units: readonly RatedUnit[], indexed: Indexed): number {
  const total = sum(units.map(({ weight, rarity }) => weight * rarity));
  if (total === 0) return 0;
  return sum(units.map((unit) => unit.weight * unit.rarity * covers(indexed, unit))) / total;
}

function covers({ entry, terms }: Indexed, unit: Unit): number {
  if (unit.topics.some((id) => entry.topics.has(id))) return 1;
  const present = shareOf(unit.terms, terms);
  if (present === 1) return 1;
  const begun = unit.terms.some((term) => beginsSome(term, terms)) ? 0.6 : 0;
  const wider = unit.topics.some((id) => entry.broader.has(id)) ? 0.6 : 0;
  return Math.max(present * 0.7, shareOf(unit.parts, terms) * 0.85, begun, wider);
}

function shareOf(wanted: readonly string[], terms: ReadonlySet<string>): number {
  return wanted.filter((term) => terms.has(term)).length / Math.max(1, wanted.length);
}

/** Whether a term begins one of the others or the other way round, as "redovis" begins "redovisning". */
function beginsSome(term: string, others: ReadonlySet<string>): boolean {
  if (term.length < 5) return false;
  for (const other of others)
    if (other.length >= 5 && (other.startsWith(term) || term.startsWith(other))) return true;
  return false;
}

/** How much a phrasing counts that wants to know something else, is about another year, or about one that was not asked for. */
const otherWant = 0.75;
const otherYear = 0.5;
const unaskedYear = 0.85;

/** How like a question the most like of an entry's texts is, 0 to 1. */
export function likenessTo(asked: Phrasing, { texts }: Indexed): number {
  return Math.max(
    ...texts.map(
      ({ units, wants, years }) =>
        likenessOf(asked.units, units) *
        (disjoint(asked.wants, wants) ? otherWant : 1) *
        yearLikeness(asked.years, years),
    ),
  );
}

function yearLikeness(asked: readonly number[], told: readonly number[]): number {
  if (told.length === 0 || asked.some((year) => told.includes(year))) return 1;
  return asked.length === 0 ? unaskedYear : otherYear;
}

/** Dice's coefficient of two texts' units, each weighed by its rarity. */
function likenessOf(units: readonly RatedUnit[], others: readonly RatedUnit[]): number {
  const all = sum(units.map(worth)) + sum(others.map(worth));
  return all === 0 ? 0 : (shared(units, others) + shared(others, units)) / all;
}

const worth = ({ weight, rarity }: RatedUnit): number => weight * rarity;

function shared(units: readonly RatedUnit[], others: readonly RatedUnit[]): number {
  return sum(
    units.map((unit) => worth(unit) * Math.max(0, ...others.map((other) => meet(unit, other)))),
  );
}

/** How far two units say the same: fully in the same words, nearly when they name the same topic. */
function meet(unit: Unit, other: Unit): number {
  const common = unit.terms.filter((term) => other.terms.includes(term)).length;
  const overlap = common / Math.max(1, unit.terms.length, other.terms.length);
  if (unit.topics.some((id) => other.topics.includes(id))) return 0.8 + 0.2 * overlap;
  if (overlap > 0) return overlap;
  return unit.parts.some((part) => other.terms.includes(part)) ||
    other.parts.some((part) => unit.terms.includes(part))
    ? 0.4
    : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
