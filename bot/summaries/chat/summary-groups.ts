import { isSameSubject } from "../../../src/participants/access.js";
import { answerIn, rowsIn } from "../../../src/reporting/submissions/changes.js";
import { fieldAt, rowsFieldsOf } from "../../../src/reporting/forms/form.js";
import { type Counted, type Owed, reportsOn } from "../../../src/summaries/collected.js";
import type { AddedField } from "../../../src/summaries/summary-kind.js";
import { shareOf, type Total, totalOf } from "../../../src/summaries/total.js";
import { answerText } from "../../texts/reporting/form-answers.js";
import { bar, kronor, percent } from "../../texts/format.js";
import { countsInWords, summaryTexts } from "../../texts/summaries/summaries.js";
import { notGiven, summaryWords } from "../../texts/summaries/summary-words.js";
import { amountFields } from "../document/amounts-table.js";
import { nameSource } from "../document/closing.js";
import { lackingLine } from "../lacking.js";
import { nilInWords } from "../document/opening.js";
import { fullOwnerName, scopeOf } from "../owners.js";
import { formOf, labelOf, type SummaryContext } from "../summary-context.js";

/** A figure and what it is. */
export interface FactLine {
  readonly title: string;
  readonly value: string;
}

/** What one region has reported, or the projects of one area. */
export interface Group {
  readonly name: string;
  readonly source: string;
  readonly hasFacts: boolean;
  readonly facts: readonly FactLine[];
}

/** How many of a report's figures a card has room for. */
const mostFacts = 5;

/** Regions one by one; projects area by area, for they are many. */
export function groupsOf(context: SummaryContext): readonly Group[] {
  const { collected, plan } = context;
  const [formId] = collected.basis.formIds;
  const owed = collected.owed.filter((one) => one.formId === formId);
  if (!owed.some(({ subject }) => subject.kind === "project"))
    return owed.map((one) => ownerGroup(context, one));
  return plan.funds.map(({ name, areas }) => {
    const own = owed.filter(({ subject }) => {
      const project =
        subject.kind === "project"
          ? collected.projects.find(({ id }) => id === subject.projectId)
          : undefined;
      return project !== undefined && areas.includes(project.area);
    });
    return areaGroup(context, formId, name, own);
  });
}

function areaGroup(
  context: SummaryContext,
  formId: string,
  name: string,
  owed: readonly Owed[],
): Group {
  const { collected } = context;
  const reports = reportsOn(collected, formId).filter(({ source }) =>
    owed.some(({ subject }) => isSameSubject(subject, source.subject)),
  );
  const owing = owed.map(({ subject }) => subject);
  const totals = amountFields(context, formId).map((field) => ({
    ...totalOf(collected, { formId, field }, reports),
    owing,
  }));
  const sums = totals.map((total) => ({
    title: labelOf(context, formId, total.field),
    value: sumOnCard(context, total),
  }));
  return {
    name,
    source: summaryWords.someProjects(reports.length, owed.length),
    hasFacts: reports.length > 0,
    facts: [...sums, ...shareFacts(context, totals)],
  };
}

function ownerGroup(context: SummaryContext, owed: Owed): Group {
  const { collected } = context;
  const { formId, subject } = owed;
  const name = fullOwnerName(collected, subject);
  const report = reportsOn(collected, formId).find(({ source }) =>
    isSameSubject(source.subject, subject),
  );
  if (report === undefined) {
    const { name: form } = formOf(context.knowledge, collected, formId);
    const source = lackingLine(collected, owed, form);
    return { name, source, hasFacts: false, facts: [] };
  }
  if (report.source.nilReason !== undefined)
    return { name, source: nilInWords(context, report.source), hasFacts: false, facts: [] };
  const facts = factsOf(context, report);
  return {
    name,
    source: summaryTexts.source(nameSource(context, report.source)),
    hasFacts: facts.length > 0,
    facts,
  };
}

/** The figures of a report, and how many rows there are of each state. Never people's own words, which might be Markdown. */
function factsOf(context: SummaryContext, { source, record }: Counted): readonly FactLine[] {
  const form = formOf(context.knowledge, context.collected, source.formId);
  const amounts = amountFields(context, source.formId);
  const figures = form.sections
    .flatMap(({ fields }) => fields)
    .filter(({ id, kind }) =>
      amounts.length > 0 ? amounts.includes(id) : kind === "percent" || kind === "yes-no",
    )
    .slice(0, mostFacts)
    .map((field) => ({
      title: field.kind === "computed" ? summaryTexts.computed(field.label) : field.label,
      value: answerText(field, answerIn(record, field.id)).replace(` ${summaryWords.computed}`, ""),
    }));
  const counts = rowsFieldsOf(form).flatMap((field) => {
    const state = fieldAt(form, `${field.id}.status`);
    const rows = rowsIn(record, field.id);
    if (state === undefined || rows.length === 0) return [];
    const names = rows.map((row) => answerText(state, row["status"]).toLowerCase());
    return [{ title: field.label, value: countsInWords(names) }];
  });
  const totals = amounts.map((field) => ({
    ...totalOf(context.collected, { formId: source.formId, field }, [{ source, record }]),
    owing: [source.subject],
  }));
  return [...figures, ...shareFacts(context, totals), ...counts];
}

/** The share of the first amount that the second is, the two that the document's chart compares. */
function shareFacts(context: SummaryContext, [whole, part]: readonly Total[]): readonly FactLine[] {
  if (whole === undefined || part === undefined) return [];
  const share = shareOf(part, whole);
  return share === undefined ? [] : [shareFact(context, part, whole, share)];
}

/** A share in figures, and as a bar that every client shows: charts of cards are not shown on all phones. */
export function shareFact(
  context: SummaryContext,
  part: AddedField,
  whole: AddedField,
  share: number,
): FactLine {
  const [used, given] = [part, whole].map(({ formId, field }) => labelOf(context, formId, field));
  return {
    title: summaryTexts.share(used ?? "", given ?? ""),
    value: `${summaryTexts.computedWord(percent(share))} ${bar(share)}`,
  };
}

/** A sum and what it covers. */
export function sumOnCard({ collected }: SummaryContext, total: Total): string {
  return total.given.length === 0
    ? notGiven
    : summaryTexts.computedSum(kronor(total.kronor), scopeOf(collected, total));
}
