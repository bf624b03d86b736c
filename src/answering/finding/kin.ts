import type { Unit } from "../reading/reader.js";
import { keyOfTopic, type RatedUnit, termsOf, worthOf } from "./similarity.js";

/** The units of the texts that have something in common with a unit of a question: all others are strange to it. */
export interface Kin {
  /** Their numbers. */
  readonly numbers: Uint32Array;
  /** How far the unit says the same as each. */
  readonly toIt: Float64Array;
  /** How far each says the same as the unit, times its own worth. */
  readonly fromIt: Float64Array;
}

/** Makes a finder of the kin among units, which are numbered in order. */
export function createKinFinder(units: readonly RatedUnit[]): (asked: Unit) => Kin {
  const byKey = new Map<string, number[]>();
  for (const [number, unit] of units.entries())
    for (const key of keysOf(unit)) {
      const alike = byKey.get(key);
      if (alike === undefined) byKey.set(key, [number]);
      else alike.push(number);
    }
  return (asked) => {
    const numbers = Uint32Array.from(new Set(keysOf(asked).flatMap((key) => byKey.get(key) ?? [])));
    const meeting = (how: (unit: RatedUnit) => number): Float64Array =>
      Float64Array.from(numbers, (number) => {
        const unit = units[number];
        return unit === undefined ? 0 : how(unit);
      });
    return {
      numbers,
      toIt: meeting((unit) => meet(asked, unit)),
      fromIt: meeting((unit) => worthOf(unit) * meet(unit, asked)),
    };
  };
}

function keysOf(unit: Unit): readonly string[] {
  return [...termsOf(unit), ...unit.topics.map(keyOfTopic)];
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
