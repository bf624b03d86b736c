import { type Assignment, submissionId } from "../submissions/assignment.js";
import { readContext, type ReportingDependencies } from "./read-context.js";
import { type FormContext, withPrefilledRows } from "./prefill.js";
import type { Draft, Submission, SubmissionEvent } from "../submissions/submission.js";
import type { Decided } from "../obligations/obligations.js";
import { stateOf } from "../submissions/submission-state.js";

/** A form as it lies on the table: what has been written in it, and what is known beforehand. */
export interface OpenForm extends Assignment {
  readonly submission: Submission | undefined;
  readonly context: FormContext;
}

/** Takes out a form with what has been written in it. */
export async function openForm(
  deps: ReportingDependencies,
  assignment: Assignment,
): Promise<OpenForm> {
  return {
    ...assignment,
    submission: await deps.submissions.get(submissionId(assignment)),
    context: await readContext(deps, assignment),
  };
}

/** What stands in the inputs now: the last draft or, once submitted, what a correction begins from. */
export function currentDraft({ form, submission, context }: Omit<OpenForm, "subject">): Draft {
  return withPrefilledRows(form, stateOf(submission).draft, context);
}

/** The submission with one more event; the first event begins it. */
export function withEvent(opened: Omit<OpenForm, "context">, event: SubmissionEvent): Submission {
  const { form, subject, submission } = opened;
  return {
    schemaVersion: 1,
    id: submissionId(opened),
    formId: form.id,
    year: form.year,
    subject,
    events: [...(submission?.events ?? []), event],
  };
}

/** Whether something in a report may be changed: it has not been decided on, and is still taken. */
export function mayChange(opened: Pick<OpenForm, "submission" | "context">): boolean {
  return stateOf(opened.submission).decided === undefined && closedFor(opened) === undefined;
}

/** That, since when and why a report is taken no more. Undefined while it is taken, as what RCC Sydöst asks for always is. */
export function closedFor({
  submission,
  context,
}: Pick<OpenForm, "submission" | "context">): Decided | undefined {
  return stateOf(submission).asked === undefined ? context.obligation?.closed : undefined;
}
