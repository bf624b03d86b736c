import { z } from "zod/v4";
import { regionIdSchema } from "../shared/region.js";

/** Whom or what a report is for; see `Subject` in participants/access.ts. */
export const subjectSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("region"), regionId: regionIdSchema }),
  z.strictObject({ kind: z.literal("project"), projectId: z.string().min(1) }),
  z.strictObject({ kind: z.literal("centre") }),
]);

/** One answer in a form: text, a number (whole kronor, percent, count), yes or no. Dates are ISO text. */
const answerSchema = z.union([z.string(), z.number(), z.boolean()]);

const rowSchema = z.record(z.string(), answerSchema);

/** The checked answers of a submitted form by field id; a repeating field holds its rows. */
export const recordSchema = z.record(z.string(), z.union([answerSchema, z.array(rowSchema)]));

export type FormRecord = z.infer<typeof recordSchema>;

/** What stands in the inputs of a draft, letter for letter as the person typed it, by input id ("plan.0.kronor"). */
export const draftSchema = z.record(z.string(), z.string());

export type Draft = z.infer<typeof draftSchema>;

const stamp = { at: z.iso.datetime(), by: z.string().min(1) };

/** Something that happened to a submission. `at` is an instant in UTC, `by` an Entra object id. */
export const submissionEventSchema = z.discriminatedUnion("type", [
  /** The draft as it stood when it was saved. `nonce` names the card that was pressed, so that a repeat changes nothing. */
  z.strictObject({
    type: z.literal("draft-saved"),
    ...stamp,
    nonce: z.string().min(1),
    draft: draftSchema,
  }),
  z.strictObject({
    type: z.literal("submitted"),
    ...stamp,
    nonce: z.string().min(1),
    /** 1 for the first, then 2, 3 … */
    version: z.int().positive(),
    record: recordSchema,
    /** The inputs as typed, to begin a correction from. */
    draft: draftSchema,
    /** The inputs that were left out, in a report that was sent as incomplete. */
    lacking: z.array(z.string().min(1)).min(1).optional(),
  }),
]);

export type SubmissionEvent = z.infer<typeof submissionEventSchema>;

/** One form for one region or project and agreement year: everything that ever happened to it. At most one for each. */
export const submissionSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().min(1),
  formId: z.string().min(1),
  year: z.int(),
  subject: subjectSchema,
  events: z.array(submissionEventSchema).min(1),
});

export type Submission = z.infer<typeof submissionSchema>;

export type SubmittedVersion = Extract<SubmissionEvent, { type: "submitted" }>;

/** One submitted version by its number; undefined when there is none. */
export function versionNumbered(
  submission: Submission,
  number: number,
): SubmittedVersion | undefined {
  return submission.events
    .filter((event) => event.type === "submitted")
    .find(({ version }) => version === number);
}

/** The version in force: the last submitted one. Undefined while there is only a draft. */
export function latestVersion(submission: Submission): SubmittedVersion | undefined {
  return submission.events.findLast((event) => event.type === "submitted");
}
