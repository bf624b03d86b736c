import { rememberWords } from "../../shared/remember.js";
import type { Language } from "../../agreement/value.js";
import type { Unit } from "../reading/reader.js";
import { stem } from "../reading/words.js";
import { createLatentSearch } from "./latent.js";
import { type Indexed, keyOfTopic, type Phrasing } from "./similarity.js";

/** Makes what tells how near entries lie to a question, by their positions: see `createLatentSearch`. */
export function createNearness(
  language: Language,
  entries: readonly Indexed[],
): (asked: Phrasing<Unit>) => (position: number) => number {
  const stemOf = rememberWords((word) => stem(word, language));
  const nearnessTo = createLatentSearch(
    each(entries, ({ texts }) => texts.flatMap((text) => signsOf(stemOf, text))),
  );
  return (asked) => nearnessTo(signsOf(stemOf, asked));
}

/** What is made of several, each made when it is come to. */
function* each<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
): Generator<Made, void> {
  for (const item of items) yield make(item);
}

/** All that a text may be told by: its words' stems, which stand side by side, what they name, and what it wants to know. */
function signsOf(
  stemOf: (word: string) => string,
  { words, units, wants }: Phrasing<Unit>,
): readonly string[] {
  const stems = words.map(stemOf);
  return [
    ...stems,
    ...stems.slice(1).map((next, index) => `${stems[index]} ${next}`),
    ...units.flatMap(({ topics, terms, parts }) => [
      ...(topics.length > 0 ? topics.map(keyOfTopic) : terms.map(keyOfTerm)),
      ...parts.map(keyOfTerm),
    ]),
    ...[...wants].map((want) => `want:${want}`),
  ];
}

function keyOfTerm(term: string): string {
  return `term:${term}`;
}
