import type { FileHandle } from "node:fs/promises";
import type { FileSystem } from "./file-system.js";

/**
 * A file system whose refusals are told of, by the system's name for them ("ENOSPC"). That there is no such file is no
 * refusal.
 */
export function watchedFiles(files: FileSystem, onRefusal: (code: string) => void): FileSystem {
  const told = async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      return await work;
    } catch (error) {
      const { code = "unknown" } = error as NodeJS.ErrnoException;
      if (code !== "ENOENT") onRefusal(code);
      throw error;
    }
  };
  return {
    ...files,
    open: async (...args) => {
      const handle = await told(files.open(...args));
      const writeFile = handle.writeFile.bind(handle);
      const sync = handle.sync.bind(handle);
      return Object.assign(handle, {
        writeFile: (...data: Parameters<FileHandle["writeFile"]>) => told(writeFile(...data)),
        sync: () => told(sync()),
      });
    },
    rename: (...args) => told(files.rename(...args)),
  };
}
