import { receiptNumber } from "../../src/reporting/assignment.js";
import { hasDraft, type OpenForm } from "../../src/reporting/open-form.js";
import type { Submission } from "../../src/reporting/submission.js";
import type { AdaptiveCard } from "../reply.js";
import { buttons, listTexts, personName, subjectName } from "../texts/reporting.js";
import type { ToneText, PageSection } from "./card-data.js";
import { type Button, buttonsFor, fitted, type ReportingParts } from "./parts.js";
import type { Line } from "./record-lines.js";
import { notable } from "./tone.js";

/** How many forms to try to show. */
const room = [Number.MAX_SAFE_INTEGER, 12, 8];

/** How many versions of a report are listed. */
const mostVersions = 3;

/** A person's forms with how far each has come, and the way into each. */
export function listCard(
  parts: ReportingParts,
  title: string,
  opened: readonly OpenForm[],
  notices: readonly ToneText[] = [],
): AdaptiveCard {
  const nonce = parts.newId();
  return fitted(room, (most) => {
    const left = opened.length - most;
    return parts.renderCard("report-page", {
      title,
      hasSubject: false,
      subject: "",
      notices: left > 0 ? [...notices, notable(listTexts.more(left))] : notices,
      sections: opened.slice(0, most).map((form) => formSection(parts, form, nonce)),
      actions: [],
      links: [],
    });
  });
}

function formSection({ register }: ReportingParts, opened: OpenForm, nonce: string): PageSection {
  const { form, subject, submission } = opened;
  const button = buttonsFor(opened, nonce);
  return {
    title: `${form.title} – ${subjectName(register, subject)}`,
    lines: [
      { label: listTexts.due, text: form.due.text },
      ...(submission === undefined
        ? [{ label: "", text: listTexts.notBegun }]
        : historyLines(register, submission)),
    ],
    hasActions: true,
    actions: waysIn(submission).map(button),
  };
}

function waysIn(submission: Submission | undefined): readonly Button[] {
  const isSubmitted = submission?.events.some(({ type }) => type === "submitted") ?? false;
  const open = { verb: "form.open" };
  if (submission === undefined) return [{ ...open, title: buttons.open }];
  if (!isSubmitted) return [{ ...open, title: buttons.continue }];
  return [
    { ...open, title: buttons.receipt, go: "receipt" },
    { ...open, title: hasDraft(submission) ? buttons.continue : buttons.correct, go: "correct" },
  ];
}

/** The last versions, and what has been written since. */
function historyLines(
  register: ReportingParts["register"],
  submission: Submission,
): readonly Line[] {
  const versions = submission.events.filter((event) => event.type === "submitted");
  const last = submission.events.at(-1);
  return [
    ...versions.slice(-mostVersions).map(({ version, at, by, lacking }) => ({
      label: "",
      text: `${listTexts.submitted(
        version,
        new Date(at),
        personName(register, by),
        receiptNumber(submission, version),
      )}${lacking === undefined ? "" : listTexts.incomplete}`,
    })),
    ...(last?.type === "draft-saved"
      ? [
          {
            label: "",
            text:
              versions.length === 0
                ? listTexts.draft(new Date(last.at), personName(register, last.by))
                : listTexts.correctionBegun(new Date(last.at)),
          },
        ]
      : []),
  ];
}
