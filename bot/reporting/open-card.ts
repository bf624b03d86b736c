import { currentDraft, hasDraft, type OpenForm } from "../../src/reporting/open-form.js";
import { maySendIncomplete } from "../../src/reporting/lacking.js";
import { readDraft } from "../../src/reporting/read-draft.js";
import { latestVersion, versionNumbered } from "../../src/reporting/submission.js";
import type { AdaptiveCard } from "../reply.js";
import { pageTexts } from "../texts/reporting.js";
import type { ToneText } from "./card-data.js";
import type { Reader, ReportingParts } from "./parts.js";
import { receiptCard, versionCard } from "./receipt-card.js";
import { reviewCard } from "./review-card.js";
import { stepCard, type StepOptions } from "./step-card.js";
import { isOn, stepsOf } from "./steps.js";
import { notable } from "./tone.js";

/**
 * The card that a form opens with: the receipt of a submitted one, otherwise the first step where something is missing.
 *
 * @param go - "edit" for the step named, "lacking" for the first where something is left out, with all of it named,
 *   "correct" to change what is submitted, "show" or "receipt" for what is
 * @param step - which step or, with "show", the number of a version; the one in force for any other text
 */
export function openCard(
  parts: ReportingParts,
  opened: OpenForm,
  reader: Reader,
  go = "",
  step = "",
): AdaptiveCard {
  if (go === "lacking")
    return stepCard(parts, opened, currentDraft(opened), firstUnfinished(opened), {
      isStrict: true,
    });
  if (go !== "edit" && go !== "correct") {
    const card = submittedCard(parts, opened, reader, go, step);
    if (card !== undefined) return card;
  }
  const number = go === "" ? firstUnfinished(opened) : stepNumber(opened, step);
  return stepCard(parts, opened, currentDraft(opened), number);
}

/** What has been submitted; undefined when nothing has, or a correction has been begun and `go` does not ask for it. */
function submittedCard(
  parts: ReportingParts,
  { submission, ...opened }: OpenForm,
  reader: Reader,
  go: string,
  step: string,
): AdaptiveCard | undefined {
  const version = submission && latestVersion(submission);
  if (submission === undefined || version === undefined) return undefined;
  const submitted = { ...opened, submission };
  if (go === "show")
    return versionCard(
      parts,
      submitted,
      versionNumbered(submission, Number(step)) ?? version,
      reader,
    );
  if (go === "" && hasDraft(submission)) return undefined;
  return receiptCard(parts, submitted, version, reader);
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
  const steps = stepsOf(opened.form, currentDraft(opened));
  const exact = steps.findIndex((step) => step.id === id);
  const section = id.replace(/-\d+$/, "");
  return Math.max(
    0,
    exact === -1 ? steps.findLastIndex((step) => step.section.id === section) : exact,
  );
}

function firstUnfinished(opened: OpenForm): number {
  const draft = currentDraft(opened);
  const [fault] = readDraft(opened.form, draft, opened.context).faults;
  const steps = stepsOf(opened.form, draft);
  return fault === undefined
    ? steps.length - 1
    : Math.max(
        0,
        steps.findIndex((step) => isOn(step, fault.input)),
      );
}
