import type { Language, Text } from "./value.js";

/** The languages that every text of the agreement is written in. */
export const languages = ["sv", "en"] as const satisfies readonly Language[];

/** Names of the values that a text refers to in braces, in order of appearance. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
}

/** The same for several texts in one language; texts that are absent are passed over. */
export function placeholdersOf(
  texts: readonly (Text | undefined)[],
  language: Language,
): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => (text ? placeholdersIn(text[language]) : [])));
}
