import type { AddEventResult } from "../../../src/reporting/submissions/add-event.js";
import { openForm, type OpenForm } from "../../../src/reporting/drafts/open-form.js";
import { assignmentsOf, currentForms } from "../../../src/reporting/submissions/assignment.js";
import { sign } from "../../../src/reporting/submissions/sign.js";
import {
  declareNil,
  declineCompletion,
  withdraw,
} from "../../../src/reporting/submissions/withdraw.js";
import { handedIn, stateOf } from "../../../src/reporting/submissions/submission-state.js";
import type { CardInput } from "../../dispatcher.js";
import { inputIn } from "../../cards/pressed.js";
import { closedCard } from "../../reporting/closed-card.js";
import { type Allowed, formVerb, logRefusal } from "../../reporting/form-verb.js";
import { openCard } from "../../reporting/open-card.js";
import type { ReportingParts } from "../../reporting/parts.js";
import {
  declineCard,
  nilCard,
  reasonInput,
  withdrawCard,
} from "../../reporting/handed-in/reason-card.js";
import { tellOthers, tellReviewers } from "../../reporting/telling.js";
import { confirmed, notable, type ToneText } from "../../cards/tone.js";
import { versionPress } from "../../reporting/version-press.js";
import type { Reply } from "../../reply.js";
import type { Route } from "../../route.js";
import { signPattern } from "../../texts/reporting/reporting-commands.js";
import { refusals } from "../../texts/reporting/reporting.js";
import { standingTexts, type Told, told } from "../../texts/reporting/standings.js";
import type { Turn } from "../../turn.js";

/** What those who report do besides filling in: take back, tell that there is nothing to report, vouch for. */
export function createStandingRoutes(parts: ReportingParts): readonly Route[] {
  return [
    {
      kind: "command",
      name: "sign",
      access: "report",
      pattern: signPattern,
      handle: (turn) => showUnsigned(parts, turn),
    },
    formVerb(parts, "form.withdraw", (pressed, data) => takeBack(parts, pressed, data)),
    formVerb(parts, "form.nil", (pressed, data) => handInNil(parts, pressed, data)),
    formVerb(parts, "form.sign", (pressed) => vouch(parts, pressed)),
    formVerb(parts, "form.decline", (pressed, data) => decline(parts, pressed, data)),
  ];
}

async function takeBack(parts: ReportingParts, pressed: Allowed, data: CardInput): Promise<Reply> {
  const opened = await openForm(parts, pressed.assignment);
  if (pressed.go !== "confirm")
    return handedIn(stateOf(opened.submission)) === undefined
      ? outOfDate(parts, pressed, "form.withdraw")
      : { card: withdrawCard(parts, opened) };
  const text = inputIn(data, reasonInput);
  const result = await withdraw(parts.submissions, opened, versionPress(pressed), text);
  if (result.outcome === "faulty")
    return { card: withdrawCard(parts, opened, { text, fault: result.fault }) };
  return answer(parts, pressed, "form.withdraw", result, told.withdrawn);
}

async function handInNil(parts: ReportingParts, pressed: Allowed, data: CardInput): Promise<Reply> {
  const opened = await openForm(parts, pressed.assignment);
  if (!opened.form.mayBeNil) {
    logRefusal(parts, "form.nil", pressed.press.by, "unknown-form");
    return { text: refusals.noNil(opened.form) };
  }
  const closed = closedCard(parts, opened);
  if (closed !== undefined) return { card: closed };
  if (pressed.go !== "confirm") return { card: nilCard(parts, opened) };
  const text = inputIn(data, reasonInput);
  const result = await declareNil(parts.submissions, opened, versionPress(pressed), text);
  if (result.outcome === "faulty")
    return { card: nilCard(parts, opened, { text, fault: result.fault }) };
  return answer(parts, pressed, "form.nil", result, told.nil);
}

/** Answers a request for completion with why there is nothing to change. */
async function decline(parts: ReportingParts, pressed: Allowed, data: CardInput): Promise<Reply> {
  const opened = await openForm(parts, pressed.assignment);
  if (pressed.go !== "confirm")
    return stateOf(opened.submission).asked === undefined
      ? outOfDate(parts, pressed, "form.decline")
      : { card: declineCard(parts, opened) };
  const text = inputIn(data, reasonInput);
  const result = await declineCompletion(parts.submissions, opened, versionPress(pressed), text);
  if (result.outcome === "faulty")
    return { card: declineCard(parts, opened, { text, fault: result.fault }) };
  return answer(parts, pressed, "form.decline", result, told.declined);
}

/** Shows what waits for this person to vouch for it or else, if they have filled it in, for another. */
async function showUnsigned(parts: ReportingParts, turn: Turn): Promise<Reply> {
  const { participant, userId, receivedAt } = turn;
  const forms = currentForms(parts.forms).filter(({ cosigning }) => cosigning !== undefined);
  const own = participant === undefined ? [] : assignmentsOf(forms, participant);
  const opened = await Promise.all(own.map((assignment) => openForm(parts, assignment)));
  const unsigned = opened.filter(({ submission }) => stateOf(submission).unsigned !== undefined);
  const isForReader = ({ submission }: OpenForm): boolean =>
    stateOf(submission).unsigned?.by !== userId;
  const shown = unsigned.find(isForReader) ?? unsigned[0];
  if (shown === undefined) return { text: standingTexts.nothingToSign };
  return { card: openCard(parts, shown, { by: userId, at: receivedAt }, "receipt") };
}

async function vouch(parts: ReportingParts, pressed: Allowed): Promise<Reply> {
  const result = await sign(parts.submissions, pressed.assignment, versionPress(pressed));
  if (result.outcome === "same-person") {
    logRefusal(parts, "form.sign", pressed.press.by, "same-person");
    return { text: standingTexts.samePerson };
  }
  return answer(parts, pressed, "form.sign", result, told.signed, [
    confirmed(standingTexts.signedNow),
  ]);
}

/** Tells those concerned, once, and shows how things are now. */
async function answer(
  parts: ReportingParts,
  pressed: Allowed,
  verb: string,
  result: AddEventResult,
  tell: Told,
  notices: readonly ToneText[] = [],
): Promise<Reply> {
  if (result.outcome === "moved-on") return outOfDate(parts, pressed, verb);
  const opened = await openForm(parts, pressed.assignment);
  if (result.isNew) {
    await tellOthers(parts, opened, pressed.press, tell.others);
    if (tell.reviewers) await tellReviewers(parts, opened, pressed.press, tell.reviewers);
  }
  return { card: openCard(parts, opened, pressed.press, "receipt", "", notices) };
}

async function outOfDate(
  parts: ReportingParts,
  { assignment, press }: Allowed,
  verb: string,
): Promise<Reply> {
  logRefusal(parts, verb, press.by, "out-of-date");
  const opened = await openForm(parts, assignment);
  return {
    card: openCard(parts, opened, press, "receipt", "", [notable(standingTexts.movedOn)]),
  };
}
