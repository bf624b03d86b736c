import { assignmentsOf, currentForms } from "../../../src/reporting/submissions/assignment.js";
import { openForm, type OpenForm } from "../../../src/reporting/drafts/open-form.js";
import type { Press } from "../../../src/reporting/drafts/save-draft.js";
import type { SubmittedVersion } from "../../../src/reporting/submissions/submission.js";
import { stateOf } from "../../../src/reporting/submissions/submission-state.js";
import { submitForm } from "../../../src/reporting/drafts/submit-form.js";
import type { CardInput } from "../../dispatcher.js";
import { readPressed } from "../../cards/pressed.js";
import { addForgottenRow } from "../../reporting/filling-in/add-forgotten-row.js";
import { correctMistake, correctValue } from "../../reporting/filling-in/correct-mistake.js";
import { type Allowed, formVerb, logRefusal } from "../../reporting/form-verb.js";
import { movedOn, openCard, reviewOrFaultCard } from "../../reporting/open-card.js";
import { listForms, openAll, openOwn, readerOf, showOwn } from "../../reporting/own-forms.js";
import type { ReportingParts } from "../../reporting/parts.js";
import { pressStep } from "../../reporting/filling-in/press-step.js";
import { receiptCard } from "../../reporting/handed-in/receipt-card.js";
import { startVerb } from "../../reporting/start-offer.js";
import { isOpenStep } from "../../reporting/filling-in/steps.js";
import { begun, continueLatest, keptForLater } from "../../reporting/take-up.js";
import { tellOthers, tellReviewers } from "../../reporting/telling.js";
import { notable } from "../../cards/tone.js";
import type { AdaptiveCard, Reply } from "../../reply.js";
import type { Command, Route } from "../../route.js";
import { forgottenRowPattern } from "../../texts/reporting/forgotten-rows.js";
import {
  continuePattern,
  laterPattern,
  formPattern,
  handedInPattern,
  minePattern,
  reportPattern,
} from "../../texts/reporting/reporting-commands.js";
import { mistakenPattern, perhapsMistakenPattern } from "../../texts/reporting/mistakes.js";
import { listTexts, pageTexts, refusals } from "../../texts/reporting/reporting.js";
import { told } from "../../texts/reporting/standings.js";
import type { Turn } from "../../turn.js";
import { createOthersReportRoutes } from "./others-reports.js";

/** Everything that regions and project leads do to report: open, fill in, submit and correct their forms. */
export function createReportingRoutes(parts: ReportingParts): readonly Route[] {
  const forms = currentForms(parts.forms);
  return [
    command("mine", minePattern, (turn) => listForms(parts, turn, listTexts.mineTitle)),
    {
      ...command("handed-in", handedInPattern, (turn, message) => showOwn(parts, turn, message)),
      // Whose report it is about is asked by those who have reports; others ask what the sources say.
      access: "ask",
    },
    command("report", reportPattern, (turn) => listForms(parts, turn, listTexts.title)),
    command("mistaken", mistakenPattern, async (turn, message) =>
      correctMistake(parts, await openAll(parts, turn, forms), readerOf(turn), message),
    ),
    command("continue", continuePattern, async (turn) =>
      continueLatest(parts, turn, await openAll(parts, turn, forms), readerOf(turn)),
    ),
    command("later", laterPattern, async (turn) => keptForLater(await openAll(parts, turn, forms))),
    ...forms.map((form) =>
      command(form.id, formPattern(form.words), (turn) => openOwn(parts, turn, form)),
    ),
    {
      ...command("perhaps-mistaken", perhapsMistakenPattern, async (turn, message) =>
        turn.participant === undefined || !turn.isPersonal
          ? undefined
          : correctValue(parts, await openAll(parts, turn, forms), message),
      ),
      // It may as well be a question, which anyone may ask.
      access: "ask",
    },
    {
      ...command("forgotten-row", forgottenRowPattern, async (turn, message) =>
        turn.participant === undefined || !turn.isPersonal
          ? undefined
          : addForgottenRow(parts, begun(await openAll(parts, turn, forms)), message),
      ),
      access: "ask",
    },
    ...createOthersReportRoutes(parts),
    {
      kind: "verb",
      verb: startVerb,
      access: "report",
      handle: (turn, data) => start(parts, turn, data),
    },
    formVerb(parts, "form.open", async ({ assignment, press, go, step }) => ({
      card: openCard(parts, await openForm(parts, assignment), press, go, step),
    })),
    formVerb(parts, "form.step", (pressed) => fillInStep(parts, pressed)),
    formVerb(parts, "form.submit", (pressed) => submit(parts, pressed)),
  ];
}

