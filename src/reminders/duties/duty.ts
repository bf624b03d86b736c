import { mayReportFor, type Subject } from "../../participants/access.js";
import type { Participant } from "../../participants/participant.js";
import type { Register } from "../../participants/register.js";
import type { Obligation, OwedReport } from "../../reporting/obligations/obligations.js";
import { submissionIdOf } from "../../reporting/submissions/assignment.js";
import { cameAt, reportedIn, type Standing } from "../../reporting/submissions/standing.js";
import { stateOf } from "../../reporting/submissions/submission-state.js";
import { type LocalDate, localDateOf } from "../../shared/local-date.js";

/** A report that a region or project owes, and the people it may be asked of. */
export interface Duty {
  /** The identifier of its submission: "2025-delrapport-snabbare-svar". */
  readonly id: string;
  readonly obligation: Pick<Obligation, "formId" | "due">;
  /** Whether those who owe it have done what they can. */
  readonly isDone: boolean;
  /** Whether it is a copy that has come, and nobody has confirmed that the original is sent. */
  readonly waitsForOriginal?: boolean;
  /** Whether it is taken no more. */
  readonly isClosed?: boolean;
  /** The day on which its last day was moved: nobody was to be reminded of the new one before that. */
  readonly movedOn?: LocalDate | undefined;
  /** The day on which RCC Sydöst asked for completion, while it is awaited. */
  readonly completionAskedOn?: LocalDate | undefined;
  /** Since when what has come waits to be reviewed. */
  readonly waitsSince?: LocalDate | undefined;
  /** Entra object ids of those who are first to report. */
  readonly owners: readonly string[];
  /** Those who are turned to when the first do not answer. */
  readonly others: readonly string[];
}

/** A duty with all that is told about it. */
export interface ReportDuty extends Duty {
  readonly obligation: Obligation;
  readonly subject: Subject;
  readonly report: OwedReport;
}

/** What reports there are to remind of, and whom. */
export function dutiesOf(
  reports: readonly OwedReport[],
  register: Register,
  year: number,
): readonly ReportDuty[] {
  return reports.map((report) => {
    const { obligation, subject } = report;
    const people = register.participants.filter((person) => mayReportFor(person, subject));
    const isFirst = (person: Participant): boolean =>
      person.role !== "coordinator" && person.reminded !== "later";
    const first = people.filter(isFirst);
    return {
      id: submissionIdOf(year, obligation.formId, subject),
      obligation,
      subject,
      report,
      ...progressOf(report.standing),
      waitsForOriginal: waitsForOriginal(report),
      isClosed: obligation.closed !== undefined,
      movedOn: obligation.moved?.on,
      owners: idsOf(first.length > 0 ? first : people),
      others: first.length > 0 ? idsOf(people.filter((person) => !isFirst(person))) : [],
    };
  });
}

/** Whether a report would be refused; what is to be completed is taken all the same. */
export function isTakenNoMore({ isClosed, isDone, completionAskedOn }: Duty): boolean {
  return isClosed === true && !isDone && completionAskedOn === undefined;
}

function waitsForOriginal({ obligation: { originalTo }, standing }: OwedReport): boolean {
  const submission = reportedIn(standing)?.submission;
  return (
    originalTo !== undefined &&
    submission !== undefined &&
    stateOf(submission).originalSent === undefined
  );
}

/** What is left of a report to do, and for whom. */
function progressOf(standing: Standing): Pick<Duty, "isDone" | "completionAskedOn" | "waitsSince"> {
  if (standing.kind === "completion-asked")
    return { isDone: false, completionAskedOn: localDateOf(new Date(standing.asked.at)) };
  const waitsSince =
    standing.kind === "submitted" ? localDateOf(new Date(standing.version.at)) : undefined;
  return { isDone: cameAt(standing) !== undefined, waitsSince };
}

function idsOf(people: readonly Participant[]): readonly string[] {
  return people.map(({ userId }) => userId);
}
