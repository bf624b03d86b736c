import { textFault, type TextFault } from "../../guidance/own-words.js";
import type { Repository } from "../../shared/repository.js";
import { addEvent, type AddEventResult, type VersionPress, versionStamp } from "./add-event.js";
import type { Assignment } from "./assignment.js";
import type { Submission } from "./submission.js";
import type { SubmissionState } from "./submission-state.js";

/** Finds a report to be in order. */
export function approve(
  submissions: Repository<Submission>,
  assignment: Assignment,
  press: VersionPress,
): Promise<AddEventResult> {
  return addEvent(submissions, assignment, press, (state) =>
    isReviewable(state, press.number) && state.approved === undefined
      ? { type: "approved", ...versionStamp(press) }
      : undefined,
  );
}

/** Why no completion can be asked for as written, by section; `undefined` when nothing is asked for at all. */
export interface AskFault {
  readonly section: string | undefined;
  readonly fault: TextFault;
}

export type AskResult =
  AddEventResult | { readonly outcome: "faulty"; readonly faults: readonly AskFault[] };

/**
 * Asks for completion of sections of a report.
 *
 * @param reasons - what is lacking and why, by section; a blank one asks for nothing
 */
export async function askCompletion(
  submissions: Repository<Submission>,
  assignment: Assignment,
  press: VersionPress,
  reasons: Readonly<Record<string, string>>,
): Promise<AskResult> {
  const sections = assignment.form.sections
    .map(({ id }) => ({ id, reason: (reasons[id] ?? "").trim() }))
    .filter(({ reason }) => reason !== "");
  if (sections.length === 0)
    return { outcome: "faulty", faults: [{ section: undefined, fault: "missing" }] };
  const faults = sections.flatMap(({ id, reason }): readonly AskFault[] => {
    const fault = textFault(reason);
    return fault === undefined ? [] : [{ section: id, fault }];
  });
  if (faults.length > 0) return { outcome: "faulty", faults };
  return addEvent(submissions, assignment, press, (state) =>
    isReviewable(state, press.number)
      ? { type: "completion-asked", ...versionStamp(press), sections }
      : undefined,
  );
}

/** Whether a version is in force, no newer one waits to be, and nothing has been decided on it. */
export function isReviewable(
  { version, unsigned, decided }: SubmissionState,
  number: number,
): boolean {
  return version?.version === number && unsigned === undefined && decided === undefined;
}
