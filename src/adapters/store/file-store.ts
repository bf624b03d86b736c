import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { FileStore } from "../../reporting/files/attachment.js";
import { diskFiles, namesIn, syncFolder, writeDurably } from "./file-system.js";

const isHash = /^[0-9a-f]{64}$/;

const dayMilliseconds = 86_400_000;

export interface RemovingFileStore extends FileStore {
  /** Removes what is not used, unless it came within the last day. Returns its hashes. */
  removeUnused(isUsed: (hash: string) => boolean, now: Date): Promise<readonly string[]>;
}

/**
 * Keeps files in a folder, each named by the SHA-256 of its bytes, so that no name that people give reaches the disk.
 * The folder is made with the first file.
 */
export function openFileStore(folder: string): RemovingFileStore {
  let lastPut: Promise<unknown> = Promise.resolve();
  return {
    put: (bytes) => {
      // One after another: two of the same would write to the same place.
      const put = lastPut.then(() => store(folder, bytes));
      lastPut = put.catch(() => undefined);
      return put;
    },
    removeUnused: async (isUsed, now) => {
      const names = (await namesIn(diskFiles, folder)).filter((name) => isHash.test(name));
      const removed: string[] = [];
      for (const name of names.filter((hash) => !isUsed(hash))) {
        const { mtimeMs } = await stat(join(folder, name));
        // What has just come is being written of.
        if (now.getTime() - mtimeMs < dayMilliseconds) continue;
        await rm(join(folder, name), { force: true });
        removed.push(name);
      }
      return removed;
    },
    get: async (hash) => {
      const path = join(folder, hash);
      return isHash.test(hash) && existsSync(path)
        ? new Uint8Array(await readFile(path))
        : undefined;
    },
  };
}

async function store(folder: string, bytes: Uint8Array): Promise<string> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  const path = join(folder, hash);
  await mkdir(folder, { recursive: true });
  await writeDurably(diskFiles, `${path}.new`, bytes);
  await rename(`${path}.new`, path);
  await syncFolder(diskFiles, folder);
  return hash;
}
