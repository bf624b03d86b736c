import type { Fact } from "../agreement/fact.js";
import type { Language } from "../agreement/value.js";
import { inBoth } from "./language.js";
import type { Lexicon } from "./lexicon.js";
import { phraseMatcher } from "./phrases.js";
import { wordsOf } from "./words.js";

/** Tells whether a fact says how much each gets, rather than all together. */
export type EachFinder = (fact: Fact, language: Language) => boolean;

/** Makes a finder that remembers what it has read. */
export function createEachFinder(lexicon: Lexicon): EachFinder {
  const matchers = inBoth((language) => phraseMatcher(lexicon[language].signals.each));
  const read = { sv: new WeakMap<Fact, boolean>(), en: new WeakMap<Fact, boolean>() };
  return (fact, language) => {
    const before = read[language].get(fact);
    if (before !== undefined) return before;
    const says = matchers[language](wordsOf(fact.statement[language])).size > 0;
    read[language].set(fact, says);
    return says;
  };
}
