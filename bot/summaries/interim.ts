import { type Counted, reportsOn } from "../../src/summaries/collected.js";
import type { Block } from "../../src/summaries/document.js";
import { heading } from "../document-blocks.js";
import { projectWords as words } from "../texts/project-words.js";
import { amountFields } from "./amounts-table.js";
import { answerBlocks } from "./answer-blocks.js";
import { sourceNote } from "./form-sections.js";
import { ownerName } from "./owners.js";
import { fundsBlocks, projectFigures } from "./project-figures.js";
import type { SummaryContext } from "./summary-context.js";

const formId = "delrapport";

/** How the funds were passed on, the projects in figures, and each project's own words. */
export function interimBlocks(context: SummaryContext): readonly Block[] {
  const placed = new Set([...amountFields(context, formId), "status"]);
  return [
    ...fundsBlocks(context),
    ...projectFigures(context, formId),
    heading(1, words.reportsTitle),
    ...reportsOn(context.collected, formId).flatMap((report) =>
      projectBlocks(context, report, placed),
    ),
  ];
}

/** What a project has answered beside what already has its place. */
export function projectBlocks(
  context: SummaryContext,
  report: Counted,
  placed: ReadonlySet<string>,
): readonly Block[] {
  return [
    heading(2, ownerName(context.collected, report.source.subject)),
    sourceNote(context, report),
    ...answerBlocks(context, report, placed),
  ];
}
