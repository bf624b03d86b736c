import { z } from "zod/v4";
import { receiptNumber } from "../reporting/assignment.js";
import { latenessOn } from "../reporting/due.js";
import { findSubmission, type Obligation, standingOf } from "../reporting/obligations.js";
import type { FormRecord, Submission } from "../reporting/submission.js";
import { localDateOf } from "../shared/local-date.js";
import { type RegionId, regionIdSchema } from "../shared/region.js";

/** Which submitted version the figures of a summary come from. */
export const reportSourceSchema = z.strictObject({
  submissionId: z.string().min(1),
  /** The number on the receipt that the region got. */
  receipt: z.string().min(1),
  formId: z.string().min(1),
  regionId: regionIdSchema,
  version: z.int().positive(),
  /** When this version came; an instant in UTC. */
  submittedAt: z.iso.datetime(),
  /** When the first version came. */
  firstSubmittedAt: z.iso.datetime(),
  /** The last days that the first version came after. */
  late: z.array(z.strictObject({ day: z.iso.date(), byDays: z.int().positive() })),
});

export type ReportSource = z.infer<typeof reportSourceSchema>;

/** A submitted version of a report, and what it says. */
export interface FoundReport {
  readonly source: ReportSource;
  readonly record: FormRecord;
}

/** The version in force of a region's report. Undefined until the region has submitted one. */
export function findReport(
  known: {
    readonly submissions: readonly Submission[];
    readonly obligations: readonly Obligation[];
  },
  year: number,
  formId: string,
  regionId: RegionId,
): FoundReport | undefined {
  const subject = { kind: "region", regionId } as const;
  const standing = standingOf(findSubmission(known.submissions, year, formId, subject));
  if (standing.kind !== "submitted") return undefined;
  const { submission, version, firstAt } = standing;
  const due = known.obligations.find((obligation) => obligation.formId === formId)?.due;
  const late = due === undefined ? [] : latenessOn(due, localDateOf(firstAt));
  return {
    source: {
      submissionId: submission.id,
      receipt: receiptNumber(submission, version.version),
      formId,
      regionId,
      version: version.version,
      submittedAt: version.at,
      firstSubmittedAt: firstAt.toISOString(),
      late: [...late],
    },
    record: version.record,
  };
}
