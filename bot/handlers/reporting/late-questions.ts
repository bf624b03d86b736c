import { openForm } from "../../../src/reporting/drafts/open-form.js";
import { submissionId } from "../../../src/reporting/submissions/assignment.js";
import { stateOf } from "../../../src/reporting/submissions/submission-state.js";
import { formVerb, logRefusal } from "../../reporting/form-verb.js";
import type { ReportingParts } from "../../reporting/parts.js";
import { receiptCard } from "../../reporting/handed-in/receipt-card.js";
import { lateBy } from "../../reporting/handed-in/receipt-facts.js";
import { askLateVerb } from "../../reporting/handed-in/receipt-standing.js";
import { confirmed } from "../../cards/tone.js";
import type { Route } from "../../route.js";
import { applicationTexts } from "../../texts/reporting/applications.js";
import { refusals, subjectName } from "../../texts/reporting/reporting.js";
import { type AskingRccDependencies, sendToRcc } from "../guidance/asking-rcc.js";

/** Lets whoever has applied too late ask RCC Sydöst whether the application is taken up; the receipt stays. */
export function createLateQuestionRoute(parts: ReportingParts & AskingRccDependencies): Route {
  return formVerb(parts, askLateVerb, async ({ assignment, press }) => {
    const { submission, ...rest } = await openForm(parts, assignment);
    const { version } = stateOf(submission);
    const late = lateBy(rest.context.obligation, version);
    if (submission === undefined || version === undefined || late.length === 0) {
      logRefusal(parts, askLateVerb, press.by, "out-of-date");
      return { text: refusals.unknownForm };
    }
    const opened = { ...rest, submission };
    const { outcome } = await sendToRcc(parts, {
      id: `late-${submissionId(assignment)}-${version.version}`,
      text: applicationTexts.lateQuestion(subjectName(parts.register, assignment.subject), late),
      matter: undefined,
      by: press.by,
      at: press.at,
      year: parts.knowledge.newestYear,
    });
    const said =
      outcome === "too-many" ? applicationTexts.lateNotAsked : applicationTexts.lateAsked;
    return { card: receiptCard(parts, opened, version, press, [confirmed(said)]) };
  });
}
