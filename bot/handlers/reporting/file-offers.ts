import {
  type FileFormat,
  type FileLink,
  linkLifetimeMilliseconds,
  type OpenedFile,
  type ReadLink,
} from "../../../src/summaries/open-file.js";
import type { CardInput } from "../../dispatcher.js";
import { inputIn } from "../../cards/pressed.js";
import type { Reply } from "../../reply.js";
import type { Route } from "../../route.js";
import { fileOfferTexts as texts } from "../../texts/reporting/file-offers.js";
import type { Turn } from "../../turn.js";

export interface FileOfferDependencies {
  readonly signLink: (link: FileLink) => string;
  readonly readLink: (token: string, now: Date) => ReadLink;
  readonly open: (token: string) => Promise<OpenedFile | { readonly outcome: "failed" }>;
  /** Puts a file where Teams has said; returns whether it is there. */
  readonly upload: (url: string, bytes: Uint8Array) => Promise<boolean>;
  readonly fileUrl: (documentId: string, format: FileFormat, userId: string, from: Date) => string;
  /** Returns false for a token that has been given to it before. */
  readonly isFirstUse: (token: string) => boolean;
}

/** What a person has answered to the offer of a file. */
export interface ConsentAnswer {
  readonly isAccepted: boolean;
  /** The offer's, as the client gives it back. */
  readonly token: string;
  /** Where Teams says that the file may be put. */
  readonly place:
    | {
        readonly uploadUrl: string;
        readonly contentUrl: string;
        readonly name: string;
        readonly uniqueId: string;
        readonly fileType: string;
      }
    | undefined;
}

/** Offers a document as a file in the personal chat, which the person accepts or declines. */
export function createFileOfferRoutes(dependencies: FileOfferDependencies): readonly Route[] {
  return [
    {
      kind: "verb",
      verb: "file.offer",
      access: "compile",
      handle: (turn, data) => offer(dependencies, turn, data),
    },
  ];
}

async function offer(
  { signLink, open }: FileOfferDependencies,
  { userId, receivedAt }: Turn,
  data: CardInput,
): Promise<Reply> {
  const documentId = inputIn(data, "document");
  if (documentId === "") return { text: texts.broken };
  const expiresAt = new Date(receivedAt.getTime() + linkLifetimeMilliseconds);
  const token = signLink({ documentId, format: "docx", userId, expiresAt });
  const file = await open(token);
  if (file.outcome !== "opened") return { text: texts[file.outcome] };
  const { fileName: name, bytes } = file;
  return { offer: { name, description: texts.description, size: bytes.length, token } };
}

/**
 * Takes the answer to an offer. Only the person it was made for, once and in time, gets the file; where it cannot be
 * put, they get a link instead.
 */
export async function takeConsent(
  dependencies: FileOfferDependencies,
  { userId, receivedAt }: Turn,
  { isAccepted, token, place }: ConsentAnswer,
): Promise<Reply> {
  const { readLink, open, upload, fileUrl, isFirstUse } = dependencies;
  const read = readLink(token, receivedAt);
  if (read.outcome !== "valid") return { text: texts[read.outcome] };
  const { link } = read;
  if (link.userId !== userId || link.format === "ics") return { text: texts.unknown };
  if (!isFirstUse(token)) return { text: texts.used };
  if (!isAccepted || place === undefined) return { text: texts.declined };
  const file = await open(token);
  if (file.outcome !== "opened") return { text: texts[file.outcome] };
  const { uploadUrl, contentUrl, uniqueId, fileType } = place;
  const name = file.fileName;
  if (await upload(uploadUrl, file.bytes))
    return { file: { name, contentUrl, uniqueId, fileType } };
  const url = fileUrl(link.documentId, link.format, userId, receivedAt);
  return { text: texts.notUploaded(name, url) };
}
