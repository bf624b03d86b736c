import { mayReportFor } from "../../../src/participants/access.js";
import type { Register } from "../../../src/participants/register.js";
import type { OpenForm } from "../../../src/reporting/drafts/open-form.js";
import type {
  Submission,
  SubmittedVersion,
} from "../../../src/reporting/submissions/submission.js";
import {
  handedIn,
  stateOf,
  type SubmissionState,
} from "../../../src/reporting/submissions/submission-state.js";
import { applicationTexts } from "../../texts/reporting/applications.js";
import { buttons, personName } from "../../texts/reporting/reporting.js";
import { decisionText, statusNames, standingTexts } from "../../texts/reporting/standings.js";
import type { Button, Reader } from "../parts.js";
import { lateBy } from "./receipt-facts.js";
import { cut, type Line } from "./record-lines.js";
import { notable, type ToneText } from "../../cards/tone.js";

/** Where the version stands that was handed in last; nothing for older ones. */
export function standingLines(
  register: Register,
  submission: Submission,
  version: SubmittedVersion,
): readonly Line[] {
  const state = stateOf(submission);
  if (handedIn(state) !== version) return [];
  const { status, signed, originalSent, approved, asked, declined, decided } = state;
  if (decided !== undefined)
    return [{ label: `${standingTexts.standing}: `, text: decisionText(decided) }];
  const said = [signed, originalSent, approved ?? asked].flatMap((event) =>
    event === undefined
      ? []
      : [standingTexts.moment(momentNames[event.type], event.at, personName(register, event.by))],
  );
  const answered = declined === undefined ? [] : [standingTexts.declined(declined.reason)];
  const text = [...(said.length === 0 ? [statusNames[status]] : said), ...answered].join(". ");
  return [{ label: `${standingTexts.standing}: `, text }];
}

const momentNames = {
  signed: standingTexts.signed,
  "original-sent": standingTexts.originalSent,
  approved: statusNames.approved,
  "completion-asked": statusNames["completion-asked"],
} as const;

/** What is to be done about a version: more to be written, somebody to vouch for it, or nothing, as somebody else handed it in. */
export function standingOnReceipt(
  register: Register,
  { form, subject, submission }: OpenForm,
  version: SubmittedVersion,
  { by }: Reader,
  longest: number,
): readonly ToneText[] {
  const state = stateOf(submission);
  const { asked, unsigned } = state;
  if (asked?.version === version.version)
    return [
      notable(standingTexts.askedTitle),
      ...asked.sections.map(({ id, reason }) => {
        const title = form.sections.find((section) => section.id === id)?.title ?? id;
        return notable(`${title}: ${cut(reason, longest)}`);
      }),
    ];
  if (unsigned?.version !== version.version)
    return isOthersDoing(state, version, by)
      ? [notable(standingTexts.handedInBy(personName(register, version.by)))]
      : [];
  if (unsigned.by !== by) return [notable(standingTexts.waitsForYou)];
  const others = register.participants.filter(
    (person) => person.userId !== by && mayReportFor(person, subject),
  );
  return [notable(standingTexts.waitsForOther(others.map(({ name }) => name)))];
}

/** Whether the version in force was handed in without any doing of this person's, and nothing is decided. */
function isOthersDoing(state: SubmissionState, version: SubmittedVersion, by: string): boolean {
  const isOwn = version.by === by || state.signed?.by === by;
  return handedIn(state) === version && !isOwn && !state.decided;
}

/** The verb that asks RCC Sydöst whether a late application is taken up. */
export const askLateVerb = "form.ask-late";

/** Whether RCC Sydöst can be asked whether a version is taken up though it came late. */
function mayAskLate({ form, context }: OpenForm, version: SubmittedVersion): boolean {
  return form.who === "applicant" && lateBy(context.obligation, version).length > 0;
}

/** The offer to ask whether a late application is taken up. */
export function lateOffer(opened: OpenForm, version: SubmittedVersion): readonly ToneText[] {
  const state = stateOf(opened.submission);
  const isOpen = state.decided === undefined && handedIn(state) === version;
  return isOpen && mayAskLate(opened, version) ? [notable(applicationTexts.lateOffer)] : [];
}

/** The button that vouches for a version, for whoever may. */
export function signButtons(
  submission: Submission | undefined,
  version: SubmittedVersion,
  { by }: Reader,
): readonly Button[] {
  const { unsigned } = stateOf(submission);
  if (unsigned !== version || unsigned.by === by) return [];
  const step = String(version.version);
  return [{ title: standingTexts.sign, verb: "form.sign", step, style: "positive" }];
}

/** The verb that confirms that the original has been sent. */
export const confirmSentVerb = "form.original-sent";

/** Whether it is for those who sent a copy to confirm that the original is sent too. */
function waitsForOriginal({ form, submission }: OpenForm, version: SubmittedVersion): boolean {
  const state = stateOf(submission);
  const isWaiting = form.original !== undefined && state.originalSent === undefined;
  return isWaiting && state.version === version && state.unsigned === undefined;
}

/** What to do once the original has been sent. */
export function originalOffer(opened: OpenForm, version: SubmittedVersion): readonly ToneText[] {
  const { original } = opened.form;
  return original !== undefined && waitsForOriginal(opened, version)
    ? [notable(standingTexts.askSent(original.recipient))]
    : [];
}

/** What whoever sees a receipt may do about it, the nearest at hand first. */
export function receiptButtons(
  opened: OpenForm,
  version: SubmittedVersion,
  reader: Reader,
): readonly Button[] {
  const { submission } = opened;
  const state = stateOf(submission);
  const { asked, decided } = state;
  const show = { title: buttons.show, verb: "form.open", go: "show" };
  if (decided !== undefined) return [show];
  const isLast = handedIn(state) === version;
  const step = String(version.version);
  return [
    ...signButtons(submission, version, reader),
    ...(waitsForOriginal(opened, version)
      ? [{ title: standingTexts.confirmSent, verb: confirmSentVerb, step }]
      : []),
    asked === undefined
      ? { title: buttons.correct, verb: "form.open", go: "correct" }
      : { title: standingTexts.complete, verb: "form.open", go: "correct", style: "positive" },
    ...(asked === undefined
      ? []
      : [{ title: standingTexts.decline, verb: "form.decline", step: String(asked.version) }]),
    ...(isLast && mayAskLate(opened, version)
      ? [{ title: applicationTexts.askLate, verb: askLateVerb }]
      : []),
    show,
    ...(isLast ? [{ title: standingTexts.withdraw, verb: "form.withdraw", step }] : []),
  ];
}
