import { isSameSubject, type Subject } from "../../../src/participants/access.js";
import {
  type Collected,
  type Counted,
  type Owed,
  reportsOn,
} from "../../../src/summaries/collected.js";
import type { Block } from "../../../src/summaries/document.js";
import { heading, note, pageHeading, paragraph } from "../../document-blocks.js";
import { dayOf, remarkOn, summaryWords } from "../../texts/summaries/summary-words.js";
import { amountFields, amountsTable, shareBlocks } from "./amounts-table.js";
import { amountsChart } from "./amounts-chart.js";
import { answerBlocks } from "./answer-blocks.js";
import { lackingLine } from "../lacking.js";
import { fullOwnerName } from "../owners.js";
import { nilInWords, runningName } from "./opening.js";
import { sideBySide } from "./side-by-side.js";
import { formOf, sourceMark, type SummaryContext } from "../summary-context.js";

/** The amounts of every form that has any, with their sums. */
export function amountSections(context: SummaryContext): readonly Block[] {
  const { collected, knowledge } = context;
  return collected.basis.formIds.flatMap((formId) => {
    const fields = amountFields(context, formId);
    if (fields.length === 0) return [];
    const { name, who } = formOf(knowledge, collected, formId);
    const [first = "", second = ""] = fields;
    return [
      heading(1, summaryWords.amountsTitle(name)),
      ...amountsTable(context, {
        formId,
        caption: summaryWords.amountsCaption[who === "project-lead" ? "project" : "region"],
        owed: owedOn(context, formId),
      }),
      ...(collected.basis.added[0]?.formId === formId ? shareBlocks(context) : []),
      ...amountsChart(context, reportsOn(collected, formId), [first, second]),
    ];
  });
}

/** Every region and then every project with all that it has submitted, apart from the amounts, which stand in their tables. */
export function ownerSections(context: SummaryContext): readonly Block[] {
  const { collected } = context;
  const owners = collected.owed
    .map(({ subject }) => subject)
    .filter((one, index, all) => all.findIndex((other) => isSameSubject(one, other)) === index);
  const owedBy = (owner: Subject): readonly Owed[] =>
    collected.owed.filter(({ subject }) => isSameSubject(subject, owner));
  const projects = owners.filter(({ kind }) => kind === "project");
  return [
    ...owners
      .filter(({ kind }) => kind !== "project")
      .flatMap((owner) => [
        ownerHeading(collected, owner),
        ...owedBy(owner).flatMap((one) => reportSection(context, one)),
      ]),
    ...projectSections(context, projects.flatMap(owedBy)),
  ];
}

/** A region's name, at the top of a page if it has reported anything: what is missing takes no page of its own. */
export function ownerHeading(collected: Collected, owner: Subject): Block {
  const hasReported = collected.reports.some(({ source }) => isSameSubject(source.subject, owner));
  const name = fullOwnerName(collected, owner);
  return hasReported ? pageHeading(name) : heading(1, name);
}

/** What projects have in common in tables, and then each with its own words. */
function projectSections(context: SummaryContext, owed: readonly Owed[]): readonly Block[] {
  const formIds = [...new Set(owed.map(({ formId }) => formId))];
  const briefs = new Map(
    formIds.map((formId) => {
      const amounts = new Set(amountFields(context, formId));
      const own = owed.filter((one) => one.formId === formId);
      const { blocks, placed } = sideBySide(context, own, formId, amounts);
      return [formId, { blocks, placed: new Set([...amounts, ...placed]) }];
    }),
  );
  return [
    ...[...briefs.values()].flatMap(({ blocks }) => blocks),
    ...(owed.length === 0 ? [] : [heading(1, summaryWords.projectsTitle)]),
    ...owed.flatMap((one) => projectSection(context, one, briefs.get(one.formId)?.placed)),
  ];
}

/** A project under its name: what it has answered that has no place yet, or that its report has not come. */
export function projectSection(
  context: SummaryContext,
  owed: Owed,
  placed?: ReadonlySet<string>,
): readonly Block[] {
  return [
    heading(2, fullOwnerName(context.collected, owed.subject)),
    ...reportBlocks(context, owed, placed),
  ];
}

/** One report that is owed under its form's name: its answers, or that it has not come. */
export function reportSection(context: SummaryContext, owed: Owed): readonly Block[] {
  const { title } = formOf(context.knowledge, context.collected, owed.formId);
  return [heading(2, title), ...reportBlocks(context, owed)];
}

function reportBlocks(
  context: SummaryContext,
  owed: Owed,
  placed: ReadonlySet<string> = new Set(amountFields(context, owed.formId)),
): readonly Block[] {
  const { collected } = context;
  const report = reportsOn(collected, owed.formId).find(({ source }) =>
    isSameSubject(source.subject, owed.subject),
  );
  if (report === undefined)
    return [paragraph(lackingLine(collected, owed, runningName(context, owed.formId)))];
  const content =
    report.source.nilReason === undefined
      ? answerBlocks(context, report, placed)
      : [paragraph(nilInWords(context, report.source))];
  return [sourceNote(context, report), ...content];
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
