import type { OpenForm } from "../../src/reporting/drafts/open-form.js";
import {
  handedIn,
  stateOf,
  type Status,
} from "../../src/reporting/submissions/submission-state.js";
import type { AdaptiveCard } from "../reply.js";
import { buttons, listTexts, subjectName } from "../texts/reporting/reporting.js";
import { standingTexts } from "../texts/reporting/standings.js";
import type { ToneText } from "../cards/tone.js";
import type { PageSection } from "./card-data.js";
import { historyLines } from "./handed-in/history-lines.js";
import { listPage } from "./list-page.js";
import { type Button, buttonsFor, type Reader, type ReportingParts } from "./parts.js";
import { dueText } from "./handed-in/receipt-facts.js";

/** How many forms to try to show. */
const room = [Number.MAX_SAFE_INTEGER, 12, 8];

/** A person's forms with how far each has come, and the way into each. */
export function listCard(
  parts: ReportingParts,
  title: string,
  opened: readonly OpenForm[],
  reader: Reader,
  notices: readonly ToneText[] = [],
): AdaptiveCard {
  const page = { title, notices, opened, room, more: listTexts.more };
  return listPage(parts, page, (form, nonce) => formSection(parts, form, reader, nonce));
}

function formSection(
  { register }: ReportingParts,
  opened: OpenForm,
  reader: Reader,
  nonce: string,
): PageSection {
  const { form, subject, submission, context } = opened;
  const button = buttonsFor(opened, nonce);
  return {
    title: `${form.title} – ${subjectName(register, subject)}`,
    lines: [
      { label: listTexts.due, text: dueText(form, context.obligation) },
      ...(submission === undefined
        ? [{ label: "", text: listTexts.notBegun }]
        : historyLines(register, submission)),
    ],
    hasActions: true,
    actions: waysIn(opened, reader).map(button),
  };
}

/** The button that leads to what one may write, while no draft has been begun. */
const beginTitles: Record<Status, string> = {
  draft: buttons.open,
  withdrawn: standingTexts.handInAgain,
  nil: standingTexts.reportInstead,
  returned: standingTexts.handInAgain,
  "completion-asked": standingTexts.complete,
  "to-sign": buttons.correct,
  submitted: buttons.correct,
  approved: buttons.correct,
  granted: buttons.receipt,
  rejected: buttons.receipt,
};

/** The buttons that lead into a report, by where it stands. */
function waysIn({ form, submission }: OpenForm, { by }: Reader): readonly Button[] {
  const state = stateOf(submission);
  const { status, unsent, unsigned, decided } = state;
  const isHandedIn = handedIn(state) !== undefined;
  const waitsForReader = unsigned !== undefined && unsigned.by !== by;
  const title = waitsForReader ? standingTexts.readAndSign : buttons.receipt;
  const receipt = { title, verb: "form.open", go: "receipt" };
  const writing = {
    title: unsent === undefined ? beginTitles[status] : buttons.continue,
    verb: "form.open",
    go: status === "draft" ? "" : "correct",
  };
  return [
    ...(isHandedIn ? [receipt] : []),
    ...(decided === undefined ? [writing] : []),
    ...(form.mayBeNil && !isHandedIn ? [{ title: standingTexts.nil, verb: "form.nil" }] : []),
  ];
}
