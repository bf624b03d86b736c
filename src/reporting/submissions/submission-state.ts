import type {
  Draft,
  EventOf,
  Submission,
  SubmissionEvent,
  SubmittedVersion,
} from "./submission.js";

/** Where a submission stands. `to-sign`: handed in, but another person of the region has yet to vouch for it. */
export type Status =
  | "draft"
  | "to-sign"
  | "submitted"
  | "completion-asked"
  | "approved"
  | "nil"
  | "withdrawn"
  | "returned"
  | "granted"
  | "rejected";

/** All that a submission's events tell together. */
export interface SubmissionState {
  readonly status: Status;
  /** What stands in the inputs now. */
  readonly draft: Draft;
  /** The draft that has been saved since anything was last handed in. */
  readonly unsent: EventOf<"draft-saved"> | undefined;
  /** How many times somebody has tried to hand in what could not be taken. */
  readonly attempts: number;
  /** The last such attempt since anything was handed in. */
  readonly attempt: EventOf<"attempted"> | undefined;
  /** Every version ever submitted, those taken back too, oldest first. */
  readonly versions: readonly SubmittedVersion[];
  /** The highest number that a report or nil return has been given; 0 for none. */
  readonly lastNumber: number;
  /** The version in force. While a correction waits to be signed it is the one before. */
  readonly version: SubmittedVersion | undefined;
  /** The version that waits to be signed. */
  readonly unsigned: SubmittedVersion | undefined;
  readonly signed: EventOf<"signed"> | undefined;
  readonly originalSent: EventOf<"original-sent"> | undefined;
  readonly nil: EventOf<"nil-declared"> | undefined;
  /** When the report came for the first time, an instant in UTC: what counts as the time of reporting, since a correction is not late. */
  readonly firstAt: string | undefined;
  /** What is asked for, until something is handed in. */
  readonly asked: EventOf<"completion-asked"> | undefined;
  /** Why nothing was changed though it was asked for, until the version is reviewed or something is handed in. */
  readonly declined: EventOf<"completion-declined"> | undefined;
  readonly approved: EventOf<"approved"> | undefined;
  readonly withdrawn: EventOf<"withdrawn"> | undefined;
  /** That it was not taken that there is nothing to report, until something is handed in. */
  readonly returned: EventOf<"nil-returned"> | undefined;
  /** What has been decided on an application. From then on nothing in it changes. */
  readonly decided: EventOf<"decided"> | undefined;
  /** The number of the version that a coordinator last said anything about; 0 for none. */
  readonly reviewedNumber: number;
}

/** Where nothing has happened. */
const beginning: SubmissionState = {
  status: "draft",
  draft: {},
  unsent: undefined,
  attempts: 0,
  attempt: undefined,
  versions: [],
  lastNumber: 0,
  version: undefined,
  unsigned: undefined,
  signed: undefined,
  originalSent: undefined,
  nil: undefined,
  firstAt: undefined,
  asked: undefined,
  declined: undefined,
  approved: undefined,
  withdrawn: undefined,
  returned: undefined,
  decided: undefined,
  reviewedNumber: 0,
};

/** Where a submission stands, rebuilt from its events alone. Undefined is one that nobody has begun. */
export function stateOf(submission: Pick<Submission, "events"> | undefined): SubmissionState {
  return (submission?.events ?? []).reduce<SubmissionState>(after, beginning);
}

/** Where a submission stood after so many events. */
export function stateAt(submission: Submission | undefined, revision: number): SubmissionState {
  return stateOf(submission && { events: submission.events.slice(0, revision) });
}

/** The report or nil return that was handed in last and has not been taken back. */
export function handedIn(
  state: SubmissionState,
): SubmittedVersion | EventOf<"nil-declared"> | undefined {
  return state.unsigned ?? state.version ?? state.nil;
}

/** Whether a version was handed in while an earlier one still stood, so that it cannot be late. */
export function isCorrection(submission: Submission, { version }: SubmittedVersion): boolean {
  const place = submission.events.findIndex(
    (event) => event.type === "submitted" && event.version === version,
  );
  const before = handedIn(stateAt(submission, place));
  return before?.type === "submitted";
}

/** What each event changes. */
const changes: {
  readonly [Type in SubmissionEvent["type"]]: (
    state: SubmissionState,
    event: EventOf<Type>,
  ) => Partial<SubmissionState>;
} = {
  "draft-saved": (_, event) => ({ draft: event.draft, unsent: event }),
  attempted: (_, event) => ({ attempts: event.number, attempt: event }),
  submitted: (state, event) => ({
    ...handedInAgain(event),
    draft: event.draft,
    versions: [...state.versions, event],
    ...(event.toBeSigned === true
      ? { status: "to-sign", unsigned: event }
      : { status: "submitted", ...inForce(state, event, event.at) }),
  }),
  signed: (state, event) => ({
    status: "submitted",
    signed: event,
    ...(state.unsigned && inForce(state, state.unsigned, event.at)),
  }),
  "original-sent": (_, event) => ({ originalSent: event }),
  "nil-declared": (_, event) => ({
    ...handedInAgain(event),
    status: "nil",
    version: undefined,
    nil: event,
    firstAt: event.at,
  }),
  withdrawn: (_, event) => ({
    status: "withdrawn",
    withdrawn: event,
    version: undefined,
    unsigned: undefined,
    originalSent: undefined,
    nil: undefined,
    firstAt: undefined,
    asked: undefined,
    declined: undefined,
    approved: undefined,
  }),
  "nil-returned": (_, event) => ({
    status: "returned",
    returned: event,
    nil: undefined,
    firstAt: undefined,
  }),
  "completion-declined": (_, event) => ({
    status: "submitted",
    declined: event,
    asked: undefined,
  }),
  "completion-asked": (_, event) => ({
    status: "completion-asked",
    asked: event,
    declined: undefined,
    approved: undefined,
    reviewedNumber: event.version,
  }),
  approved: (_, event) => ({
    status: "approved",
    approved: event,
    asked: undefined,
    declined: undefined,
    reviewedNumber: event.version,
  }),
  decided: (_, event) => ({
    status: event.granted === undefined ? "rejected" : "granted",
    decided: event,
    asked: undefined,
    reviewedNumber: event.version,
  }),
};

function after(state: SubmissionState, event: SubmissionEvent): SubmissionState {
  // The table holds for each type a function of that very type, which the compiler cannot follow through the index.
  return { ...state, ...changes[event.type](state, event as never) };
}

/** What a new report or nil return puts an end to. */
function handedInAgain({ version }: { readonly version: number }): Partial<SubmissionState> {
  return {
    unsent: undefined,
    attempt: undefined,
    lastNumber: version,
    unsigned: undefined,
    signed: undefined,
    asked: undefined,
    declined: undefined,
    approved: undefined,
    withdrawn: undefined,
    returned: undefined,
  };
}

/** A version comes in force. Its time is that of the first one, unless that was a nil return or has been taken back. */
function inForce(
  { version, firstAt }: SubmissionState,
  next: SubmittedVersion,
  at: string,
): Partial<SubmissionState> {
  return {
    version: next,
    unsigned: undefined,
    nil: undefined,
    firstAt: version === undefined ? at : firstAt,
  };
}
