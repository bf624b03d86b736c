import type { Counted } from "../../../src/summaries/collected.js";
import type { Block } from "../../../src/summaries/document.js";
import { heading } from "../../document-blocks.js";
import { projectWords as words } from "../../texts/summaries/project-words.js";
import { amountFields } from "./amounts-table.js";
import { answerBlocks } from "./answer-blocks.js";
import { projectSection, sourceNote } from "./form-sections.js";
import { ownerName } from "../owners.js";
import { fundsBlocks, projectFigures } from "./project-figures.js";
import { sideBySide } from "./side-by-side.js";
import type { SummaryContext } from "../summary-context.js";

const formId = "delrapport";

/** How the funds were passed on, the projects in figures, and each project's own words. */
export function interimBlocks(context: SummaryContext): readonly Block[] {
  const owed = context.collected.owed.filter((one) => one.formId === formId);
  const figures = new Set([...amountFields(context, formId), "status"]);
  const brief = sideBySide(context, owed, formId, figures);
  const placed = new Set([...figures, ...brief.placed]);
  return [
    ...fundsBlocks(context),
    ...projectFigures(context, formId),
    ...brief.blocks,
    heading(1, words.reportsTitle),
    ...owed.flatMap((one) => projectSection(context, one, placed)),
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
