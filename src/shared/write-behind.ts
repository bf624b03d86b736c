/** Writes things in the background: nobody waits for it. */
export interface WriteBehind<Item> {
  /** Takes a thing to be written. Returns at once. */
  readonly add: (item: Item) => void;
  /** What has been taken and not yet written, oldest first. */
  readonly waiting: () => readonly Item[];
  /** Resolves when everything taken so far has been written or given up. */
  readonly settled: () => Promise<void>;
}

/**
 * Makes a writer that takes things one by one and writes, one write at a time, all that have gathered meanwhile.
 *
 * @param write - things that it fails to write are given up
 * @param onError - is told why it failed
 * @param gather - how long things gather before each write; undefined: not at all
 */
export function createWriteBehind<Item>(
  write: (items: readonly Item[]) => Promise<unknown>,
  onError: (error: unknown) => void,
  gather?: () => Promise<void>,
): WriteBehind<Item> {
  let gathered: Item[] = [];
  let underWay: readonly Item[] = [];
  let lastWrite = Promise.resolve();
  const writeGathered = async (): Promise<void> => {
    await gather?.();
    underWay = gathered;
    gathered = [];
    await write(underWay).catch(onError);
    underWay = [];
  };
  return {
    add: (item) => {
      gathered.push(item);
      if (gathered.length === 1) lastWrite = lastWrite.then(writeGathered);
    },
    waiting: () => [...underWay, ...gathered],
    settled: () => lastWrite,
  };
}
