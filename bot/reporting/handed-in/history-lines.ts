import type { Register } from "../../../src/participants/register.js";
import { attemptNumber, receiptNumber } from "../../../src/reporting/submissions/assignment.js";
import type {
  EventOf,
  Submission,
  SubmissionEvent,
} from "../../../src/reporting/submissions/submission.js";
import { handedIn, stateOf } from "../../../src/reporting/submissions/submission-state.js";
import { listTexts, personName } from "../../texts/reporting/reporting.js";
import { historyTexts } from "../../texts/reporting/standings.js";
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

/** What is said of each kind of event. */
const texts: {
  readonly [Type in SubmissionEvent["type"]]: (
    event: EventOf<Type>,
    by: string,
    submission: Submission,
  ) => string;
} = {
  "draft-saved": ({ at }, by) => listTexts.draft(new Date(at), by),
  attempted: ({ at, number, faulty }, by, submission) => {
    const named = attemptNumber(submission, number);
    return historyTexts.attempted(new Date(at), by, named, faulty.length);
  },
  submitted: ({ at, version, lacking }, by, submission) => {
    const receipt = receiptNumber(submission, version);
    const isUnsigned = stateOf(submission).unsigned?.version === version;
    const say = isUnsigned ? listTexts.unsigned : listTexts.submitted;
    const text = say(version, new Date(at), by, receipt);
    return lacking === undefined ? text : `${text}${listTexts.incomplete}`;
  },
  "nil-declared": ({ at, version }, by, submission) =>
    historyTexts.nil(new Date(at), by, receiptNumber(submission, version)),
  signed: ({ at, version }, by) => historyTexts.signed(version, new Date(at), by),
  "original-sent": ({ at }, by) => historyTexts.originalSent(new Date(at), by),
  withdrawn: ({ at, version }, by) => historyTexts.withdrawn(version, new Date(at), by),
  "completion-asked": ({ at, version }) => historyTexts.asked(version, new Date(at)),
  "completion-declined": ({ at, version }, by) => historyTexts.declined(version, new Date(at), by),
  "nil-returned": ({ at }) => historyTexts.returned(new Date(at)),
  approved: ({ at, version }) => historyTexts.approved(version, new Date(at)),
  decided: historyTexts.decided,
};

function eventText(submission: Submission, event: SubmissionEvent, by: string): string {
  // The table holds for each type a function of that very type, which the compiler cannot follow through the index.
  return texts[event.type](event as never, by, submission);
}
