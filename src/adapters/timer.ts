/**
 * Runs a task again and again: so long after each end of it, so that it never runs twice at once.
 *
 * @param task - must not reject
 * @returns stops it; resolves when what is under way has ended
 */
export function repeat(milliseconds: number, task: () => Promise<void>): () => Promise<void> {
  let isStopped = false;
  let running = Promise.resolve();
  const next = (): void => {
    timeout = setTimeout(() => {
      running = task().then(() => {
        if (!isStopped) next();
      });
    }, milliseconds);
  };
  let timeout: NodeJS.Timeout;
  next();
  return async () => {
    isStopped = true;
    clearTimeout(timeout);
    await running;
  };
}

/** Resolves when so long has gone by. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** What a piece of work gives if it is done within so long; undefined if it is not, and then it goes on. */
export async function within<Result>(
  milliseconds: number,
  work: Promise<Result>,
): Promise<Result | undefined> {
  let timeout: NodeJS.Timeout | undefined;
  const tooLong = new Promise<undefined>((resolve) => {
    timeout = setTimeout(() => {
      resolve(undefined);
    }, milliseconds);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timeout);
  }
}
