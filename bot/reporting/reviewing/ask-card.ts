import type { AskFault } from "../../../src/reporting/submissions/review.js";
import type { OpenForm } from "../../../src/reporting/drafts/open-form.js";
import type { AdaptiveCard } from "../../reply.js";
import { subjectName } from "../../texts/reporting/reporting.js";
import { askFaultText, reviewTexts } from "../../texts/reporting/reviewing.js";
import { reasonFault } from "../../texts/reporting/standings.js";
import type { StepField } from "../card-data.js";
import { buttonsFor, fitted, type ReportingParts } from "../parts.js";
import { blankField } from "../filling-in/step-fields.js";
import { wrong, type ToneText } from "../../cards/tone.js";

/** The name of the input for what is asked of a section. */
export function askInput(sectionId: string): string {
  return `ask.${sectionId}`;
}

/** What a coordinator had written that could not be sent. */
export interface FaultyAsk {
  readonly reasons: Readonly<Record<string, string>>;
  readonly faults: readonly AskFault[];
}

/** How many characters of each text to try to give back. */
const room = [4000, 1500, 500];

/** Asks a coordinator what is to be completed, section by section. */
export function askCard(
  parts: ReportingParts,
  opened: OpenForm,
  version: number,
  faulty: FaultyAsk = { reasons: {}, faults: [] },
  notices: readonly ToneText[] = [],
): AdaptiveCard {
  const { form, subject } = opened;
  const button = buttonsFor(opened, parts.newId());
  const step = String(version);
  return fitted(room, (longest) =>
    parts.renderCard("report-step", {
      title: reviewTexts.askTitle(form),
      subject: subjectName(parts.register, subject),
      progress: reviewTexts.askProgress(version),
      hasIntro: true,
      intro: reviewTexts.askIntro,
      notices,
      hasErrors: faulty.faults.length > 0,
      errorTitle: reviewTexts.errorTitle,
      errors: faulty.faults.map((fault) => ({ text: askFaultText(form, fault) })),
      fields: form.sections.map(({ id, title }) => field(id, title, faulty, longest)),
      actions: [
        button({
          title: reviewTexts.send,
          verb: "review.ask",
          go: "send",
          step,
          style: "positive",
        }),
        button({ title: reviewTexts.back, verb: "review.open" }),
      ],
    }),
  );
}

function field(
  id: string,
  title: string,
  { reasons, faults }: FaultyAsk,
  longest: number,
): StepField {
  return {
    ...blankField,
    kind: "long-text",
    id: askInput(id),
    label: reviewTexts.askLabel(title),
    value: (reasons[id] ?? "").slice(0, longest),
    notes: faults
      .filter(({ section }) => section === id)
      .map(({ fault }) => wrong(reasonFault(fault))),
  };
}
