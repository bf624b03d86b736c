import type { Language } from "../../agreement/value.js";
import type { LanguageLexicon } from "../lexicon.js";
import { rememberWords } from "../../shared/remember.js";
import { slipReader } from "./slips.js";
import { fold, stem, wordsOf } from "./words.js";

/** Makes terms of a language's words: what is compared and searched, the same for words that mean the same. */
export interface TermMaker {
  /** The words of a text, chat spellings written out. */
  readonly spellOut: (words: readonly string[]) => readonly string[];
  /** Whether a word says nothing about the subject: function words, units and bare numbers. */
  readonly isEmpty: (word: string) => boolean;
  /** Whether a word is told apart by the number after it ("punkt"). */
  readonly isLabel: (word: string) => boolean;
  readonly termOf: (word: string) => string;
  /** Whether a word is one of those that the lexicon's phrases tell by what a question wants. */
  readonly isOfPhrase: (word: string) => boolean;
  /** A compound without an end that says nothing ("röntgensidan": "röntgen"). Undefined when it has none. */
  readonly withoutTail: (word: string) => string | undefined;
}

/** Makes a term maker of a lexicon. */
export function createTermMaker(language: Language, lexicon: LanguageLexicon): TermMaker {
  const spellings = new Map(
    Object.entries(lexicon.spellings).map(([from, to]) => [fold(from), wordsOf(to)] as const),
  );
  const rightly = slipReader(lexicon.askingWords);
  const empty = new Set([...lexicon.functionWords, ...Object.keys(lexicon.multiples)].map(fold));
  const telling = new Set(lexicon.contentWords);
  const ownTerm = (word: string): string => (telling.has(word) ? word : stem(word, language));
  const spellOut = rememberWords((word) => {
    const spelt = spellings.get(fold(word));
    if (spelt !== undefined || empty.has(fold(word))) return spelt ?? [word];
    return [rightly(word) ?? word];
  });
  const labels = new Set(lexicon.labels.map((word) => stem(word, language)));
  const alike = new Map(
    lexicon.alike.flatMap(([first = "", ...others]) =>
      others.map((word) => [ownTerm(word), stem(first, language)] as const),
    ),
  );
  const tails = lexicon.tails.map(fold);
  const withParticles = particleReader(lexicon.particleVerbs);
  return {
    isOfPhrase: phraseWordFinder(lexicon),
    withoutTail: (word) => {
      const folded = fold(word);
      const tail = tails.find((each) => folded.endsWith(each) && folded.length > each.length + 2);
      return tail && folded.slice(0, -tail.length);
    },
    spellOut: (words) => withParticles(words.flatMap(spellOut)),
    isEmpty: (word) => (empty.has(fold(word)) && !telling.has(word)) || /^[\d.,]+$/.test(word),
    isLabel: (word) => labels.has(stem(word, language)),
    termOf: (word) => {
      const term = ownTerm(word);
      return alike.get(term) ?? term;
    },
  };
}

/** Tells the words of the phrases that say what a question wants. */
function phraseWordFinder({ wants, signals }: LanguageLexicon): (word: string) => boolean {
  const words = [...Object.values(wants), ...Object.values(signals)]
    .flat()
    .flatMap((phrase) => phrase.split(/\s+/));
  const whole = new Set(words.flatMap(wordsOf));
  const beginnings = [...new Set(words.filter((word) => word.endsWith("*")))].map((word) =>
    fold(word.slice(0, -1)),
  );
  return rememberWords(
    (word) => whole.has(word) || beginnings.some((beginning) => fold(word).startsWith(beginning)),
  );
}

/** How many words may stand between a verb and its particle. */
const particleReach = 4;

/** Makes a reader that writes verbs with their particles as the word that means the same; the particle stays. */
function particleReader(
  particleVerbs: LanguageLexicon["particleVerbs"],
): (words: readonly string[]) => readonly string[] {
  const byVerb = new Map(
    particleVerbs.flatMap((each) => each.verbs.map((verb) => [fold(verb), each] as const)),
  );
  return (words) =>
    words.map((word, at) => {
      const found = byVerb.get(fold(word));
      const isFollowed =
        found && words.slice(at + 1, at + 2 + particleReach).includes(found.particle);
      return isFollowed ? found.means : word;
    });
}
