import { isSubject } from "../reading/weighing.js";
import type { Value } from "../../agreement/value.js";
import type { Entry } from "./entries.js";
import type { Findable, WeightedUnit } from "./similarity.js";

/** An entry that tells a figure, and how much it is about that one, 0 to 1. */
export interface Teller {
  readonly found: Findable;
  /** Its place among all entries. */
  readonly position: number;
  readonly share: number;
}

/** Makes what finds the entries that tell one of some sums of money or percentages. */
export function createFigureSearch(
  entries: readonly Findable[],
): (figures: readonly number[]) => readonly Teller[] {
  const tellers = new Map<number, Teller[]>();
  for (const [position, found] of entries.entries()) {
    const told = new Set(found.entry.values.flatMap(figureOf));
    for (const figure of told) {
      const share = amountOf(found.entry) === figure ? 1 : 1 / told.size;
      tellers.set(figure, [...(tellers.get(figure) ?? []), { found, position, share }]);
    }
  }
  return (figures) => figures.flatMap((figure) => tellers.get(figure) ?? []);
}

/** The amount itself that an amount is about, in kronor. */
export function amountOf(entry: Entry): number | undefined {
  if (entry.kind !== "fact" || entry.record.kind !== "amount") return undefined;
  const { belopp } = entry.record.values;
  return belopp !== undefined && "kr" in belopp ? belopp.kr : undefined;
}

function figureOf(value: Value): readonly number[] {
  if ("kr" in value) return [value.kr];
  return "percent" in value ? [value.percent] : [];
}

/** Whether a question names nothing but figures: "who gets 80 million". */
export function namesOnlyFigures(units: readonly WeightedUnit[]): boolean {
  return !units.some(isSubject);
}
