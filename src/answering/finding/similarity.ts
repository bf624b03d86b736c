import type { Entry } from "./entries.js";
import type { Want } from "../lexicon.js";
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
export interface Phrasing<Of extends Unit = WeightedUnit> {
  readonly units: readonly Of[];
  /** All its words in order, those that say nothing of the subject too. */
  readonly words: readonly string[];
  readonly wants: ReadonlySet<Want>;
  /** Years that it names; none when it holds for any. */
  readonly years: readonly number[];
  /** Sums of money and percentages that it names. */
  readonly figures: readonly number[];
}

/** An entry that may be found. */
export interface Findable {
  readonly entry: Entry;
  /** What the phrasings want to know. */
  readonly wants: ReadonlySet<Want>;
}

/** An entry as it was read: the indexes are built from it, and then only what may be found is kept. */
export interface Indexed extends Findable {
  /** All terms of its texts, those of parts of compounds too. */
  readonly terms: ReadonlySet<string>;
  /** Its own words, then the phrasings that people ask with. Units that are the same are the same object. */
  readonly texts: readonly Phrasing[];
}

/** Rates units by how rare they are among the entries. */
export type Rater = <Of extends Unit>(unit: Of) => Of & { readonly rarity: number };

/** Counts in how many entries each term and topic is found. */
export function createRater(indexed: readonly Indexed[]): Rater {
  const { length } = indexed;
  const counts = new Map<string, number>();
  for (const { entry, terms } of indexed)
    for (const key of [...terms, ...[...entry.topics].map(keyOfTopic)])
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const rarityOf = (key: string): number => Math.log(1 + length / (counts.get(key) ?? 1));
  const unknown = Math.log(1 + length) / 2;
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

/** Makes what gives the same object for equal units, wherever they stand: most come in many texts. */
export function rememberUnits(): (unit: WeightedUnit) => WeightedUnit {
  const units = new Map<string, WeightedUnit>();
  return (unit) => {
    const key = `${nameOf(unit)}|${unit.weight}`;
    const before = units.get(key);
    if (before !== undefined) return before;
    units.set(key, unit);
    return unit;
  };
}

/** What is the same for units that say the same, whatever they count. */
export function nameOf({ terms, parts, topics, known }: Unit): string {
  return `${terms.join(" ")}|${parts.join(" ")}|${topics.join(" ")}|${known}`;
}

/** How much a unit counts: in its text, and for how much it tells. */
export function worthOf({ weight, rarity }: RatedUnit): number {
  return weight * rarity;
}
