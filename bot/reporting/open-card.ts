import { currentDraft, type OpenForm } from "../../src/reporting/drafts/open-form.js";
import { maySendIncomplete } from "../../src/reporting/drafts/lacking.js";
import { readDraft } from "../../src/reporting/drafts/read-draft.js";
import { versionNumbered } from "../../src/reporting/submissions/submission.js";
import { handedIn, stateOf } from "../../src/reporting/submissions/submission-state.js";
import type { AdaptiveCard } from "../reply.js";
import { pageTexts } from "../texts/reporting/reporting.js";
import type { Reader, ReportingParts } from "./parts.js";
import { closedCard } from "./closed-card.js";
import { receiptCard, type SubmittedForm, versionCard } from "./handed-in/receipt-card.js";
import { reviewCard } from "./filling-in/review-card.js";
import { stepCard, type StepOptions } from "./filling-in/step-card.js";
import { isOn, openSteps } from "./filling-in/steps.js";
import { nilReceiptCard, withdrawnCard } from "./handed-in/standing-cards.js";
import { notable, type ToneText } from "../cards/tone.js";

/**
 * The card that a form opens with: the receipt of a submitted one, otherwise the first step where something is missing.
 *
 * @param go - "edit" for the step named, "lacking" for the first where something is left out, with all of it named,
 *   "continue" for the first where something is missing, "correct" to change what is submitted, "show" or "receipt" for what is
 * @param step - which step or, with "show", the number of a version; the one in force for any other text
 */
export function openCard(
  parts: ReportingParts,
  opened: OpenForm,
  reader: Reader,
  go = "",
  step = "",
  notices: readonly ToneText[] = [],
): AdaptiveCard {
  const isDecided = stateOf(opened.submission).decided !== undefined;
  const standing =
    writes.has(go) && !isDecided
      ? undefined
      : standingCard(parts, opened, reader, { go, step, notices });
  return standing ?? closedCard(parts, opened) ?? openStep(parts, opened, { go, step, notices });
}

/** The step that is asked for, or the first where something is missing. */
function openStep(
  parts: ReportingParts,
  opened: OpenForm,
  { go, step, notices }: Opening,
): AdaptiveCard {
  const isNamed = go === "edit" || go === "correct";
  const number = isNamed ? stepNumber(opened, step) : firstUnfinished(opened);
  const isStrict = go === "lacking";
  const isEdit = go === "edit" && step !== "";
  return stepCard(parts, opened, currentDraft(opened), number, { notices, isStrict, isEdit });
}

/** What leads to a step whatever has been handed in. */
const writes: ReadonlySet<string> = new Set(["edit", "correct", "continue", "lacking"]);

/** What a card is opened with. */
interface Opening {
  readonly go: string;
  readonly step: string;
  readonly notices: readonly ToneText[];
}

/** What has been handed in or taken back; undefined when nothing has, or a draft has been begun and `go` does not ask for it. */
function standingCard(
  parts: ReportingParts,
  { submission, ...rest }: OpenForm,
  reader: Reader,
  { go, step, notices }: Opening,
): AdaptiveCard | undefined {
  if (submission === undefined) return undefined;
  const opened = { ...rest, submission };
  const { unsent, ...state } = stateOf(submission);
  if (go === "show") {
    const shown = versionNumbered(submission, Number(step)) ?? state.unsigned ?? state.version;
    if (shown !== undefined) return versionCard(parts, opened, shown, reader);
  }
  return go === "" && unsent !== undefined && state.decided === undefined
    ? undefined
    : lastCard(parts, opened, reader, notices);
}

/** The receipt of what was handed in last, or that it has been taken back. */
function lastCard(
  parts: ReportingParts,
  opened: SubmittedForm,
  reader: Reader,
  notices: readonly ToneText[],
): AdaptiveCard | undefined {
  const state = stateOf(opened.submission);
  const last = handedIn(state);
  if (last?.type === "submitted") return receiptCard(parts, opened, last, reader, notices);
  if (last !== undefined) return nilReceiptCard(parts, opened, last, notices);
  return state.withdrawn && withdrawnCard(parts, opened, state.withdrawn, notices);
}

/**
 * The review of what is saved or, when something hinders submission, the first step where it does.
 *
 * @param at - now
 */
export function reviewOrFaultCard(
  parts: ReportingParts,
  opened: OpenForm,
  at: Date,
  notices: readonly ToneText[] = [],
): AdaptiveCard {
  const draft = currentDraft(opened);
  const reading = readDraft(opened.form, draft, opened.context);
  if (reading.faults.length === 0 || maySendIncomplete(opened.form, reading))
    return reviewCard(parts, opened, reading, at, notices);
  const options: StepOptions = { isStrict: true, notices };
  return stepCard(parts, opened, draft, firstUnfinished(opened), options);
}

/** What to say when the draft has been changed after the review that was pressed. */
export const movedOn: ToneText = notable(pageTexts.movedOn);

/** The number of a step by its name; the last of its section when it is gone, the first of all for no name. */
export function stepNumber(opened: OpenForm, id: string): number {
  const steps = openSteps(opened, currentDraft(opened));
  const exact = steps.findIndex((step) => step.id === id);
  const section = id.replace(/-\d+$/, "");
  return Math.max(
    0,
    exact === -1 ? steps.findLastIndex((step) => step.section.id === section) : exact,
  );
}

function firstUnfinished(opened: OpenForm): number {
  if (opened.submission === undefined) return 0;
  const draft = currentDraft(opened);
  const [fault] = readDraft(opened.form, draft, opened.context).faults;
  const steps = openSteps(opened, draft);
  if (fault === undefined && stateOf(opened.submission).asked !== undefined) return 0;
  return fault === undefined
    ? steps.length - 1
    : Math.max(
        0,
        steps.findIndex((step) => isOn(step, fault.input)),
      );
}
