import { z } from "zod/v4";
import type { Values } from "../../agreement/value.js";
import { type Subject, subjectKey } from "../../participants/access.js";
import type { Register } from "../../participants/register.js";
import { type LocalDate, localDateOf } from "../../shared/local-date.js";
import { regionIds } from "../../shared/region.js";
import { type Due, dueSchema, lastDays, type Lateness, latenessOn } from "./due.js";
import { type Period, type PeriodEvent, periodIdOf, periodStateOf } from "./period.js";
import { cameAt, type Standing, standingOf } from "../submissions/standing.js";
import type { Submission } from "../submissions/submission.js";

/** That every region, or every granted project, is to hand in a form. */
export const obligationSchema = z.strictObject({
  formId: z.string().min(1),
  /** What the report is called, in Swedish. */
  name: z.string().min(1),
  /** `applicant`: whoever applies for something does so by then, and nobody owes it. */
  owedBy: z.enum(["region", "project", "applicant"]),
  due: dueSchema,
  /** What else people must know about when it is due, or to whom it goes. */
  note: z.string().min(1).optional(),
  /** What the sources say, or do not say, of a report that comes late. */
  lateNote: z.string().min(1).optional(),
  /** The sections that demand it. */
  sources: z.array(z.string().regex(/^\d{3}#.+$/)).min(1),
});

export type Obligation = z.infer<typeof obligationSchema> & {
  /** The deadlines of the agreement that name `due`, by fact. Never in the file. */
  readonly stated?: readonly StatedDeadline[];
  /** Whom the region itself sends the signed original to; what is handed in is a copy. Never in the file. */
  readonly originalTo?: string;
  /** The day on which RCC Sydöst settled or corrected `due`. Never in the file. */
  readonly settledOn?: LocalDate;
  /** That RCC Sydöst has moved `due`, and from what. Never in the file. */
  readonly moved?: Decided & { readonly from: Due };
  /** That RCC Sydöst takes no more reports. Never in the file. */
  readonly closed?: Decided;
};

/** A deadline of the agreement: the fact's identifier and its values. */
export interface StatedDeadline {
  readonly id: string;
  readonly values: Values;
}

/** What RCC Sydöst has decided about when reports are taken. */
export interface Decided {
  readonly on: LocalDate;
  /** Entra object id. */
  readonly by: string;
  readonly reason: string;
  /** Whether it is for all, and not for one region or project. */
  readonly isForAll: boolean;
}

/** A year's file obligations.json. */
export const obligationsSchema = z.array(obligationSchema);

/** One report that one region or project owes. */
export interface OwedReport {
  readonly obligation: Obligation;
  readonly subject: Subject;
  /** Undefined until someone has opened the form. */
  readonly submission: Submission | undefined;
  readonly standing: Standing;
  /** The last days that the first version came after or, while there is none, that today is after. */
  readonly late: readonly Lateness[];
}

/** Every report that is owed for a year, obligation by obligation, with exactly one standing each. */
export function owedReports(
  known: {
    readonly obligations: readonly Obligation[];
    readonly register: Register;
    readonly submissions: readonly Submission[];
    /** What RCC Sydöst has decided about when reports are taken. */
    readonly periods: readonly Period[];
  },
  year: number,
  today: LocalDate,
): readonly OwedReport[] {
  return known.obligations.flatMap((common) =>
    subjectsOf(common, known.register).map((subject) => {
      const obligation = obligationFor(common, known.periods, year, subject);
      const submission = findSubmission(known.submissions, year, obligation.formId, subject);
      const standing = standingOf(submission);
      const came = cameAt(standing);
      const day = came === undefined ? today : localDateOf(came);
      return { obligation, subject, submission, standing, late: latenessOn(obligation.due, day) };
    }),
  );
}

/** An obligation as it holds for a region or project; undefined: for all that have no day of their own. */
export function obligationFor(
  obligation: Obligation,
  periods: readonly Period[],
  year: number,
  subject: Subject | undefined,
): Obligation {
  const id = periodIdOf(year, obligation.formId);
  const period = periods.find((one) => one.id === id);
  if (period === undefined) return obligation;
  const { moved, closed } = periodStateOf(period, subject);
  return {
    ...obligation,
    ...(moved !== undefined && {
      due: { kind: "days" as const, days: [moved.day] },
      moved: { ...decided(moved), from: obligation.due },
    }),
    ...(closed !== undefined && { closed: decided(closed) }),
  };
}

function decided({ at, by, reason, subject }: PeriodEvent): Decided {
  return { on: localDateOf(new Date(at)), by, reason, isForAll: subject === undefined };
}

/** Whether every last day that there is for a report has passed, and there is one. */
export function isPastDue({
  late,
  obligation: { due },
}: Pick<OwedReport, "late" | "obligation">): boolean {
  return late.length > 0 && late.length === lastDays(due).length;
}

/** Whether a report has not come though every last day for it has passed. */
export function isOverdue(report: OwedReport): boolean {
  return isPastDue(report) && cameAt(report.standing) === undefined;
}

/** The one submission of a form for a region or project and year. */
export function findSubmission(
  submissions: readonly Submission[],
  year: number,
  formId: string,
  subject: Subject,
): Submission | undefined {
  return submissions.find(
    (submission) =>
      submission.year === year &&
      submission.formId === formId &&
      submission.subject.kind === subject.kind &&
      subjectKey(submission.subject) === subjectKey(subject),
  );
}

function subjectsOf(obligation: Obligation, register: Register): readonly Subject[] {
  switch (obligation.owedBy) {
    case "region":
      return regionIds.map((regionId) => ({ kind: "region", regionId }));
    case "project":
      return register.projects.map(({ id }) => ({ kind: "project", projectId: id }));
    case "applicant":
      return [];
  }
}
