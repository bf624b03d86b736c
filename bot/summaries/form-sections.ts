import { isSameSubject } from "../../src/participants/access.js";
import { type Counted, type Owed, reportsOn } from "../../src/summaries/collected.js";
import type { Block } from "../../src/summaries/document.js";
import { heading, note, paragraph } from "../document-blocks.js";
import { dayOf, remarkOn, summaryWords } from "../texts/summary-words.js";
import { amountFields, amountsTable, shareBlocks } from "./amounts-table.js";
import { amountsChart } from "./amounts-chart.js";
import { answerBlocks } from "./answer-blocks.js";
import { lackingLine } from "./lacking.js";
import { fullOwnerName } from "./owners.js";
import { nilInWords, runningName } from "./opening.js";
import { formOf, sourceMark, type SummaryContext } from "./summary-context.js";

/** The amounts of every form that has any, with their sums. */
export function amountSections(context: SummaryContext): readonly Block[] {
  const { collected, knowledge } = context;
  return collected.basis.formIds.flatMap((formId) => {
    const fields = amountFields(context, formId);
    if (fields.length === 0) return [];
    const { name } = formOf(knowledge, collected, formId);
    const [first = "", second = ""] = fields;
    return [
      heading(1, summaryWords.amountsTitle(name)),
      ...amountsTable(context, {
        formId,
        caption: summaryWords.amountsTitle(name),
        owed: owedOn(context, formId),
      }),
      ...(collected.basis.added[0]?.formId === formId ? shareBlocks(context) : []),
      ...amountsChart(context, reportsOn(collected, formId), [first, second]),
    ];
  });
}

/** Every region or project with all that it has submitted, apart from the amounts, which stand in their tables. */
export function ownerSections(context: SummaryContext): readonly Block[] {
  const { collected } = context;
  const owners = collected.owed
    .map(({ subject }) => subject)
    .filter((one, index, all) => all.findIndex((other) => isSameSubject(one, other)) === index);
  return owners.flatMap((owner) => {
    const owed = collected.owed.filter(({ subject }) => isSameSubject(subject, owner));
    return [
      heading(1, fullOwnerName(collected, owner)),
      ...owed.flatMap((one) => reportSection(context, one)),
    ];
  });
}

/** One report that is owed: its answers, or that it has not come. */
export function reportSection(context: SummaryContext, owed: Owed): readonly Block[] {
  const { collected, knowledge } = context;
  const report = reportsOn(collected, owed.formId).find(({ source }) =>
    isSameSubject(source.subject, owed.subject),
  );
  const { title } = formOf(knowledge, collected, owed.formId);
  if (report === undefined) {
    const missing = lackingLine(collected, owed, runningName(context, owed.formId));
    return [heading(2, title), paragraph(missing)];
  }
  if (report.source.nilReason !== undefined)
    return [
      heading(2, title),
      sourceNote(context, report),
      paragraph(nilInWords(context, report.source)),
    ];
  return [
    heading(2, title),
    sourceNote(context, report),
    ...answerBlocks(context, report, new Set(amountFields(context, owed.formId))),
  ];
}

/** Which submission what follows comes from. */
export function sourceNote({ collected }: SummaryContext, report: Counted): Block {
  const { version, submittedAt } = report.source;
  const mark = sourceMark(collected, report);
  return note(summaryWords.sourceNote(mark, version, dayOf(submittedAt), remarkOn(report.source)));
}

function owedOn({ collected }: SummaryContext, formId: string): readonly Owed[] {
  return collected.owed.filter((owed) => owed.formId === formId);
}
