import { join } from "node:path";
import { type AuditLine, readAuditText } from "./audit-file.js";
import { aliasIn } from "./erase-person.js";
import { diskFiles, namesIn, readTextFile } from "./file-system.js";
import { readStore } from "./inspect.js";
import { partsAbout } from "./person-data.js";

/** All that a store holds of a person: for whoever asks what is kept of them. */
export interface PersonCopy {
  readonly userId: string;
  /** What they are called in the log. */
  readonly alias: string | undefined;
  readonly documents: readonly {
    readonly collection: string;
    readonly file: string;
    /** The parts that are about them. */
    readonly parts: readonly unknown[];
  }[];
  readonly log: readonly AuditLine[];
}

/** Copies what a store holds of a person, by Entra object id. The store may be in use. */
export async function copyPerson(storeFolder: string, userId: string): Promise<PersonCopy> {
  const { documents } = await readStore(storeFolder);
  const alias = aliasIn(documents, userId);
  const lines = await auditLines(storeFolder);
  return {
    userId,
    alias,
    documents: documents
      .map(({ collection, file, document }) => ({
        collection,
        file,
        parts: partsAbout(document, userId),
      }))
      .filter(({ parts }) => parts.length > 0),
    log: lines.filter(({ who }) => who === alias),
  };
}

/** Every line of the audit logs of a store, each log in its order. */
export async function auditLines(storeFolder: string): Promise<readonly AuditLine[]> {
  const folder = join(storeFolder, "audit");
  const texts = (await namesIn(diskFiles, folder)).map((name) =>
    readTextFile(diskFiles, join(folder, name)),
  );
  return (await Promise.all(texts)).flatMap((text) => readAuditText(text ?? "").lines);
}
