import { rememberEach, rememberWords } from "../../shared/remember.js";
import { endOfPhrase, type Phrase, phraseOf } from "./phrase.js";
import { fold } from "./words.js";

/** Finds phrases in a text given as words: the positions of the words that belong to one. Empty: none is there. */
export type PhraseMatcher = (words: readonly string[]) => ReadonlySet<number>;

/** Finds the phrases of several kinds at once: the kinds whose phrases stand in a text, with their words' positions. */
export type PhraseBook<Kind> = (words: readonly string[]) => ReadonlyMap<Kind, ReadonlySet<number>>;

const nothing: ReadonlySet<number> = new Set();

/** Makes a matcher of phrases; see `phraseOf` for what they may be. Texts written without å, ä and ö are matched as such. */
export function phraseMatcher(phrases: readonly string[]): PhraseMatcher {
  const book = phraseBook([["phrase", phrases]]);
  return (words) => book(words).get("phrase") ?? nothing;
}

/** Makes a book of phrases by kind. Of phrases of a kind that begin at the same word, the first found is taken. */
export function phraseBook<Kind>(
  phrasesOf: readonly (readonly [Kind, readonly string[]])[],
): PhraseBook<Kind> {
  const kinds = phrasesOf.map(([kind]) => kind);
  const phrases = phrasesOf.flatMap(([, texts], kind) => texts.map((text) => ({ kind, text })));
  const marked = beginningFinder(phrases);
  const unmarked = beginningFinder(phrases.map(({ kind, text }) => ({ kind, text: fold(text) })));
  return (words) => {
    const found = findAll(isUnmarked(words) ? unmarked : marked, words);
    if (found.size === 0) return new Map();
    return new Map(
      kinds.flatMap((kind, index) => {
        const positions = found.get(index);
        return positions === undefined ? [] : [[kind, positions] as const];
      }),
    );
  };
}

/** Whether a text has no å, ä or ö: people who write without them mean them all the same. */
const isUnmarked = rememberEach((words: readonly string[]): boolean =>
  words.every((word) => fold(word) === word),
);

/** A phrase of a kind, by the kind's number. */
interface KindOfPhrase {
  readonly kind: number;
  readonly phrase: Phrase;
}

/** Finds the phrases that a word may begin, in order. */
type BeginningFinder = (word: string) => readonly KindOfPhrase[];

function beginningFinder(
  all: readonly { readonly kind: number; readonly text: string }[],
): BeginningFinder {
  const phrases = all.map(({ kind, text }) => ({ kind, phrase: phraseOf(text) }));
  return rememberWords((word) => phrases.filter(({ phrase }) => phrase.mayBegin(word)));
}

/** The positions of the words of phrases by their kinds' numbers; phrases of a kind do not share words. */
function findAll(
  begunBy: BeginningFinder,
  words: readonly string[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  const ends = new Map<number, number>();
  for (let from = 0; from < words.length; from++)
    for (const { kind, phrase } of begunBy(words[from] ?? "")) {
      if (from < (ends.get(kind) ?? 0)) continue;
      const taken: number[] = [];
      const end = endOfPhrase(phrase, words, from, taken);
      if (end === undefined) continue;
      ends.set(kind, end);
      const positions = found.get(kind) ?? new Set();
      found.set(kind, positions);
      for (const position of taken) positions.add(position);
    }
  return found;
}
