import type { Form } from "../src/reporting/forms/form.js";

/**
 * Makes what calls the first form that a message names by its name in running text: "novemberrapport" is "den korta
 * rapporten". Commands know forms by that name; what else they are called stands in their files.
 */
export function createFormNamer(
  forms: readonly Pick<Form, "name" | "words">[],
): (message: string) => string {
  const names = new Map(forms.flatMap(({ name, words }) => words.map((word) => [word, name])));
  const longestFirst = [...names.keys()].sort((one, other) => other.length - one.length);
  if (longestFirst.length === 0) return (message) => message;
  const named = new RegExp(`(?<![\\p{L}\\d-])(?:${longestFirst.join("|")})(?![\\p{L}\\d-])`, "iu");
  return (message) => message.replace(named, (word) => names.get(word.toLowerCase()) ?? word);
}
