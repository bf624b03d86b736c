import type { Answer } from "../reporting/drafts/read-answer.js";
import { type Flaw, flawsOf } from "./check-document.js";
import type { Collected, Counted } from "./collected.js";
import type { Difference } from "./difference.js";
import type { DocumentModel } from "./document.js";
import type { SummaryPlan } from "./summary-kind.js";
import type { WorkbookModel } from "./workbook.js";

/** What is told of a version beside its content. */
export interface Edition {
  readonly version: number;
  /** SHA-256 of what it rests on, in hexadecimal. */
  readonly hash: string;
  /** From the version before; undefined for the first. */
  readonly difference: Difference | undefined;
}

/** Puts what was collected in words and figures. */
export interface Phrasing {
  readonly document: (plan: SummaryPlan, collected: Collected, edition: Edition) => DocumentModel;
  readonly workbook: (plan: SummaryPlan, collected: Collected) => WorkbookModel;
  /** See `flawsOf`. */
  readonly inWords: (report: Counted, path: string, answer: Answer) => string | undefined;
}

/** What a summary's content is made of. Plain data. */
export interface Draft {
  readonly plan: SummaryPlan;
  readonly collected: Collected;
  readonly edition: Edition;
}

/** A summary in words and figures, and what of it does not agree with what was submitted. Plain data. */
export interface Content {
  readonly document: DocumentModel;
  readonly workbook: WorkbookModel;
  readonly flaws: readonly Flaw[];
}

/** Makes a summary's content and checks it against what was submitted. */
export function makeContent(phrasing: Phrasing, { plan, collected, edition }: Draft): Content {
  const document = phrasing.document(plan, collected, edition);
  return {
    document,
    workbook: phrasing.workbook(plan, collected),
    flaws: flawsOf(document, collected, phrasing.inWords),
  };
}
