import type { FileHandle } from "node:fs/promises";
import { diskFiles, type FileSystem } from "../../src/adapters/store/file-system.js";

/** What is asked of the file system that changes something on the disk. */
export type WritePoint = "open" | "half-write" | "write" | "sync" | "rename";

/**
 * The machine's file system with something happening at each point of a write, before it is done: `at` may throw, or
 * end the process. At "half-write" half of the text is in the file.
 */
export function filesWith(at: (point: WritePoint, path: string) => void): FileSystem {
  return {
    ...diskFiles,
    open: async (path, flags, mode) => {
      const changes = flags === "w" || flags === "a";
      if (changes) at("open", String(path));
      return handleWith(at, String(path), await diskFiles.open(path, flags, mode), changes);
    },
    rename: async (from, to) => {
      at("rename", String(to));
      await diskFiles.rename(from, to);
    },
  };
}

function handleWith(
  at: (point: WritePoint, path: string) => void,
  path: string,
  handle: FileHandle,
  changes: boolean,
): FileHandle {
  const writeFile = async (text: string): Promise<void> => {
    at("write", path);
    const half = Math.floor(text.length / 2);
    await handle.write(text.slice(0, half));
    at("half-write", path);
    await handle.write(text.slice(half));
  };
  const sync = async (): Promise<void> => {
    if (changes) at("sync", path);
    await handle.sync();
  };
  const truncate = (bytes: number) => handle.truncate(bytes);
  return { writeFile, sync, truncate, close: () => handle.close() } as unknown as FileHandle;
}

/** What the operating system says of a disk that is full, cannot be written to, or fails. */
export function diskError(code: "ENOSPC" | "EROFS" | "EIO"): Error {
  return Object.assign(new Error(`${code}: no luck`), { code });
}
