import {
  currentForms,
  isReviewed,
  reviewedAssignments,
} from "../../../src/reporting/submissions/assignment.js";
import type { Form } from "../../../src/reporting/forms/form.js";
import { openForm, type OpenForm } from "../../../src/reporting/drafts/open-form.js";
import { approve, askCompletion } from "../../../src/reporting/submissions/review.js";
import { stateOf } from "../../../src/reporting/submissions/submission-state.js";
import { returnNil } from "../../../src/reporting/submissions/withdraw.js";
import type { CardInput } from "../../dispatcher.js";
import { inputIn } from "../../cards/pressed.js";
import { askCard, askInput } from "../../reporting/reviewing/ask-card.js";
import { type Allowed, logRefusal } from "../../reporting/form-verb.js";
import { formKey, type ReportingParts } from "../../reporting/parts.js";
import { reasonInput, returnNilCard } from "../../reporting/handed-in/reason-card.js";
import { reviewVerb, showReviewed } from "../../reporting/reviewing/review-verb.js";
import { tellOthers } from "../../reporting/telling.js";
import { awaitsReview, toReviewCard } from "../../reporting/reviewing/to-review-card.js";
import { confirmed, notable } from "../../cards/tone.js";
import { versionPress } from "../../reporting/version-press.js";
import type { Reply } from "../../reply.js";
import { receiptCommand } from "./receipts.js";
import type { Command, Route } from "../../route.js";
import { reviewPattern, reviewTexts, toldOfReview } from "../../texts/reporting/reviewing.js";
import { standingTexts } from "../../texts/reporting/standings.js";

const access = "review";

/** Lets coordinators read what has been handed in, find it in order or ask for more. */
export function createReviewingRoutes(parts: ReportingParts): readonly Route[] {
  const forms = currentForms(parts.forms).filter(isReviewed);
  const command = (name: string, pattern: RegExp, form?: Form): Command => ({
    kind: "command",
    name,
    access,
    pattern,
    handle: () => list(parts, form),
  });
  return [
    command("review.list", reviewPattern()),
    receiptCommand(parts),
    ...forms.map((form) => command(`review.${form.id}`, reviewPattern(form.words), form)),
    {
      kind: "verb",
      verb: "review.list",
      access,
      handle: (_, data) =>
        list(
          parts,
          forms.find((form) => formKey(form) === formIn(data) && data["go"] !== "all"),
        ),
    },
    reviewVerb(parts, "review.open", (pressed) => showReviewed(parts, pressed)),
    reviewVerb(parts, "review.approve", (pressed) => approveReport(parts, pressed)),
    reviewVerb(parts, "review.return", (pressed, data) => returnReport(parts, pressed, data)),
    reviewVerb(parts, "review.ask", (pressed, data) => ask(parts, pressed, data)),
  ];
}

/** The form that a button names: the board's buttons are about one. */
function formIn({ form, about }: CardInput): unknown {
  return form ?? about;
}

/** What waits to be reviewed or, for one form, all that has been handed in; the oldest first. */
async function list(parts: ReportingParts, form: Form | undefined): Promise<Reply> {
  const forms = form === undefined ? currentForms(parts.forms) : [form];
  const all = await Promise.all(
    reviewedAssignments(forms, parts.register).map((assignment) => openForm(parts, assignment)),
  );
  const shown = all
    .filter(({ submission }) => {
      const state = stateOf(submission);
      return form === undefined ? awaitsReview(state) : (state.version ?? state.nil) !== undefined;
    })
    .toSorted((one, other) => cameFirst(one).localeCompare(cameFirst(other)));
  if (shown.length === 0)
    return { text: form === undefined ? reviewTexts.nothing : reviewTexts.noneOfForm(form) };
  const title = form === undefined ? reviewTexts.listTitle : reviewTexts.formTitle(form);
  return { card: toReviewCard(parts, title, shown) };
}

/** Those that wait come first, then the others, in the order that they came. */
function cameFirst({ submission }: OpenForm): string {
  const state = stateOf(submission);
  return `${awaitsReview(state) ? 0 : 1} ${state.version?.at ?? ""}`;
}

async function approveReport(parts: ReportingParts, pressed: Allowed): Promise<Reply> {
  const { assignment, press } = pressed;
  const result = await approve(parts.submissions, assignment, versionPress(pressed));
  if (result.outcome === "moved-on") return outOfDate(parts, pressed, "review.approve");
  if (result.isNew)
    await tellOthers(parts, await openForm(parts, assignment), press, toldOfReview.approved);
  return showReviewed(parts, pressed, [confirmed(reviewTexts.approvedNow)]);
}

/** Sends back that there is nothing to report. */
async function returnReport(
  parts: ReportingParts,
  pressed: Allowed,
  data: CardInput,
): Promise<Reply> {
  const { assignment, press } = pressed;
  const opened = await openForm(parts, assignment);
  if (pressed.go !== "confirm")
    return stateOf(opened.submission).nil === undefined
      ? outOfDate(parts, pressed, "review.return")
      : { card: returnNilCard(parts, opened) };
  const text = inputIn(data, reasonInput);
  const result = await returnNil(parts.submissions, assignment, versionPress(pressed), text);
  if (result.outcome === "faulty")
    return { card: returnNilCard(parts, opened, { text, fault: result.fault }) };
  if (result.outcome === "moved-on") return outOfDate(parts, pressed, "review.return");
  if (result.isNew)
    await tellOthers(parts, await openForm(parts, assignment), press, toldOfReview.returned);
  return { text: reviewTexts.nilReturned };
}

async function ask(parts: ReportingParts, pressed: Allowed, data: CardInput): Promise<Reply> {
  const { assignment, press } = pressed;
  const opened = await openForm(parts, assignment);
  const { version } = stateOf(opened.submission);
  if (version === undefined) return outOfDate(parts, pressed, "review.ask");
  if (pressed.go !== "send") return { card: askCard(parts, opened, version.version) };
  const reasons = Object.fromEntries(
    assignment.form.sections.map(({ id }) => [id, inputIn(data, askInput(id))]),
  );
  const about = versionPress(pressed);
  const result = await askCompletion(parts.submissions, assignment, about, reasons);
  switch (result.outcome) {
    case "faulty": {
      const { faults } = result;
      return { card: askCard(parts, opened, about.number, { reasons, faults }) };
    }
    case "moved-on":
      logRefusal(parts, "review.ask", press.by, "out-of-date");
      return {
        card: askCard(parts, opened, version.version, { reasons, faults: [] }, [
          notable(standingTexts.movedOn),
        ]),
      };
    case "added":
      if (result.isNew)
        await tellOthers(parts, await openForm(parts, assignment), press, toldOfReview.asked);
      return showReviewed(parts, pressed, [confirmed(reviewTexts.askedNow)]);
  }
}

function outOfDate(parts: ReportingParts, pressed: Allowed, verb: string): Promise<Reply> {
  logRefusal(parts, verb, pressed.press.by, "out-of-date");
  return showReviewed(parts, pressed, [notable(standingTexts.movedOn)]);
}
