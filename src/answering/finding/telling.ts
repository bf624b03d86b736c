import type { Fact } from "../../agreement/fact.js";
import type { Language } from "../../agreement/value.js";
import { itemsOf } from "./entries.js";
import { inBoth } from "../reading/language.js";
import { type Lexicon, type Telling, tellings } from "../lexicon.js";
import { type PhraseBook, phraseBook } from "../reading/phrases.js";
import type { Question } from "../reading/question.js";
import type { Candidate } from "./rank.js";
import { wordsOf } from "../reading/words.js";

/** Orders what was found anew by what questions ask for that a fact's own words show it to tell or not. */
export type TellingRanker = (
  question: Question,
  candidates: readonly Candidate[],
) => readonly Candidate[];

/**
 * How well a fact fits that does not tell what is asked for: how much each gets, why, which most, how often, when
 * something begins, who helps, what is decided, what something contains and what comes after it.
 */
const untold: Record<Telling, number> = {
  each: 0.8,
  reason: 0.85,
  most: 0.88,
  least: 0.88,
  often: 0.85,
  begin: 0.88,
  help: 0.88,
  decide: 0.88,
  contain: 0.88,
  follow: 0.88,
};

/** Makes a ranker that remembers what it has read. */
export function createTellingRanker(lexicon: Lexicon): TellingRanker {
  const books = inBoth((language) =>
    phraseBook(tellings.map((telling) => [telling, lexicon[language].tells[telling]])),
  );
  const read = { sv: new WeakMap<Fact, Told>(), en: new WeakMap<Fact, Told>() };
  const toldBy = (fact: Fact, language: Language): Told => {
    const told = read[language].get(fact) ?? readFact(books[language], fact, language);
    read[language].set(fact, told);
    return told;
  };
  return (question, candidates) => {
    const asked = tellings.filter((telling) => asksFor(question, telling));
    if (asked.length === 0) return candidates;
    const scoreOf = ({ entry, score }: Candidate): number => {
      if (entry.kind !== "fact") return score;
      const told = toldBy(entry.record, question.language);
      return asked.reduce((sum, telling) => sum * (told.has(telling) ? 1 : untold[telling]), score);
    };
    return candidates
      .map((candidate) => ({ ...candidate, score: scoreOf(candidate) }))
      .sort((a, b) => b.score - a.score);
  };
}

type Told = ReadonlySet<Telling>;

function readFact(book: PhraseBook<Telling>, fact: Fact, language: Language): Told {
  const text = [fact.statement[language], ...itemsOf(fact, language)].join(" ");
  return new Set(book(wordsOf(text)).keys());
}

function asksFor({ signals, wants }: Question, telling: Telling): boolean {
  if (telling === "reason") return wants.has("reason");
  if (!signals.has(telling)) return false;
  if (telling === "each") return wants.has("amount");
  const isOrder = telling === "most" || telling === "least";
  return !isOrder || (wants.size > 0 && !signals.has("difference"));
}
