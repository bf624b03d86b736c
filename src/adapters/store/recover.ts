import { basename, join } from "node:path";
import { NewerFileError } from "./document-file.js";
import type { FileSystem } from "./file-system.js";

/** A file of the store that was found to be damaged, gone or foreign when the store was opened. */
export interface Damage {
  /** Folder and name: "submissions/2025-redogorelse-ro.json". */
  readonly file: string;
  readonly reason: string;
  /** Where the file was moved to; undefined when it was gone. */
  readonly movedTo: string | undefined;
  /** The folder of the copy that was put in its place; undefined when there was none. */
  readonly restoredFrom: string | undefined;
}

/** One file to be read, and where else it may be had from. */
export interface Recovery<Document> {
  readonly name: string;
  readonly folder: string;
  readonly copies: string;
  readonly older: readonly string[];
  readonly quarantine: string;
  /** Reads the file in a folder: null when there is none; throws when it is no good. */
  readonly read: (folder: string) => Promise<Document | null>;
  readonly files: FileSystem;
}

/**
 * Reads a document, from its newest good copy when its own file is damaged or gone. Undefined when there is none at all.
 *
 * @throws NewerFileError, with everything left as it is, when the file or its copy is of a later version
 */
export async function recover<Document>(
  recovery: Recovery<Document>,
  onDamage: (damage: Damage) => void,
): Promise<{ readonly document: Document; readonly isRestored: boolean } | undefined> {
  const { folder, name, read } = recovery;
  let reason = "The file is gone";
  let isThere = false;
  try {
    const document = await read(folder);
    if (document !== null) return { document, isRestored: false };
  } catch (error) {
    if (error instanceof NewerFileError) throw error;
    reason = error instanceof Error ? error.message : String(error);
    isThere = true;
  }
  const copy = await newestGoodCopy(recovery);
  const movedTo = isThere ? await setAside(recovery) : undefined;
  onDamage({
    file: join(basename(folder), name),
    reason,
    movedTo,
    restoredFrom: copy?.folder,
  });
  return copy && { document: copy.document, isRestored: true };
}

async function newestGoodCopy<Document>({
  copies,
  older,
  read,
}: Recovery<Document>): Promise<{ document: Document; folder: string } | undefined> {
  for (const folder of [copies, ...older]) {
    const document = await read(folder).catch((error: unknown) => {
      if (error instanceof NewerFileError) throw error;
      return null;
    });
    if (document !== null) return { document, folder };
  }
  return undefined;
}

async function setAside<Document>({
  files,
  folder,
  name,
  quarantine,
}: Recovery<Document>): Promise<string> {
  await files.mkdir(quarantine, { recursive: true });
  const target = join(quarantine, `${basename(folder)}-${name}`);
  await files.rm(target, { recursive: true, force: true });
  await files.rename(join(folder, name), target);
  return target;
}
