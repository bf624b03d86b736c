import { fold, wordsOf } from "./words.js";

/** Finds phrases in a text given as words: the positions of the words that belong to one. Empty: none is there. */
export type PhraseMatcher = (words: readonly string[]) => ReadonlySet<number>;

const nothing: ReadonlySet<number> = new Set();

/**
 * Makes a matcher of phrases. In a phrase `*` ends a word of any ending ("fördel*"), `...` stands for up to four words,
 * `^` for the beginning of the text and `$` for its end. Texts written without å, ä and ö are matched as such.
 */
export function phraseMatcher(phrases: readonly string[]): PhraseMatcher {
  if (phrases.length === 0) return () => nothing;
  const alternatives = phrases.map(patternOf).join("|");
  const pattern = new RegExp(alternatives, "dgu");
  const unmarked = new RegExp(fold(alternatives), "dgu");
  return (words) => {
    const positions = new Set<number>();
    // Every word has a space before and after it, so that neighbouring phrases do not share one.
    const text = ` ${words.join("  ")} `;
    for (const match of text.matchAll(fold(text) === text ? unmarked : pattern)) {
      const places: readonly ([number, number] | undefined)[] = match.indices?.slice(1) ?? [];
      for (const place of places)
        if (place !== undefined) positions.add(countWords(text.slice(0, place[0])));
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
        .map((word) => `( ${word}${ending} )`)
        .join("");
    });
  return `${phrase.startsWith("^") ? "^" : ""}${words.join("")}${phrase.endsWith("$") ? "$" : ""}`;
}
