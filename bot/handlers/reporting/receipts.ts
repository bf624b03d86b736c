import {
  type Assignment,
  receiptNumber,
  reviewedAssignments,
  submissionId,
} from "../../../src/reporting/submissions/assignment.js";
import { openForm } from "../../../src/reporting/drafts/open-form.js";
import { stateOf } from "../../../src/reporting/submissions/submission-state.js";
import type { ReportingParts } from "../../reporting/parts.js";
import { showReviewed } from "../../reporting/reviewing/review-verb.js";
import { notable } from "../../cards/tone.js";
import type { Reply } from "../../reply.js";
import type { Command } from "../../route.js";
import { receiptPattern, reviewTexts } from "../../texts/reporting/reviewing.js";
import type { Turn } from "../../turn.js";

/** Lets a coordinator open a report by the number on its receipt, as summaries and their sheets name it. */
export function receiptCommand(parts: ReportingParts): Command {
  return {
    kind: "command",
    name: "review.receipt",
    access: "review",
    pattern: receiptPattern,
    handle: (turn, message) => open(parts, turn, message),
  };
}

async function open(parts: ReportingParts, turn: Turn, message: string): Promise<Reply> {
  const { id, version } = namedIn(message);
  const assignment = reviewedAssignments(parts.forms, parts.register).find(
    (one) => submissionId(one).toUpperCase() === id,
  );
  const last = assignment && (await lastVersion(parts, assignment));
  if (assignment === undefined || last === undefined || version > last)
    return { text: reviewTexts.noReceipt(receiptNumber({ id }, version)) };
  const press = { by: turn.userId, at: turn.receivedAt };
  const notices = version < last ? [notable(reviewTexts.olderReceipt(version, last))] : [];
  return showReviewed(parts, { assignment, press }, notices);
}

/** The submission and the version that a receipt's number names. */
function namedIn(message: string): { readonly id: string; readonly version: number } {
  const named = receiptPattern.exec(message.trim())?.groups;
  if (named === undefined) throw new Error("No receipt's number was found");
  return { id: (named["id"] ?? "").toUpperCase(), version: Number(named["version"]) };
}

/** The number of the version in force. Undefined when there is none. */
async function lastVersion(
  parts: ReportingParts,
  assignment: Assignment,
): Promise<number | undefined> {
  const { version, nil } = stateOf((await openForm(parts, assignment)).submission);
  return (version ?? nil)?.version;
}
