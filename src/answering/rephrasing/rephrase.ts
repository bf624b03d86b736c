import type { Language } from "../../agreement/value.js";

/** An answer that code has put into words, to be said more smoothly. */
export interface RephraseRequest {
  readonly language: Language;
  /** What was asked, as it was written. Anything may stand in it. */
  readonly question: string;
  /** The answer, with its marks for sources. */
  readonly answer: string;
}

/** Finds other words for an answer. Resolves with undefined when it has none in time; never rejects. */
export type Rephrase = (request: RephraseRequest) => Promise<string | undefined>;

/** Whether a text says what another says, no more and nothing else. */
export type FaithfulnessCheck = (text: string, original: string, language: Language) => boolean;

/**
 * Takes a language model's words only when they say what the answer says. It is the check that keeps figures right and
 * injected instructions without effect, not what the model was told.
 */
export function checkedRephrase(model: Rephrase, isFaithful: FaithfulnessCheck): Rephrase {
  return async (request) => {
    const text = (await model(request))?.trim().replaceAll(/[ \t\r\n]+/g, " ");
    return text !== undefined && isFaithful(text, request.answer, request.language)
      ? text
      : undefined;
  };
}
