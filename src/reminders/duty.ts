import { mayReportFor, type Subject } from "../participants/access.js";
import type { Participant } from "../participants/participant.js";
import type { Register } from "../participants/register.js";
import type { Obligation, OwedReport } from "../reporting/obligations.js";
import { cameAt, type Standing } from "../reporting/standing.js";
import { submissionIdOf } from "../reporting/assignment.js";

/** A report that a region or project owes, and the people it may be asked of. */
export interface Duty {
  /** The identifier of its submission: "2025-delrapport-snabbare-svar". */
  readonly id: string;
  readonly obligation: Pick<Obligation, "formId" | "due">;
  /** Whether there is nothing left to remind anyone of. */
  readonly isDone: boolean;
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
      isDone: isDone(report.standing),
      owners: idsOf(first.length > 0 ? first : people),
      others: first.length > 0 ? idsOf(people.filter((person) => !isFirst(person))) : [],
    };
  });
}

/** Whether those who owe a report have done what they can: it has come, and nothing more is asked of them. */
export function isDone(standing: Standing): boolean {
  return cameAt(standing) !== undefined && standing.kind !== "completion-asked";
}

function idsOf(people: readonly Participant[]): readonly string[] {
  return people.map(({ userId }) => userId);
}
