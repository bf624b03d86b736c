import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { Low } from "lowdb";
import type { z } from "zod/v4";
import type { Repository } from "../../shared/repository.js";
import { documentFile } from "./document-file.js";

interface Entry<Document> {
  /** The document as last written. */
  document: Document | undefined;
  /** Settles when the last change so far has been written or refused. */
  lastChange: Promise<unknown>;
}

/** Identifiers become file names: what they may hold. */
const safeId = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,150}$/;

/**
 * A repository of documents in a folder, one lowdb document in a file each. All are read into memory when it is
 * opened; a change is made on a copy, written durably, and only then seen by readers.
 */
export class Collection<Document> implements Repository<Document> {
  readonly #folder: string;
  readonly #schema: z.ZodType<Document>;
  readonly #entries = new Map<string, Entry<Document>>();

  private constructor(folder: string, schema: z.ZodType<Document>) {
    this.#folder = folder;
    this.#schema = schema;
  }

  /** Opens a folder, making it if need be. Rejects with path and reason when a document in it does not satisfy the schema. */
  static async open<Document>(
    folder: string,
    schema: z.ZodType<Document>,
  ): Promise<Collection<Document>> {
    await mkdir(folder, { recursive: true });
    const collection = new Collection(folder, schema);
    for (const name of await readdir(folder)) {
      if (!name.endsWith(".json")) continue;
      const id = name.slice(0, -".json".length);
      const document = await collection.#file(id).read();
      if (document !== null)
        collection.#entries.set(id, { document, lastChange: Promise.resolve() });
    }
    return collection;
  }

  get(id: string): Promise<Document | undefined> {
    return Promise.resolve(this.#entries.get(id)?.document);
  }

  list(): Promise<readonly Document[]> {
    const documents = [...this.#entries.values()].map(({ document }) => document);
    return Promise.resolve(documents.filter((document) => document !== undefined));
  }

  change(
    id: string,
    decide: (current: Document | undefined) => Document | undefined,
  ): Promise<Document | undefined> {
    if (!safeId.test(id)) return Promise.reject(new Error(`Not an identifier: ${id}`));
    const entry = this.#entries.get(id) ?? { document: undefined, lastChange: Promise.resolve() };
    this.#entries.set(id, entry);
    const change = entry.lastChange.then(async () => {
      const current = structuredClone(entry.document);
      const next = decide(current);
      if (next === undefined || next === current) return entry.document;
      await this.#write(id, next);
      entry.document = next;
      return next;
    });
    entry.lastChange = change.catch(() => undefined);
    return change;
  }

  /** Resolves when every change begun so far has been written. */
  async settled(): Promise<void> {
    await Promise.all([...this.#entries.values()].map(({ lastChange }) => lastChange));
  }

  async #write(id: string, document: Document): Promise<void> {
    // Checked before it is written: a document that could not be read back at the next start is never stored.
    await new Low(this.#file(id), this.#schema.parse(document)).write();
  }

  #file(id: string): ReturnType<typeof documentFile<Document>> {
    return documentFile(join(this.#folder, `${id}.json`), this.#schema);
  }
}
