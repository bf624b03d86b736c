import { openForm, type OpenForm } from "../../../src/reporting/drafts/open-form.js";
import { assignmentsOf, currentForms } from "../../../src/reporting/submissions/assignment.js";
import { confirmSent } from "../../../src/reporting/submissions/confirm-sent.js";
import { stateOf } from "../../../src/reporting/submissions/submission-state.js";
import { formVerb, logRefusal } from "../../reporting/form-verb.js";
import { openCard } from "../../reporting/open-card.js";
import type { ReportingParts } from "../../reporting/parts.js";
import { confirmSentVerb } from "../../reporting/handed-in/receipt-standing.js";
import { confirmed, notable } from "../../cards/tone.js";
import { versionPress } from "../../reporting/version-press.js";
import type { Reply } from "../../reply.js";
import type { Route } from "../../route.js";
import { formNamedIn } from "../../texts/board/owed-reports.js";
import { originalSentPattern } from "../../texts/reporting/reporting-commands.js";
import { standingTexts as texts } from "../../texts/reporting/standings.js";
import type { Turn } from "../../turn.js";

/** Lets those who have handed in a copy say that the signed original is sent too. */
export function createOriginalRoutes(parts: ReportingParts): readonly Route[] {
  return [
    {
      kind: "command",
      name: "original-sent",
      access: "report",
      pattern: originalSentPattern,
      handle: (turn, message) => showWaiting(parts, turn, formNamedIn(message)),
    },
    formVerb(parts, confirmSentVerb, async (pressed) => {
      const { assignment, press } = pressed;
      const result = await confirmSent(parts.submissions, assignment, versionPress(pressed));
      const opened = await openForm(parts, assignment);
      const isSent = stateOf(opened.submission).originalSent !== undefined;
      if (result.outcome === "moved-on")
        logRefusal(parts, confirmSentVerb, press.by, "out-of-date");
      const notice =
        result.outcome === "added"
          ? confirmed(texts.sentNow)
          : notable(isSent ? texts.sentAlready : texts.movedOn);
      return { card: openCard(parts, opened, press, "receipt", "", [notice]) };
    }),
  ];
}

/** Shows a receipt that waits for it to be confirmed that the original is sent, of the form that is named if any is. */
async function showWaiting(
  parts: ReportingParts,
  { participant, userId, receivedAt }: Turn,
  formId: string | undefined,
): Promise<Reply> {
  const forms = currentForms(parts.forms).filter(
    ({ id, original }) => original !== undefined && (formId === undefined || id === formId),
  );
  const own = participant === undefined ? [] : assignmentsOf(forms, participant);
  const opened = await Promise.all(own.map((assignment) => openForm(parts, assignment)));
  const shown = opened.find(isWaiting);
  return shown === undefined
    ? { text: texts.nothingToConfirm }
    : { card: openCard(parts, shown, { by: userId, at: receivedAt }, "receipt") };
}

function isWaiting({ submission }: OpenForm): boolean {
  const { version, originalSent } = stateOf(submission);
  return version !== undefined && originalSent === undefined;
}
