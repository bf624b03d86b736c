import { answerIn } from "../../../src/reporting/submissions/changes.js";
import type { Counted } from "../../../src/summaries/collected.js";
import type { Block } from "../../../src/summaries/document.js";
import { wholeNumber } from "../../texts/format.js";
import { summaryWords } from "../../texts/summaries/summary-words.js";
import { ownerName } from "../owners.js";
import { labelOf, type SummaryContext } from "../summary-context.js";

/** More than this cannot be told apart, and would need more than a page. */
const mostCompared = 12;

/**
 * Bars of two amounts for each who has given both; nothing for fewer than two, where there is nothing to compare, nor
 * for more than can be seen beside each other.
 */
export function amountsChart(
  context: SummaryContext,
  reports: readonly Counted[],
  fields: readonly [string, string],
): readonly Block[] {
  const given = reports.filter(({ record }) =>
    fields.every((field) => typeof answerIn(record, field) === "number"),
  );
  if (given.length < 2 || given.length > mostCompared) return [];
  const labels = fields.map((field) => labelOf(context, given[0]?.source.formId ?? "", field));
  return [
    chart(
      summaryWords.chartOf(labels),
      given.map(({ source }) => ownerName(context.collected, source.subject)),
      fields.map((field, index) => ({
        name: labels[index] ?? field,
        values: given.map(({ record }) => Number(answerIn(record, field))),
      })),
    ),
  ];
}

/** Bars of figures that also stand in a table beside. */
export function chart(
  title: string,
  categories: readonly string[],
  series: readonly { readonly name: string; readonly values: readonly number[] }[],
): Block {
  return {
    kind: "chart",
    title,
    description: summaryWords.chartText(title),
    categories: [...categories],
    series: series.map(({ name, values }) => ({
      name,
      values: [...values],
      labels: values.map(wholeNumber),
    })),
  };
}