function command(name: string, pattern: RegExp, handle: Command["handle"]): Command {
  return { kind: "command", name, access: "report", pattern, handle };
}

/** Opens the form that an answer's button names, for whoever pressed it. */
async function start(parts: ReportingParts, turn: Turn, data: CardInput): Promise<Reply> {
  const about = readPressed(turn, data)?.about;
  const form = currentForms(parts.forms).find(({ id }) => id === about);
  const { participant, userId } = turn;
  const isOwn = form && participant && assignmentsOf([form], participant).length > 0;
  if (!isOwn)
    logRefusal(parts, startVerb, userId, form === undefined ? "unknown-form" : "not-your-form");
  return form === undefined ? { text: refusals.unknownForm } : openOwn(parts, turn, form);
}

async function fillInStep(parts: ReportingParts, pressed: Allowed): Promise<Reply> {
  const opened = await openForm(parts, pressed.assignment);
  if (stateOf(opened.submission).decided !== undefined)
    return refuseDecided(parts, pressed, "form.step");
  if (isOpenStep(opened, pressed.step)) return { card: await pressStep(parts, pressed) };
  logRefusal(parts, "form.step", pressed.press.by, "closed-section");
  return { text: refusals.closedSection };
}

/** Nothing in an application changes once it has been decided on. */
function refuseDecided(parts: ReportingParts, { press }: Allowed, verb: string): Reply {
  logRefusal(parts, verb, press.by, "decided");
  return { text: refusals.decided };
}

async function submit(parts: ReportingParts, pressed: Allowed): Promise<Reply> {
  const { assignment } = pressed;
  const { asked, decided } = stateOf((await openForm(parts, assignment)).submission);
  if (decided !== undefined) return refuseDecided(parts, pressed, "form.submit");
  return { card: await handIn(parts, pressed, asked !== undefined) };
}

/** @param completes - whether it is what RCC has asked to be completed */
async function handIn(
  parts: ReportingParts,
  { assignment, press, go }: Allowed,
  completes: boolean,
): Promise<AdaptiveCard> {
  const result = await submitForm(parts, assignment, press, go === "incomplete");
  switch (result.outcome) {
    case "submitted":
    case "unchanged": {
      const { submission, version } = result;
      const notices = result.outcome === "unchanged" ? [notable(pageTexts.unchanged)] : [];
      const opened = { ...(await openForm(parts, assignment)), submission };
      if (result.outcome === "submitted" && result.isNew)
        await tellOfVersion(parts, opened, version, press, completes);
      return receiptCard(parts, opened, version, press, notices);
    }
    case "moved-on":
      logRefusal(parts, "form.submit", press.by, "out-of-date");
      return reviewOrFaultCard(parts, result.opened, press.at, [movedOn]);
    case "other-content":
      logRefusal(parts, "form.submit", press.by, "other-content");
      return reviewOrFaultCard(parts, result.opened, press.at, [notable(pageTexts.otherContent)]);
    case "closed":
      logRefusal(parts, "form.submit", press.by, "closed");
      return openCard(parts, result.opened, press, "edit");
    case "incomplete":
      return reviewOrFaultCard(parts, result.opened, press.at);
  }
}

/** The region's other contacts get a copy of the receipt; whoever asked for completion is told that it has come. */
async function tellOfVersion(
  parts: ReportingParts,
  opened: OpenForm,
  { toBeSigned }: SubmittedVersion,
  press: Press,
  completes: boolean,
): Promise<void> {
  if (toBeSigned === true) return tellOthers(parts, opened, press, told.toSign.others);
  const { others } = completes ? told.completed : told.submitted;
  await tellOthers(parts, opened, press, others);
  if (completes) await tellReviewers(parts, opened, press, told.completed.reviewers);
}
