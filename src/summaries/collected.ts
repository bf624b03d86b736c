import { z } from "zod/v4";
import { projectSchema } from "../participants/project.js";
import { isSameSubject } from "../participants/access.js";
import type { Register } from "../participants/register.js";
import { asApproved } from "../reporting/submissions/approved.js";
import { receiptNumber } from "../reporting/submissions/assignment.js";
import {
  type Obligation,
  type OwedReport,
  owedReports,
} from "../reporting/obligations/obligations.js";
import { lastDays, openMatterOf } from "../reporting/obligations/due.js";
import type { Period } from "../reporting/obligations/period.js";
import { reportedIn, standingOf } from "../reporting/submissions/standing.js";
import {
  recordSchema,
  type Submission,
  subjectSchema,
} from "../reporting/submissions/submission.js";
import type { LocalDate } from "../shared/local-date.js";
import {
  disputeSchema,
  latenessSchema,
  type ReportSource,
  reportSourceSchema,
} from "./report-source.js";
import { looksSchema } from "./template.js";
import { basisSchema, type SummaryPlan, summaryKindSchema } from "./summary-kind.js";

/** That someone owes a report, and how far it has come. */
const owedSchema = z.strictObject({
  formId: z.string().min(1),
  /** What the report is called, in Swedish. */
  name: z.string().min(1),
  subject: subjectSchema,
  state: z.enum([
    "not-begun",
    "draft",
    "to-sign",
    "submitted",
    "completion-asked",
    "approved",
    "nil",
    "withdrawn",
  ]),
  /** The last days that it came after or, while it has not come, that have been passed. Empty where the sources disagree. */
  late: z.array(latenessSchema),
  disputed: disputeSchema.optional(),
});

export type Owed = z.infer<typeof owedSchema>;

const countedSchema = z.strictObject({ source: reportSourceSchema, record: recordSchema });

/** A report that counts: the version in force, and what it says; nothing where there is nothing to report. */
export type Counted = z.infer<typeof countedSchema>;

/** Which projects people have chosen to tell of, and why. Never the program's own choice. */
const choiceSchema = z.strictObject({
  /** When it was recorded, an instant in UTC, and by whom, an Entra object id. */
  at: z.iso.datetime(),
  by: z.string().min(1),
  /** Who chose, in words. */
  chosenBy: z.string().optional(),
  projects: z.array(
    z.strictObject({
      projectId: z.string().min(1),
      reason: z.string(),
      isGoodExample: z.literal(true).optional(),
    }),
  ),
});

export type Choice = z.infer<typeof choiceSchema>;

/** Which version of a report counts: the newest that has come, or the newest that a coordinator has approved. */
export type Counts = "submitted" | "approved";

/** Everything that a summary rests on, as it was when it was compiled. What is not in here is not in the summary. */
export const collectedSchema = z.strictObject({
  kind: summaryKindSchema,
  basis: basisSchema,
  year: z.int(),
  /** Whether what people submitted is made up. */
  demo: z.boolean(),
  /** The calendar day that "has not submitted" is true of. */
  asOf: z.iso.date(),
  /** Set when only approved versions count. */
  counts: z.literal("approved").optional(),
  /** Every report that is owed, form by form, whether it has come or not. */
  owed: z.array(owedSchema),
  /** The granted projects as the register had them. */
  projects: z.array(projectSchema),
  /** Form by form, in the order of `owed`. */
  reports: z.array(countedSchema),
  /** The projects that people have chosen to tell of, if they have. */
  choice: choiceSchema.optional(),
  /** The Word template that it is written with; our own when left out. */
  template: looksSchema.pick({ name: true, hash: true }).optional(),
});

export type Collected = z.infer<typeof collectedSchema>;

