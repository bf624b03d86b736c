import { decide, type Decision } from "../../shared/decide.js";
import { type Conflict, isSameDraft, mergeInputs } from "./draft.js";
import { type Assignment, submissionId } from "../submissions/assignment.js";
import { currentDraft, type OpenForm, withEvent } from "./open-form.js";
import { withoutClosed } from "./open-sections.js";
import { readContext, type ReportingDependencies } from "./read-context.js";
import { type FormContext, withoutPrefilled, withPrefilledRows } from "./prefill.js";
import type { Draft, Submission } from "../submissions/submission.js";
import { stateAt } from "../submissions/submission-state.js";

/** What a pressed card says about itself. Nothing in it is trusted to be true, only to be the same each time. */
export interface PressedCard {
  /** Names the card and the button, so that pressing again changes nothing more. */
  readonly nonce: string;
  /** How many events the submission had when the card was drawn. */
  readonly revision: number;
  /** The version of the earlier report whose rows the card showed; 0 for none. */
  readonly prefilledVersion: number;
}

/** Who pressed, and when. */
export interface Press {
  readonly card: PressedCard;
  readonly by: string;
  readonly at: Date;
}

export type SaveDraftResult =
  | { readonly outcome: "saved"; readonly opened: OpenForm; readonly draft: Draft }
  /** Nothing is saved: the draft has moved on in the same inputs. `draft` has the person's own text in them. */
  | {
      readonly outcome: "conflict";
      readonly opened: OpenForm;
      readonly draft: Draft;
      readonly conflicts: readonly Conflict[];
    };

/**
 * Saves whatever stands in a card's inputs, right or wrong.
 *
 * @param change - adds or removes a row after that
 * @param filledIn - the inputs that had text on the card, by the draft that it was drawn from: those that nothing has
 *   come for were emptied, as some clients leave blank inputs out
 */
export async function saveDraft(
  deps: ReportingDependencies,
  assignment: Assignment,
  press: Press,
  inputs: Draft,
  change: (draft: Draft) => Draft = (draft) => draft,
  filledIn: (drawn: Draft) => readonly string[] = () => [],
): Promise<SaveDraftResult> {
  const shown = await readContext(deps, assignment, press.card.prefilledVersion);
  const context = await readContext(deps, assignment);
  /** What the press makes of a submission. */
  const made = (submission: Submission | undefined): Made => {
    const drawn = draftAt(assignment, submission, press.card.revision, shown);
    const emptied = Object.fromEntries(filledIn(drawn).map((input) => [input, ""]));
    const opened = { ...assignment, submission, context };
    const merged = mergeInputs(
      drawn,
      currentDraft({ ...assignment, submission, context: shown }),
      withoutPrefilled(assignment.form, withoutClosed(opened, { ...emptied, ...inputs }), shown),
    );
    const aligned = withPrefilledRows(assignment.form, merged.draft, context);
    return { opened, conflicts: merged.conflicts, aligned, changed: change(aligned) };
  };
  return decide(deps.submissions, submissionId(assignment), (submission) => {
    const { opened, conflicts, aligned, changed } = made(submission);
    const earlier = beforePress(submission, press);
    if (earlier !== undefined && isSameDraft(made(earlier.submission).changed, earlier.draft))
      return save(opened, currentDraft(opened), press);
    if (conflicts.length > 0) return conflict(opened, aligned, conflicts);
    return save(opened, earlier === undefined ? changed : aligned, press);
  });
}

interface Made {
  readonly opened: OpenForm;
  readonly conflicts: readonly Conflict[];
  readonly aligned: Draft;
  /** With the row added or taken away. */
  readonly changed: Draft;
}

/** What a press that has been taken before met, and what it made of it. */
function beforePress(
  submission: Submission | undefined,
  { card }: Press,
): { readonly submission: Submission | undefined; readonly draft: Draft } | undefined {
  if (submission === undefined) return undefined;
  const place = submission.events.findIndex(({ nonce }) => nonce === card.nonce);
  const event = submission.events[place];
  if (event?.type !== "draft-saved") return undefined;
  const events = submission.events.slice(0, place);
  return {
    submission: events.length === 0 ? undefined : { ...submission, events },
    draft: event.draft,
  };
}

/** The draft as it stood after so many events. */
function draftAt(
  { form }: Assignment,
  submission: Submission | undefined,
  revision: number,
  context: FormContext,
): Draft {
  return withPrefilledRows(form, stateAt(submission, revision).draft, context);
}

function conflict(
  opened: OpenForm,
  saved: Draft,
  conflicts: readonly Conflict[],
): Decision<Submission, SaveDraftResult> {
  const mine = Object.fromEntries(conflicts.map(({ input, mine }) => [input, mine]));
  return {
    next: undefined,
    outcome: { outcome: "conflict", opened, draft: { ...saved, ...mine }, conflicts },
  };
}

function save(
  opened: OpenForm,
  draft: Draft,
  { card, by, at }: Press,
): Decision<Submission, SaveDraftResult> {
  if (isSameDraft(draft, currentDraft(opened)))
    return { next: undefined, outcome: { outcome: "saved", opened, draft } };
  const event = {
    type: "draft-saved",
    at: at.toISOString(),
    by,
    nonce: card.nonce,
    draft,
  } as const;
  const next = withEvent(opened, event);
  return { next, outcome: { outcome: "saved", opened: { ...opened, submission: next }, draft } };
}
