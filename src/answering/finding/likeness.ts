import type { Unit } from "../reading/reader.js";
import { createKinFinder, type Kin } from "./kin.js";
import { numbersFor } from "./numbers.js";
import type { Indexed, Phrasing, Rater } from "./similarity.js";
import { type TextTable, textTable, wantsMask } from "./text-table.js";

/** How much a phrasing counts that wants to know something else, is about another year, or about one not asked for. */
const otherWant = 0.75;
const otherYear = 0.5;
const unaskedYear = 0.7;
const unaskedFigure = 0.85;

/** How much a gap's phrasing counts when the question does not say what it wants: what is missing must be asked for. */
const unaskedPoint = 0.7;

/** A unit of a question: what it is worth, and which units of the texts have something in common with it. */
export interface Compared {
  readonly worth: number;
  readonly kin: Kin;
}

/** A question to compare texts with. */
export type Asked = Omit<Phrasing, "units" | "words"> & { readonly units: readonly Compared[] };

/** How like a question the most like of each entry's texts is, 0 to 1, in the order of the entries' positions. */
export type Likeness = (asked: Asked, positions: readonly number[]) => Float64Array;

/** Makes what compares questions with entries, and what finds the kin of a question's units for it. */
export function createLikeness(
  entries: readonly Indexed[],
  rate: Rater,
): {
  readonly likeness: Likeness;
  readonly kinOf: (asked: Unit) => Kin;
} {
  const table = textTable(entries, rate);
  /** The place of each unit of the texts, by its number; all zero between questions. */
  const places = new Uint32Array(table.units.length);
  return {
    kinOf: createKinFinder(table.units),
    likeness: (asked, positions) => {
      const meetings = meetingsWith(asked, places);
      const likeness = numbersFor(positions, (position) =>
        mostLike(table, meetings, asked, position),
      );
      for (const { kin } of asked.units) for (const number of kin.numbers) places[number] = 0;
      return likeness;
    },
  };
}

/** How like the question the most like of an entry's texts is. */
function mostLike(table: TextTable, meetings: Meetings, asked: Asked, position: number): number {
  const end = table.firstTexts[position + 1] ?? 0;
  const unaskedWant = asked.wants.size === 0 && table.isGap[position] === true ? unaskedPoint : 1;
  let most = 0;
  for (let text = table.firstTexts[position] ?? 0; text < end; text++) {
    const likeness = likenessOf(table, meetings, text);
    if (likeness <= most) continue;
    const wants = table.wants[text] ?? 0;
    const fit = fitOf(table, asked, text) * wantFit(meetings.wants, wants);
    most = Math.max(most, likeness * fit * (wants === 0 ? 1 : unaskedWant));
  }
  return most;
}

/** How well a text fits a question that wants to know the same or something else; both as `wantsMask` makes them. */
function wantFit(asked: number, wants: number): number {
  return asked !== 0 && wants !== 0 && (asked & wants) === 0 ? otherWant : 1;
}

/** How well a text fits a question by the years and figures that it names. */
function fitOf({ named, namedBy }: TextTable, asked: Asked, text: number): number {
  const place = namedBy[text] ?? 0;
  const told = place === 0 ? undefined : named[place];
  if (told === undefined) return 1;
  const { years, figures } = told;
  return (
    (figures.length === 0 || figures.some((figure) => asked.figures.includes(figure))
      ? 1
      : unaskedFigure) * yearLikeness(asked.years, years)
  );
}

function yearLikeness(asked: readonly number[], told: readonly number[]): number {
  if (told.length === 0 || asked.some((year) => told.includes(year))) return 1;
  return asked.length === 0 ? unaskedYear : otherYear;
}

/** How units of the texts meet a question's units. The first place stands for strangers. */
interface Meetings {
  /** What the question wants to know; see `wantsMask`. */
  readonly wants: number;
  /** The place of each unit of the texts, by its number. */
  readonly places: Uint32Array;
  /** What the question's units are worth, and all of them together. */
  readonly worths: Float64Array;
  readonly worth: number;
  /** By place, then by the question's unit: how far that unit says the same. */
  readonly ofEach: Float64Array;
  /** By place: how far the question says the same, times the unit's worth. */
  readonly ofOther: Float64Array;
  /** How far a text says what each of the question's units says: of the text that is being compared. */
  readonly nearest: Float64Array;
}

function meetingsWith({ units: asked, wants }: Asked, places: Uint32Array): Meetings {
  const most = asked.reduce((sum, { kin }) => sum + kin.numbers.length, 1);
  const ofEach = new Float64Array(most * asked.length);
  const ofOther = new Float64Array(most);
  let taken = 1;
  for (const [index, { kin }] of asked.entries())
    for (let at = 0; at < kin.numbers.length; at++) {
      const place = (places[kin.numbers[at] ?? 0] ||= taken++);
      ofEach[place * asked.length + index] = kin.toIt[at] ?? 0;
      ofOther[place] = Math.max(ofOther[place] ?? 0, kin.fromIt[at] ?? 0);
    }
  const worths = Float64Array.from(asked, ({ worth }) => worth);
  const worth = asked.reduce((sum, each) => sum + each.worth, 0);
  const nearest = new Float64Array(asked.length);
  return { wants: wantsMask(wants), places, worths, worth, ofEach, ofOther, nearest };
}

/** How like a question a text is, by Dice's coefficient, each unit weighed by its rarity. */
function likenessOf(table: TextTable, meetings: Meetings, text: number): number {
  const { worths, worth, nearest } = meetings;
  for (let index = 0; index < nearest.length; index++) nearest[index] = 0;
  let shared = meetAll(table, meetings, text);
  if (shared === 0) return 0;
  for (let index = 0; index < worths.length; index++)
    shared += (nearest[index] ?? 0) * (worths[index] ?? 0);
  return shared / (worth + (table.worths[text] ?? 0));
}

/** How far a question says the same as a text's units, their worths added; see `nearest` for the other way about. */
function meetAll({ unitNumbers, firstUnits }: TextTable, meetings: Meetings, text: number): number {
  const { places, ofOther } = meetings;
  const end = firstUnits[text + 1] ?? 0;
  let shared = 0;
  for (let at = firstUnits[text] ?? 0; at < end; at++) {
    const place = places[unitNumbers[at] ?? 0] ?? 0;
    if (place === 0) continue;
    shared += ofOther[place] ?? 0;
    draw(meetings, place);
  }
  return shared;
}

/** Takes a unit of a text into account for what is nearest to each of the question's units. */
function draw({ nearest, ofEach }: Meetings, place: number): void {
  const first = place * nearest.length;
  for (let index = 0; index < nearest.length; index++) {
    const near = ofEach[first + index] ?? 0;
    if (near > (nearest[index] ?? 0)) nearest[index] = near;
  }
}
