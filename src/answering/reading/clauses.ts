import type { Reader } from "./reader.js";
import { wordsOf } from "./words.js";

/** A stretch of a message that is said in one breath. */
export interface Clause {
  /** Positions of its words in the message. */
  readonly from: number;
  readonly to: number;
  /** Whether it asks something; the others tell what led to the question. */
  readonly asks: boolean;
  /** Whether it only tells who asks, and nothing is asked for the asker's own part: "new in Kalmar, what is an SVF?". */
  readonly introduces: boolean;
}

/** Positions of the words that show what the clauses of a message do. */
export interface ClauseCues {
  /** Words that want to know something. */
  readonly asks: ReadonlySet<number>;
  /** "And when", "and how" …; a clause begins at the question word. */
  readonly beginsQuestion: ReadonlySet<number>;
  /** Words that tell who somebody is: "new in", "work at". */
  readonly introducing: ReadonlySet<number>;
  /** Question words: after an introduction, the first begins a clause. */
  readonly questionWords: ReadonlySet<number>;
  /** "We", "our" … */
  readonly own: ReadonlySet<number>;
}

/** Where one clause of a message ends and the next begins. */
const boundary = /(?<=[.!?;:\n])(?=\s)|(?<=,)(?=\s)|(?<=\s)[–-](?=\s)/u;

/**
 * The clauses of a message: parted by punctuation, by an "and" before a question word, and where an introduction ends.
 *
 * @param words - the words of the message
 */
export function clausesOf(
  reader: Reader,
  message: string,
  words: readonly string[],
  cues: ClauseCues,
): readonly Clause[] {
  const starts = new Set([0, ...secondWords(cues.beginsQuestion), ...afterIntroduction(cues)]);
  let position = 0;
  for (const part of message.split(boundary).slice(0, -1)) {
    position += reader(wordsOf(part)).words.length;
    starts.add(position);
  }
  const ordered = [...starts].filter((start) => start < words.length).sort((a, b) => a - b);
  const clauses = ordered.map((from, index) => {
    const to = ordered[index + 1] ?? words.length;
    return { from, to, asks: holdsAny({ from, to }, cues.asks) };
  });
  const asksForOwn = clauses.some((clause) => clause.asks && holdsAny(clause, cues.own));
  return clauses.map((clause) => ({
    ...clause,
    introduces: !clause.asks && !asksForOwn && holdsAny(clause, cues.introducing),
  }));
}

function holdsAny(
  { from, to }: Pick<Clause, "from" | "to">,
  positions: ReadonlySet<number>,
): boolean {
  return [...positions].some((at) => at >= from && at < to);
}

/** The first question word after an introduction. */
function afterIntroduction({ introducing, questionWords }: ClauseCues): readonly number[] {
  if (introducing.size === 0) return [];
  const [introduced] = [...introducing].sort((a, b) => a - b);
  return [...questionWords]
    .sort((a, b) => a - b)
    .filter((at) => at > (introduced ?? at))
    .slice(0, 1);
}

/** The words of a message's last clause, as far as punctuation parts it. */
export function lastClauseOf(reader: Reader, message: string): readonly string[] {
  return reader(wordsOf(message.split(boundary).at(-1) ?? "")).words;
}

/** Of positions that come in pairs, the second of each. */
function secondWords(positions: ReadonlySet<number>): readonly number[] {
  return [...positions].filter((position) => positions.has(position - 1));
}
