import { carryText, changeYears, type YearChange } from "../../agreement/new-texts.js";
import type { Json } from "../../agreement/new-year.js";

/** A number in a form at and above this is an amount out of the agreement, not how much one may write. */
const leastAmount = 10_000;

/** Fields whose text people read, so that its figures must be right. */
const readNames: ReadonlySet<string> = new Set([
  "title",
  "name",
  "intro",
  "label",
  "rowLabel",
  "help",
  "text",
]);

/** What the agreement decides anew each year. */
const decidedNames: ReadonlySet<string> = new Set(["lastDay", "atLeast"]);

/** What a new year's forms are made with. */
export interface FormChange {
  readonly years: YearChange;
  /** New identifiers of facts, by the old ones. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * A form for a new year: the same questions, without amounts and last days. What a form says of the year before
 * becomes what it says of the year before the new one.
 *
 * @param form - as it stands in its file
 */
export function newForm(form: Json, change: FormChange): Json {
  return carry(form, "", change);
}

/** The obligations of a new year: the same reports, without when they are due and where that is said. */
export function newObligations(obligations: readonly Json[]): Json {
  return obligations.map((obligation) => ({
    ...record(obligation),
    due: null,
    sources: [],
    ...("note" in record(obligation) && { note: null }),
    ...("lateNote" in record(obligation) && { lateNote: null }),
  }));
}

function carry(json: Json, name: string, change: FormChange): Json {
  if (typeof json === "number") return json >= leastAmount ? null : json;
  if (typeof json === "string") return carryString(json, name, change);
  if (typeof json !== "object" || json === null) return json;
  if (Array.isArray(json))
    return (json as readonly Json[]).map((part) => carry(part, name, change));
  return Object.fromEntries(
    Object.entries(record(json)).map(([key, part]) => [
      key,
      name === "due" || decidedNames.has(key) ? null : carry(part ?? null, key, change),
    ]),
  );
}

function carryString(text: string, name: string, { years, ids }: FormChange): Json {
  if (name === "fact") return ids.get(text) ?? text;
  return readNames.has(name) ? carryText(text, years) : changeYears(text, years);
}

function record(json: Json): Readonly<Record<string, Json | undefined>> {
  return typeof json === "object" && !Array.isArray(json) && json !== null
    ? (json as Readonly<Record<string, Json | undefined>>)
    : {};
}
