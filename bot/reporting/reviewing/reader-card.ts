import { changesBetween } from "../../../src/reporting/submissions/changes.js";
import {
  versionNumbered,
  type SubmittedVersion,
} from "../../../src/reporting/submissions/submission.js";
import { stateOf } from "../../../src/reporting/submissions/submission-state.js";
import type { AdaptiveCard } from "../../reply.js";
import type { OpenForm } from "../../../src/reporting/drafts/open-form.js";
import { applicationTexts } from "../../texts/reporting/applications.js";
import { fileTexts } from "../../texts/reporting/files.js";
import { pageTexts, subjectName } from "../../texts/reporting/reporting.js";
import { standingTexts } from "../../texts/reporting/standings.js";
import { reviewTexts } from "../../texts/reporting/reviewing.js";
import type { PageSection } from "../card-data.js";
import { attachmentSections } from "../handed-in/attachment-section.js";
import { conditionSections } from "../handed-in/condition-section.js";
import { type Button, buttonsFor, fitted, type Reader, type ReportingParts } from "../parts.js";
import { documentLink, lackingNotice, type SubmittedForm } from "../handed-in/receipt-card.js";
import { receiptFacts } from "../handed-in/receipt-facts.js";
import { standingLines } from "../handed-in/receipt-standing.js";
import {
  changeLines,
  cut,
  type Line,
  sectionLines,
  shortenedNotice,
  textRoom,
} from "../handed-in/record-lines.js";
import { plain, type ToneText } from "../../cards/tone.js";

interface ReaderOptions {
  readonly notices: readonly ToneText[];
  /** Of an application: how it is assessed. */
  readonly assessment: OpenForm | undefined;
}

/** A report as a coordinator reads it: what has changed since it was last reviewed, all answers, and what to say of it. */
export function readerCard(
  parts: ReportingParts,
  opened: SubmittedForm,
  version: SubmittedVersion,
  reader: Reader,
  { notices, assessment }: ReaderOptions,
): AdaptiveCard {
  const { form, subject, submission, context } = opened;
  const { register } = parts;
  const nonce = parts.newId();
  const button = buttonsFor(opened, nonce);
  const facts = receiptFacts(register, opened, version, context.obligation);
  return fitted(textRoom, (longest) =>
    parts.renderCard("report-page", {
      title: reviewTexts.pageTitle(form, version.version),
      hasSubject: true,
      subject: subjectName(register, subject),
      notices: [
        ...notices,
        ...lackingNotice(version),
        ...draftNotice(opened),
        ...shortenedNotice(longest),
      ],
      sections: [
        section(reviewTexts.facts, [
          ...standingLines(register, submission, version),
          ...facts.map(([name, text]) => ({ label: `${name}: `, text })),
        ]),
        ...askedSections(opened, longest),
        ...declinedSections(opened, longest),
        ...assessmentSections(assessment, longest),
        ...changedSections(opened, version, longest),
        ...conditionSections(form, version.record, submission, new Date(version.at)),
        ...form.sections.map((part) =>
          section(part.title, sectionLines(part, version.record, {}, longest)),
        ),
        ...fileSections(parts, opened, reader),
      ],
      actions: [
        ...(assessment === undefined || isDecided(opened)
          ? []
          : [buttonsFor(assessment, nonce)({ title: applicationTexts.assess, verb: "form.open" })]),
        ...reviewButtons(opened, version).map(button),
      ],
      links: [documentLink(parts, submission, version, reader)],
    }),
  );
}

function section(title: string, lines: readonly Line[]): PageSection {
  return { title, lines, hasActions: false, actions: [] };
}

/** The files that came with it. Where there are none only that is said: sending them is not up to who reads it. */
function fileSections(
  parts: ReportingParts,
  opened: SubmittedForm,
  reader: Reader,
): readonly PageSection[] {
  const { form, context } = opened;
  if (form.files === undefined || (context.attachments ?? []).length > 0)
    return attachmentSections(parts, opened, reader);
  return [section(fileTexts.title, [{ label: "", text: fileTexts.none }])];
}

function draftNotice({ submission }: SubmittedForm): readonly ToneText[] {
  const { unsent } = stateOf(submission);
  return unsent === undefined ? [] : [plain(reviewTexts.draftBegun(new Date(unsent.at)))];
}

/** What is asked for and has not come, or was asked for of the version before. */
function askedSections(
  { form, submission }: SubmittedForm,
  longest: number,
): readonly PageSection[] {
  const asked = submission.events.findLast((event) => event.type === "completion-asked");
  const { reviewedNumber } = stateOf(submission);
  if (asked?.version !== reviewedNumber) return [];
  const lines = asked.sections.map(({ id, reason }) => ({
    label: `${form.sections.find((part) => part.id === id)?.title ?? id}: `,
    text: cut(reason, longest),
  }));
  return [section(reviewTexts.askedOf(asked.version), lines)];
}

/** What differs from the version that was last reviewed or, before any was, from the one before. */
function changedSections(
  { form, submission }: SubmittedForm,
  { version, record }: SubmittedVersion,
  longest: number,
): readonly PageSection[] {
  const { reviewedNumber } = stateOf(submission);
  const isReviewed = reviewedNumber > 0 && reviewedNumber < version;
  const before = versionNumbered(submission, isReviewed ? reviewedNumber : version - 1);
  if (before === undefined || reviewedNumber === version) return [];
  const lines = changeLines(form, changesBetween(form, before.record, record), longest);
  return [
    section(
      reviewTexts.changedSince(before.version),
      lines.length === 0 ? [{ label: "", text: `${pageTexts.noChanges}.` }] : lines,
    ),
  ];
}

/** Why nothing was changed though it was asked for. */
function declinedSections({ submission }: SubmittedForm, longest: number): readonly PageSection[] {
  const { declined } = stateOf(submission);
  if (declined === undefined) return [];
  const text = standingTexts.declined(cut(declined.reason, longest));
  return [section(reviewTexts.declined, [{ label: "", text }])];
}

function isDecided({ submission }: SubmittedForm): boolean {
  return stateOf(submission).decided !== undefined;
}

/** How an application has been assessed; nothing for what is none. */
function assessmentSections(
  assessment: OpenForm | undefined,
  longest: number,
): readonly PageSection[] {
  if (assessment === undefined) return [];
  const { version } = stateOf(assessment.submission);
  const title = applicationTexts.assessment;
  if (version === undefined)
    return [section(title, [{ label: "", text: applicationTexts.notAssessed }])];
  return assessment.form.sections.map((part) =>
    section(`${title}: ${part.title}`, sectionLines(part, version.record, {}, longest)),
  );
}

function reviewButtons(opened: SubmittedForm, { version }: SubmittedVersion): Button[] {
  const { approved } = stateOf(opened.submission);
  const step = String(version);
  const list = { title: reviewTexts.list, verb: "review.list", go: "all" };
  if (isDecided(opened)) return [list];
  const isApplication = opened.form.who === "applicant";
  return [
    ...(isApplication ? [{ title: applicationTexts.decide, verb: "review.decide", step }] : []),
    ...(approved === undefined && !isApplication
      ? [{ title: reviewTexts.approve, verb: "review.approve", step, style: "positive" as const }]
      : []),
    { title: reviewTexts.ask, verb: "review.ask", step },
    list,
  ];
}
