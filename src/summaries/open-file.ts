import { isAllowed } from "../participants/access.js";
import type { Register } from "../participants/register.js";
import type { Repository } from "../shared/repository.js";
import type { DocumentModel } from "./document.js";
import { parseDocumentId, type Summary } from "./summary.js";

export type FileFormat = "docx";

/** What a link to a file carries. */
export interface FileLink {
  readonly documentId: string;
  readonly format: FileFormat;
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

export interface OpeningDependencies {
  readonly summaries: Repository<Summary>;
  readonly register: Register;
  readonly readLink: (token: string, now: Date) => ReadLink;
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

/** Opens the file that a link's token stands for, as it was when it was compiled. */
export async function openFile(
  { summaries, register, readLink, write }: OpeningDependencies,
  token: string,
  now: Date,
): Promise<OpenedFile> {
  const read = readLink(token, now);
  if (read.outcome !== "valid") return read;
  const { documentId, format, userId } = read.link;
  const place = parseDocumentId(documentId);
  if (place === undefined || !isAllowed(register.participant(userId), "compile"))
    return { outcome: "unknown" };
  const summary = await summaries.get(place.summaryId);
  const found = summary?.versions.find(({ version }) => version === place.version);
  if (found === undefined) return { outcome: "unknown" };
  return {
    outcome: "opened",
    fileName: `sammanstallning-${place.summaryId}-version-${place.version}.${format}`,
    contentType: contentTypes[format],
    bytes: await write[format](found.document),
  };
}
