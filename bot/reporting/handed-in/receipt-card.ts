import { answerIn, changesBetween } from "../../../src/reporting/submissions/changes.js";
import { fieldsOf, type Form } from "../../../src/reporting/forms/form.js";
import type { OpenForm } from "../../../src/reporting/drafts/open-form.js";
import {
  type Submission,
  type SubmittedVersion,
  versionNumbered,
} from "../../../src/reporting/submissions/submission.js";
import { isCorrection, stateOf } from "../../../src/reporting/submissions/submission-state.js";
import type { AdaptiveCard } from "../../reply.js";
import { answerText, lead } from "../../texts/reporting/form-answers.js";
import { buttons, pageTexts, subjectName } from "../../texts/reporting/reporting.js";
import type { CardLink, PageSection, ReportAction } from "../card-data.js";
import { attachmentSections } from "./attachment-section.js";
import { conditionSections } from "./condition-section.js";
import { buttonsFor, fitted, type Reader, type ReportingParts } from "../parts.js";
import { receiptFacts, type SubmittedReport } from "./receipt-facts.js";
import { reportDocumentId } from "./report-documents.js";
import {
  changeLines,
  type Line,
  sectionLines,
  originalNotice,
  shortenedNotice,
  textRoom,
} from "./record-lines.js";
import {
  lateOffer,
  originalOffer,
  receiptButtons,
  signButtons,
  standingLines,
  standingOnReceipt,
} from "./receipt-standing.js";
import { notable, type ToneText } from "../../cards/tone.js";

/** A submitted version as a form lies open. */
export type SubmittedForm = OpenForm & SubmittedReport;

/** What has become of a version, in a word or two. */
function titleOf({ form, submission }: SubmittedForm, version: SubmittedVersion): string {
  const { unsigned, decided } = stateOf(submission);
  if (decided?.version === version.version)
    return pageTexts.decidedTitle(form, decided.granted !== undefined);
  return unsigned === version
    ? pageTexts.unsignedTitle(form)
    : pageTexts.receiptTitle(form, isCorrection(submission, version));
}

/** What was submitted, for whom, when and by whom; what a correction changed; and the way to correct it. */
export function receiptCard(
  parts: ReportingParts,
  opened: SubmittedForm,
  version: SubmittedVersion,
  reader: Reader,
  notices: readonly ToneText[] = [],
): AdaptiveCard {
  const { form, subject, submission } = opened;
  const button = buttonsFor(opened, parts.newId());
  return fitted(textRoom, (longest) =>
    parts.renderCard("report-page", {
      title: titleOf(opened, version),
      hasSubject: true,
      subject: subjectName(parts.register, subject),
      notices: [
        ...notices,
        ...standingOnReceipt(parts.register, opened, version, reader, longest),
        ...originalNotice(form),
        ...originalOffer(opened, version),
        ...lackingNotice(version),
        // Once it has been asked, that is what is told.
        ...(notices.length === 0 ? lateOffer(opened, version) : []),
        ...shortenedNotice(longest),
      ],
      sections: [
        section(pageTexts.receiptSection, [
          ...standingLines(parts.register, submission, version),
          ...receiptFacts(parts.register, opened, version, opened.context.obligation).map(
            ([name, text]) => ({
              label: `${name}: `,
              text,
            }),
          ),
          ...sums(form, version),
        ]),
        ...conditionSections(form, version.record, submission, new Date(version.at)),
        ...attachmentSections(parts, opened, reader),
        ...changes(form, submission, version, longest),
      ],
      actions: [
        ...receiptButtons(opened, version, reader).map(button),
        ...otherVersions(submission, version, button),
      ],
      links: [documentLink(parts, submission, version, reader)],
    }),
  );
}

/** A version, answer by answer, with the way to the versions before and after it. */
export function versionCard(
  parts: ReportingParts,
  opened: SubmittedForm,
  version: SubmittedVersion,
  reader: Reader,
): AdaptiveCard {
  const { form, subject, submission } = opened;
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
        ...signButtons(submission, version, reader).map(button),
        ...(stateOf(submission).decided === undefined
          ? [button({ title: buttons.correct, verb: "form.open", go: "correct" })]
          : []),
        button({ title: buttons.receipt, verb: "form.open", go: "receipt" }),
        ...otherVersions(submission, version, button),
      ],
      links: [documentLink(parts, submission, version, reader)],
    }),
  );
}

/** The way to the version before and the one after. */
function otherVersions(
  submission: Submission,
  { version }: SubmittedVersion,
  button: ReturnType<typeof buttonsFor>,
): readonly ReportAction[] {
  return [version - 1, version + 1]
    .filter((number) => versionNumbered(submission, number) !== undefined)
    .map((number) =>
      button({
        title: buttons.showVersion(number),
        verb: "form.open",
        go: "show",
        step: String(number),
      }),
    );
}

/** The link to a version as a document, for whoever sees the card. */
export function documentLink(
  { fileUrl }: ReportingParts,
  submission: Submission,
  { version }: SubmittedVersion,
  { by, at }: Reader,
): CardLink {
  const url = fileUrl(reportDocumentId(submission.id, version), "docx", by, at);
  return { title: buttons.word, url };
}

/** What to say of a version that was sent as incomplete. */
export function lackingNotice({ lacking }: SubmittedVersion): readonly ToneText[] {
  return lacking === undefined ? [] : [notable(pageTexts.sentLacking(lacking.length))];
}

function section(title: string, lines: readonly Line[]): PageSection {
  return { title, lines, hasActions: false, actions: [] };
}

function sums(form: Form, { record }: SubmittedVersion): readonly Line[] {
  return fieldsOf(form).flatMap((field) => {
    const answer = answerIn(record, field.id);
    if (field.kind !== "computed" || answer === undefined) return [];
    return [{ label: lead(field.label), text: answerText(field, answer) }];
  });
}

function changes(
  form: Form,
  submission: Submission,
  { version, record }: SubmittedVersion,
  longest: number,
): readonly PageSection[] {
  const before = versionNumbered(submission, version - 1);
  if (before === undefined) return [];
  const lines = changeLines(form, changesBetween(form, before.record, record), longest);
  return [section(pageTexts.changesTitle, lines)];
}
