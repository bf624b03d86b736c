import { z } from "zod/v4";
import { regionIdSchema } from "../../shared/region.js";

/** Whom or what a report is for; see `Subject` in participants/access.ts. */
export const subjectSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("region"), regionId: regionIdSchema }),
  z.strictObject({ kind: z.literal("project"), projectId: z.string().min(1) }),
  z.strictObject({
    kind: z.literal("application"),
    regionId: regionIdSchema,
    number: z.int().positive(),
  }),
  z.strictObject({
    kind: z.literal("assessment"),
    regionId: regionIdSchema,
    number: z.int().positive(),
  }),
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

/** `at` is an instant in UTC, `by` an Entra object id; `nonce` names the card that was pressed, so that a repeat changes nothing. */
const stamp = { at: z.iso.datetime(), by: z.string().min(1), nonce: z.string().min(1) };

/** 1 for the first that was handed in, report or nil return, then 2, 3 … */
const version = z.int().positive();

const reason = z.string().min(1);

const draftSaved = z.strictObject({
  type: z.literal("draft-saved"),
  ...stamp,
  /** The draft as it stood when it was saved. */
  draft: draftSchema,
});

const submitted = z.strictObject({
  type: z.literal("submitted"),
  ...stamp,
  version,
  record: recordSchema,
  /** The inputs as typed, to begin a correction from. */
  draft: draftSchema,
  /** The inputs that were left out, in a report that was sent as incomplete. */
  lacking: z.array(z.string().min(1)).min(1).optional(),
  /** Whether another person of the same region must vouch for it before it counts. */
  toBeSigned: z.literal(true).optional(),
});

/** Somebody tried to hand in a draft that could not be taken. */
const attempted = z.strictObject({
  type: z.literal("attempted"),
  ...stamp,
  /** 1 for the first, then 2, 3 … */
  number: z.int().positive(),
  /** The inputs in which something was wrong or missing. */
  faulty: z.array(z.string().min(1)).min(1),
});

/** Another person of the same region vouches for a version. */
const signed = z.strictObject({ type: z.literal("signed"), ...stamp, version });

/** Those who sign it say that they have sent the original to whom it goes; what was handed in is a copy. */
const originalSent = z.strictObject({ type: z.literal("original-sent"), ...stamp, version });

/** There is nothing to report. */
const nilDeclared = z.strictObject({ type: z.literal("nil-declared"), ...stamp, version, reason });

/** What was handed in is taken back by those who handed it in. */
const withdrawn = z.strictObject({ type: z.literal("withdrawn"), ...stamp, version, reason });

/** A coordinator asks for more in some sections of a version, and tells why in each. */
const completionAsked = z.strictObject({
  type: z.literal("completion-asked"),
  ...stamp,
  version,
  sections: z.array(z.strictObject({ id: z.string().min(1), reason })).min(1),
});

/** Those who were asked for more say why there is nothing to change. */
const completionDeclined = z.strictObject({
  type: z.literal("completion-declined"),
  ...stamp,
  version,
  reason,
});

/** A coordinator does not take it that there is nothing to report. */
const nilReturned = z.strictObject({ type: z.literal("nil-returned"), ...stamp, version, reason });

const approved = z.strictObject({ type: z.literal("approved"), ...stamp, version });

/** RCC Sydöst decides on a version of an application. It is rejected when nothing is granted. */
const decided = z.strictObject({
  type: z.literal("decided"),
  ...stamp,
  version,
  reason,
  granted: z
    .strictObject({
      kronor: z.int().positive(),
      /** Who is to lead the project: an Entra object id. */
      lead: z.string().min(1),
    })
    .optional(),
});

/** Something that happened to a submission. */
export const submissionEventSchema = z.discriminatedUnion("type", [
  draftSaved,
  attempted,
  submitted,
  signed,
  originalSent,
  nilDeclared,
  withdrawn,
  completionAsked,
  completionDeclined,
  nilReturned,
  approved,
  decided,
]);

export type SubmissionEvent = z.infer<typeof submissionEventSchema>;

export type EventOf<Type extends SubmissionEvent["type"]> = Extract<
  SubmissionEvent,
  { type: Type }
>;

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

export type SubmittedVersion = EventOf<"submitted">;

/** One submitted version by its number; undefined when there is none. */
export function versionNumbered(
  submission: Submission,
  number: number,
): SubmittedVersion | undefined {
  return submission.events
    .filter((event) => event.type === "submitted")
    .find(({ version }) => version === number);
}
