import * as disk from "node:fs/promises";

/** What the store asks of the file system; tests hand it one that fails. */
export type FileSystem = Pick<
  typeof disk,
  "mkdir" | "open" | "readdir" | "readFile" | "rename" | "rm"
>;

/** The machine's own. */
export const diskFiles: FileSystem = disk;

/** A file's text; undefined when there is no such file. */
export async function readTextFile(files: FileSystem, path: string): Promise<string | undefined> {
  try {
    return await files.readFile(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The names in a folder; none when there is no such folder. */
export async function namesIn(files: FileSystem, folder: string): Promise<readonly string[]> {
  try {
    return await files.readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Writes a file and has it on the disk before it resolves; `flags` as for `open`. */
export async function writeDurably(
  files: FileSystem,
  path: string,
  contents: string | Uint8Array,
  flags: "w" | "a" = "w",
): Promise<void> {
  const file = await files.open(path, flags, 0o600);
  try {
    await file.writeFile(contents);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Has the names in a folder on the disk: of files that were made or renamed in it. */
export async function syncFolder(files: FileSystem, path: string): Promise<void> {
  const folder = await files.open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}
