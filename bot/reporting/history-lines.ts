import type { Register } from "../../src/participants/register.js";
import { attemptNumber, receiptNumber } from "../../src/reporting/assignment.js";
import type { EventOf, Submission, SubmissionEvent } from "../../src/reporting/submission.js";
import { handedIn, stateOf } from "../../src/reporting/submission-state.js";
import { listTexts, personName } from "../texts/reporting.js";
import { historyTexts } from "../texts/standings.js";
import type { Line } from "./record-lines.js";

/** How many of the things that have happened are listed. */
const mostEvents = 4;

/** The last things that have happened to a report, and what has been written since. */
export function historyLines(register: Register, submission: Submission): readonly Line[] {
  const state = stateOf(submission);
  const { unsent, attempt } = state;
  const by = (userId: string): string => personName(register, userId);
  const happened = submission.events
    .filter(({ type }) => type !== "draft-saved" && type !== "attempted")
    .slice(-mostEvents)
    .map((event) => eventText(submission, event, by(event.by)));
  const draft =
    unsent === undefined
      ? []
      : handedIn(state) === undefined
        ? [listTexts.draft(new Date(unsent.at), by(unsent.by))]
        : [listTexts.correctionBegun(new Date(unsent.at))];
  const tried = attempt === undefined ? [] : [eventText(submission, attempt, by(attempt.by))];
  return [...happened, ...tried, ...draft].map((text) => ({ label: "", text }));
}

function submittedText(
  submission: Submission,
  { at, version, lacking }: EventOf<"submitted">,
  by: string,
): string {
  const receipt = receiptNumber(submission, version);
  const text = listTexts.submitted(version, new Date(at), by, receipt);
  return lacking === undefined ? text : `${text}${listTexts.incomplete}`;
}

function eventText(submission: Submission, event: SubmissionEvent, by: string): string {
  const at = new Date(event.at);
  switch (event.type) {
    case "draft-saved":
      return listTexts.draft(at, by);
    case "attempted": {
      const number = attemptNumber(submission, event.number);
      return historyTexts.attempted(at, by, number, event.faulty.length);
    }
    case "submitted":
      return submittedText(submission, event, by);
    case "nil-declared":
      return historyTexts.nil(at, by, receiptNumber(submission, event.version));
    case "signed":
      return historyTexts.signed(event.version, at, by);
    case "withdrawn":
      return historyTexts.withdrawn(event.version, at, by);
    default:
      return reviewText(event, by);
  }
}

/** What RCC did about a report, or was answered. */
function reviewText(
  event: EventOf<
    "completion-asked" | "completion-declined" | "nil-returned" | "approved" | "decided"
  >,
  by: string,
): string {
  const at = new Date(event.at);
  switch (event.type) {
    case "completion-asked":
      return historyTexts.asked(event.version, at);
    case "completion-declined":
      return historyTexts.declined(event.version, at, by);
    case "nil-returned":
      return historyTexts.returned(at);
    case "approved":
      return historyTexts.approved(event.version, at);
    case "decided":
      return historyTexts.decided(event);
  }
}
