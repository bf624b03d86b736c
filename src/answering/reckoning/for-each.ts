import type { Fact } from "../../agreement/fact.js";
import { rememberEach } from "../../shared/remember.js";
import type { LanguageLexicon, Signal } from "../lexicon.js";
import { phraseMatcher } from "../reading/phrases.js";
import { wordsOf } from "../reading/words.js";

/** Tells whether the amount that a question asks for is one for each of several, as against one for all together. */
export type EachTeller = (
  question: { readonly signals: ReadonlySet<Signal> },
  fact: Fact,
) => boolean;

/**
 * Makes what tells amounts for each from those for all, by what the facts say in Swedish: the two are never added up or
 * set against each other.
 */
export function eachTeller({ tells }: LanguageLexicon): EachTeller {
  const saysEach = phraseMatcher(tells.each);
  const isOfEach = rememberEach((fact: Fact) => saysEach(wordsOf(fact.statement.sv)).size > 0);
  return ({ signals }, fact) =>
    isYearly(fact) ? signals.has("each") : isOfEach(fact) && !("totalt" in fact.values);
}

/** Whether a fact tells what all got together in a year, and what each did; see `amountAsked`. */
function isYearly({ values }: Fact): boolean {
  return "ar" in values && "totalt" in values;
}
