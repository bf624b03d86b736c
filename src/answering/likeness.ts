import type { Unit } from "./reader.js";
import { type Indexed, keyOfTopic, type Phrasing, type RatedUnit, termsOf } from "./similarity.js";
import { disjoint } from "./wants.js";

/** How much a phrasing counts that wants to know something else, is about another year, or about one not asked for. */
const otherWant = 0.75;
const otherYear = 0.5;
const unaskedYear = 0.85;
const unaskedFigure = 0.85;

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
        if (likeness > most) most = Math.max(most, likeness * fitOf(asked, text.phrasing));
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

type KinFinder = (asked: RatedUnit) => ReadonlySet<NumberedUnit>;

/** Makes a finder of the units that have something in common with one: all others are strange to it. */
function createKinFinder(units: Iterable<NumberedUnit>): KinFinder {
  const byKey = new Map<string, NumberedUnit[]>();
  for (const numbered of units)
    for (const key of keysOf(numbered.unit)) {
      const alike = byKey.get(key);
      if (alike === undefined) byKey.set(key, [numbered]);
      else alike.push(numbered);
    }
  return (asked) => new Set(keysOf(asked).flatMap((key) => byKey.get(key) ?? []));
}

function keysOf(unit: Unit): readonly string[] {
  return [...termsOf(unit), ...unit.topics.map(keyOfTopic)];
}

/** How a unit of the texts and a question's units meet. */
interface Meeting {
  /** How far each of the question's units says the same. */
  readonly ofEach: number[];
  /** How far the question says the same, times the unit's worth. */
  ofOther: number;
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
  const nearest = worths.map(() => 0);
  return (text) => {
    let shared = 0;
    nearest.fill(0);
    for (const number of text.numbers) {
      const meeting = meetings(number);
      if (meeting === undefined) continue;
      shared += meeting.ofOther;
      for (let index = 0; index < nearest.length; index++)
        nearest[index] = Math.max(nearest[index] ?? 0, meeting.ofEach[index] ?? 0);
    }
    if (shared === 0) return 0;
    for (const [index, near] of nearest.entries()) shared += near * (worths[index] ?? 0);
    return shared / (worth + text.worth);
  };
}

/** The meetings with a question's units by the other unit's number; strangers have none. */
function meetingsWith(
  asked: readonly RatedUnit[],
  kinOf: KinFinder,
  numberOfUnits: number,
): (number: number) => Meeting | undefined {
  const meetings: (Meeting | undefined)[] = [undefined];
  const places = new Uint32Array(numberOfUnits);
  for (const [index, unit] of asked.entries())
    for (const { number, unit: other } of kinOf(unit)) {
      const place = (places[number] ||= meetings.length);
      const meeting = (meetings[place] ??= { ofEach: asked.map(() => 0), ofOther: 0 });
      meeting.ofEach[index] = meet(unit, other);
      meeting.ofOther = Math.max(meeting.ofOther, worthOf(other) * meet(other, unit));
    }
  return (number) => meetings[places[number] ?? 0];
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
