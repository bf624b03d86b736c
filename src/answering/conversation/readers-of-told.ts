import type { Language } from "../../agreement/value.js";
import type { Lexicon } from "../lexicon.js";
import { inBoth } from "../reading/language.js";
import { type LastAnswerReader, lastAnswerReader } from "../reading/last-answer.js";
import { type PhraseBook, phraseBook } from "../reading/phrases.js";
import { type PickWriter, pickWriter } from "../reading/picks.js";
import { rememberEach } from "../../shared/remember.js";

/** What reads messages about what was told, by language. */
export interface ReadersOfTold {
  readonly aboutLast: Readonly<Record<Language, LastAnswerReader>>;
  readonly writePicked: Readonly<Record<Language, PickWriter>>;
  /** How many of those that were told a question asks about. */
  readonly countsTold: Readonly<Record<Language, PhraseBook<number>>>;
}

/** Makes what reads messages about what was told. */
export function readersOfTold(lexicon: Lexicon): ReadersOfTold {
  return {
    writePicked: inBoth((language) => pickWriter(lexicon[language])),
    countsTold: inBoth((language) => {
      const { countsTold } = lexicon[language];
      return phraseBook(Object.entries(countsTold).map(([phrase, count]) => [count, [phrase]]));
    }),
    aboutLast: inBoth((language) => rememberEach(lastAnswerReader(lexicon[language]))),
  };
}
