import type { EventOf, Submission, SubmittedVersion } from "./submission.js";
import { stateOf, type SubmissionState } from "./submission-state.js";

/** A report that has come, with the version in force. */
interface Reported {
  readonly submission: Submission;
  readonly version: SubmittedVersion;
  /** When it came for the first time: what counts as the time of reporting, since a correction is not late. */
  readonly firstAt: Date;
}

/**
 * How far a region or project has come with a report. Always reckoned from the events, never kept. Until a report has
 * been signed by whom it must, it has not come; one that is to be completed has.
 */
export type Standing =
  | { readonly kind: "not-begun" }
  | { readonly kind: "draft"; readonly savedAt: Date }
  | { readonly kind: "to-sign"; readonly since: Date }
  | ({ readonly kind: "submitted" } & Reported)
  | ({ readonly kind: "completion-asked"; readonly asked: EventOf<"completion-asked"> } & Reported)
  | ({ readonly kind: "approved"; readonly approved: EventOf<"approved"> } & Reported)
  | { readonly kind: "nil"; readonly nil: EventOf<"nil-declared">; readonly firstAt: Date }
  | { readonly kind: "withdrawn"; readonly withdrawn: EventOf<"withdrawn"> };

/** How far a report has come, undefined being one that nobody has opened. */
export function standingOf(submission: Submission | undefined): Standing {
  if (submission === undefined) return { kind: "not-begun" };
  const state = stateOf(submission);
  const { unsigned, withdrawn, nil, version, unsent } = state;
  const firstAt = new Date(state.firstAt ?? 0);
  if (version !== undefined) return reportedStanding(state, { submission, version, firstAt });
  if (unsigned !== undefined) return { kind: "to-sign", since: new Date(unsigned.at) };
  if (nil !== undefined) return { kind: "nil", nil, firstAt };
  if (withdrawn !== undefined) return { kind: "withdrawn", withdrawn };
  return unsent === undefined
    ? { kind: "not-begun" }
    : { kind: "draft", savedAt: new Date(unsent.at) };
}

function reportedStanding({ asked, approved }: SubmissionState, reported: Reported): Standing {
  if (asked !== undefined) return { kind: "completion-asked", asked, ...reported };
  if (approved !== undefined) return { kind: "approved", approved, ...reported };
  return { kind: "submitted", ...reported };
}

/** The report that has come, if any has. */
export function reportedIn(standing: Standing): Reported | undefined {
  return "version" in standing ? standing : undefined;
}

/** When the report, or that there is nothing to report, came for the first time. Undefined while it has not. */
export function cameAt(standing: Standing): Date | undefined {
  return "firstAt" in standing ? standing.firstAt : undefined;
}
