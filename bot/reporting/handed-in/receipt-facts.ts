import type { Register } from "../../../src/participants/register.js";
import { type Assignment, receiptNumber } from "../../../src/reporting/submissions/assignment.js";
import type { Form } from "../../../src/reporting/forms/form.js";
import { type Lateness, latenessOn } from "../../../src/reporting/obligations/due.js";
import type { Obligation } from "../../../src/reporting/obligations/obligations.js";
import type {
  Submission,
  SubmittedVersion,
} from "../../../src/reporting/submissions/submission.js";
import {
  handedIn,
  isCorrection,
  stateOf,
} from "../../../src/reporting/submissions/submission-state.js";
import { type LocalDate, localDateOf } from "../../../src/shared/local-date.js";
import { dueInWords } from "../../texts/board/owed-reports.js";
import { dayAndTime } from "../../texts/format.js";
import { pageTexts, personName } from "../../texts/reporting/reporting.js";

/** A form that has been submitted, with all that has happened to it. */
export interface SubmittedReport extends Assignment {
  readonly submission: Submission;
}

/** What a receipt says of a version, each with its name: to whom, when, by whom, which version, its number, whether in time. */
export function receiptFacts(
  register: Register,
  { form, submission }: SubmittedReport,
  version: SubmittedVersion,
  obligation: Obligation | undefined,
): readonly (readonly [name: string, text: string])[] {
  const state = stateOf(submission);
  const latest = handedIn(state);
  const corrects = isCorrection(submission, version);
  const isUnsigned = state.unsigned === version;
  return [
    [pageTexts.receivedBy, form.recipient],
    ...(form.original === undefined
      ? []
      : [[pageTexts.originalTo, form.original.recipient] as const]),
    [momentName(isUnsigned, corrects), dayAndTime(new Date(version.at))],
    [pageTexts.submittedBy, personName(register, version.by)],
    [pageTexts.version, pageTexts.versionOf(version.version, latest?.version)],
    [pageTexts.receipt, receiptNumber(submission, version.version)],
    [
      pageTexts.due,
      isUnsigned ? dueText(form, obligation) : receivedInTime(form, obligation, version, corrects),
    ],
  ];
}

/** What a version's time is the time of: until it has been signed it has only been filled in. */
function momentName(isUnsigned: boolean, corrects: boolean): string {
  if (isUnsigned) return pageTexts.filledInAt;
  return corrects ? pageTexts.correctedAt : pageTexts.submittedAt;
}

/**
 * Whether the report came in time, as far as days are named. A correction is never late, and a copy does not show
 * when the original came.
 */
function receivedInTime(
  form: Form,
  obligation: Obligation | undefined,
  version: SubmittedVersion,
  corrects: boolean,
): string {
  const said = dueText(form, obligation);
  if (obligation?.due.kind !== "days" || form.original !== undefined) return said;
  if (corrects) return `${said} ${pageTexts.correctionInTime}`;
  const late = lateBy(obligation, version);
  const { days } = obligation.due;
  if (late.length > 0) return cameLate(late, days.slice(late.length), obligation.lateNote);
  const [day, ...others] = days;
  return day === undefined || others.length > 0 ? said : pageTexts.inTime(day);
}

/** @param kept - the days that it came in time for, where the sources name several */
function cameLate(
  late: readonly Lateness[],
  kept: readonly LocalDate[],
  lateNote: string | undefined,
): string {
  const said = kept.length > 0 ? [pageTexts.lateOrNot(kept)] : [pageTexts.late, lateNote ?? ""];
  return [...late.map(pageTexts.lateBy), ...said].join(" ").trim();
}

/** How late a report was first handed in by each of its last days; nothing where it came in time or no day is named. */
export function lateBy(
  obligation: Obligation | undefined,
  version: SubmittedVersion | undefined,
): readonly Lateness[] {
  if (obligation?.due.kind !== "days" || version === undefined) return [];
  return latenessOn(obligation.due, localDateOf(new Date(version.at)));
}

/** When a form is to be in: as it says itself, or as RCC has settled. */
export function dueText({ due }: Form, obligation: Obligation | undefined): string {
  const isDecided = obligation?.settledOn !== undefined || obligation?.moved !== undefined;
  return isDecided ? dueInWords(obligation) : due.text;
}
