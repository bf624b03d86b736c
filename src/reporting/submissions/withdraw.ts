import { textFault, type TextFault } from "../../guidance/own-words.js";
import type { Repository } from "../../shared/repository.js";
import { addEvent, type AddEventResult, type VersionPress, versionStamp } from "./add-event.js";
import type { Assignment } from "./assignment.js";
import type { Submission, SubmissionEvent } from "./submission.js";
import { handedIn, type SubmissionState } from "./submission-state.js";

/** `faulty`: the reason cannot be taken. */
export type WithReasonResult =
  AddEventResult | { readonly outcome: "faulty"; readonly fault: TextFault };

/** Adds an event with a reason, where the reason can be taken. */
async function addWithReason(
  submissions: Repository<Submission>,
  assignment: Assignment,
  press: VersionPress,
  reason: string,
  rule: (state: SubmissionState, reason: string) => SubmissionEvent | undefined,
): Promise<WithReasonResult> {
  const fault = textFault(reason);
  if (fault !== undefined) return { outcome: "faulty", fault };
  return addEvent(submissions, assignment, press, (state) => rule(state, reason.trim()));
}

/** Takes back what has been handed in, so that it no longer counts. It is kept, and may be handed in again. */
export function withdraw(
  submissions: Repository<Submission>,
  assignment: Assignment,
  press: VersionPress,
  text: string,
): Promise<WithReasonResult> {
  return addWithReason(submissions, assignment, press, text, (state, reason) =>
    handedIn(state)?.version === press.number && state.decided === undefined
      ? { type: "withdrawn", ...versionStamp(press), reason }
      : undefined,
  );
}

/** Hands in that there is nothing to report, where the form allows it and nothing else has been handed in. */
export function declareNil(
  submissions: Repository<Submission>,
  assignment: Assignment,
  press: VersionPress,
  text: string,
): Promise<WithReasonResult> {
  const stamp = versionStamp({ ...press, number: press.number + 1 });
  return addWithReason(submissions, assignment, press, text, (state, reason) =>
    assignment.form.mayBeNil && handedIn(state) === undefined && state.lastNumber === press.number
      ? { type: "nil-declared", ...stamp, reason }
      : undefined,
  );
}

/** Does not take it that there is nothing to report: the report is owed again. */
export function returnNil(
  submissions: Repository<Submission>,
  assignment: Assignment,
  press: VersionPress,
  text: string,
): Promise<WithReasonResult> {
  return addWithReason(submissions, assignment, press, text, ({ nil }, reason) =>
    nil?.version === press.number
      ? { type: "nil-returned", ...versionStamp(press), reason }
      : undefined,
  );
}

/** Answers what was asked for with why there is nothing to change, so that the version waits to be reviewed again. */
export function declineCompletion(
  submissions: Repository<Submission>,
  assignment: Assignment,
  press: VersionPress,
  text: string,
): Promise<WithReasonResult> {
  return addWithReason(submissions, assignment, press, text, ({ asked }, reason) =>
    asked?.version === press.number
      ? { type: "completion-declined", ...versionStamp(press), reason }
      : undefined,
  );
}
