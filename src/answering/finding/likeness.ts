import { rememberLatest } from "../../shared/remember.js";
import type { Unit } from "../reading/reader.js";
import {
  type Indexed,
  keyOfTopic,
  nameOf,
  type Phrasing,
  type RatedUnit,
  termsOf,
} from "./similarity.js";
import { disjoint } from "../reading/wants.js";

/** How much a phrasing counts that wants to know something else, is about another year, or about one not asked for. */
const otherWant = 0.75;
const otherYear = 0.5;
const unaskedYear = 0.7;
const unaskedFigure = 0.85;

/** How much a gap's phrasing counts when the question does not say what it wants: what is missing must be asked for. */
const unaskedPoint = 0.7;

/** How like a question the most like of an entry's texts is, 0 to 1. */
export type Likeness = (indexed: Indexed) => number;

/** Makes what compares questions with entries. Units that texts share are met with a question's only once. */
export function createLikeness(entries: readonly Indexed[]): (asked: Phrasing) => Likeness {
  const numbered = new Map<RatedUnit, NumberedUnit>();
  const texts = new Map(
    entries.map((indexed) => [indexed, indexed.texts.map((text) => numberedText(numbered, text))]),
  );
  const kinOf = createKinFinder(numbered.values());
  return (asked) => {
    const likenessOf = comparerWith(asked.units, kinOf, numbered.size);
    return (indexed) => {
      let most = 0;
      for (const text of texts.get(indexed) ?? []) {
        const likeness = likenessOf(text);
        if (likeness > most)
          most = Math.max(
            most,
            likeness * fitOf(asked, text.phrasing) * pointFit(indexed, asked, text),
          );
      }
      return most;
    };
  };
}

/** A unit of the texts, which all texts that have it share. */
interface NumberedUnit {
  readonly number: number;
  readonly unit: RatedUnit;
}

/** A text as the numbers of its units. */
interface NumberedText {
  readonly phrasing: Phrasing;
  readonly numbers: Uint32Array;
  readonly worth: number;
}

function numberedText(numbered: Map<RatedUnit, NumberedUnit>, phrasing: Phrasing): NumberedText {
  const numbers = phrasing.units.map((unit) => {
    const { number } = numbered.get(unit) ?? { number: numbered.size };
    numbered.set(unit, { number, unit });
    return number;
  });
  return {
    phrasing,
    numbers: Uint32Array.from(numbers),
    worth: total(phrasing.units.map(worthOf)),
  };
}

function pointFit({ entry }: Indexed, asked: Phrasing, { phrasing }: NumberedText): number {
  const isUnasked = asked.wants.size === 0 && phrasing.wants.size > 0;
  return entry.kind === "gap" && isUnasked ? unaskedPoint : 1;
}

/** How well a text fits a question besides what it is about. */
function fitOf(asked: Phrasing, { wants, years, figures }: Phrasing): number {
  return (
    (figures.length === 0 || figures.some((figure) => asked.figures.includes(figure))
      ? 1
      : unaskedFigure) *
    (disjoint(asked.wants, wants) ? otherWant : 1) *
    yearLikeness(asked.years, years)
  );
}

function yearLikeness(asked: readonly number[], told: readonly number[]): number {
  if (told.length === 0 || asked.some((year) => told.includes(year))) return 1;
  return asked.length === 0 ? unaskedYear : otherYear;
}

/** A unit of the texts that has something in common with one of a question, and how far each says the same as the other. */
interface Kin {
  readonly number: number;
  readonly toIt: number;
  /** Times the unit's own worth. */
  readonly fromIt: number;
}

type KinFinder = (asked: Unit) => readonly Kin[];

/** How many units of questions are remembered with their kin: most questions are about the same things. */
const rememberedUnits = 500;

/** Makes a finder of the units that have something in common with one: all others are strange to it. */
function createKinFinder(units: Iterable<NumberedUnit>): KinFinder {
  const byKey = new Map<string, NumberedUnit[]>();
  for (const numbered of units)
    for (const key of keysOf(numbered.unit)) {
      const alike = byKey.get(key);
      if (alike === undefined) byKey.set(key, [numbered]);
      else alike.push(numbered);
    }
  const kinOf = (asked: Unit): readonly Kin[] =>
    [...new Set(keysOf(asked).flatMap((key) => byKey.get(key) ?? []))].map(({ number, unit }) => ({
      number,
      toIt: meet(asked, unit),
      fromIt: worthOf(unit) * meet(unit, asked),
    }));
  return rememberLatest(rememberedUnits, kinOf, nameOf);
}

function keysOf(unit: Unit): readonly string[] {
  return [...termsOf(unit), ...unit.topics.map(keyOfTopic)];
}

/** Compares texts with a question by Dice's coefficient, each unit weighed by its rarity. */
function comparerWith(
  asked: readonly RatedUnit[],
  kinOf: KinFinder,
  numberOfUnits: number,
): (text: NumberedText) => number {
  const meetings = meetingsWith(asked, kinOf, numberOfUnits);
  const worths = asked.map(worthOf);
  const worth = total(worths);
  const nearest = new Float64Array(worths.length);
  return (text) => {
    nearest.fill(0);
    const met = meetAll(meetings, text.numbers, nearest);
    if (met === 0) return 0;
    let shared = met;
    for (let index = 0; index < worths.length; index++)
      shared += (nearest[index] ?? 0) * (worths[index] ?? 0);
    return shared / (worth + text.worth);
  };
}

/** How far a question says the same as units, their worths added; `nearest` takes how far they say what its units say. */
function meetAll(
  { places, ofEach, ofOther }: Meetings,
  numbers: Uint32Array,
  nearest: Float64Array,
): number {
  let shared = 0;
  for (const number of numbers) {
    const place = places[number] ?? 0;
    if (place === 0) continue;
    shared += ofOther[place] ?? 0;
    const first = place * nearest.length;
    for (let index = 0; index < nearest.length; index++)
      nearest[index] = Math.max(nearest[index] ?? 0, ofEach[first + index] ?? 0);
  }
  return shared;
}

/** How units of the texts meet a question's units. The first place stands for strangers. */
interface Meetings {
  /** The place of each unit of the texts, by its number. */
  readonly places: Uint32Array;
  /** By place, then by the question's unit: how far that unit says the same. */
  readonly ofEach: readonly number[];
  /** By place: how far the question says the same, times the unit's worth. */
  readonly ofOther: readonly number[];
}

function meetingsWith(
  asked: readonly RatedUnit[],
  kinOf: KinFinder,
  numberOfUnits: number,
): Meetings {
  const none = asked.map(() => 0);
  const ofEach = [...none];
  const ofOther = [0];
  const places = new Uint32Array(numberOfUnits);
  for (const [index, unit] of asked.entries())
    for (const { number, toIt, fromIt } of kinOf(unit)) {
      const place = (places[number] ||= ofOther.length);
      if (place === ofOther.length) {
        ofOther.push(0);
        ofEach.push(...none);
      }
      ofEach[place * asked.length + index] = toIt;
      ofOther[place] = Math.max(ofOther[place] ?? 0, fromIt);
    }
  return { places, ofEach, ofOther };
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

function worthOf({ weight, rarity }: RatedUnit): number {
  return weight * rarity;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
