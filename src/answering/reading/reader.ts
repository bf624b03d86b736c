import type { Topic } from "../../agreement/topic.js";
import type { TermMaker } from "./terms.js";
import { rememberWords } from "../../shared/remember.js";
import { createVocabulary, type Vocabulary } from "./vocabulary.js";
import { fold, wordsOf } from "./words.js";

/** A word of content, or several that name a topic together. */
export interface Unit {
  /** What is looked for. */
  readonly terms: readonly string[];
  /** The terms of what a compound is made of, which may stand apart elsewhere. */
  readonly parts: readonly string[];
  /** Topics that the words name. */
  readonly topics: readonly string[];
  /** False when the knowledge has no such word, not even misspelt. */
  readonly known: boolean;
  /** Positions of its words in the text. */
  readonly from: number;
  readonly to: number;
}

/** A text as it was read. */
export interface ReadText {
  /** The words spelt out, those without content included: for phrases. */
  readonly words: readonly string[];
  readonly units: readonly Unit[];
}

/** Reads texts in one language, given as their words, as what they are about. */
export type Reader = (words: readonly string[]) => ReadText;

/**
 * Makes a reader.
 *
 * @param texts - everything the knowledge says in this language: the vocabulary
 */
export function createReader(
  maker: TermMaker,
  topics: readonly Topic[],
  texts: readonly string[],
): Reader {
  const names = namesOfTopics(topics, maker);
  const vocabulary = vocabularyOf(maker, [...texts, ...topics.flatMap(textsOf)]);
  const readWord = rememberWords((word) => correctWord(maker, vocabulary, word));
  return (said) => {
    const words = withoutGaps(maker, vocabulary, names, maker.spellOut(said));
    const read = readWords(maker, readWord, words);
    return { words: read.map(({ spelt }) => spelt), units: findUnits(read, names) };
  };
}

/**
 * Words with compounds that were split after the "s" that links them joined again, where the knowledge has them whole
 * ("verksamhets rapport") and they do not name something as they stand ("jönköpings län").
 */
function withoutGaps(
  maker: TermMaker,
  vocabulary: Vocabulary,
  { beginnings }: Names,
  words: readonly string[],
): readonly string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1) ?? "";
    const isSplit =
      isLinking.test(before) &&
      !maker.isEmpty(before) &&
      !maker.isEmpty(word) &&
      vocabulary.has(before + word) &&
      !beginnings.has(`${maker.termOf(before)} ${maker.termOf(word)}`);
    if (isSplit) joined[joined.length - 1] = before + word;
    else joined.push(word);
  }
  return joined;
}

/** The first part of a compound, with the "s" that links it to the second. */
const isLinking = /^\p{L}{3,}s$/u;

function textsOf({ name, synonyms }: Topic): readonly string[] {
  return [name.sv, name.en, ...synonyms];
}

