import type { Language } from "../../agreement/value.js";
import type { Lexicon } from "../lexicon.js";
import { once } from "../../shared/remember.js";
import { fold, wordsOf } from "./words.js";

/** Tells the language of a message; `fallback` when its words do not show. */
export type LanguageDetector = (message: string, fallback: Language) => Language;

/** Makes a detector that counts each language's own function words. */
export function languageDetector(lexicon: Lexicon): LanguageDetector {
  const functionWords = {
    sv: new Set([...lexicon.sv.functionWords, ...Object.keys(lexicon.sv.spellings)].map(fold)),
    en: new Set([...lexicon.en.functionWords, ...Object.keys(lexicon.en.spellings)].map(fold)),
  };
  const own = (words: readonly string[], language: Language, other: Language): number =>
    words.filter(
      (word) => functionWords[language].has(fold(word)) && !functionWords[other].has(fold(word)),
    ).length;
  return (message, fallback) => {
    const words = wordsOf(message);
    const marked = words.filter((word) => /[\u00e5\u00e4\u00f6]/.test(word)).length;
    const swedish = own(words, "sv", "en") + marked / 2;
    const english = own(words, "en", "sv");
    if (swedish === english) return fallback;
    return english > swedish ? "en" : "sv";
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
