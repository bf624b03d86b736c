import type { Repository } from "../../shared/repository.js";
import { addEvent, type AddEventResult, type VersionPress, versionStamp } from "./add-event.js";
import type { Assignment } from "./assignment.js";
import type { Submission } from "./submission.js";

/** Notes that the signed original of what has been handed in is sent to whom it goes. Said once, it stands. */
export function confirmSent(
  submissions: Repository<Submission>,
  assignment: Assignment,
  press: VersionPress,
): Promise<AddEventResult> {
  const isCopy = assignment.form.original !== undefined;
  return addEvent(submissions, assignment, press, ({ version, originalSent }) =>
    isCopy && version?.version === press.number && originalSent === undefined
      ? { type: "original-sent", ...versionStamp(press) }
      : undefined,
  );
}
