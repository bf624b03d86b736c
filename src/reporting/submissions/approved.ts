import { stateOf } from "./submission-state.js";
import type { Submission } from "./submission.js";

/**
 * A submission as it stood when its newest approved version was approved, whatever has been handed in since. One with
 * nothing to report is as it is: there is nothing to approve. Undefined when no version is approved, or the one that
 * was has been taken back or sent back for completion.
 */
export function asApproved(submission: Submission | undefined): Submission | undefined {
  if (submission === undefined || stateOf(submission).nil !== undefined) return submission;
  const { events } = submission;
  const place = events.findLastIndex(({ type }) => type === "approved");
  const approved = events[place];
  if (approved?.type !== "approved") return undefined;
  const isUndone = events
    .slice(place + 1)
    .some(
      (event) =>
        event.type === "withdrawn" ||
        (event.type === "completion-asked" && event.version === approved.version),
    );
  return isUndone ? undefined : { ...submission, events: events.slice(0, place + 1) };
}
