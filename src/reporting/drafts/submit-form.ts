import { decide, type Decision } from "../../shared/decide.js";
import { type Assignment, submissionId } from "../submissions/assignment.js";
import { isSameDraft } from "./draft.js";
import { closedFor, currentDraft, type OpenForm, withEvent } from "./open-form.js";
import { type FormContext, withPrefilledRows } from "./prefill.js";
import { readContext, type ReportingDependencies } from "./read-context.js";
import { type Reading, readDraft } from "./read-draft.js";
import { maySendIncomplete } from "./lacking.js";
import type { Press } from "./save-draft.js";
import type { Submission, SubmittedVersion } from "../submissions/submission.js";
import { stateAt, stateOf } from "../submissions/submission-state.js";

export type SubmitResult =
  /** A new version, or the one that this very card has made before. */
  | {
      readonly outcome: "submitted";
      readonly submission: Submission;
      readonly version: SubmittedVersion;
      readonly isNew: boolean;
    }
  /** It says just what the version in force says. */
  | {
      readonly outcome: "unchanged";
      readonly submission: Submission;
      readonly version: SubmittedVersion;
    }
  /** This very card has made a version before, of something else than it would submit now. */
  | { readonly outcome: "other-content"; readonly opened: OpenForm }
  /** Something has been written since the card was drawn, so the person has not seen what would be submitted; or it has been decided on. */
  | { readonly outcome: "moved-on"; readonly opened: OpenForm }
  /** Reports are taken no more. */
  | { readonly outcome: "closed"; readonly opened: OpenForm }
  | { readonly outcome: "incomplete"; readonly opened: OpenForm; readonly reading: Reading };

/**
 * Submits the saved draft as the person has reviewed it. Earlier versions are kept.
 *
 * @param asIncomplete - whether the person knows that something is left out and sends it all the same
 */
export async function submitForm(
  deps: ReportingDependencies,
  assignment: Assignment,
  press: Press,
  asIncomplete = false,
): Promise<SubmitResult> {
  const context = await readContext(deps, assignment);
  const shown = await readContext(deps, assignment, press.card.prefilledVersion);
  return decide(deps.submissions, submissionId(assignment), (submission) => {
    const opened = { ...assignment, submission, context };
    const made = stateOf(submission).versions.find(({ nonce }) => nonce === press.card.nonce);
    if (submission !== undefined && made !== undefined)
      return {
        next: undefined,
        outcome: madeBefore({ ...opened, submission }, made, press, shown),
      };
    if (closedFor(opened) !== undefined)
      return { next: undefined, outcome: { outcome: "closed", opened } };
    const isAsReviewed =
      stateOf(submission).decided === undefined &&
      press.card.revision === (submission?.events.length ?? 0) &&
      press.card.prefilledVersion === context.prefilledVersion;
    if (!isAsReviewed) return { next: undefined, outcome: { outcome: "moved-on", opened } };
    return submit(opened, press, asIncomplete);
  });
}

/** The answer to a card that has been pressed before: the same receipt, if it is about the same content. */
function madeBefore(
  opened: OpenForm & { readonly submission: Submission },
  made: SubmittedVersion,
  { card }: Press,
  shown: FormContext,
): SubmitResult {
  const { submission } = opened;
  const content = stateAt(submission, card.revision).draft;
  return isSameDraft(withPrefilledRows(opened.form, content, shown), made.draft)
    ? { outcome: "submitted", submission, version: made, isNew: false }
    : { outcome: "other-content", opened };
}

function submit(
  opened: OpenForm,
  { card, by, at }: Press,
  asIncomplete: boolean,
): Decision<Submission, SubmitResult> {
  const { submission } = opened;
  const draft = currentDraft(opened);
  const reading = readDraft(opened.form, draft, opened.context);
  if (!isTaken(opened, reading, asIncomplete))
    return { next: undefined, outcome: { outcome: "incomplete", opened, reading } };
  const { record } = reading;
  const state = stateOf(submission);
  const earlier = state.unsigned ?? state.version;
  if (submission !== undefined && earlier !== undefined && isSameRecord(earlier.record, record))
    return { next: undefined, outcome: { outcome: "unchanged", submission, version: earlier } };
  const version: SubmittedVersion = {
    type: "submitted",
    at: at.toISOString(),
    by,
    nonce: card.nonce,
    version: state.lastNumber + 1,
    record,
    draft,
    ...lackingIn(reading),
    ...(opened.form.cosigning && { toBeSigned: true }),
  };
  const next = withEvent(opened, version);
  return { next, outcome: { outcome: "submitted", submission: next, version, isNew: true } };
}

function isTaken({ form }: OpenForm, reading: Reading, asIncomplete: boolean): boolean {
  return reading.faults.length === 0 || (asIncomplete && maySendIncomplete(form, reading));
}

function lackingIn({ faults }: Reading): Pick<SubmittedVersion, "lacking"> {
  return faults.length === 0 ? {} : { lacking: faults.map(({ input }) => input) };
}

/** Records are built in the order of the form, so the same answers give the same text. */
function isSameRecord(one: SubmittedVersion["record"], other: SubmittedVersion["record"]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
