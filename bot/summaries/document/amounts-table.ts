import { isSameSubject } from "../../../src/participants/access.js";
import { fieldAt } from "../../../src/reporting/forms/form.js";
import { answerIn } from "../../../src/reporting/submissions/changes.js";
import { type Counted, type Owed, reportsOn } from "../../../src/summaries/collected.js";
import type { Block, Cell } from "../../../src/summaries/document.js";
import { shareUsed, type Total, totalOf } from "../../../src/summaries/total.js";
import { answerCell, type Column, paragraph, sumCell, table } from "../../document-blocks.js";
import { kronor, percent } from "../../texts/format.js";
import { notGiven, summaryWords } from "../../texts/summaries/summary-words.js";
import { refOf } from "./answer-blocks.js";
import { lackingWord } from "../lacking.js";
import { ownerName, scopeOf } from "../owners.js";
import { formOf, labelOf, sourceMark, type SummaryContext } from "../summary-context.js";

/** A column beside the amounts. */
export interface ExtraColumn {
  readonly title: string;
  readonly width: number;
  readonly cell: (report: Counted) => Cell;
}

/** Which of those who owe a report stand in a table of amounts. */
export interface AmountsPart {
  readonly formId: string;
  readonly caption: string;
  readonly owed: readonly Owed[];
  readonly extra?: readonly ExtraColumn[];
}

/** What each has been given, used and has left, as reported, with the sums and what they cover. */
export function amountsTable(context: SummaryContext, part: AmountsPart): readonly Block[] {
  const { collected } = context;
  const { formId, owed, caption, extra = [] } = part;
  const fields = amountFields(context, formId);
  const all = reportsOn(collected, formId);
  const reportOf = ({ subject }: Owed): Counted | undefined =>
    all.find(({ source }) => isSameSubject(source.subject, subject));
  const reports = owed.flatMap((one) => reportOf(one) ?? []);
  const totals = fields.map((field) => ({
    ...totalOf(collected, { formId, field }, reports),
    owing: owed.map(({ subject }) => subject),
  }));
  const rows = owed.map((one) => amountsRow(context, one, reportOf(one), fields, extra));
  const sums = reports.length < 2 ? [] : [sumRow(context, totals, extra)];
  return [
    table(columnsOf(context, part, fields), [...rows, ...sums], caption),
    ...(isOneScope(context, totals) ? [] : scopeNotes(context, totals)),
  ];
}

/** How much has been used of what there was; nothing unless everyone has told. */
export function shareBlocks(context: SummaryContext): readonly Block[] {
  const { basis } = context.collected;
  const share = shareUsed(context.collected);
  if (share === undefined || basis.share === undefined) return [];
  const [part, whole] = [basis.share.part, basis.share.whole].map((field) =>
    labelOf(context, basis.added[0]?.formId ?? "", field),
  );
  return [paragraph(summaryWords.share(part ?? "", whole ?? "", percent(share)))];
}

/** The amounts of a form that are added up. */
export function amountFields({ collected }: SummaryContext, formId: string): readonly string[] {
  return collected.basis.added.filter((one) => one.formId === formId).map(({ field }) => field);
}

function columnsOf(
  context: SummaryContext,
  { formId, owed, extra = [] }: AmountsPart,
  fields: readonly string[],
): readonly Column[] {
  const isProjects = owed.some(({ subject }) => subject.kind === "project");
  return [
    {
      title: isProjects ? summaryWords.owner.project : summaryWords.owner.region,
      width: isProjects ? 32 : 20,
    },
    ...fields.map((field) => ({
      title: columnTitle(context, formId, field),
      width: 17,
      amount: true,
    })),
    ...extra.map(({ title, width }) => ({ title, width })),
    { title: summaryWords.source, width: 9 },
  ];
}

/** What a field is called; that it is reckoned, where the form reckons it. */
function columnTitle(context: SummaryContext, formId: string, path: string): string {
  const field = fieldAt(formOf(context.knowledge, context.collected, formId), path);
  const label = labelOf(context, formId, path);
  return field?.kind === "computed" ? summaryWords.computedLabel(label) : label;
}

function amountsRow(
  { collected }: SummaryContext,
  owed: Owed,
  report: Counted | undefined,
  fields: readonly string[],
  extra: readonly ExtraColumn[],
): readonly Cell[] {
  const name = ownerName(collected, owed.subject);
  if (report === undefined)
    return [name, ...[...fields, ...extra].map(() => lackingWord(collected, owed)), "–"];
  return [
    name,
    ...fields.map((field) => {
      if (report.source.nilReason !== undefined) return summaryWords.nothing;
      const answer = answerIn(report.record, field);
      return typeof answer === "number"
        ? answerCell(kronor(answer), [refOf(report, field)])
        : notGiven;
    }),
    ...extra.map(({ cell }) =>
      report.source.nilReason === undefined ? cell(report) : summaryWords.nothing,
    ),
    sourceMark(collected, report),
  ];
}

function sumRow(
  context: SummaryContext,
  totals: readonly Total[],
  extra: readonly ExtraColumn[],
): readonly Cell[] {
  const [first] = totals;
  const scope =
    first !== undefined && isOneScope(context, totals)
      ? scopeOf(context.collected, first)
      : summaryWords.differentScopes;
  return [
    summaryWords.sumOf(scope),
    ...totals.map(({ given, field, kronor: sum }) =>
      given.length === 0
        ? notGiven
        : sumCell(
            kronor(sum),
            given.map((report) => refOf(report, field)),
          ),
    ),
    ...extra.map(() => ""),
    "",
  ];
}

function isOneScope({ collected }: SummaryContext, totals: readonly Total[]): boolean {
  return new Set(totals.map((total) => scopeOf(collected, total))).size <= 1;
}

function scopeNotes(context: SummaryContext, totals: readonly Total[]): readonly Block[] {
  return totals
    .filter(({ given }) => given.length > 0)
    .map((total) => {
      const label = labelOf(context, total.formId, total.field);
      return paragraph(summaryWords.scopes(label, scopeOf(context.collected, total)));
    });
}
