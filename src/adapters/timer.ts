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
