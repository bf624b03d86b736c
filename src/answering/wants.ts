import type { Want } from "./lexicon.js";

/** Wants that any other want is more particular than. */
const vague: ReadonlySet<Want> = new Set(["way", "which", "meaning"]);

/** The wants that tell most: all of them when all are vague. */
export function particular(wants: ReadonlySet<Want>): ReadonlySet<Want> {
  const telling = [...wants].filter((want) => !vague.has(want));
  return telling.length > 0 ? new Set(telling) : wants;
}

/** Whether two questions want to know different things; not when either tells nothing of it. */
export function disjoint(some: ReadonlySet<Want>, others: ReadonlySet<Want>): boolean {
  return some.size > 0 && others.size > 0 && ![...some].some((want) => others.has(want));
}
