import { receiptNumber } from "../../src/reporting/assignment.js";
import { answerIn, changesBetween } from "../../src/reporting/changes.js";
import { fieldsOf, type Form } from "../../src/reporting/form.js";
import type { OpenForm } from "../../src/reporting/open-form.js";
import {
  latestVersion,
  type Submission,
  type SubmittedVersion,
} from "../../src/reporting/submission.js";
import { daysBetween, localDate, localDateOf } from "../../src/shared/local-date.js";
import type { AdaptiveCard } from "../reply.js";
import { answerText } from "../texts/form-answers.js";
import { dayAndTime } from "../texts/format.js";
import { buttons, pageTexts, personName, subjectName } from "../texts/reporting.js";
import type { ToneText, PageSection } from "./card-data.js";
import { conditionSections } from "./condition-section.js";
import { buttonsFor, fitted, type ReportingParts } from "./parts.js";
import {
  changeLines,
  type Line,
  sectionLines,
  originalNotice,
  shortenedNotice,
  textRoom,
} from "./record-lines.js";
import { notable } from "./tone.js";

/** A submitted version as a form lies open. */
export interface SubmittedForm extends OpenForm {
  readonly submission: Submission;
}

/** What was submitted, for whom, when and by whom; what a correction changed; and the way to correct it. */
export function receiptCard(
  parts: ReportingParts,
  opened: SubmittedForm,
  version: SubmittedVersion,
  notices: readonly ToneText[] = [],
): AdaptiveCard {
  const { form, subject, submission } = opened;
  const button = buttonsFor(opened, parts.newId());
  return fitted(textRoom, (longest) =>
    parts.renderCard("report-page", {
      title: pageTexts.receiptTitle(form, version.version),
      hasSubject: true,
      subject: subjectName(parts.register, subject),
      notices: [
        ...notices,
        ...originalNotice(form),
        ...lackingNotice(version),
        ...shortenedNotice(longest),
      ],
      sections: [
        section(pageTexts.receiptSection, [
          ...factLines(parts, opened, version),
          ...sums(form, version),
        ]),
        ...conditionSections(form, version.record, submission, new Date(version.at)),
        ...changes(form, submission, version, longest),
      ],
      actions: [
        button({ title: buttons.correct, verb: "form.open", go: "correct" }),
        button({ title: buttons.show, verb: "form.open", go: "show" }),
      ],
    }),
  );
}

/** The version in force, answer by answer. */
export function versionCard(
  parts: ReportingParts,
  opened: SubmittedForm,
  version: SubmittedVersion,
): AdaptiveCard {
  const { form, subject } = opened;
  const button = buttonsFor(opened, parts.newId());
  return fitted(textRoom, (longest) =>
    parts.renderCard("report-page", {
      title: pageTexts.showTitle(form, version.version),
      hasSubject: true,
      subject: subjectName(parts.register, subject),
      notices: [...originalNotice(form), ...lackingNotice(version), ...shortenedNotice(longest)],
      sections: form.sections.map((part) =>
        section(part.title, sectionLines(part, version.record, {}, longest)),
      ),
      actions: [
        button({ title: buttons.correct, verb: "form.open", go: "correct" }),
        button({ title: buttons.receipt, verb: "form.open", go: "receipt" }),
      ],
    }),
  );
}

function lackingNotice({ lacking }: SubmittedVersion): readonly ToneText[] {
  return lacking === undefined ? [] : [notable(pageTexts.sentLacking(lacking.length))];
}

function section(title: string, lines: readonly Line[]): PageSection {
  return { title, lines, hasActions: false, actions: [] };
}

function factLines(
  { register }: ReportingParts,
  { form, submission }: SubmittedForm,
  version: SubmittedVersion,
): readonly Line[] {
  const latest = latestVersion(submission)?.version ?? version.version;
  const lines = [
    [pageTexts.receivedBy, form.recipient],
    ...(form.original === undefined ? [] : [[pageTexts.originalTo, form.original.recipient]]),
    [
      version.version === 1 ? pageTexts.submittedAt : pageTexts.correctedAt,
      dayAndTime(new Date(version.at)),
    ],
    [pageTexts.submittedBy, personName(register, version.by)],
    [pageTexts.version, pageTexts.versionOf(version.version, latest)],
    [pageTexts.receipt, receiptNumber(submission, version.version)],
    [pageTexts.due, dueText(form, version)],
  ];
  return lines.map(([label = "", text = ""]) => ({ label: `${label}: `, text }));
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

function sums(form: Form, { record }: SubmittedVersion): readonly Line[] {
  return fieldsOf(form).flatMap((field) => {
    const answer = answerIn(record, field.id);
    if (field.kind !== "computed" || answer === undefined) return [];
    return [{ label: `${field.label}: `, text: answerText(field, answer) }];
  });
}

function changes(
  form: Form,
  { events }: Submission,
  { version, record }: SubmittedVersion,
  longest: number,
): readonly PageSection[] {
  const before = events
    .filter((event) => event.type === "submitted")
    .find((event) => event.version === version - 1);
  if (before === undefined) return [];
  const lines = changeLines(form, changesBetween(form, before.record, record), longest);
  return [section(pageTexts.changesTitle, lines)];
}
