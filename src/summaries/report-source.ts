import { z } from "zod/v4";
import { subjectSchema } from "../reporting/submissions/submission.js";

/** A last day that was passed, and by how many days. */
export const latenessSchema = z.strictObject({ day: z.iso.date(), byDays: z.int().positive() });

export type Lateness = z.infer<typeof latenessSchema>;

/**
 * The last days that the sources name and that were not passed, where others were: they disagree, so that nobody can
 * say that it is late. With the conflict that tells of it.
 */
export const disputeSchema = z.strictObject({
  passed: z.array(z.iso.date()).min(1),
  kept: z.array(z.iso.date()).min(1),
  conflict: z.string().optional(),
});

export type Dispute = z.infer<typeof disputeSchema>;

/** Which submitted version the figures of a summary come from. */
export const reportSourceSchema = z.strictObject({
  submissionId: z.string().min(1),
  /** The number on the receipt that the sender got. */
  receipt: z.string().min(1),
  formId: z.string().min(1),
  subject: subjectSchema,
  version: z.int().positive(),
  /** When this version came; an instant in UTC. */
  submittedAt: z.iso.datetime(),
  /** When the first version came. */
  firstSubmittedAt: z.iso.datetime(),
  /** The last days that the first version came after. Empty where the sources disagree whether it did. */
  late: z.array(latenessSchema),
  disputed: disputeSchema.optional(),
  /** How many answers were left out, in a report that was sent as incomplete. */
  lacking: z.int().positive().optional(),
  /** Why there is nothing to report, in place of a report. */
  nilReason: z.string().min(1).optional(),
  /** Whether RCC has asked for completion that has not come. */
  isToBeCompleted: z.literal(true).optional(),
  /** Whether a later version has come that is not approved, where only approved ones count. */
  isOlder: z.literal(true).optional(),
});

export type ReportSource = z.infer<typeof reportSourceSchema>;
