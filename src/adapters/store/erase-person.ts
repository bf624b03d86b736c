import { createHash } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { inputsOf } from "../../summaries/collected.js";
import { type Summary, summarySchema } from "../../summaries/summary.js";
import { hashText } from "../hash.js";
import type { AuditAct } from "./audit-file.js";
import { documentFile } from "./document-file.js";
import { diskFiles, syncFolder } from "./file-system.js";
import { readStore, type StoredDocument } from "./inspect.js";
import { partsAbout, withoutPerson } from "./person-data.js";
import { newAlias, type Person } from "./persons.js";
import { folderOf, readingSchemas } from "./store.js";

/** Folders of documents that are about one person and nothing else. What people are called goes last. */
const ownFolders: readonly string[] = ["addresses", "choices", "uploads", "persons"];

/** Whom to take away. */
export interface Erased {
  /** Entra object id. */
  readonly userId: string;
  /** Other texts that tell who it is, to be taken away everywhere. */
  readonly words: readonly string[];
  /** Stands where a text has been taken away. */
  readonly erased: string;
}

export interface ErasureResult {
  readonly alias: string;
  readonly changed: AuditAct["changed"];
}

interface Change {
  readonly stored: StoredDocument;
  /** Undefined: the document goes. */
  readonly after: unknown;
}

/**
 * Takes a person out of a store that no process has open, and out of its copies: what is theirs alone is removed,
 * everything else has an alias in their place. Nothing is written unless all of it can be; once more does what is left
 * after an interruption. Undefined when the store holds nothing of them.
 */
export async function erasePerson(
  storeFolder: string,
  person: Erased,
): Promise<ErasureResult | undefined> {
  const { documents, faults } = await readStore(storeFolder);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  const alias = aliasIn(documents, person.userId) ?? newAlias();
  const changes = documents
    .map((stored): Change => ({ stored, after: documentAfter(stored, { ...person, alias }) }))
    .filter(({ stored, after }) => fingerprint(after) !== fingerprint(stored.document));
  if (changes.length === 0) return undefined;
  const order = ({ stored }: Change): number => ownFolders.indexOf(stored.collection);
  for (const change of changes.toSorted((one, other) => order(one) - order(other)))
    await write(storeFolder, change);
  return {
    alias,
    changed: changes.map(({ stored: { collection, file, document }, after }) => ({
      on: `${collection}/${file.replace(/\.json$/, "").replaceAll(person.userId, alias)}`,
      before: fingerprint(document),
      after: fingerprint(after),
    })),
  };
}

/** The people that a store has something of their own of, by Entra object id. */
export async function personsIn(storeFolder: string): Promise<ReadonlySet<string>> {
  const { documents } = await readStore(storeFolder);
  const own = documents.filter(({ collection }) =>
    ["addresses", "choices", "persons"].includes(collection),
  );
  return new Set(own.map(({ document }) => (document as { readonly id: string }).id));
}

/** The alias of a person in the audit log. Undefined when there is none. */
export function aliasIn(documents: readonly StoredDocument[], userId: string): string | undefined {
  return persons(documents).find(({ id }) => id === userId)?.alias;
}

/** Who an alias in the audit log stands for. Undefined when that is no longer known. */
export function userIdOf(documents: readonly StoredDocument[], alias: string): string | undefined {
  return persons(documents).find((person) => person.alias === alias)?.id;
}

function persons(documents: readonly StoredDocument[]): readonly Person[] {
  return documents
    .filter(({ collection }) => collection === "persons")
    .map(({ document }) => document as Person);
}

function documentAfter(
  { collection, document }: StoredDocument,
  erasure: Erased & { readonly alias: string },
): unknown {
  if (ownFolders.includes(collection) && partsAbout(document, erasure.userId).includes(document))
    return undefined;
  const after = withoutPerson(collection, document, erasure);
  const schema = readingSchemas().find(([kind]) => folderOf(kind) === collection)?.[1];
  const checked = schema?.parse(after);
  if (collection !== "compiled") return checked;
  return withHashes(summarySchema.parse(document), summarySchema.parse(checked));
}

/** A summary whose versions' hashes are those of what they rest on now, also where they are told of. */
function withHashes(before: Summary, after: Summary): unknown {
  const versions = after.versions.map((version, index): unknown => {
    const was = before.versions[index];
    if (was === undefined || inputsOf(was.collected) === inputsOf(version.collected))
      return version;
    const hash = hashText(inputsOf(version.collected));
    const spaced = (text: string): string => text.match(/.{1,16}/g)?.join(" ") ?? text;
    const text = JSON.stringify(version)
      .replaceAll(was.hash, hash)
      .replaceAll(spaced(was.hash), spaced(hash));
    return JSON.parse(text) as unknown;
  });
  return { ...after, versions };
}

async function write(storeFolder: string, { stored, after }: Change): Promise<void> {
  const schema = readingSchemas().find(([kind]) => folderOf(kind) === stored.collection)?.[1];
  for (const folder of ["copies", "."].map((part) => join(storeFolder, part, stored.collection))) {
    const path = join(folder, stored.file);
    if (schema === undefined) continue;
    if (after === undefined) {
      await rm(path, { force: true });
      await syncFolder(diskFiles, folder).catch(() => undefined);
      continue;
    }
    await mkdir(folder, { recursive: true });
    await documentFile(path, schema).write(after);
  }
}

function fingerprint(document: unknown): string | null {
  if (document === undefined) return null;
  return createHash("sha256").update(JSON.stringify(document)).digest("hex").slice(0, 16);
}
