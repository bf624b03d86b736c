import type { Participant } from "../participants/participant.js";
import type { Register } from "../participants/register.js";
import type { DocumentModel } from "./document.js";

export type FileFormat = "docx";

/** What a link to a file carries. */
export interface FileLink {
  readonly documentId: string;
  readonly format: FileFormat | "ics";
  /** Entra object id of the person it was made for. */
  readonly userId: string;
  readonly expiresAt: Date;
}

export type ReadLink =
  | { readonly outcome: "valid"; readonly link: FileLink }
  | { readonly outcome: "expired" }
  | { readonly outcome: "unknown" };

/** How long a link works, in milliseconds. */
export const linkLifetimeMilliseconds = 15 * 60 * 1000;

/** A document with the name that its file is offered under, less what the format adds. */
export interface NamedDocument {
  readonly fileName: string;
  readonly document: DocumentModel;
}

/** Finds a document by its identifier; undefined when there is none by it, or this person may not see it. */
export type FindDocument = (
  documentId: string,
  participant: Participant | undefined,
) => Promise<NamedDocument | undefined>;

export interface OpeningDependencies {
  readonly register: Register;
  readonly readLink: (token: string, now: Date) => ReadLink;
  /** Asked in turn. */
  readonly documents: readonly FindDocument[];
  readonly write: Record<FileFormat, (document: DocumentModel) => Promise<Uint8Array>>;
}

export type OpenedFile =
  | {
      readonly outcome: "opened";
      readonly fileName: string;
      readonly contentType: string;
      readonly bytes: Uint8Array;
    }
  | { readonly outcome: "expired" }
  /** Made up, changed, of a document that is not there, or of someone who may no longer see it. */
  | { readonly outcome: "unknown" };

const contentTypes: Record<FileFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** Opens the file that a link's token stands for, if the person it was made for may still see it. */
export async function openFile(
  { documents, register, readLink, write }: OpeningDependencies,
  token: string,
  now: Date,
): Promise<OpenedFile> {
  const read = readLink(token, now);
  if (read.outcome !== "valid") return read;
  const { documentId, format, userId } = read.link;
  if (format === "ics") return { outcome: "unknown" };
  for (const find of documents) {
    const found = await find(documentId, register.participant(userId));
    if (found === undefined) continue;
    return {
      outcome: "opened",
      fileName: `${found.fileName}.${format}`,
      contentType: contentTypes[format],
      bytes: await write[format](found.document),
    };
  }
  return { outcome: "unknown" };
}
