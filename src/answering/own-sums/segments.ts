import type { SaidFigure } from "../reading/figures.js";
import { wordsOf } from "../reading/words.js";

/** What is said in one breath: figures, with the words before the first, between them, and after the last. */
export interface Segment {
  readonly figures: readonly SaidFigure[];
  /** One more than there are figures. */
  readonly runs: readonly (readonly string[])[];
}

/** Where one breath ends and the next begins. */
const boundary = /(?<=[.!?;:\n])(?=\s|$)|(?<=,)(?=\s)|(?<=\s)[–-](?=\s|$)/u;

/** Signs and words of one letter that say "times", which would be spelt out as something else. */
const times = /(?<!\p{L})[áà×*](?!\p{L})/gu;

/**
 * Parts a message into what is said in one breath, by punctuation and before words that begin a question or a condition
 * ("how", "if").
 *
 * @param said - the figures of the message, each with the text before it
 * @param after - the text after the last of them
 * @param spellOut - words as they are written out in full
 * @param beginnings - the words that begin a new breath
 */
export function segmentsOf(
  { said, after }: { readonly said: readonly SaidFigure[]; readonly after: string },
  spellOut: (words: readonly string[]) => readonly string[],
  beginnings: ReadonlySet<string>,
): readonly Segment[] {
  const segments: { figures: SaidFigure[]; runs: (readonly string[])[] }[] = [];
  let open = { figures: [] as SaidFigure[], runs: [] as (readonly string[])[] };
  /** Reads a text on to where the last breath in it ends, and gives the words of the one that is still open. */
  const readOn = (text: string): readonly string[] => {
    const breaths = text
      .replaceAll(times, " x ")
      .split(boundary)
      .flatMap((part) => parted(spellOut(wordsOf(part)), beginnings));
    for (const words of breaths.slice(0, -1)) {
      segments.push({ ...open, runs: [...open.runs, words] });
      open = { figures: [], runs: [] };
    }
    return breaths.at(-1) ?? [];
  };
  for (const figure of said) {
    const words = readOn(figure.before);
    open.runs.push(words);
    open.figures.push(figure);
  }
  const last = readOn(after);
  return [...segments, { ...open, runs: [...open.runs, last] }].filter(
    ({ figures, runs }) => figures.length > 0 || runs.some((run) => run.length > 0),
  );
}

/** Words parted before each that begins a new breath. */
function parted(
  words: readonly string[],
  beginnings: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const starts = words.flatMap((word, at) => (beginnings.has(word) ? [at] : []));
  return [0, ...starts].map((from, index) => words.slice(from, starts[index] ?? words.length));
}
