import type { Participant } from "../participants/participant.js";
import type { Register } from "../participants/register.js";
import { contentTypes } from "../reporting/files/file-type.js";
import type { OpenedAttachment } from "../reporting/files/open-attachment.js";
import type { DocumentModel } from "./document.js";
import type { Enclosure } from "./enclosures.js";
import type { Looks } from "./template.js";
import type { WorkbookModel } from "./workbook.js";

/**
 * A document written as Word or PDF, its figures as Excel, all of it with what it rests on as an archive, or a file as
 * someone has sent it.
 */
export const fileFormats = ["docx", "xlsx", "pdf", "zip", "stored"] as const;

export type FileFormat = (typeof fileFormats)[number];

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
  /** When it was made. */
  readonly at: Date;
  readonly document: DocumentModel;
  /** How it looks in Word, where a template says. */
  readonly looks?: Looks | undefined;
  /** Its figures, if it has any to be opened in a spreadsheet. */
  readonly workbook?: WorkbookModel;
  /** What it rests on, if it can be had with it as an archive. */
  readonly enclosures?: () => Promise<readonly Enclosure[]>;
}

/** Finds a document by its identifier; undefined when there is none by it, or this person may not see it. */
export type FindDocument = (
  documentId: string,
  participant: Participant | undefined,
) => Promise<NamedDocument | undefined>;

type WriteFile = (found: NamedDocument) => Promise<Uint8Array> | undefined;

export interface OpeningDependencies {
  readonly register: Register;
  readonly readLink: (token: string, now: Date) => ReadLink;
  /** Asked in turn. */
  readonly documents: readonly FindDocument[];
  /** Writes a document in each format; undefined when it cannot be had in it. */
  readonly write: Record<Exclude<FileFormat, "stored">, WriteFile>;
  /** Finds a stored file; undefined as for documents. */
  readonly findStored: (
    id: string,
    participant: Participant | undefined,
  ) => Promise<OpenedAttachment | undefined>;
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

/** Opens the file that a link's token stands for, if the person it was made for may still see it. */
export async function openFile(
  { documents, register, readLink, write, findStored }: OpeningDependencies,
  token: string,
  now: Date,
): Promise<OpenedFile> {
  const read = readLink(token, now);
  if (read.outcome !== "valid") return read;
  const { documentId, format, userId } = read.link;
  if (format === "ics") return { outcome: "unknown" };
  const participant = register.participant(userId);
  if (format === "stored") {
    const file = await findStored(documentId, participant);
    return file === undefined ? { outcome: "unknown" } : { outcome: "opened", ...file };
  }
  for (const find of documents) {
    const found = await find(documentId, participant);
    if (found === undefined) continue;
    const bytes = await write[format](found);
    if (bytes === undefined) return { outcome: "unknown" };
    const fileName = `${found.fileName}.${format}`;
    const contentType = format === "zip" ? "application/zip" : contentTypes[format];
    return { outcome: "opened", fileName, contentType, bytes };
  }
  return { outcome: "unknown" };
}
