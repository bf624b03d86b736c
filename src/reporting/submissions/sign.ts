import type { Repository } from "../../shared/repository.js";
import { addEvent, type AddEventResult, type VersionPress, versionStamp } from "./add-event.js";
import { type Assignment, submissionId } from "./assignment.js";
import type { Submission } from "./submission.js";
import { stateOf } from "./submission-state.js";

/** `same-person`: whoever handed a report in cannot vouch for it too. */
export type SignResult = AddEventResult | { readonly outcome: "same-person" };

/** Vouches for a version that another person of the same region or project has handed in, so that it counts. */
export async function sign(
  submissions: Repository<Submission>,
  assignment: Assignment,
  press: VersionPress,
): Promise<SignResult> {
  const { unsigned } = stateOf(await submissions.get(submissionId(assignment)));
  if (unsigned?.by === press.by) return { outcome: "same-person" };
  return addEvent(submissions, assignment, press, (state) =>
    state.unsigned?.version === press.number && state.unsigned.by !== press.by
      ? { type: "signed", ...versionStamp(press) }
      : undefined,
  );
}
