import { decide } from "../../shared/decide.js";
import type { Repository } from "../../shared/repository.js";
import { type Assignment, submissionId } from "./assignment.js";
import { withEvent } from "../drafts/open-form.js";
import type { Submission, SubmissionEvent } from "./submission.js";
import { stateOf, type SubmissionState } from "./submission-state.js";

/** A press on a card about what has been handed in. */
export interface VersionPress {
  /** Names the card and the button, so that pressing again changes nothing more. */
  readonly nonce: string;
  /** The number of the version that the card showed; 0 when nothing had ever been handed in. */
  readonly number: number;
  readonly by: string;
  readonly at: Date;
}

export type AddEventResult =
  /** `isNew` is false when this very card has done it before. */
  | { readonly outcome: "added"; readonly submission: Submission; readonly isNew: boolean }
  /** Things are no longer as the card showed. */
  | { readonly outcome: "moved-on" };

/** What an event about a version is stamped with. */
export function versionStamp({ nonce, number, by, at }: VersionPress): {
  readonly at: string;
  readonly by: string;
  readonly nonce: string;
  readonly version: number;
} {
  return { at: at.toISOString(), by, nonce, version: number };
}

/**
 * Adds what happened to a submission, once for each card.
 *
 * @param rule - the event, from where the submission stands; undefined when the card is out of date
 */
export function addEvent(
  submissions: Repository<Submission>,
  assignment: Assignment,
  { nonce }: Pick<VersionPress, "nonce">,
  rule: (state: SubmissionState) => SubmissionEvent | undefined,
): Promise<AddEventResult> {
  return decide<Submission, AddEventResult>(submissions, submissionId(assignment), (submission) => {
    if (submission?.events.some((event) => event.nonce === nonce) === true)
      return { next: undefined, outcome: { outcome: "added", submission, isNew: false } };
    const event = rule(stateOf(submission));
    if (event === undefined) return { next: undefined, outcome: { outcome: "moved-on" } };
    const next = withEvent({ ...assignment, submission }, event);
    return { next, outcome: { outcome: "added", submission: next, isNew: true } };
  });
}
