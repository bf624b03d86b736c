import type { Fault } from "../../../src/reporting/forms/fault.js";
import { changesBetween } from "../../../src/reporting/submissions/changes.js";
import type { Form } from "../../../src/reporting/forms/form.js";
import { currentDraft, type OpenForm } from "../../../src/reporting/drafts/open-form.js";
import type { Reading } from "../../../src/reporting/drafts/read-draft.js";
import { openSections } from "../../../src/reporting/drafts/open-sections.js";
import { stateOf } from "../../../src/reporting/submissions/submission-state.js";
import type { AdaptiveCard } from "../../reply.js";
import { inputLabel, labelled } from "../../texts/reporting/form-answers.js";
import { noticeText } from "../../texts/reporting/report-faults.js";
import { buttons, pageTexts, stepTexts, subjectName } from "../../texts/reporting/reporting.js";
import type { PageSection, ReportAction } from "../card-data.js";
import { attachmentSections } from "../handed-in/attachment-section.js";
import { conditionSections } from "../handed-in/condition-section.js";
import { faultLines } from "./fault-lines.js";
import { type Button, buttonsFor, fitted, type ReportingParts } from "../parts.js";
import {
  changeLines,
  cosigningNotice,
  sectionLines,
  originalNotice,
  shortenedNotice,
  textRoom,
} from "../handed-in/record-lines.js";
import { openSteps, stepNumberOf } from "./steps.js";
import { notable, plain, wrong, type ToneText } from "../../cards/tone.js";

/** How much that is left out is named. */
const mostLacking = 12;

/**
 * Everything that is about to be submitted, with sums and remarks, and the button that submits it. When something is
 * left out it is pointed out, and the button says that the report will be incomplete.
 */
export function reviewCard(
  parts: ReportingParts,
  opened: OpenForm,
  reading: Reading,
  at: Date,
  notices: readonly ToneText[] = [],
): AdaptiveCard {
  const { form, subject, submission } = opened;
  const { unsigned, version } = stateOf(submission);
  const earlier = unsigned ?? version;
  const nonce = parts.newId();
  const button = buttonsFor(opened, nonce);
  const submitting = submitButton(form, reading, earlier !== undefined);
  return fitted(textRoom, (longest) =>
    parts.renderCard("report-page", {
      title: pageTexts.reviewTitle(form),
      hasSubject: true,
      subject: subjectName(parts.register, subject),
      notices: [
        ...notices,
        plain(pageTexts.reviewIntro(form, submitting.title)),
        ...originalNotice(form),
        ...cosigningNotice(form),
        ...lackingNotices(opened, reading.faults),
        ...shortenedNotice(longest),
        ...remarks(opened, reading),
      ],
      sections: [
        ...(earlier === undefined
          ? []
          : [changesSection(opened, reading, earlier.record, longest)]),
        ...conditionSections(form, reading.record, submission, at),
        ...answerSections(opened, reading, longest, button),
        ...attachmentSections(parts, opened, undefined, button),
      ],
      actions: [
        ...(reading.faults.length === 0 ? [] : [button(fillIn)]),
        button(submitting),
        button({ title: buttons.back, verb: "form.open", go: "edit" }),
      ],
      links: [],
    }),
  );
}

const fillIn: Button = {
  title: buttons.fillIn,
  verb: "form.open",
  go: "lacking",
  style: "positive",
};

function submitButton({ original }: Form, { faults }: Reading, isCorrection: boolean): Button {
  const verb = "form.submit";
  if (faults.length > 0) return { title: buttons.submitIncomplete, verb, go: "incomplete" };
  if (original !== undefined) return { title: buttons.saveCopy, verb, style: "positive" };
  const title = isCorrection ? buttons.submitCorrection : buttons.submit;
  return { title, verb, style: "positive" };
}

function lackingNotices(opened: OpenForm, faults: readonly Fault[]): readonly ToneText[] {
  if (faults.length === 0) return [];
  const steps = openSteps(opened, currentDraft(opened));
  const { lines, more } = faultLines(opened.form, faults, mostLacking, (input) =>
    stepNumberOf(steps, input),
  );
  return [
    wrong(pageTexts.lackingTitle(faults.length)),
    ...lines.map(wrong),
    ...(more > 0 ? [wrong(stepTexts.moreErrors(more))] : []),
  ];
}

function remarks({ form }: OpenForm, { notices }: Reading): readonly ToneText[] {
  return notices.map((notice) => {
    return notable(labelled(inputLabel(form, notice.input), noticeText(form, notice)));
  });
}

function changesSection(
  { form }: OpenForm,
  { record }: Reading,
  before: Reading["record"],
  longest: number,
): PageSection {
  const lines = changeLines(form, changesBetween(form, before, record), longest);
  return {
    title: lines.length === 0 ? pageTexts.noChanges : pageTexts.changesTitle,
    lines,
    hasActions: false,
    actions: [],
  };
}

function answerSections(
  opened: OpenForm,
  { record }: Reading,
  longest: number,
  button: ReturnType<typeof buttonsFor>,
): readonly PageSection[] {
  const typed = currentDraft(opened);
  const open = openSections(opened);
  return opened.form.sections.map((section) => {
    const lines = sectionLines(section, record, typed, longest);
    if (!open.includes(section))
      return { title: pageTexts.closed(section.title), lines, hasActions: false, actions: [] };
    const edit: ReportAction = button({
      title: buttons.edit,
      verb: "form.open",
      go: "edit",
      step: `${section.id}-0`,
    });
    return {
      title: section.title,
      lines,
      hasActions: true,
      actions: [edit],
    };
  });
}
