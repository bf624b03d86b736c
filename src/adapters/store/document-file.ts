import { dirname } from "node:path";
import type { Adapter } from "lowdb";
import { z } from "zod/v4";
import {
  diskFiles,
  type FileSystem,
  readTextFile,
  syncFolder,
  writeDurably,
} from "./file-system.js";
import { NewerDocumentError } from "./versions.js";

/**
 * A lowdb adapter that keeps one document in one JSON file and has it on the disk before a write resolves:
 * a temporary file of its own name, fsync, rename, fsync of the folder. lowdb's own file adapter does neither fsync
 * nor keep two writers' temporary files apart.
 *
 * Reading throws with the file's path and the reason when the file holds anything but a document of `schema`;
 * NewerFileError when it is of a later version.
 */
export function documentFile<Document>(
  path: string,
  schema: z.ZodType<Document>,
  files: FileSystem = diskFiles,
): Adapter<Document> {
  return {
    async read() {
      const text = await readTextFile(files, path);
      return text === undefined ? null : parseDocument(path, text, schema);
    },
    async write(document) {
      const temporary = `${path}.new`;
      try {
        await writeDurably(files, temporary, `${JSON.stringify(document, null, 1)}\n`);
        await files.rename(temporary, path);
        await syncFolder(files, dirname(path));
      } catch (cause) {
        await files.rm(temporary, { force: true }).catch(() => undefined);
        throw cause;
      }
    },
  };
}

/** A file that a later version of the program has written. */
export class NewerFileError extends Error {
  constructor(path: string, cause: NewerDocumentError) {
    super(`The store's file ${path} cannot be read: ${cause.message}.`, { cause });
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
    if (cause instanceof NewerDocumentError) throw new NewerFileError(path, cause);
    // What a parser says quotes the text, which may be about a person and would end in the log.
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : "it holds no JSON";
    throw new Error(`The store's file ${path} cannot be read: ${reason}`, { cause });
  }
}