/** Collects what a summary rests on: of every report that is owed the version that counts, and nothing else. */
export function collect(
  known: {
    readonly submissions: readonly Submission[];
    readonly obligations: readonly Obligation[];
    readonly register: Register;
    readonly periods: readonly Period[];
  },
  plan: SummaryPlan,
  year: number,
  asOf: LocalDate,
  counts: Counts = "submitted",
): Collected {
  const { kind, formIds, added, share } = plan;
  const owed = formIds.flatMap((formId) => {
    const obligations = known.obligations.filter((obligation) => obligation.formId === formId);
    return owedReports({ ...known, obligations }, year, asOf);
  });
  const { register } = known;
  return {
    kind,
    basis: { formIds, added, ...(share && { share }) },
    year,
    demo: register.demo,
    asOf,
    ...(counts === "approved" && { counts }),
    owed: owed.map((one) => ({
      formId: one.obligation.formId,
      name: one.obligation.name,
      subject: one.subject,
      state: one.standing.kind,
      ...lateIn(one),
    })),
    projects: [...register.projects],
    reports: owed.flatMap(counts === "approved" ? approvedIn : countedIn),
  };
}

function approvedIn(owed: OwedReport): readonly Counted[] {
  const submission = asApproved(owed.submission);
  const standing = standingOf(submission);
  const now = reportedIn(owed.standing)?.version.version;
  return countedIn({ ...owed, submission, standing }).map(({ source, record }) => ({
    source: { ...source, ...(now !== undefined && now !== source.version && { isOlder: true }) },
    record,
  }));
}

function countedIn(owed: OwedReport): readonly Counted[] {
  const { standing } = owed;
  if (standing.kind === "nil") {
    const { nil, firstAt } = standing;
    const source = sourceOf(owed, firstAt, nil);
    return [{ source: { ...source, nilReason: nil.reason }, record: {} }];
  }
  const reported = reportedIn(standing);
  if (reported === undefined) return [];
  const { version, firstAt } = reported;
  const source: ReportSource = {
    ...sourceOf(owed, firstAt, version),
    ...(version.lacking && { lacking: version.lacking.length }),
    ...(standing.kind === "completion-asked" && { isToBeCompleted: true }),
  };
  return [{ source, record: version.record }];
}

/** How late a report is; where it has kept one of several last days that the sources name, that they disagree. */
function lateIn({ obligation: { due }, late }: OwedReport): Pick<Owed, "late" | "disputed"> {
  const passed = late.map(({ day }) => day);
  const kept = lastDays(due).filter((day) => !passed.includes(day));
  if (passed.length === 0 || kept.length === 0) return { late: [...late] };
  const conflict = openMatterOf(due);
  return { late: [], disputed: { passed, kept, ...(conflict !== undefined && { conflict }) } };
}

function sourceOf(
  owed: OwedReport,
  firstAt: Date,
  { version, at }: { readonly version: number; readonly at: string },
): ReportSource {
  const { obligation, subject, submission } = owed;
  if (submission === undefined) throw new Error("A report that has come has no submission");
  return {
    submissionId: submission.id,
    receipt: receiptNumber(submission, version),
    formId: obligation.formId,
    subject,
    version,
    submittedAt: at,
    firstSubmittedAt: firstAt.toISOString(),
    ...lateIn(owed),
  };
}

/** The reports on a form that count. */
export function reportsOn({ reports }: Collected, formId: string): readonly Counted[] {
  return reports.filter(({ source }) => source.formId === formId);
}

/**
 * The forms that a summary can be made of, be it of one of them alone: the one that is waited for, and those whose
 * amounts are added up. A report on another form only says more about theirs.
 */
export function mainFormsOf({ formIds, added }: Collected["basis"]): readonly string[] {
  return [...new Set([formIds[0], ...added.map(({ formId }) => formId)])];
}

/** Whether there is a report to make a summary of. */
export function isWorthCompiling(collected: Collected): boolean {
  return mainFormsOf(collected.basis).some((formId) => reportsOn(collected, formId).length > 0);
}

/** Those who owe a report on a form that has not come, nor that there is nothing to report. */
export function missingOn({ owed, reports }: Collected, formId: string): readonly Owed[] {
  return owed.filter(
    (one) =>
      one.formId === formId &&
      !reports.some(
        ({ source }) => source.formId === formId && isSameSubject(source.subject, one.subject),
      ),
  );
}

/**
 * What decides whether two summaries say the same: the reports that count and by which rule, the projects and the template, not the day nor how far the
 * others have come.
 */
export function inputsOf(collected: Collected): string {
  const { kind, basis, year, demo, counts, projects, reports, choice, template } = collected;
  return JSON.stringify({ kind, basis, year, demo, counts, projects, reports, choice, template });
}
