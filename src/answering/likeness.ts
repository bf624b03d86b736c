import type { Unit } from "./reader.js";
import type { Indexed, Phrasing, RatedUnit } from "./similarity.js";
import { disjoint } from "./wants.js";

/** How much a phrasing counts that wants to know something else, is about another year, or about one not asked for. */
const otherWant = 0.75;
const otherYear = 0.5;
const unaskedYear = 0.85;
const unaskedFigure = 0.85;

/** How like a question the most like of an entry's texts is, 0 to 1. */
export function likenessTo(asked: Phrasing): (indexed: Indexed) => number {
  const likenessOf = comparerWith(asked.units);
  return ({ texts }) =>
    Math.max(
      ...texts.map(
        ({ units, wants, years, figures }) =>
          likenessOf(units) *
          (figures.length === 0 || figures.some((figure) => asked.figures.includes(figure))
            ? 1
            : unaskedFigure) *
          (disjoint(asked.wants, wants) ? otherWant : 1) *
          yearLikeness(asked.years, years),
      ),
    );
}

function yearLikeness(asked: readonly number[], told: readonly number[]): number {
  if (told.length === 0 || asked.some((year) => told.includes(year))) return 1;
  return asked.length === 0 ? unaskedYear : otherYear;
}

/** Tells how like a question a text's units are, 0 to 1. */
type Comparer = (others: readonly RatedUnit[]) => number;

/** How a unit of a text and a question's units meet. */
interface Meeting {
  /** How far each of the question's units says the same. */
  readonly ofEach: readonly number[];
  /** How far the question says the same, times the unit's worth. */
  readonly ofOther: number;
}

/**
 * Compares texts with a question by Dice's coefficient, each unit weighed by its rarity. A unit is met with those of the
 * question only once, however many texts it is in.
 */
function comparerWith(asked: readonly RatedUnit[]): Comparer {
  const met = new Map<RatedUnit, Meeting | undefined>();
  const worths = asked.map(worth);
  const ofAsked = total(worths);
  const isKin = kinTest(asked);
  const meetingOf = (other: RatedUnit): Meeting | undefined => {
    if (met.has(other)) return met.get(other);
    const fresh = isKin(other) ? meetingWith(asked, other) : undefined;
    met.set(other, fresh);
    return fresh;
  };
  return (others) => {
    let all = ofAsked;
    let shared = 0;
    const nearest = worths.map(() => 0);
    for (const other of others) {
      all += worth(other);
      const meeting = meetingOf(other);
      if (meeting === undefined) continue;
      shared += meeting.ofOther;
      for (const [index, its] of meeting.ofEach.entries())
        if (its > (nearest[index] ?? 0)) nearest[index] = its;
    }
    for (const [index, its] of nearest.entries()) shared += its * (worths[index] ?? 0);
    return all === 0 ? 0 : shared / all;
  };
}

function meetingWith(asked: readonly RatedUnit[], other: RatedUnit): Meeting {
  return {
    ofEach: asked.map((unit) => meet(unit, other)),
    ofOther: worth(other) * Math.max(0, ...asked.map((unit) => meet(other, unit))),
  };
}

/** A test that is quick to tell which units have nothing at all in common with those asked about. */
function kinTest(asked: readonly Unit[]): (other: Unit) => boolean {
  const terms = new Set(asked.flatMap((unit) => [...unit.terms, ...unit.parts]));
  const topics = new Set(asked.flatMap((unit) => unit.topics));
  const hasTerm = (term: string): boolean => terms.has(term);
  return (other) =>
    other.terms.some(hasTerm) ||
    other.parts.some(hasTerm) ||
    other.topics.some((id) => topics.has(id));
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

function worth({ weight, rarity }: RatedUnit): number {
  return weight * rarity;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
