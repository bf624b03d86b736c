import { mayRead } from "../../participants/access.js";
import type { Participant } from "../../participants/participant.js";
import type { Repository } from "../../shared/repository.js";
import type { Attachments, FileStore } from "./attachment.js";
import { contentTypes } from "./file-type.js";

/** The identifier that a link to a report's file carries: "2025-slutrapport-projekt/HASH". */
export function attachmentId(submissionId: string, hash: string): string {
  return `${submissionId}/${hash}`;
}

/** A file as it came. */
export interface OpenedAttachment {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Finds a report's file for someone who may read the report. Undefined when there is none, or they may not. */
export async function openAttachment(
  deps: { readonly attachments: Repository<Attachments>; readonly files: FileStore },
  id: string,
  participant: Participant | undefined,
): Promise<OpenedAttachment | undefined> {
  const [submissionId = "", hash] = id.split("/");
  const of = await deps.attachments.get(submissionId);
  const file = of?.files.find((candidate) => candidate.hash === hash);
  if (of === undefined || file === undefined) return undefined;
  if (participant === undefined || !mayRead(participant, of.subject)) return undefined;
  const bytes = await deps.files.get(file.hash);
  return bytes && { fileName: file.name, contentType: contentTypes[file.type], bytes };
}
