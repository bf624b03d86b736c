import { join } from "node:path";
import { Low } from "lowdb";
import type { z } from "zod/v4";
import type { Repository } from "../../shared/repository.js";
import { documentFile } from "./document-file.js";
import { diskFiles, type FileSystem, namesIn, syncFolder } from "./file-system.js";
import { type Damage, recover } from "./recover.js";

interface Entry<Document> {
  /** The document as last written. */
  document: Document | undefined;
  /** Settles when the last change so far has been written or refused, and copied. */
  lastChange: Promise<unknown>;
}

/** Identifiers become file names: what they may hold. */
const safeId = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,150}$/;

const extension = ".json";

export interface CollectionFolders {
  readonly folder: string;
  /** Where each document is kept once more, to be taken from when its file is damaged. */
  readonly copies: string;
  /** Other folders with older documents of the same names, newest first: backups. */
  readonly older: readonly string[];
  /** Where files that are no documents are moved to. */
  readonly quarantine: string;
}

/**
 * A repository of documents in a folder, one lowdb document in a file each. All are read into memory when it is
 * opened; a change is made on a copy, written durably, and only then seen by readers.
 */
export class Collection<Document> implements Repository<Document> {
  readonly #entries = new Map<string, Entry<Document>>();
  readonly #folders: CollectionFolders;
  readonly #schema: z.ZodType<Document>;
  readonly #files: FileSystem;

  private constructor(folders: CollectionFolders, schema: z.ZodType<Document>, files: FileSystem) {
    this.#folders = folders;
    this.#schema = schema;
    this.#files = files;
  }

  /**
   * Opens a folder, making it if need be. A file that is no document of the schema is moved into quarantine and, where
   * there is a good copy, put back from the newest one; a document that is gone though it has a copy is put back too.
   *
   * @param onDamage - told of each such file
   */
  static async open<Document>(
    folders: CollectionFolders,
    schema: z.ZodType<Document>,
    onDamage: (damage: Damage) => void,
    files: FileSystem = diskFiles,
  ): Promise<Collection<Document>> {
    const { folder, copies } = folders;
    await files.mkdir(folder, { recursive: true });
    await files.mkdir(copies, { recursive: true });
    const collection = new Collection(folders, schema, files);
    const copied = (await namesIn(files, copies)).filter((name) => idIn(name) !== undefined);
    for (const name of new Set([...(await namesIn(files, folder)), ...copied])) {
      // What a crash in the middle of a write leaves was never acknowledged.
      if (name.endsWith(`${extension}.new`))
        await files.rm(join(folder, name), { recursive: true, force: true });
      else await collection.#load(name, onDamage);
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
    let isWritten = false;
    const change = entry.lastChange.then(async () => {
      const current = structuredClone(entry.document);
      const next = decide(current);
      if (next === undefined || next === current) return entry.document;
      // Checked before it is written: a document that could not be read back at the next start is never stored.
      const document = this.#schema.parse(next);
      await this.#write(this.#folders.folder, id, document);
      isWritten = true;
      entry.document = next;
      return next;
    });
    entry.lastChange = change
      .then(async (document) => {
        if (isWritten && document !== undefined)
          await this.#write(this.#folders.copies, id, document);
      })
      .catch(() => undefined);
    return change;
  }

  /** The identifiers of all that is kept. */
  ids(): readonly string[] {
    return [...this.#entries]
      .filter(([, { document }]) => document !== undefined)
      .map(([id]) => id);
  }

  /** Removes a document and its copy, after the changes begun before. */
  remove(id: string): Promise<void> {
    const entry = this.#entries.get(id);
    if (entry === undefined) return Promise.resolve();
    const removed = entry.lastChange.then(async () => {
      // The copy first: a document that is gone though it has a copy is put back at the next start.
      for (const folder of [this.#folders.copies, this.#folders.folder]) {
        await this.#files.rm(join(folder, `${id}${extension}`), { force: true });
        await syncFolder(this.#files, folder);
      }
      entry.document = undefined;
    });
    entry.lastChange = removed.catch(() => undefined);
    return removed;
  }

  /** Resolves when every change begun so far has been written. */
  async settled(): Promise<void> {
    await Promise.all([...this.#entries.values()].map(({ lastChange }) => lastChange));
  }

  async #load(name: string, onDamage: (damage: Damage) => void): Promise<void> {
    const id = idIn(name);
    const read = async (folder: string): Promise<Document | null> => {
      if (id === undefined) throw new Error(`No file of the store's: ${name}`);
      const document = await this.#file(folder, id).read();
      if (document !== null && idOf(document, id) !== id)
        throw new Error(`The store's file ${name} holds another document: ${idOf(document, id)}`);
      return document;
    };
    const found = await recover({ ...this.#folders, name, read, files: this.#files }, onDamage);
    if (id === undefined || found === undefined) return;
    const { document, isRestored } = found;
    if (isRestored) await this.#write(this.#folders.folder, id, document);
    this.#entries.set(id, { document, lastChange: Promise.resolve() });
  }

  async #write(folder: string, id: string, document: Document): Promise<void> {
    await new Low(this.#file(folder, id), document).write();
  }

  #file(folder: string, id: string): ReturnType<typeof documentFile<Document>> {
    return documentFile(join(folder, `${id}${extension}`), this.#schema, this.#files);
  }
}

/** The identifier in a file's name; undefined when it is no name of a document. */
function idIn(name: string): string | undefined {
  const id = name.slice(0, -extension.length);
  return name.endsWith(extension) && safeId.test(id) ? id : undefined;
}

/** The identifier that a document says it has, where it says one. */
function idOf(document: unknown, fallback: string): string {
  const { id } = document as { readonly id?: unknown };
  return typeof id === "string" ? id : fallback;
}
