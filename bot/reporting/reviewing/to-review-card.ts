import { receiptNumber } from "../../../src/reporting/submissions/assignment.js";
import type { OpenForm } from "../../../src/reporting/drafts/open-form.js";
import {
  type SubmissionState,
  stateOf,
} from "../../../src/reporting/submissions/submission-state.js";
import type { AdaptiveCard } from "../../reply.js";
import { pageTexts, personName, subjectName } from "../../texts/reporting/reporting.js";
import { reviewTexts } from "../../texts/reporting/reviewing.js";
import { statusNames, standingTexts } from "../../texts/reporting/standings.js";
import type { PageSection } from "../card-data.js";
import { listPage } from "../list-page.js";
import { buttonsFor, type ReportingParts } from "../parts.js";

/** How many reports to try to show. */
const room = [20, 12, 8];

/** The reports that a coordinator may open, with who sent them and when. */
export function toReviewCard(
  parts: ReportingParts,
  title: string,
  opened: readonly OpenForm[],
): AdaptiveCard {
  const page = { title, opened, room, more: reviewTexts.more };
  return listPage(parts, page, (form, nonce) => reportSection(parts, form, nonce));
}

function reportSection({ register }: ReportingParts, opened: OpenForm, nonce: string): PageSection {
  const { form, subject, submission } = opened;
  const state = stateOf(submission);
  const { status, version, nil } = state;
  const came =
    version &&
    reviewTexts.came(version.version, new Date(version.at), personName(register, version.by));
  const receipt = version && submission && receiptNumber(submission, version.version);
  return {
    title: `${form.title} – ${subjectName(register, subject)}`,
    lines: [
      { label: `${standingTexts.standing}: `, text: statusNames[status] },
      ...(nil === undefined
        ? [
            { label: "", text: came ?? "" },
            { label: `${pageTexts.receipt}: `, text: receipt ?? "" },
          ]
        : [{ label: `${standingTexts.reason}: `, text: nil.reason }]),
    ],
    hasActions: true,
    actions: [
      buttonsFor(
        opened,
        nonce,
      )({
        title: awaitsReview(state) ? reviewTexts.review : reviewTexts.open,
        verb: "review.open",
      }),
    ],
  };
}

/** Whether a report in force waits for a coordinator to say something about it. */
export function awaitsReview({ status }: SubmissionState): boolean {
  return status === "submitted";
}
