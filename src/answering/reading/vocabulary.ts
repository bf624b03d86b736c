import { closest, distance } from "fastest-levenshtein";

/** The words that the knowledge is written in, folded, to read misspelt and compound words by. */
export interface Vocabulary {
  has(word: string): boolean;
  /** The known word that a misspelt one most likely stands for. Undefined when none is near enough. */
  nearest(word: string): string | undefined;
  /**
   * The two known words that a compound is made of ("projektpengarna": "projekt", "pengarna"), as even in length as
   * can be. Undefined when it is none.
   */
  parts(word: string): readonly [string, string] | undefined;
}

const shortestMisspelt = 4;
const longWord = 10;
const shortestHead = 3;
const shortestTail = 4;
const shortestStem = 4;

/**
 * Makes a vocabulary.
 *
 * @param counts - how often each word occurs: the commoner of two equally near words is preferred
 * @param isKnown - whether a word is known in some form, its endings left out of account, with a stem of at least
 * `shortest` letters
 */
export function createVocabulary(
  counts: ReadonlyMap<string, number>,
  isKnown: (word: string, shortest: number) => boolean,
): Vocabulary {
  const byInitial = new Map<string, string[]>();
  const commonestFirst = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
  for (const word of commonestFirst) {
    if (word.length < shortestMisspelt || /\d/.test(word)) continue;
    const initial = word.charAt(0);
    byInitial.set(initial, [...(byInitial.get(initial) ?? []), word]);
  }
  /** A part is a word of its own that is written somewhere, or is so but for its ending. */
  const isPart = (word: string): boolean => counts.has(word) || isKnown(word, shortestStem);
  return {
    has: (word) => isKnown(word, 0),
    nearest: (word) => {
      const allowed = word.length < shortestMisspelt ? 0 : word.length < longWord ? 1 : 2;
      if (allowed === 0 || /\d/.test(word)) return undefined;
      const candidates = (byInitial.get(word.charAt(0)) ?? []).filter(
        ({ length }) => Math.abs(length - word.length) <= allowed,
      );
      if (candidates.length === 0) return undefined;
      const near = closest(word, candidates);
      return distance(word, near) <= allowed || isTransposed(word, near) ? near : undefined;
    },
    parts: (word) => {
      for (const at of splitsOf(word)) {
        const head = word.slice(0, at);
        const tail = word.slice(at);
        if (head.endsWith("e") && isVerbEnding.test(tail) && !counts.has(head)) continue;
        const unlinked = head.length > shortestHead ? head.replace(/s$/, "") : head;
        if (!isPart(tail)) continue;
        if (isPart(head)) return [head, tail];
        if (isPart(unlinked)) return [unlinked, tail];
      }
      return undefined;
    },
  };
}

/** What follows the "e" of a Swedish verb in "-era": "signe-ring" is no ring, "plane-rade" no piece of advice. */
const isVerbEnding = /^r(?:ing|ad|at)/;

/** Where a word may be split, the middle first; as near to it, the longer beginning: compounds of three are most often of two and one. */
function splitsOf(word: string): readonly number[] {
  const middle = word.length / 2;
  return Array.from({ length: word.length }, (_, at) => at)
    .filter((at) => at >= shortestHead && at <= word.length - shortestTail)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || b - a);
}

/** Two neighbouring letters swapped: one slip, though an edit distance of two. */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length || distance(a, b) !== 2) return false;
  const at = Array.from(a).findIndex((letter, index) => letter !== b.charAt(index));
  return a.charAt(at) === b.charAt(at + 1) && a.charAt(at + 1) === b.charAt(at);
}
