import type { TextFault } from "../../../src/guidance/own-words.js";
import type { OpenForm } from "../../../src/reporting/drafts/open-form.js";
import { handedIn, stateOf } from "../../../src/reporting/submissions/submission-state.js";
import type { AdaptiveCard } from "../../reply.js";
import { subjectName } from "../../texts/reporting/reporting.js";
import { reviewTexts } from "../../texts/reporting/reviewing.js";
import { reasonFault, standingTexts } from "../../texts/reporting/standings.js";
import type { ReportStepData } from "../card-data.js";
import { type Button, buttonsFor, type ReportingParts } from "../parts.js";
import { blankField } from "../filling-in/step-fields.js";
import { wrong } from "../../cards/tone.js";

/** The name of the input that holds a reason. */
export const reasonInput = "reason";

/** How much of a text that is too long comes back, in characters: what a card has room for. */
const mostShown = 6000;

/** What a person had written that could not be taken, and why. */
export interface FaultyReason {
  readonly text: string;
  readonly fault: TextFault;
}

/** Asks why a report is withdrawn, before it is. */
export function withdrawCard(
  parts: ReportingParts,
  opened: OpenForm,
  faulty?: FaultyReason,
): AdaptiveCard {
  const { form } = opened;
  const number = handedIn(stateOf(opened.submission))?.version ?? 0;
  return reasonCard(parts, opened, faulty, {
    title: standingTexts.withdrawTitle(form),
    progress: standingTexts.withdrawing(number),
    intro: standingTexts.withdrawIntro(form),
    label: standingTexts.withdrawReason,
    buttons: [
      confirming("form.withdraw", standingTexts.confirmWithdraw, number),
      { title: standingTexts.keep, verb: "form.open", go: "receipt" },
    ],
  });
}

/** Asks why there is nothing to report, before that is handed in. */
export function nilCard(
  parts: ReportingParts,
  opened: OpenForm,
  faulty?: FaultyReason,
): AdaptiveCard {
  const { form } = opened;
  return reasonCard(parts, opened, faulty, {
    title: standingTexts.nilTitle(form),
    progress: standingTexts.nilProgress,
    intro: standingTexts.nilIntro(form),
    label: standingTexts.nilReason,
    buttons: [
      confirming("form.nil", standingTexts.confirmNil, stateOf(opened.submission).lastNumber),
      { title: standingTexts.toForm, verb: "form.open" },
    ],
  });
}

/** Asks those who were asked for more why there is nothing to change. */
export function declineCard(
  parts: ReportingParts,
  opened: OpenForm,
  faulty?: FaultyReason,
): AdaptiveCard {
  const number = stateOf(opened.submission).asked?.version ?? 0;
  return reasonCard(parts, opened, faulty, {
    title: standingTexts.declineTitle(opened.form),
    progress: reviewTexts.askProgress(number),
    intro: standingTexts.declineIntro,
    label: standingTexts.declineReason,
    buttons: [
      confirming("form.decline", standingTexts.confirmDecline, number),
      { title: standingTexts.toForm, verb: "form.open", go: "receipt" },
    ],
  });
}

/** Asks a coordinator why a report is needed though there is said to be nothing to report. */
export function returnNilCard(
  parts: ReportingParts,
  opened: OpenForm,
  faulty?: FaultyReason,
): AdaptiveCard {
  const number = stateOf(opened.submission).nil?.version ?? 0;
  return reasonCard(parts, opened, faulty, {
    title: reviewTexts.nilReturnTitle(opened.form),
    progress: reviewTexts.askProgress(number),
    intro: reviewTexts.nilReturnIntro,
    label: reviewTexts.nilReturnReason,
    buttons: [
      confirming("review.return", reviewTexts.nilReturn, number),
      { title: reviewTexts.back, verb: "review.open" },
    ],
  });
}

function confirming(verb: string, title: string, number: number): Button {
  return { title, verb, go: "confirm", step: String(number), style: "positive" };
}

interface Words extends Pick<ReportStepData, "title" | "progress" | "intro"> {
  readonly label: string;
  readonly buttons: readonly Button[];
}

function reasonCard(
  { renderCard, register, newId }: ReportingParts,
  opened: OpenForm,
  faulty: FaultyReason | undefined,
  { label, buttons, ...words }: Words,
): AdaptiveCard {
  const button = buttonsFor(opened, newId());
  const field = { ...blankField, kind: "long-text" as const, id: reasonInput, label };
  const value = faulty?.text.slice(0, mostShown) ?? "";
  return renderCard("report-step", {
    ...words,
    subject: subjectName(register, opened.subject),
    hasIntro: true,
    notices: [],
    hasErrors: false,
    errorTitle: "",
    errors: [],
    fields: [
      { ...field, value, notes: faulty === undefined ? [] : [wrong(reasonFault(faulty.fault))] },
    ],
    actions: buttons.map(button),
  });
}
