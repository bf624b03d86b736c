import { inputOf } from "../../../src/reporting/forms/check-rules.js";
import { disagreementsIn } from "../../../src/reporting/submissions/disagreements.js";
import type { Block } from "../../../src/summaries/document.js";
import { heading, list, paragraph } from "../../document-blocks.js";
import { faultLine } from "../../texts/reporting/fault-lines.js";
import { summaryWords } from "../../texts/summaries/summary-words.js";
import { ownerName } from "../owners.js";
import { runningName } from "./opening.js";
import { formOf, sourceMark, type SummaryContext } from "../summary-context.js";

/** The figures that do not agree within a report, as they were handed in, one sentence each with its report. */
export function linesToCheck(context: SummaryContext): readonly string[] {
  const { knowledge, collected } = context;
  return collected.reports.flatMap((report) => {
    const { source, record } = report;
    const form = formOf(knowledge, collected, source.formId);
    const from = summaryWords.from(
      runningName(context, source.formId),
      ownerName(collected, source.subject),
    );
    return disagreementsIn(form, record).map((breach) => {
      const fault = { input: inputOf(breach), reason: { kind: "breach", breach } } as const;
      const line = faultLine(form, fault, undefined);
      return `${from}: ${line} ${sourceMark(collected, report)}`;
    });
  });
}

/** What to check before signing; nothing where everything agrees. Nothing is put right. */
export function blocksToCheck(context: SummaryContext): readonly Block[] {
  const lines = linesToCheck(context);
  if (lines.length === 0) return [];
  return [
    heading(1, summaryWords.toCheckTitle),
    paragraph(summaryWords.toCheckIntro),
    ...list(lines),
  ];
}
