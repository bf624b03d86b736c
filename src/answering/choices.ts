import type { Topic } from "../agreement/topic.js";
import type { Answer } from "./answer.js";
import type { LanguageLexicon } from "./lexicon.js";
import type { Question } from "./reading/question.js";
import { isSubject } from "./reading/weighing.js";

/**
 * What a question may mean that says no more than "the report". Undefined for all others.
 *
 * @param completed - the question with what it takes over from those before it
 */
export type ChoiceFinder = (
  message: string,
  question: Question,
  completed: Question,
) => Extract<Answer, { readonly kind: "choice" }> | undefined;

/** Makes a finder by one language's words that are too wide to answer, unless what was asked before names a report. */
export function createChoiceFinder(
  { wideWords }: LanguageLexicon,
  topics: ReadonlyMap<string, Topic>,
): ChoiceFinder {
  const isReport = (id: string): boolean => topics.get(id)?.kind === "report";
  const wide = wideWords.map(({ words, means }) => ({
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join("|")})(?![\\p{L}\\p{N}-])`, "iu"),
    means,
  }));
  return (message, { units, wants, language }, completed) => {
    const names =
      units.some((unit) => isSubject(unit) && unit.terms.length > 0 && unit.topics.length > 0) ||
      completed.units.some((unit) => unit.topics.some(isReport));
    if (names || wants.size === 0) return undefined;
    const said = wide.find(({ pattern }) => pattern.test(message));
    return (
      said && {
        kind: "choice",
        language,
        options: said.means.map((name) => ({
          name,
          question: message.replace(said.pattern, () => name),
        })),
      }
    );
  };
}
