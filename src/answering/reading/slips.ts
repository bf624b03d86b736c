import { distance } from "fastest-levenshtein";
import { fold } from "./words.js";

/** How long a word must be for a slip other than swapped or doubled letters to show what it stands for. */
const longEnough = 5;

/**
 * Makes a reader of slips in the words that questions are asked with ("hru mycket", "vlika", "mpste"): the word that one
 * stands for. Undefined when it stands for none of them, or for several.
 *
 * @param askingWords - the words, rightly spelt
 */
export function slipReader(askingWords: readonly string[]): (word: string) => string | undefined {
  const words = askingWords.map((word) => ({ word, folded: fold(word) }));
  const rightly = new Set(words.map(({ folded }) => folded));
  return (written) => {
    const folded = fold(written);
    if (folded.length < 3 || rightly.has(folded) || /\d/.test(folded)) return undefined;
    const swapped = words.filter((each) => isSwapped(folded, each.folded));
    const near = swapped.length > 0 ? swapped : words.filter((each) => isNear(folded, each.folded));
    return near.length === 1 ? near[0]?.word : undefined;
  };
}

/** Whether two neighbouring letters are swapped, or one is written twice. */
function isSwapped(written: string, word: string): boolean {
  if (written.length === word.length + 1)
    return Array.from(word).some(
      (letter, at) => written === word.slice(0, at) + letter + word.slice(at),
    );
  if (written.length !== word.length || written === word) return false;
  const at = Array.from(written).findIndex((letter, index) => letter !== word.charAt(index));
  return (
    written.charAt(at) === word.charAt(at + 1) &&
    written.charAt(at + 1) === word.charAt(at) &&
    written.slice(at + 2) === word.slice(at + 2)
  );
}

function isNear(written: string, word: string): boolean {
  return (
    written.startsWith(word.charAt(0)) &&
    Math.min(written.length, word.length) >= longEnough &&
    distance(written, word) === 1
  );
}
