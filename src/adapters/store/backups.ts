import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { z } from "zod/v4";
import { diskFiles, namesIn, syncFolder, writeDurably } from "./file-system.js";

/** The folders of a store that are not part of what is kept in it. */
const notKept = ["copies", "quarantine", "backups", "lost+found"];

/** The folder of the audit logs. */
const audit = "audit";

const manifestName = "manifest.json";

const manifestSchema = z.strictObject({
  /** SHA-256 in hexadecimal by path within the backup. */
  files: z.record(z.string(), z.string()),
});

/** How many of the newest backups are kept. */
const newestKept = 14;

/** How many months' first backups are kept beside those. */
const monthsKept = 12;

/** An instant as part of a file's name, in the order of time: "2025-11-24T090000.000Z". */
export function fileStamp(instant: Date): string {
  return instant.toISOString().replaceAll(":", "");
}

/** When a backup was made, by its folder. */
export function instantOf(backup: string): Date {
  return new Date(basename(backup).replace(/T(\d\d)(\d\d)/, "T$1:$2:"));
}

/** The folders of whole backups, newest first. */
export async function backupFolders(backupsFolder: string): Promise<readonly string[]> {
  const names = await namesIn(diskFiles, backupsFolder);
  return names
    .filter((name) => /^\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z$/.test(name))
    .toSorted()
    .toReversed()
    .map((name) => join(backupsFolder, name));
}

/**
 * Copies a store as it is, also while it is in use: each document is whole, as each is replaced at once. The oldest
 * backups beyond those to be kept are removed. Returns the new backup's folder.
 */
export async function makeBackup(
  storeFolder: string,
  backupsFolder: string,
  now: Date,
): Promise<string> {
  const target = join(backupsFolder, fileStamp(now));
  const unfinished = `${target}.unfinished`;
  await mkdir(unfinished, { recursive: true });
  for (const name of await keptIn(storeFolder))
    await cp(join(storeFolder, name), join(unfinished, name), {
      recursive: true,
      filter: (source) => !source.endsWith(".new"),
    });
  const manifest = JSON.stringify({ files: await hashesIn(unfinished) });
  await writeDurably(diskFiles, join(unfinished, manifestName), manifest);
  await rename(unfinished, target);
  await syncFolder(diskFiles, backupsFolder);
  await removeOld(backupsFolder);
  return target;
}

/** What is wrong with a backup, file by file: nothing when it is as it was made. */
export async function faultsInBackup(backup: string): Promise<readonly string[]> {
  const text = await readFile(join(backup, manifestName), "utf8").catch(() => "");
  const manifest = manifestSchema.safeParse(parseJson(text)).data;
  if (manifest === undefined) return [manifestName];
  const found = await hashesIn(backup);
  const paths = new Set([...Object.keys(manifest.files), ...Object.keys(found)]);
  return [...paths].filter((path) => manifest.files[path] !== found[path]).toSorted();
}

/**
 * Puts a backup in the place of what a store holds, which is moved aside. The audit log stays: what was done was done.
 * The store must not be in use. Returns the folder that it was moved to.
 */
export async function putBack(storeFolder: string, backup: string, now: Date): Promise<string> {
  const aside = join(storeFolder, "quarantine", `${fileStamp(now)}-before-restore`);
  await mkdir(aside, { recursive: true });
  // The copies go as well: they are of what is moved aside.
  for (const name of [...(await keptIn(storeFolder)), "copies"].filter((name) => name !== audit))
    await rename(join(storeFolder, name), join(aside, name)).catch(ignoreMissing);
  await cp(backup, storeFolder, {
    recursive: true,
    filter: (source) => ![manifestName, audit].includes(relative(backup, source)),
  });
  return aside;
}

async function keptIn(storeFolder: string): Promise<readonly string[]> {
  const entries = await readdir(storeFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !notKept.includes(entry.name))
    .map(({ name }) => name);
}

async function hashesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const hashes: Record<string, string> = {};
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    if (entry.isFile() && name !== manifestName)
      hashes[name] = createHash("sha256")
        .update(await readFile(path))
        .digest("hex");
  }
  return hashes;
}

async function removeOld(backupsFolder: string): Promise<void> {
  const folders = await backupFolders(backupsFolder);
  const monthOf = (folder: string): string => relative(backupsFolder, folder).slice(0, 7);
  const firstOfMonths = new Map(folders.map((folder) => [monthOf(folder), folder]));
  const kept = new Set([
    ...folders.slice(0, newestKept),
    ...[...firstOfMonths.values()].slice(0, monthsKept),
  ]);
  for (const folder of folders)
    if (!kept.has(folder)) await rm(folder, { recursive: true, force: true });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function ignoreMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
}