function vocabularyOf(maker: TermMaker, texts: readonly string[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const [word, count] of countsOf(texts.flatMap((text) => maker.spellOut(wordsOf(text)))))
    if (!maker.isEmpty(word)) counts.set(fold(word), (counts.get(fold(word)) ?? 0) + count);
  const terms = new Set([...counts.keys()].map(maker.termOf));
  return createVocabulary(counts, (word, shortest) => {
    const term = maker.termOf(word);
    return term.length >= shortest && terms.has(term);
  });
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A word of a text, corrected. */
interface ReadWord {
  /** It as it was written, or the word of a phrase that it stands for when it is misspelt. */
  readonly spelt: string;
  readonly term: string;
  /** The number that follows a label: "3" of "punkt 3". */
  readonly number?: string | undefined;
  readonly parts: readonly string[];
  readonly empty: boolean;
  readonly known: boolean;
}

function correctWord(maker: TermMaker, vocabulary: Vocabulary, word: string): ReadWord {
  if (maker.isEmpty(word))
    return { spelt: word, term: maker.termOf(word), parts: [], empty: true, known: true };
  const isKnown = vocabulary.has(word);
  const parts = partsOf(maker, vocabulary, word);
  const spelt = isKnown || parts.length > 0 ? word : spellingOf(maker, vocabulary, word);
  return {
    spelt: spelt !== undefined && maker.isOfPhrase(spelt) && !maker.isOfPhrase(word) ? spelt : word,
    term: maker.termOf(spelt ?? word),
    parts,
    empty: false,
    known: spelt !== undefined,
  };
}

/** The terms of what a compound is made of. What says the same as its beginning is that word with an ending: "siffr-orna". */
function partsOf(maker: TermMaker, vocabulary: Vocabulary, word: string): readonly string[] {
  const parts = (vocabulary.parts(fold(word)) ?? []).map(maker.termOf);
  return parts[0] === maker.termOf(word) ? [] : parts;
}

/** The known word that an unknown one stands for: it as an owner, without an empty end, or rightly spelt. */
function spellingOf(maker: TermMaker, vocabulary: Vocabulary, word: string): string | undefined {
  const owner = word.replace(/s$/, "");
  if (vocabulary.has(owner)) return owner;
  const head = maker.withoutTail(word);
  const known = [head, head?.replace(/s$/, "")].find((each) => each && vocabulary.has(each));
  return known ?? vocabulary.nearest(fold(word));
}

function readWords(
  maker: TermMaker,
  readWord: (word: string) => ReadWord,
  words: readonly string[],
): readonly ReadWord[] {
  return words.map((word, position) => {
    const number = labelNumber(maker, word, words[position + 1]);
    return number === undefined ? readWord(word) : { ...readWord(word), number };
  });
}

/** The number of "punkt 3" or "bilaga 2": without it the word names something else. */
function labelNumber(maker: TermMaker, word: string, next = ""): string | undefined {
  return /^\d{1,2}(?:\.\d+)*$/.test(next) && maker.isLabel(word) ? next : undefined;
}

/** What topics are called. */
interface Names {
  /** Topics by the terms of each of their names, joined. */
  readonly topics: ReadonlyMap<string, readonly string[]>;
  /** The first terms of the names, joined: those of "a b c" are "a", "a b" and "a b c". */
  readonly beginnings: ReadonlySet<string>;
}

function namesOfTopics(all: readonly Topic[], maker: TermMaker): Names {
  const topics = new Map<string, readonly string[]>();
  const beginnings = new Set<string>();
  for (const topic of all)
    for (const text of textsOf(topic)) {
      const words = maker.spellOut(wordsOf(text));
      if (words.length < 2 && words.every((word) => maker.isEmpty(word) && !/\d/.test(word)))
        continue;
      const terms = words.map(maker.termOf);
      const key = terms.join(" ");
      topics.set(key, unique([...(topics.get(key) ?? []), topic.id]));
      for (const index of terms.keys()) beginnings.add(terms.slice(0, index + 1).join(" "));
    }
  return { topics, beginnings };
}

const longestName = 7;

/** Finds the topics named, the longest name first from the left, and makes units of them and of what is between. */
function findUnits(words: readonly ReadWord[], names: Names): readonly Unit[] {
  const units: Unit[] = [];
  for (let from = 0; from < words.length;) {
    const length = nameLengthAt(words, from, names);
    const to = from + Math.max(1, length);
    const span = words.slice(from, to);
    if (length > 0 || !span.every(({ empty }) => empty)) units.push(unitOf(span, names, from, to));
    from = to;
  }
  return units;
}

function unitOf(span: readonly ReadWord[], { topics }: Names, from: number, to: number): Unit {
  const content = span.filter(({ empty }) => !empty);
  const named = topics.get(keyOf(span));
  return {
    terms: (content.length > 0 ? content : span).flatMap(({ term, number }) =>
      number === undefined ? term : [term, `${term}:${number}`],
    ),
    parts: span.flatMap(({ parts }) => parts),
    topics:
      named ?? unique(span.flatMap(({ parts }) => parts.flatMap((part) => topics.get(part) ?? []))),
    known: span.every(({ known }) => known),
    from,
    to,
  };
}

function nameLengthAt(
  words: readonly ReadWord[],
  from: number,
  { topics, beginnings }: Names,
): number {
  let longest = 0;
  let key = "";
  for (const [index, { term }] of words.slice(from, from + longestName).entries()) {
    key = index === 0 ? term : `${key} ${term}`;
    if (!beginnings.has(key)) break;
    if (topics.has(key)) longest = index + 1;
  }
  return longest;
}

function keyOf(span: readonly ReadWord[]): string {
  return span.map(({ term }) => term).join(" ");
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
