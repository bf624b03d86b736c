import type { Reader } from "./reader.js";
import { wordsOf } from "./words.js";

/** A stretch of a message that is said in one breath. */
export interface Clause {
  /** Positions of its words in the message. */
  readonly from: number;
  readonly to: number;
  /** Whether it asks something; the others tell what led to the question. */
  readonly asks: boolean;
}

/** Where one clause of a message ends and the next begins. */
const boundary = /(?<=[.!?;:\n])(?=\s)|(?<=,)(?=\s)|(?<=\s)[–-](?=\s)/u;

/**
 * The clauses of a message: parted by punctuation, and by an "and" before a question word.
 *
 * @param words - the words of the message
 * @param asksAt - positions of words that want to know something
 * @param beginsQuestion - positions of "and when", "and how" …; a clause begins at the question word
 */
export function clausesOf(
  reader: Reader,
  message: string,
  words: readonly string[],
  asksAt: ReadonlySet<number>,
  beginsQuestion: ReadonlySet<number>,
): readonly Clause[] {
  const starts = new Set([0, ...secondWords(beginsQuestion)]);
  let position = 0;
  for (const part of message.split(boundary).slice(0, -1)) {
    position += reader(wordsOf(part)).words.length;
    starts.add(position);
  }
  const ordered = [...starts].filter((start) => start < words.length).sort((a, b) => a - b);
  return ordered.map((from, index) => {
    const to = ordered[index + 1] ?? words.length;
    return { from, to, asks: [...asksAt].some((at) => at >= from && at < to) };
  });
}

/** The words of a message's last clause, as far as punctuation parts it. */
export function lastClauseOf(reader: Reader, message: string): readonly string[] {
  return reader(wordsOf(message.split(boundary).at(-1) ?? "")).words;
}

/** Of positions that come in pairs, the second of each. */
function secondWords(positions: ReadonlySet<number>): readonly number[] {
  return [...positions].filter((position) => positions.has(position - 1));
}
