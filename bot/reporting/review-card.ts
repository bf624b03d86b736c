import { changesBetween } from "../../src/reporting/changes.js";
import { currentDraft, type OpenForm } from "../../src/reporting/open-form.js";
import type { Reading } from "../../src/reporting/read-draft.js";
import { latestVersion } from "../../src/reporting/submission.js";
import type { AdaptiveCard } from "../reply.js";
import { inputLabel, labelled } from "../texts/form-answers.js";
import { breachText } from "../texts/report-faults.js";
import { buttons, pageTexts, subjectName } from "../texts/reporting.js";
import type { ToneText, PageSection, ReportAction } from "./card-data.js";
import { buttonsFor, fitted, type ReportingParts } from "./parts.js";
import { changeLines, sectionLines, shortenedNotice, textRoom } from "./record-lines.js";
import { notable, plain } from "./tone.js";

/** Everything that is about to be submitted, with sums and remarks, and the button that submits it. */
export function reviewCard(
  parts: ReportingParts,
  opened: OpenForm,
  reading: Reading,
  notices: readonly ToneText[] = [],
): AdaptiveCard {
  const { form, subject, submission } = opened;
  const earlier = submission && latestVersion(submission);
  const nonce = parts.newId();
  const button = buttonsFor(opened, nonce);
  return fitted(textRoom, (longest) =>
    parts.renderCard("report-page", {
      title: pageTexts.reviewTitle(form),
      hasSubject: true,
      subject: subjectName(parts.register, subject),
      notices: [
        ...notices,
        plain(pageTexts.reviewIntro(form)),
        ...shortenedNotice(longest),
        ...remarks(opened, reading),
      ],
      sections: [
        ...(earlier === undefined
          ? []
          : [changesSection(opened, reading, earlier.record, longest)]),
        ...answerSections(opened, reading, longest, button),
      ],
      actions: [
        button({
          title: earlier === undefined ? buttons.submit : buttons.submitCorrection,
          verb: "form.submit",
          style: "positive",
        }),
        button({ title: buttons.back, verb: "form.open", go: "edit" }),
      ],
    }),
  );
}

function remarks({ form }: OpenForm, { notices }: Reading): readonly ToneText[] {
  return notices.map((notice) => {
    const text = notice.kind === "remark" ? notice.text : breachText(form, notice.breach, false);
    return notable(labelled(inputLabel(form, notice.input), text));
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
  return opened.form.sections.map((section) => {
    const edit: ReportAction = button({
      title: buttons.edit,
      verb: "form.open",
      go: "edit",
      step: `${section.id}-0`,
    });
    return {
      title: section.title,
      lines: sectionLines(section, record, typed, longest),
      hasActions: true,
      actions: [edit],
    };
  });
}
