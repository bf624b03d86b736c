import { type LanguageLexicon, type LastAnswerRemark, lastAnswerRemarks } from "../lexicon.js";
import { phraseBook } from "./phrases.js";
import type { Question } from "./question.js";
import { fold } from "./words.js";

/** What a message says about the answer just given. Undefined when it asks something of its own. */
export type LastAnswerReader = (question: Question) => LastAnswerRemark | undefined;

/** Makes a reader of one language's remarks: all their words are such a phrase's or say nothing of a subject. */
export function lastAnswerReader(lexicon: LanguageLexicon): LastAnswerReader {
  const book = phraseBook(lastAnswerRemarks.map((one) => [one, lexicon.aboutLastAnswer[one]]));
  const empty = new Set([...lexicon.functionWords, ...lexicon.fillers].map(fold));
  return ({ words }) => {
    const said = book(words);
    const isAll = (positions: ReadonlySet<number>): boolean =>
      words.every((word, position) => positions.has(position) || empty.has(fold(word)));
    return lastAnswerRemarks.find((one) => {
      const positions = said.get(one);
      return positions !== undefined && isAll(positions);
    });
  };
}
