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
    const key = `${nameOf(unit)}|${unit.weight}`;
    const before = rated.get(key);
    if (before !== undefined) return before;
    const fresh = rate(unit);
    rated.set(key, fresh);
    return fresh;
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
