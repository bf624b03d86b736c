import { receiptNumber } from "../../../src/reporting/submissions/assignment.js";
import type { EventOf } from "../../../src/reporting/submissions/submission.js";
import type { AdaptiveCard } from "../../reply.js";
import { dayAndTime } from "../../texts/format.js";
import { pageTexts, personName, subjectName } from "../../texts/reporting/reporting.js";
import { reviewTexts } from "../../texts/reporting/reviewing.js";
import { standingTexts } from "../../texts/reporting/standings.js";
import { type Button, buttonsFor, type ReportingParts } from "../parts.js";
import type { SubmittedForm } from "./receipt-card.js";
import { dueText } from "./receipt-facts.js";
import { plain, type ToneText } from "../../cards/tone.js";

/** The receipt of a nil return. */
export function nilReceiptCard(
  parts: ReportingParts,
  opened: SubmittedForm,
  nil: EventOf<"nil-declared">,
  notices: readonly ToneText[] = [],
): AdaptiveCard {
  return card(parts, opened, nil, {
    title: standingTexts.nilReceipt(opened.form),
    notices: [...notices, plain(standingTexts.nilCounts)],
    buttons: [
      { title: standingTexts.reportInstead, verb: "form.open", go: "correct" },
      { title: standingTexts.withdraw, verb: "form.withdraw" },
    ],
  });
}

/** A nil return as a coordinator reads it. */
export function nilReaderCard(
  parts: ReportingParts,
  opened: SubmittedForm,
  nil: EventOf<"nil-declared">,
  notices: readonly ToneText[],
): AdaptiveCard {
  return card(parts, opened, nil, {
    title: standingTexts.nilReceipt(opened.form),
    notices: [...notices, plain(standingTexts.nilCounts)],
    buttons: [
      { title: reviewTexts.nilReturn, verb: "review.return", step: String(nil.version) },
      { title: reviewTexts.list, verb: "review.list", go: "all" },
    ],
  });
}

/** That what was handed in has been taken back. */
export function withdrawnCard(
  parts: ReportingParts,
  opened: SubmittedForm,
  withdrawn: EventOf<"withdrawn">,
  notices: readonly ToneText[] = [],
): AdaptiveCard {
  return card(parts, opened, withdrawn, {
    title: standingTexts.withdrawnTitle(opened.form),
    notices: [...notices, plain(standingTexts.withdrawnNow(withdrawn.version))],
    buttons: [
      { title: standingTexts.handInAgain, verb: "form.open", go: "correct", style: "positive" },
      ...(opened.form.mayBeNil ? [{ title: standingTexts.nil, verb: "form.nil" }] : []),
    ],
  });
}

function card(
  { renderCard, register, newId }: ReportingParts,
  opened: SubmittedForm,
  { reason, at, by, version }: EventOf<"nil-declared" | "withdrawn">,
  {
    buttons,
    ...words
  }: {
    readonly title: string;
    readonly notices: readonly ToneText[];
    readonly buttons: readonly Button[];
  },
): AdaptiveCard {
  const { form, subject, submission, context } = opened;
  const lines = [
    [standingTexts.reason, reason],
    [standingTexts.at, dayAndTime(new Date(at))],
    [standingTexts.by, personName(register, by)],
    [pageTexts.receipt, receiptNumber(submission, version)],
    [pageTexts.due, dueText(form, context.obligation)],
  ];
  return renderCard("report-page", {
    ...words,
    hasSubject: true,
    subject: subjectName(register, subject),
    sections: [
      {
        title: pageTexts.receiptSection,
        lines: lines.map(([label = "", text = ""]) => ({ label: `${label}: `, text })),
        hasActions: false,
        actions: [],
      },
    ],
    actions: buttons.map(buttonsFor(opened, newId())),
    links: [],
  });
}
