import { mkdir } from "node:fs/promises";
import { lock } from "proper-lockfile";

/** A folder that another process has open. */
export class StoreInUseError extends Error {
  constructor(folder: string, cause: unknown) {
    super(`The store in ${folder} is in use by another process. Stop that one first.`, { cause });
  }
}

/**
 * Takes a store folder for this process alone. A lock left by a process that died is taken over after some seconds.
 *
 * @param onLost - called when another process has taken the lock because this one hung: writing must stop
 * @returns a function that lets the folder go
 * @throws StoreInUseError when another process has it
 */
export async function lockStore(
  folder: string,
  onLost: (error: Error) => void,
): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  try {
    return await lock(folder, { stale: 10_000, onCompromised: onLost });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ELOCKED")
      throw new StoreInUseError(folder, cause);
    throw cause;
  }
}
