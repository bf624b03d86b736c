import type { Language } from "../../agreement/value.js";
import type { Knowledge } from "../knowledge.js";
import { inBoth } from "../reading/language.js";
import type { Lexicon } from "../lexicon.js";
import type { FaithfulnessCheck } from "./rephrase.js";
import { fold, stem, wordsOf } from "../reading/words.js";

/** What a text may be made of: marks for sources, figures, words in Latin letters, signs of arithmetic and law. */
const token =
  /(?<mark>\[\d+\])|(?<figure>(?:(?<![\p{L}\d])-)?\d+(?:[ .,:/\u2013-]?\d+)*)|(?<word>\p{Script=Latin}+)|(?<sign>[\u00a7%+\u2212\u00d7=/])/gu;

/** What may stand between. No question and no exclamation mark, nothing of Markdown or HTML. */
const betweenTokens = /^[\s.,:;()"'\u2019\u201d\u2013-]*$/;

/** What Markdown makes a link of. */
const link = /\][(:]/;

/** What a chat client may make a link of. */
const address = /[\p{L}\d]+(?:\.\p{L}+)+/gu;

/** Words with a capital that begins no sentence, or that have one within. */
const name = /(?<=[^.:\]\s]\s+)\p{Lu}\p{L}*|\p{L}+\p{Lu}\p{L}*/gu;

/** How much longer than the original a text may be. */
const longest = 1.25;

/** How much of the original's other words must be kept in each claim. */
const keptShare = 0.8;

/** What a text says before a mark for a source, or after the last. */
interface Claim {
  readonly mark: string;
  /** What may neither be changed, added, left out nor moved, in order. */
  readonly bound: readonly string[];
  /** The stems of other words that say something. */
  readonly content: ReadonlySet<string>;
}

/** The words of one language that the check goes by. */
interface Words {
  /** May be added and left out; without their marks. */
  readonly free: ReadonlySet<string>;
  /** By their stems. */
  readonly bound: ReadonlySet<string>;
}

/** Topics whose names may not be exchanged: whom and which money an answer is about. */
const namedKinds: ReadonlySet<string> = new Set(["region", "fund", "actor", "report", "document"]);

/**
 * Makes the check that a language model's words must pass. A text is compared with its original claim by claim, a claim
 * being what stands before a mark for a source: figures, days, units, names, sections, signs, negations, demands and
 * what limits them must be the same in the same order; all other words that say something must be the original's, at
 * least four in five of them; only words such as "och" and "som" may be added. So a figure can neither be invented nor
 * exchanged with another, a proposal become a decision, nor advice be put in. What is rightly said but in another order
 * is refused too: the plain answer is always there to be sent.
 */
export function createFaithfulnessCheck(
  lexicon: Lexicon,
  topics: Knowledge["topics"],
): FaithfulnessCheck {
  const words = inBoth((language) => wordsIn(lexicon, topics, language));
  return (text, original, language) => {
    const plain = tidy(original);
    const tidied = tidy(text);
    const addresses = tidied.match(address) ?? [];
    if (tidied.length > plain.length * longest || !isPlainText(tidied)) return false;
    if (!addresses.every((its) => plain.includes(its))) return false;
    const names = plain.match(name)?.map((word) => stem(word.toLowerCase(), language)) ?? [];
    const { free, bound } = words[language];
    const its: Words = { free, bound: new Set([...bound, ...names]) };
    const claims = claimsOf(tidied, language, its);
    const originals = claimsOf(plain, language, its);
    return (
      claims.length === originals.length &&
      originals.every((claim, index) => isSameClaim(claims[index], claim))
    );
  };
}

function wordsIn(lexicon: Lexicon, topics: Knowledge["topics"], language: Language): Words {
  const { rephrasing, numbers, multiples, months } = lexicon[language];
  const stems = (texts: Iterable<string>): Set<string> =>
    new Set([...texts].flatMap(wordsOf).map((word) => stem(word, language)));
  const free = new Set(rephrasing.free.map(fold));
  const names = [...topics.values()]
    .filter(({ kind }) => namedKinds.has(kind))
    .map((topic) => topic.name[language]);
  return {
    free,
    bound: stems([
      ...rephrasing.bound,
      ...Object.keys(numbers),
      ...Object.keys(multiples),
      ...months.flat(),
      ...names,
    ]),
  };
}

function tidy(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/g, " ").trim();
}

function isPlainText(text: string): boolean {
  return text !== "" && betweenTokens.test(text.replaceAll(token, "")) && !link.test(text);
}

function claimsOf(text: string, language: Language, { free, bound }: Words): readonly Claim[] {
  const claims: Claim[] = [];
  let told: string[] = [];
  let content = new Set<string>();
  for (const { groups: { mark, figure, word, sign } = {} } of `${text}[0]`.matchAll(token)) {
    const fixed = figure ?? sign;
    if (mark !== undefined) {
      claims.push({ mark, bound: told, content });
      told = [];
      content = new Set();
    } else if (fixed !== undefined) told.push(fixed);
    else if (word !== undefined && !free.has(fold(word.toLowerCase()))) {
      const its = stem(word.toLowerCase(), language);
      if (bound.has(its)) told.push(its);
      else content.add(its);
    }
  }
  return claims;
}

function isSameClaim(claim: Claim | undefined, original: Claim): boolean {
  if (claim?.mark !== original.mark) return false;
  const { bound, content } = claim;
  return (
    bound.length === original.bound.length &&
    bound.every((word, index) => word === original.bound[index]) &&
    [...content].every((word) => original.content.has(word)) &&
    content.size >= original.content.size * keptShare
  );
}
