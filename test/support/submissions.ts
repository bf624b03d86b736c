import { type Subject, subjectKey } from "../../src/participants/access.js";
import type {
  Draft,
  FormRecord,
  Submission,
  SubmissionEvent,
} from "../../src/reporting/submissions/submission.js";

/** A submission of 2025 whose versions came at the given instants, or that is only a draft. */
export function makeSubmission(
  formId: string,
  subject: Subject,
  history: readonly (
    | { readonly at: string; readonly record: FormRecord }
    | { readonly at: string; readonly draft: Draft }
  )[],
): Submission {
  let version = 0;
  const events = history.map((step, index): SubmissionEvent => {
    const stamp = { at: step.at, by: "someone", nonce: `nonce-${index}` };
    if ("draft" in step) return { type: "draft-saved", ...stamp, draft: step.draft };
    version += 1;
    return { type: "submitted", ...stamp, version, record: step.record, draft: {} };
  });
  const id = `2025-${formId}-${subjectKey(subject)}`;
  return { schemaVersion: 1, id, formId, year: 2025, subject, events };
}

/** A submission after a coordinator has approved a version of it. */
export function approvedOf(
  submission: Submission,
  version = 1,
  at = "2025-12-01T08:00:00Z",
): Submission {
  const event = {
    type: "approved",
    at,
    by: "coordinator",
    nonce: `approve-${version}`,
    version,
  } as const;
  return { ...submission, events: [...submission.events, event] };
}
