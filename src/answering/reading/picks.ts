import type { LanguageLexicon } from "../lexicon.js";
import { wordsOf } from "./words.js";

/** Writes what a message points at of a list as that says it: "the third one". Undefined where it points at nothing there. */
export type PickWriter = (message: string, listed: readonly string[]) => string | undefined;

/** Makes a writer of what is said in one language. */
export function pickWriter({
  picks,
  pickedThings,
  functionWords,
  askingWords,
}: LanguageLexicon): PickWriter {
  const mayFollow = new Set([...functionWords, ...askingWords]);
  const longestFirst = Object.keys(picks).sort((a, b) => b.length - a.length);
  const pointing = new RegExp(
    String.raw`(?<![\p{L}\d])(${longestFirst.join("|")})(?:\s+(${pickedThings.join("|")}))?(?![\p{L}\d:])`,
    "giu",
  );
  /** Whether what follows is no thing of its own: "the first payment". */
  const stands = (rest: string): boolean => {
    const [next] = wordsOf(/^\s*[\p{L}\d]/u.test(rest) ? rest : "");
    return next === undefined || mayFollow.has(next);
  };
  return (message, listed) => {
    const written = message.replaceAll(
      pointing,
      (whole, phrase: string, thing: string | undefined, at: number) => {
        const item = listed.at(indexOf(picks[phrase.toLowerCase()] ?? 0));
        const isNamed = thing !== undefined || stands(message.slice(at + whole.length));
        return item !== undefined && isNamed ? item : whole;
      },
    );
    return written === message ? undefined : written;
  };
}

/** Where in a list something is that is counted from 1, or from -1 at its end; nowhere for 0. */
function indexOf(count: number): number {
  return count > 0 ? count - 1 : count === 0 ? Infinity : count;
}
