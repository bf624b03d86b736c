import type { Collected, Counts } from "./collected.js";
import type { ReportSource } from "./report-source.js";
import { type Total, totalsOf } from "./total.js";

/** What is new in a summary since an earlier one. */
export interface Difference {
  readonly added: readonly ReportSource[];
  /** Reports of which another version is in force. */
  readonly corrected: readonly ReportSource[];
  /** Reports that have been taken back. */
  readonly withdrawn: readonly ReportSource[];
  /** Reports whose completion has been asked for. */
  readonly asked: readonly ReportSource[];
  /** The sums that are others, or cover others. */
  /** Which versions count, when that is another rule. */
  readonly counts: Counts | undefined;
  /** The Word template's name, when it is another; empty for our own. */
  readonly template: string | undefined;
  readonly sums: readonly { readonly before: Total; readonly after: Total }[];
}

/** Compares two summaries of the same kind and year. */
export function differenceBetween(before: Collected, after: Collected): Difference {
  const [earlier, later] = [sourcesOf(before), sourcesOf(after)];
  const isIn = (sources: readonly ReportSource[], { submissionId }: ReportSource): boolean =>
    sources.some((source) => source.submissionId === submissionId);
  const versions = new Map(earlier.map(({ submissionId, version }) => [submissionId, version]));
  const sums = totalsOf(after);
  return {
    added: later.filter((source) => !isIn(earlier, source)),
    corrected: later.filter(
      ({ submissionId, version }) => version !== (versions.get(submissionId) ?? version),
    ),
    withdrawn: earlier.filter((source) => !isIn(later, source)),
    asked: later.filter(
      ({ submissionId, isToBeCompleted }) =>
        isToBeCompleted === true &&
        !earlier.some((one) => one.submissionId === submissionId && one.isToBeCompleted === true),
    ),
    counts: before.counts === after.counts ? undefined : (after.counts ?? "submitted"),
    template:
      before.template?.hash === after.template?.hash ? undefined : (after.template?.name ?? ""),
    sums: totalsOf(before)
      .flatMap((total, index) => {
        const other = sums[index];
        return other === undefined ? [] : [{ before: total, after: other }];
      })
      .filter((sum) => !isSame(sum.before, sum.after)),
  };
}

function sourcesOf({ reports }: Collected): readonly ReportSource[] {
  return reports.map(({ source }) => source);
}

function isSame(one: Total, other: Total): boolean {
  return one.kronor === other.kronor && scope(one) === scope(other);
}

function scope({ given }: Total): string {
  return given.map(({ source }) => source.submissionId).join();
}
