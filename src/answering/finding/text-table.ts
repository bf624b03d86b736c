import { type Want, wants } from "../lexicon.js";
import { startsOf } from "./numbers.js";
import {
  type Indexed,
  type Phrasing,
  type RatedUnit,
  type Rater,
  type WeightedUnit,
  worthOf,
} from "./similarity.js";

/** Years and figures that a text names. */
export type Named = Pick<Phrasing, "years" | "figures">;

/** All texts of all entries, one after the other, each as the numbers of its units, so that many are quickly compared. */
export interface TextTable {
  /** The units that the texts have, each once; its number is its place here. */
  readonly units: readonly RatedUnit[];
  /** The first text of each entry, by the entry's position; last, the number of texts. */
  readonly firstTexts: Uint32Array;
  /** Whether each entry is a gap. */
  readonly isGap: readonly boolean[];
  /** What each text wants to know; see `wantsMask`. */
  readonly wants: Uint32Array;
  /** All years and figures that some text names, each once; first, none. */
  readonly named: readonly Named[];
  /** What each text names, by its place there. */
  readonly namedBy: Uint32Array;
  /** What the units of each text are worth together. */
  readonly worths: Float64Array;
  /** Where the units of each text begin in `unitNumbers`; last, their number. */
  readonly firstUnits: Uint32Array;
  readonly unitNumbers: Uint32Array;
}

/** Makes the table; units that are the same object are one. */
export function textTable(entries: readonly Indexed[], rate: Rater): TextTable {
  const texts = entries.flatMap((entry) => entry.texts);
  const numbers = new Map<WeightedUnit, number>();
  for (const { units } of texts)
    for (const unit of units) if (!numbers.has(unit)) numbers.set(unit, numbers.size);
  const units = [...numbers.keys()].map(rate);
  const worths = Float64Array.from(units, worthOf);
  const firstUnits = startsOf(texts.map((text) => text.units.length));
  const unitNumbers = new Uint32Array(firstUnits.at(-1) ?? 0);
  let at = 0;
  for (const text of texts)
    for (const unit of text.units) unitNumbers[at++] = numbers.get(unit) ?? 0;
  return {
    units,
    firstTexts: startsOf(entries.map((entry) => entry.texts.length)),
    isGap: entries.map(({ entry }) => entry.kind === "gap"),
    wants: Uint32Array.from(texts, ({ wants }) => wantsMask(wants)),
    ...namedIn(texts),
    worths: Float64Array.from(texts, (text) =>
      text.units.reduce((sum, unit) => sum + (worths[numbers.get(unit) ?? 0] ?? 0), 0),
    ),
    firstUnits,
    unitNumbers,
  };
}

function namedIn(texts: readonly Named[]): Pick<TextTable, "named" | "namedBy"> {
  const named: Named[] = [{ years: [], figures: [] }];
  const places = new Map([["|", 0]]);
  const placeOf = ({ years, figures }: Named): number => {
    const key = `${years.join(" ")}|${figures.join(" ")}`;
    const place = places.get(key) ?? named.push({ years, figures }) - 1;
    places.set(key, place);
    return place;
  };
  return { namedBy: Uint32Array.from(texts, placeOf), named };
}

/** Several wants as the bits of one number. */
export function wantsMask(some: ReadonlySet<Want>): number {
  let mask = 0;
  for (const [bit, want] of wants.entries()) if (some.has(want)) mask |= 1 << bit;
  return mask;
}
