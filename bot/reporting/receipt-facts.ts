import type { Register } from "../../src/participants/register.js";
import { type Assignment, receiptNumber } from "../../src/reporting/assignment.js";
import type { Form } from "../../src/reporting/form.js";
import {
  latestVersion,
  type Submission,
  type SubmittedVersion,
} from "../../src/reporting/submission.js";
import { daysBetween, localDate, localDateOf } from "../../src/shared/local-date.js";
import { dayAndTime } from "../texts/format.js";
import { pageTexts, personName } from "../texts/reporting.js";

/** A form that has been submitted, with all that has happened to it. */
export interface SubmittedReport extends Assignment {
  readonly submission: Submission;
}

/** What a receipt says of a version, each with its name: to whom, when, by whom, which version, its number, whether in time. */
export function receiptFacts(
  register: Register,
  { form, submission }: SubmittedReport,
  version: SubmittedVersion,
): readonly (readonly [name: string, text: string])[] {
  const latest = latestVersion(submission)?.version ?? version.version;
  return [
    [pageTexts.receivedBy, form.recipient],
    ...(form.original === undefined
      ? []
      : [[pageTexts.originalTo, form.original.recipient] as const]),
    [
      version.version === 1 ? pageTexts.submittedAt : pageTexts.correctedAt,
      dayAndTime(new Date(version.at)),
    ],
    [pageTexts.submittedBy, personName(register, version.by)],
    [pageTexts.version, pageTexts.versionOf(version.version, latest)],
    [pageTexts.receipt, receiptNumber(submission, version.version)],
    [pageTexts.due, dueText(form, version)],
  ];
}

/**
 * Whether the report came in time, as far as the sources name a day. A correction is never late, and a copy does not
 * show when the original came.
 */
function dueText({ due, original }: Form, { version, at }: SubmittedVersion): string {
  if (due.lastDay === undefined || original !== undefined) return due.text;
  if (version > 1) return `${due.text} ${pageTexts.correctionInTime}`;
  const day = localDate(due.lastDay);
  const late = daysBetween(day, localDateOf(new Date(at)));
  return late > 0 ? pageTexts.lateBy(late, day) : pageTexts.inTime(day);
}
