import {
  figures,
  type Figure,
  type RegionalContent,
  sourcesOf,
  type Total,
} from "./regional-content.js";
import type { ReportSource } from "./report-source.js";

/** What is new in a summary since an earlier one. */
export interface Difference {
  readonly added: readonly ReportSource[];
  /** Reports of which a newer version is in force. */
  readonly corrected: readonly ReportSource[];
  /** Reports that have been taken back. */
  readonly withdrawn: readonly ReportSource[];
  /** Reports whose completion has been asked for. */
  readonly asked: readonly ReportSource[];
  readonly sums: readonly {
    readonly figure: Figure;
    readonly before: Total;
    readonly after: Total;
  }[];
}

/** Compares two summaries of the same year. */
export function differenceBetween(before: RegionalContent, after: RegionalContent): Difference {
  const earlier = new Map(sourcesOf(before).map((source) => [source.submissionId, source]));
  const added = sourcesOf(after).filter(({ submissionId }) => !earlier.has(submissionId));
  return {
    added,
    corrected: sourcesOf(after).filter(
      ({ submissionId, version }) => version !== (earlier.get(submissionId)?.version ?? version),
    ),
    withdrawn: sourcesOf(before).filter(
      ({ submissionId }) =>
        !sourcesOf(after).some((source) => source.submissionId === submissionId),
    ),
    asked: sourcesOf(after).filter(
      ({ submissionId, isToBeCompleted }) =>
        isToBeCompleted === true && earlier.get(submissionId)?.isToBeCompleted !== true,
    ),
    sums: figures
      .map((figure) => ({ figure, before: before.totals[figure], after: after.totals[figure] }))
      .filter((sum) => !isSame(sum.before, sum.after)),
  };
}

function isSame(one: Total, other: Total): boolean {
  return one.kronor === other.kronor && one.regionIds.join() === other.regionIds.join();
}
