import { open, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Adapter } from "lowdb";
import type { z } from "zod/v4";

/**
 * A lowdb adapter that keeps one document in one JSON file and has it on the disk before a write resolves:
 * a temporary file of its own name, fsync, rename, fsync of the folder. lowdb's own file adapter does neither fsync
 * nor keep two writers' temporary files apart.
 *
 * Reading throws with the file's path and the reason when the file holds anything but a document of `schema`.
 */
export function documentFile<Document>(
  path: string,
  schema: z.ZodType<Document>,
): Adapter<Document> {
  return {
    async read() {
      const text = await readTextFile(path);
      return text === undefined ? null : parseDocument(path, text, schema);
    },
    async write(document) {
      const temporary = `${path}.new`;
      try {
        await writeDurably(temporary, `${JSON.stringify(document, null, 1)}\n`);
        await rename(temporary, path);
        await syncFolder(dirname(path));
      } catch (cause) {
        await rm(temporary, { force: true });
        throw cause;
      }
    },
  };
}

async function readTextFile(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function parseDocument<Document>(
  path: string,
  text: string,
  schema: z.ZodType<Document>,
): Document {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The store's file ${path} cannot be read: ${reason}`, { cause });
  }
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, "w", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
