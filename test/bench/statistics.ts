/** What was measured of one kind. */
export interface Sample {
  readonly count: number;
  readonly median: number;
  /** The value that 99 of 100 are no more than. */
  readonly p99: number;
}

/** Sums up measurements. Throws when there are none. */
export function sampleOf(values: readonly number[]): Sample {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    if (value === undefined) throw new Error("Nothing was measured");
    return value;
  };
  return { count: sorted.length, median: at(0.5), p99: at(0.99) };
}

/** How long something takes, in milliseconds. */
export async function timed(act: () => unknown): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

/** One after another, never at once. */
export async function inTurn<Item, Result>(
  items: Iterable<Item>,
  act: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await act(item));
  return results;
}

/** The numbers from 0 up to but not including `count`. */
export function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
