import { z } from "zod/v4";
import { decide } from "../../shared/decide.js";
import type { Repository } from "../../shared/repository.js";
import { type Assignment, submissionId } from "../submissions/assignment.js";
import { fileTypes } from "./file-type.js";
import { type Submission, subjectSchema } from "../submissions/submission.js";
import { handedIn, stateOf } from "../submissions/submission-state.js";

/** How many files a report may have. */
export const mostAttachments = 10;

const fileSchema = z.strictObject({
  /** SHA-256 of the bytes in hex, by which they are stored. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** As it is shown and offered; never part of a path. */
  name: z.string().min(1),
  type: z.enum(fileTypes),
  bytes: z.int().positive(),
});

/** A file whose bytes are stored. */
export type StoredFile = z.infer<typeof fileSchema>;

const stamp = { at: z.iso.datetime(), by: z.string().min(1) };

/** Files that someone has sent, before it is known what they belong to. */
export const uploadSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().min(1),
  ...stamp,
  files: z.array(fileSchema).min(1),
});

export type Upload = z.infer<typeof uploadSchema>;

/** The files that belong to a submission, by its identifier, in the order they came. */
export const attachmentsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().min(1),
  subject: subjectSchema,
  files: z.array(z.strictObject({ ...fileSchema.shape, ...stamp })),
});

export type Attachments = z.infer<typeof attachmentsSchema>;

export type Attachment = Attachments["files"][number];

/** Keeps bytes by what they are. */
export interface FileStore {
  /** Resolves with the hash once the bytes are on the disk. */
  put(bytes: Uint8Array): Promise<string>;
  get(hash: string): Promise<Uint8Array | undefined>;
}

export type AttachResult =
  /** `files` is all that the report has now; one that it had already is not there twice. */
  | { readonly outcome: "attached"; readonly files: readonly Attachment[] }
  | { readonly outcome: "too-many" };

/** Lets files that someone has sent belong to a report. */
export function attach(
  attachments: Repository<Attachments>,
  assignment: Assignment,
  { files, by, at }: Upload,
): Promise<AttachResult> {
  const id = submissionId(assignment);
  const { subject } = assignment;
  return decide<Attachments, AttachResult>(attachments, id, (current) => {
    const had = current?.files ?? [];
    const added = files.filter(({ hash }) => !had.some((file) => file.hash === hash));
    const all = [...had, ...added.map((file) => ({ ...file, by, at }))];
    if (all.length > mostAttachments) return { next: undefined, outcome: { outcome: "too-many" } };
    return {
      next: added.length === 0 ? undefined : { schemaVersion: 1, id, subject, files: all },
      outcome: { outcome: "attached", files: all },
    };
  });
}

/** When what was last handed in was; undefined while nothing is. What came before then stays with it. */
function handedInAt(submission: Submission | undefined): string | undefined {
  return handedIn(stateOf(submission))?.at;
}

/** The files of a report that may be taken away: those that have not been handed in. */
export function removableFiles(
  submission: Submission | undefined,
  files: readonly Attachment[],
): readonly Attachment[] {
  const at = handedInAt(submission);
  if (stateOf(submission).decided !== undefined) return [];
  return files.filter((file) => at === undefined || file.at > at);
}

/** Takes a file away from a report that has not been handed in with it. Undefined when it is not there to be taken away. */
export function detach(
  attachments: Repository<Attachments>,
  submission: Submission | undefined,
  assignment: Assignment,
  hash: string,
): Promise<Attachment | undefined> {
  return decide<Attachments, Attachment | undefined>(
    attachments,
    submissionId(assignment),
    (current) => {
      const file = removableFiles(submission, current?.files ?? []).find(
        (candidate) => candidate.hash === hash,
      );
      if (current === undefined || file === undefined)
        return { next: undefined, outcome: undefined };
      return {
        next: { ...current, files: current.files.filter((one) => one !== file) },
        outcome: file,
      };
    },
  );
}
