import {
  assignmentsOf,
  currentForms,
  submissionId,
} from "../../src/reporting/submissions/assignment.js";
import { openForm } from "../../src/reporting/drafts/open-form.js";
import type { AdaptiveCard } from "../reply.js";
import { openCard } from "../reporting/open-card.js";
import type { ReportingParts } from "../reporting/parts.js";
import type { Turn } from "../turn.js";

/** The form of a duty, opened where its sender left it. Undefined when it is none of theirs. */
export async function openDuty(
  parts: ReportingParts,
  { participant, userId, receivedAt }: Turn,
  dutyId: string,
): Promise<AdaptiveCard | undefined> {
  if (participant === undefined) return undefined;
  const own = assignmentsOf(currentForms(parts.forms), participant);
  const assignment = own.find((one) => submissionId(one) === dutyId);
  if (assignment === undefined) return undefined;
  const reader = { by: userId, at: receivedAt };
  return openCard(parts, await openForm(parts, assignment), reader);
}
