import type { Language } from "../../agreement/value.js";
import type { Lexicon } from "../lexicon.js";
import { once, rememberWords } from "../../shared/remember.js";
import { fold } from "./words.js";

/** Tells the language of a message by its words; `fallback` when they do not show. */
export type LanguageDetector = (words: readonly string[], fallback: Language) => Language;

/** Makes a detector that counts each language's own function words. */
export function languageDetector(lexicon: Lexicon): LanguageDetector {
  const functionWords = {
    sv: new Set([...lexicon.sv.functionWords, ...Object.keys(lexicon.sv.spellings)].map(fold)),
    en: new Set([...lexicon.en.functionWords, ...Object.keys(lexicon.en.spellings)].map(fold)),
  };
  /** How Swedish a word is; below zero, how English. */
  const swedishnessOf = rememberWords((word) => {
    const folded = fold(word);
    const own = Number(functionWords.sv.has(folded)) - Number(functionWords.en.has(folded));
    return own + (/[\u00e5\u00e4\u00f6]/.test(word) ? 0.5 : 0);
  });
  return (words, fallback) => {
    let swedishness = 0;
    for (const word of words) swedishness += swedishnessOf(word);
    if (swedishness === 0) return fallback;
    return swedishness > 0 ? "sv" : "en";
  };
}

/** Makes something for each language when it is first asked for: nearly everyone asks in Swedish. */
export function inBoth<Made>(make: (language: Language) => Made): Readonly<Record<Language, Made>> {
  const made = { sv: once(() => make("sv")), en: once(() => make("en")) };
  return {
    get sv() {
      return made.sv();
    },
    get en() {
      return made.en();
    },
  };
}
