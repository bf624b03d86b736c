import type { ToneText } from "../cards/tone.js";

/** A button, and what the card it stands on says about itself. */
export interface ReportAction {
  readonly title: string;
  readonly style: "default" | "positive";
  readonly verb: string;
  /** Year and form: "2025/redogorelse". */
  readonly form: string;
  /** Region or project. */
  readonly subject: string;
  readonly step: string;
  readonly go: string;
  readonly nonce: string;
  /** How far the submission and the report it builds on had come: "3.1". */
  readonly base: string;
}

/** An input, something shown in its place, the heading of a row, or the buttons below the rows. */
export interface StepField {
  readonly kind: "heading" | "text" | "long-text" | "date" | "choice" | "shown" | "buttons";
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly spacing: "default" | "medium";
  readonly notes: readonly ToneText[];
  readonly actions: readonly ReportAction[];
}

/** One step of a form. */
export interface ReportStepData {
  readonly title: string;
  readonly subject: string;
  readonly progress: string;
  readonly hasIntro: boolean;
  readonly intro: string;
  readonly notices: readonly ToneText[];
  readonly hasErrors: boolean;
  readonly errorTitle: string;
  readonly errors: readonly { readonly text: string }[];
  readonly fields: readonly StepField[];
  readonly actions: readonly ReportAction[];
}

export interface PageSection {
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
  readonly hasActions: boolean;
  readonly actions: readonly ReportAction[];
  /** Files to open; left out where there are none. */
  readonly files?: readonly CardLink[];
}

/** A button that opens an address. */
export interface CardLink {
  readonly title: string;
  readonly url: string;
}

/** Something to read about one report or several: a review, a receipt, a list. */
export interface ReportPageData {
  readonly title: string;
  readonly hasSubject: boolean;
  readonly subject: string;
  readonly notices: readonly ToneText[];
  readonly sections: readonly PageSection[];
  readonly actions: readonly ReportAction[];
  readonly links: readonly CardLink[];
}
