import { type Want, wants } from "../lexicon.js";
import { type Indexed, type Phrasing, type RatedUnit, worthOf } from "./similarity.js";

/** All texts of all entries, one after the other, each as the numbers of its units, so that many are quickly compared. */
export interface TextTable {
  /** The units that the texts have, each once; its number is its place here. */
  readonly units: readonly RatedUnit[];
  /** The first text of each entry, by the entry's position; last, the number of texts. */
  readonly firstTexts: Uint32Array;
  /** Whether each entry is a gap. */
  readonly isGap: readonly boolean[];
  readonly phrasings: readonly Phrasing[];
  /** What each text wants to know; see `wantsMask`. */
  readonly wants: Uint32Array;
  /** Whether each text names a year or a figure. */
  readonly isDated: Uint8Array;
  /** What the units of each text are worth together. */
  readonly worths: Float64Array;
  /** Where the units of each text begin in `unitNumbers`; last, their number. */
  readonly firstUnits: Uint32Array;
  readonly unitNumbers: Uint32Array;
}

/** Makes the table; units that are the same object are one. */
export function textTable(entries: readonly Indexed[]): TextTable {
  const phrasings = entries.flatMap(({ texts }) => texts);
  const all = phrasings.flatMap(({ units }) => units);
  const numbers = new Map<RatedUnit, number>();
  for (const unit of all) if (!numbers.has(unit)) numbers.set(unit, numbers.size);
  return {
    units: [...numbers.keys()],
    firstTexts: startsOf(entries.map(({ texts }) => texts.length)),
    isGap: entries.map(({ entry }) => entry.kind === "gap"),
    phrasings,
    wants: Uint32Array.from(phrasings, (phrasing) => wantsMask(phrasing.wants)),
    isDated: Uint8Array.from(phrasings, ({ years, figures }) =>
      Number(years.length + figures.length > 0),
    ),
    worths: Float64Array.from(phrasings, ({ units }) =>
      units.reduce((sum, unit) => sum + worthOf(unit), 0),
    ),
    firstUnits: startsOf(phrasings.map(({ units }) => units.length)),
    unitNumbers: Uint32Array.from(all, (unit) => numbers.get(unit) ?? 0),
  };
}

/** Several wants as the bits of one number. */
export function wantsMask(some: ReadonlySet<Want>): number {
  let mask = 0;
  for (const [bit, want] of wants.entries()) if (some.has(want)) mask |= 1 << bit;
  return mask;
}

/** Where each of several begins that stand one after the other, by how long they are; last, where all end. */
function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries())
    starts[index + 1] = (starts[index] ?? 0) + length;
  return starts;
}
