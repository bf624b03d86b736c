import { z } from "zod/v4";
import { receiptNumber } from "../reporting/assignment.js";
import { latenessOn } from "../reporting/due.js";
import { findSubmission, type Obligation } from "../reporting/obligations.js";
import { cameAt, reportedIn, standingOf } from "../reporting/standing.js";
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
  /** Why there is nothing to report, in place of a report. */
  nilReason: z.string().min(1).optional(),
  /** Whether RCC has asked for completion that has not come. */
  isToBeCompleted: z.literal(true).optional(),
});

export type ReportSource = z.infer<typeof reportSourceSchema>;

/** A submitted version of a report, and what it says. */
export interface FoundReport {
  readonly source: ReportSource;
  readonly record: FormRecord;
}

interface Known {
  readonly submissions: readonly Submission[];
  readonly obligations: readonly Obligation[];
}

/** The version in force of a region's report. Undefined until the region has submitted one. */
export function findReport(
  known: Known,
  year: number,
  formId: string,
  regionId: RegionId,
): FoundReport | undefined {
  const submission = findOwn(known, year, formId, regionId);
  const standing = standingOf(submission);
  const version = reportedIn(standing)?.version;
  if (submission === undefined || version === undefined) return undefined;
  const source = sourceOf(known, submission, regionId, version);
  return {
    source: standing.kind === "completion-asked" ? { ...source, isToBeCompleted: true } : source,
    record: version.record,
  };
}

/** That a region has nothing to report. Undefined unless it has said so. */
export function findNilReturn(
  known: Known,
  year: number,
  formId: string,
  regionId: RegionId,
): ReportSource | undefined {
  const submission = findOwn(known, year, formId, regionId);
  const standing = standingOf(submission);
  if (submission === undefined || standing.kind !== "nil") return undefined;
  const { nil } = standing;
  return { ...sourceOf(known, submission, regionId, nil), nilReason: nil.reason };
}

function findOwn(
  { submissions }: Known,
  year: number,
  formId: string,
  regionId: RegionId,
): Submission | undefined {
  return findSubmission(submissions, year, formId, { kind: "region", regionId });
}

function sourceOf(
  { obligations }: Known,
  submission: Submission,
  regionId: RegionId,
  { version, at }: { readonly version: number; readonly at: string },
): ReportSource {
  const { id, formId } = submission;
  const firstAt = cameAt(standingOf(submission)) ?? new Date(at);
  const due = obligations.find((obligation) => obligation.formId === formId)?.due;
  return {
    submissionId: id,
    receipt: receiptNumber(submission, version),
    formId,
    regionId,
    version,
    submittedAt: at,
    firstSubmittedAt: firstAt.toISOString(),
    late: due === undefined ? [] : [...latenessOn(due, localDateOf(firstAt))],
  };
}
