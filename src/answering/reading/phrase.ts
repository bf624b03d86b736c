import { wordsOf } from "./words.js";

/** A phrase to look for in texts that are given as words. */
export interface Phrase {
  readonly isAtStart: boolean;
  readonly isAtEnd: boolean;
  readonly parts: readonly Part[];
  /** Whether it may begin with a word. */
  readonly mayBegin: (word: string) => boolean;
}

/** A word, the beginning of one, or a few words whatever they are. */
type Part = { readonly word: string; readonly isBeginning: boolean } | "few words";

/** How many words "..." stands for at most. */
const fewWords = 4;

/**
 * Reads a phrase. In it `*` ends a word of any ending ("fördel*"), `...` stands for up to four words, `^` for the beginning
 * of the text and `$` for its end.
 */
export function phraseOf(text: string): Phrase {
  const parts = text
    .replaceAll(/^\^|\$$/g, "")
    .trim()
    .split(/\s+/)
    .flatMap((part): readonly Part[] => {
      if (part === "...") return ["few words"];
      const isBeginning = part.endsWith("*");
      return wordsOf(part.replace(/\*$/, "")).map((word) => ({ word, isBeginning }));
    });
  const [first] = parts;
  return {
    isAtStart: text.startsWith("^"),
    isAtEnd: text.endsWith("$"),
    parts,
    mayBegin: (word) => first === "few words" || (first !== undefined && isWord(first, word)),
  };
}

function isWord({ word, isBeginning }: Exclude<Part, string>, said: string): boolean {
  return isBeginning ? said.startsWith(word) : said === word;
}

/**
 * Where a phrase ends that begins at a word. Undefined when it does not stand there.
 *
 * @param taken - gets the positions of its own words
 */
export function endOfPhrase(
  phrase: Phrase,
  words: readonly string[],
  from: number,
  taken: number[],
): number | undefined {
  return phrase.isAtStart && from > 0 ? undefined : endOfParts(phrase, 0, words, from, taken);
}

function endOfParts(
  phrase: Phrase,
  index: number,
  words: readonly string[],
  from: number,
  taken: number[],
): number | undefined {
  const part = phrase.parts[index];
  if (part === undefined) return phrase.isAtEnd && from < words.length ? undefined : from;
  if (part === "few words") return endAfterFew(phrase, index + 1, words, from, taken);
  const said = words[from];
  if (said === undefined || !isWord(part, said)) return undefined;
  taken.push(from);
  const end = endOfParts(phrase, index + 1, words, from + 1, taken);
  if (end === undefined) taken.pop();
  return end;
}

/** Where a phrase ends whose parts from one on follow after as many words as may be. */
function endAfterFew(
  phrase: Phrase,
  index: number,
  words: readonly string[],
  from: number,
  taken: number[],
): number | undefined {
  for (let at = Math.min(from + fewWords, words.length); at >= from; at--) {
    const end = endOfParts(phrase, index, words, at, taken);
    if (end !== undefined) return end;
  }
  return undefined;
}
