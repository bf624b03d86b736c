import type { Answer } from "../../src/answering/answer.js";
import { type PhrasedAnswer, phraseAnswer, type Phrasing } from "./answer-reply.js";

/** Puts answers into words; one that is given again reads the same while nothing else is settled or decided. */
export function createPhraser(): (phrasing: Phrasing, answer: Answer) => PhrasedAnswer {
  const phrased = new WeakMap<Answer, { readonly by: Phrasing; readonly made: PhrasedAnswer }>();
  return (phrasing, answer) => {
    if (phrasing.known !== undefined || (phrasing.periods ?? []).length > 0)
      return phraseAnswer(phrasing, answer);
    const before = phrased.get(answer);
    if (before?.by.settled === phrasing.settled && before.by.today === phrasing.today)
      return before.made;
    const made = phraseAnswer(phrasing, answer);
    phrased.set(answer, { by: phrasing, made });
    return made;
  };
}
