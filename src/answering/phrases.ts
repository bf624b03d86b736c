import { fold, wordsOf } from "./words.js";

/** Finds phrases in a text given as folded words: the positions of the words that belong to one. Empty: none is there. */
export type PhraseMatcher = (words: readonly string[]) => ReadonlySet<number>;

const nothing: ReadonlySet<number> = new Set();

/**
 * Makes a matcher of phrases. In a phrase `*` ends a word of any ending ("fördel*"), `...` stands for up to four words,
 * `^` for the beginning of the text and `$` for its end.
 */
export function phraseMatcher(phrases: readonly string[]): PhraseMatcher {
  if (phrases.length === 0) return () => nothing;
  const pattern = new RegExp(phrases.map(patternOf).join("|"), "gu");
  return (words) => {
    const positions = new Set<number>();
    // Every word has a space before and after it, so that neighbouring phrases do not share one.
    for (const match of ` ${words.join("  ")} `.matchAll(pattern)) {
      const first = countWords(match.input.slice(0, match.index));
      const count = countWords(match[0]);
      for (let position = first; position < first + count; position++) positions.add(position);
    }
    return positions;
  };
}

function countWords(text: string): number {
  return text.split(/ +/).filter((word) => word !== "").length;
}

function patternOf(phrase: string): string {
  const words = phrase
    .replaceAll(/^\^|\$$/g, "")
    .trim()
    .split(/\s+/)
    .map((part) => {
      if (part === "...") return String.raw`(?: \S+ ){0,4}`;
      const ending = part.endsWith("*") ? String.raw`\S*` : "";
      return wordsOf(part.replace(/\*$/, ""))
        .map((word) => ` ${fold(word)}${ending} `)
        .join("");
    });
  return `${phrase.startsWith("^") ? "^" : ""}${words.join("")}${phrase.endsWith("$") ? "$" : ""}`;
}
