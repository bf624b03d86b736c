import { join } from "node:path";
import { documentFile } from "./document-file.js";
import { diskFiles, namesIn } from "./file-system.js";
import { folderOf, readingSchemas } from "./store.js";

/** A document of a store with where it lies. */
export interface StoredDocument {
  readonly collection: string;
  readonly file: string;
  readonly document: unknown;
}

/** Reads every document in a store or a backup without changing anything. The store may be in use. */
export async function readStore(folder: string): Promise<{
  readonly documents: readonly StoredDocument[];
  /** Path and reason of each file that is no document. */
  readonly faults: readonly string[];
}> {
  const documents: StoredDocument[] = [];
  const faults: string[] = [];
  for (const [name, schema] of readingSchemas()) {
    const collection = folderOf(name);
    for (const file of await namesIn(diskFiles, join(folder, collection))) {
      if (file.endsWith(".new")) continue;
      try {
        const document = await documentFile(join(folder, collection, file), schema).read();
        documents.push({ collection, file, document });
      } catch (error) {
        faults.push(error instanceof Error ? error.message : String(error));
      }
    }
  }
  return { documents, faults };
}
