import type { Clause } from "./clauses.js";
import type { Unit } from "./reader.js";
import type { WeightedUnit } from "../finding/similarity.js";

/** What is known of the words of a message, by their positions. */
export interface WordUses {
  /** Words that tell what is wanted rather than what it is about. */
  readonly light: ReadonlySet<number>;
  /** Words that are not about the subject at all. */
  readonly empty: ReadonlySet<number>;
  /** Words that tell by whom something is said. */
  readonly sources: ReadonlySet<number>;
  readonly clauses: readonly Clause[];
}

const lightWeight = 0.3;

/** Who says something matters less than what is said. */
const sourceWeight = 0.4;

/** What is said beside the question: what it names may matter, all the more where it names nothing; the rest is talk. */
const besideWeight = 0.7;
const opensWeight = 0.9;
const talkWeight = 0.6;
const longTalkWeight = 0.1;

/** How many things a message may be about before words that nobody knows count less. */
const fewUnits = 4;

/** How much each thing that a message is about counts. */
export function weigh(units: readonly Unit[], uses: WordUses): readonly WeightedUnit[] {
  const told = units.filter((unit) => !isWithin(unit, uses.empty));
  const someAsk = uses.clauses.some(
    (clause) => clause.asks && told.some((unit) => isIn(clause, unit)),
  );
  const asksOfSomething = told.some(
    (unit) =>
      unit.topics.length > 0 && uses.clauses.some((clause) => clause.asks && isIn(clause, unit)),
  );
  const beside = asksOfSomething ? besideWeight : opensWeight;
  const talk = told.length > fewUnits ? longTalkWeight : talkWeight;
  const dilution = Math.min(1, fewUnits / Math.max(1, told.length));
  return told.map((unit) => {
    const isAsked = !someAsk || uses.clauses.some((clause) => clause.asks && isIn(clause, unit));
    return {
      ...unit,
      weight:
        (isWithin(unit, uses.light) ? lightWeight : 1) *
        (isAsked ? 1 : unit.topics.length > 0 ? beside : talk) *
        (isWithin(unit, uses.sources) ? sourceWeight : 1) *
        (unit.known ? 1 : dilution),
    };
  });
}

/** What words that only tell what is wanted, or who says it, weigh at the most. */
const besideSubject = Math.max(lightWeight, sourceWeight);

/** Whether a unit is what a message is about, rather than words that only tell what is wanted or who says it. */
export function isSubject({ weight }: Pick<WeightedUnit, "weight">): boolean {
  return weight > besideSubject;
}

/** Whether all words of a unit are at certain positions. */
export function isWithin({ from, to }: Unit, positions: ReadonlySet<number>): boolean {
  for (let position = from; position < to; position++) if (!positions.has(position)) return false;
  return true;
}

/** Whether a unit begins in a clause. */
export function isIn(clause: Clause, unit: Unit): boolean {
  return unit.from >= clause.from && unit.from < clause.to;
}
