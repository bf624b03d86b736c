import { distance } from "fastest-levenshtein";
import type { Language } from "../../agreement/value.js";
import type { Question } from "./question.js";
import { fold, stem } from "./words.js";

/** What a question asks: its words without endings and fillers, in no order. */
export interface Gist {
  readonly language: Language;
  /** Sorted. */
  readonly words: readonly string[];
  /** What it is about: for each thing, everything it goes by. */
  readonly about: readonly (readonly string[])[];
}

/**
 * The gist of a question. Undefined when it leans on the one before, so that its words alone do not tell what is asked.
 *
 * Words that name the same topic are kept apart: "till lön" and "till resor" are both about costs, but not the same
 * question.
 *
 * @param fillers - words that may be there or not, folded
 */
export function gistOf(question: Question, fillers: ReadonlySet<string>): Gist | undefined {
  const { language, signals, units, wants } = question;
  const said = units.filter(({ weight }) => weight === 1).length;
  const isWhole = wants.size > 0 && !signals.has("pointing") ? said > 0 : said > 1;
  if (!isWhole || leaning.some((signal) => signals.has(signal))) return undefined;
  const words = question.words.filter((word) => !fillers.has(fold(word)));
  return {
    language,
    words: words.map((word) => stem(word, language)).sort(),
    about: units
      .filter(({ weight }) => weight === 1)
      .map(({ topics, terms }) => [...topics, ...terms]),
  };
}

/** The signs that a question carries on the one before, however much it says. */
const leaning = ["carry-on", "year-before", "year-after"] as const;

/** The shortest word in which a wrong letter is taken for a slip. */
const shortestMisspelt = 8;

/** Whether two questions are the same, a slip of the pen in one word left aside. */
export function isSameGist(one: Gist, other: Gist): boolean {
  if (one.language !== other.language || one.words.length !== other.words.length) return false;
  const [mine = "", ...more] = one.words.filter((word) => !other.words.includes(word));
  const [theirs = "", ...others] = other.words.filter((word) => !one.words.includes(word));
  if (more.length > 0 || others.length > 0) return false;
  if (mine === theirs) return one.words.join() === other.words.join();
  return (
    Math.min(mine.length, theirs.length) >= shortestMisspelt &&
    !/\d/.test(mine + theirs) &&
    distance(mine, theirs) === 1
  );
}

/** How much two questions are about the same things: from 0, nothing in common but one thing at most, to 1. */
export function likenessOf(one: Gist, other: Gist): number {
  const shared = one.about.filter((mine) =>
    other.about.some((theirs) => mine.some((name) => theirs.includes(name))),
  ).length;
  return shared < 2 ? 0 : shared / (one.about.length + other.about.length - shared);
}
