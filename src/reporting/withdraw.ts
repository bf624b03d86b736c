import { textFault, type TextFault } from "../guidance/own-words.js";
import type { Repository } from "../shared/repository.js";
import { addEvent, type AddEventResult, type VersionPress, versionStamp } from "./add-event.js";
import type { Assignment } from "./assignment.js";
import type { Submission } from "./submission.js";
import { handedIn } from "./submission-state.js";

/** `faulty`: the reason cannot be taken. */
export type WithReasonResult =
  AddEventResult | { readonly outcome: "faulty"; readonly fault: TextFault };

/** Takes back what has been handed in, so that it no longer counts. It is kept, and may be handed in again. */
export async function withdraw(
  submissions: Repository<Submission>,
  assignment: Assignment,
  press: VersionPress,
  reason: string,
): Promise<WithReasonResult> {
  const fault = textFault(reason);
  if (fault !== undefined) return { outcome: "faulty", fault };
  return addEvent(submissions, assignment, press, (state) =>
    handedIn(state)?.version === press.number && state.decided === undefined
      ? { type: "withdrawn", ...versionStamp(press), reason: reason.trim() }
      : undefined,
  );
}

/** Hands in that there is nothing to report, where the form allows it and nothing else has been handed in. */
export async function declareNil(
  submissions: Repository<Submission>,
  assignment: Assignment,
  press: VersionPress,
  reason: string,
): Promise<WithReasonResult> {
  const fault = textFault(reason);
  if (fault !== undefined) return { outcome: "faulty", fault };
  return addEvent(submissions, assignment, press, (state) =>
    assignment.form.mayBeNil && handedIn(state) === undefined && state.lastNumber === press.number
      ? {
          type: "nil-declared",
          ...versionStamp({ ...press, number: press.number + 1 }),
          reason: reason.trim(),
        }
      : undefined,
  );
}
