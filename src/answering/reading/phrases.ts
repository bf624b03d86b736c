import { rememberWords } from "../../shared/remember.js";
import { fold, wordsOf } from "./words.js";

/** Finds phrases in a text given as words: the positions of the words that belong to one. Empty: none is there. */
export type PhraseMatcher = (words: readonly string[]) => ReadonlySet<number>;

const nothing: ReadonlySet<number> = new Set();

/**
 * Makes a matcher of phrases. In a phrase `*` ends a word of any ending ("fördel*"), `...` stands for up to four words,
 * `^` for the beginning of the text and `$` for its end. Texts written without å, ä and ö are matched as such.
 */
export function phraseMatcher(phrases: readonly string[]): PhraseMatcher {
  const find = finderOf(phrases);
  return (words) => find(searchable(words));
}

/** A text as phrases are looked for in it. */
interface Searchable {
  /** Every word has a space before and after it, so that neighbouring phrases do not share one. */
  readonly text: string;
  /** Whether it has no å, ä or ö: people who write without them mean them all the same. */
  readonly isUnmarked: boolean;
}

function searchable(words: readonly string[]): Searchable {
  const text = ` ${words.join("  ")} `;
  return { text, isUnmarked: fold(text) === text };
}

function finderOf(phrases: readonly string[]): (searched: Searchable) => ReadonlySet<number> {
  if (phrases.length === 0) return () => nothing;
  const alternatives = phrases.map(patternOf).join("|");
  const pattern = new RegExp(alternatives, "dgu");
  const unmarked = new RegExp(fold(alternatives), "dgu");
  return ({ text, isUnmarked }) => {
    const positions = new Set<number>();
    for (const match of text.matchAll(isUnmarked ? unmarked : pattern)) {
      const places: readonly ([number, number] | undefined)[] = match.indices?.slice(1) ?? [];
      for (const place of places)
        if (place !== undefined) positions.add(countWords(text.slice(0, place[0])));
    }
    return positions;
  };
}

/** Finds the phrases of several kinds at once: the kinds whose phrases stand in a text, with their words' positions. */
export type PhraseBook<Kind> = (words: readonly string[]) => ReadonlyMap<Kind, ReadonlySet<number>>;

/** Makes a book of phrases by kind. A kind is only looked for when a word of the text can begin one of its phrases. */
export function phraseBook<Kind>(
  phrasesOf: readonly (readonly [Kind, readonly string[]])[],
): PhraseBook<Kind> {
  const kinds = phrasesOf.map(([kind, phrases]) => ({
    kind,
    find: finderOf(phrases),
    mayBegin: new RegExp(`^(?:${phrases.map(beginningOf).join("|")})$`, "u"),
  }));
  const begunBy = rememberWords((word) =>
    kinds.filter(({ mayBegin }) => mayBegin.test(fold(word))),
  );
  return (words) => {
    const likely = new Set(words.flatMap(begunBy));
    const searched = searchable(words);
    return new Map(
      kinds
        .filter((each) => likely.has(each))
        .map(({ kind, find }) => [kind, find(searched)] as const)
        .filter(([, positions]) => positions.size > 0),
    );
  };
}

/** A pattern of a phrase's first word. */
function beginningOf(phrase: string): string {
  const [first = ""] = phrase
    .replace(/\$$/, "")
    .split(/\s+/)
    .filter((part) => /[\p{L}\d]/u.test(part));
  const [word = ""] = wordsOf(first);
  return `${fold(word)}${first.endsWith("*") ? ".*" : ""}`;
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
