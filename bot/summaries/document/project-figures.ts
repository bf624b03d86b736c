import { subjectKey } from "../../../src/participants/access.js";
import { answerIn } from "../../../src/reporting/submissions/changes.js";
import { fieldAt } from "../../../src/reporting/forms/form.js";
import { type Counted, type Owed, reportsOn } from "../../../src/summaries/collected.js";
import type { Block, Cell } from "../../../src/summaries/document.js";
import type { SummaryPlan } from "../../../src/summaries/summary-kind.js";
import { totalOf } from "../../../src/summaries/total.js";
import { answerCell, heading, note, paragraph, table } from "../../document-blocks.js";
import { answerText } from "../../texts/reporting/form-answers.js";
import { kronor } from "../../texts/format.js";
import { projectWords as words } from "../../texts/summaries/project-words.js";
import { countsInWords } from "../../texts/summaries/summaries.js";
import { amountsTable, shareBlocks } from "./amounts-table.js";
import { chart } from "./amounts-chart.js";
import { refOf } from "./answer-blocks.js";

import { factOf, formOf, type SummaryContext, withFootnotes } from "../summary-context.js";

type Funds = SummaryPlan["funds"][number];

/** What the sources say of each area's funds, contradictions as footnotes: nothing is put right. */
export function fundsBlocks(context: SummaryContext): readonly Block[] {
  const { plan, collected } = context;
  if (plan.funds.length === 0) return [];
  const { area, total, granted, left, share } = words.funds;
  return [
    heading(1, words.fundsTitle),
    table(
      [
        { title: area, width: 26 },
        { title: total, width: 18, amount: true },
        { title: granted, width: 18, amount: true },
        { title: left, width: 18, amount: true },
        { title: share, width: 20, amount: true },
      ],
      plan.funds.map((funds) => fundsRow(context, funds)),
      words.fundsCaption,
    ),
    note(words.registerNote(collected.projects.length)),
  ];
}

function fundsRow(context: SummaryContext, { name, fact: id }: Funds): readonly Cell[] {
  const { values, conflicts } = factOf(context, id);
  const [total, granted, left] = ["belopp", "beviljat", "kvar"].map((key) => {
    const value = values[key];
    if (value === undefined || !("kr" in value)) throw new Error(`${id} has no amount ${key}`);
    return value.kr;
  }) as [number, number, number];
  const { text, notes } = withFootnotes(context, name, conflicts);
  return [
    answerCell(text, [], notes),
    kronor(total),
    kronor(granted),
    kronor(left),
    words.share(granted, total),
  ];
}

/** Every project's amounts and state, area by area, and the areas beside each other. */
export function projectFigures(context: SummaryContext, formId: string): readonly Block[] {
  const areas = context.plan.funds.map((funds) => ({
    funds,
    owed: owedIn(context, formId, funds),
  }));
  return [
    heading(1, words.inFiguresTitle),
    ...shareBlocks(context),
    ...areas.flatMap(({ funds, owed }) => areaBlocks(context, formId, funds, owed)),
    ...areasChart(context, formId, areas),
  ];
}

/** The reports on a form that are owed within an area. */
export function owedIn(
  { collected }: SummaryContext,
  formId: string,
  { areas }: Funds,
): readonly Owed[] {
  return collected.owed.filter(({ formId: owed, subject }) => {
    if (owed !== formId || subject.kind !== "project") return false;
    const project = collected.projects.find(({ id }) => id === subject.projectId);
    return project !== undefined && areas.includes(project.area);
  });
}

function areaBlocks(
  context: SummaryContext,
  formId: string,
  { name }: Funds,
  owed: readonly Owed[],
): readonly Block[] {
  if (owed.length === 0) return [];
  const form = formOf(context.knowledge, context.collected, formId);
  const status = fieldAt(form, "status");
  const reports = reportsOf(context, formId, owed);
  const statusIn = ({ record }: Counted): string =>
    status === undefined ? "" : answerText(status, answerIn(record, "status"));
  const counts = countsInWords(reports.map((report) => statusIn(report).toLowerCase()));
  return [
    heading(2, words.areaTitle(name)),
    paragraph(words.areaSums(name, reports.length, owed.length, counts)),
    ...amountsTable(context, {
      formId,
      caption: words.areaCaption(name),
      owed,
      extra: [
        {
          title: words.status,
          width: 16,
          cell: (report) => answerCell(statusIn(report), [refOf(report, "status")]),
        },
      ],
    }),
  ];
}

function areasChart(
  context: SummaryContext,
  formId: string,
  areas: readonly { readonly funds: Funds; readonly owed: readonly Owed[] }[],
): readonly Block[] {
  const reported = areas.filter(({ owed }) => reportsOf(context, formId, owed).length > 0);
  if (reported.length < 2) return [];
  const sumsOf = (field: string): readonly number[] =>
    reported.map(({ owed }) => {
      const reports = reportsOf(context, formId, owed);
      return totalOf(context.collected, { formId, field }, reports).kronor;
    });
  return [
    chart(
      words.chartTitle,
      reported.map(({ funds }) => funds.name),
      [
        { name: words.granted, values: sumsOf("grantedKronor") },
        { name: words.used, values: sumsOf("usedKronor") },
      ],
    ),
  ];
}

function reportsOf(
  { collected }: SummaryContext,
  formId: string,
  owed: readonly Owed[],
): readonly Counted[] {
  const owing = new Set(owed.map(({ subject }) => subjectKey(subject)));
  return reportsOn(collected, formId).filter(({ source }) => owing.has(subjectKey(source.subject)));
}
