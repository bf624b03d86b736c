import { isSameSubject } from "../../src/participants/access.js";
import { answerIn, rowsIn } from "../../src/reporting/submissions/changes.js";
import { fieldAt, rowsFieldsOf } from "../../src/reporting/forms/form.js";
import {
  type Collected,
  type Counts,
  type Counted,
  type Owed,
  reportsOn,
} from "../../src/summaries/collected.js";
import type { Compilation } from "../../src/summaries/compile-summary.js";
import { documentIdOf } from "../../src/summaries/summary.js";
import type { SummaryPlan } from "../../src/summaries/summary-kind.js";
import { shareUsed, type Total, totalOf, totalsOf } from "../../src/summaries/total.js";
import { answerText } from "../texts/form-answers.js";
import { kronor, percent } from "../texts/format.js";
import { countsInWords, summaryTexts } from "../texts/summaries.js";
import { notGiven, summaryWords } from "../texts/summary-words.js";
import { amountFields } from "./amounts-table.js";
import { differenceLines, nameSource } from "./closing.js";
import { completenessLines, disputes, missingLines, nilInWords } from "./opening.js";
import { lackingLine } from "./lacking.js";
import { fullOwnerName, scopeOf } from "./owners.js";
import { beginContext } from "./phrase-summary.js";
import { formOf, labelOf, type SummaryContext, type SummaryKnowledge } from "./summary-context.js";

interface Line {
  readonly text: string;
}

interface FactLine {
  readonly title: string;
  readonly value: string;
}

interface Group {
  readonly name: string;
  readonly source: string;
  readonly hasFacts: boolean;
  readonly facts: readonly FactLine[];
}

/** What cards/summary.json binds to. */
export interface SummaryCard {
  readonly isDemo: boolean;
  readonly title: string;
  readonly subtitle: string;
  readonly hasMissing: boolean;
  readonly missing: string;
  readonly notes: readonly Line[];
  readonly hasChanges: boolean;
  readonly changesTitle: string;
  readonly changes: readonly Line[];
  readonly groups: readonly Group[];
  readonly hasTotals: boolean;
  readonly totals: readonly FactLine[];
  readonly files: readonly { readonly title: string; readonly url: string }[];
  /** How long the links work. */
  readonly links: string;
  /** Offered as a file in the chat. */
  readonly documentId: string;
  readonly kind: string;
  /** Which versions count in the version that is offered instead. */
  readonly otherCounts: Counts;
  readonly otherLabel: string;
}

/** How much a card has room for. */
const most = { lines: 8, facts: 5 };

/** Shows a compiled summary's completeness, figures and sums, with the way to its files. */
export function summaryCard(
  knowledge: SummaryKnowledge,
  plan: SummaryPlan,
  compilation: Extract<Compilation, { outcome: "compiled" }>,
  { files, hasPdf }: { readonly files: SummaryCard["files"]; readonly hasPdf: boolean },
): SummaryCard {
  const { version, isNew, difference } = compilation;
  const { collected, hash } = version;
  const edition = { version: version.version, hash, difference };
  const context = beginContext(knowledge, plan, collected, edition);
  const missing = missingLines(context);
  const lines = [
    ...completenessLines(context).slice(missing.length),
    ...disputes(context).map(({ text }) => text),
    ...(collected.template === undefined ? [] : [summaryTexts.template(collected.template.name)]),
  ];
  const changes = difference === undefined ? [] : differenceLines(context, difference);
  return {
    isDemo: collected.demo,
    title: summaryTexts.cardTitle(plan.title, version.version),
    subtitle: summaryTexts.compiledOn(collected.asOf, isNew),
    hasMissing: missing.length > 0,
    missing: missing.join("\n\n"),
    notes: shortened(lines),
    hasChanges: changes.length > 0,
    changesTitle: summaryTexts.changedSince(version.version - 1),
    changes: shortened(changes),
    groups: groupsOf(context),
    ...totalsPart(context),
    files,
    links: summaryTexts.links(hasPdf),
    documentId: documentIdOf(compilation.summaryId, version.version),
    ...otherRule(collected),
  };
}

/** The way to a version that counts by the other rule. */
function otherRule({
  kind,
  counts,
}: Collected): Pick<SummaryCard, "kind" | "otherCounts" | "otherLabel"> {
  const otherCounts: Counts = counts === "approved" ? "submitted" : "approved";
  return { kind, otherCounts, otherLabel: summaryTexts.countOnly[otherCounts] };
}

function shortened(lines: readonly string[]): readonly Line[] {
  const shown = lines.slice(0, most.lines).map((text) => ({ text }));
  const more = lines.length - shown.length;
  return more > 0 ? [...shown, { text: summaryTexts.others(more) }] : shown;
}

function totalsPart(context: SummaryContext): Pick<SummaryCard, "hasTotals" | "totals"> {
  const { collected } = context;
  const share = shareUsed(collected);
  const totals = totalsOf(collected).map((total) => ({
    title: labelOf(context, total.formId, total.field),
    value: sumOnCard(context, total),
  }));
  const { basis } = collected;
  const label = (field: string): string => labelOf(context, basis.added[0]?.formId ?? "", field);
  const all =
    share === undefined || basis.share === undefined
      ? totals
      : [
          ...totals,
          {
            title: summaryTexts.share(label(basis.share.part), label(basis.share.whole)),
            value: summaryTexts.computedWord(percent(share)),
          },
        ];
  return { hasTotals: all.length > 0, totals: all };
}

function sumOnCard({ collected }: SummaryContext, total: Total): string {
  return total.given.length === 0
    ? notGiven
    : summaryTexts.computedSum(kronor(total.kronor), scopeOf(collected, total));
}

/** Regions one by one; projects area by area, for they are many. */
function groupsOf(context: SummaryContext): readonly Group[] {
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
  return {
    name,
    source: summaryWords.someProjects(reports.length, owed.length),
    hasFacts: reports.length > 0,
    facts: amountFields(context, formId).map((field) => ({
      title: labelOf(context, formId, field),
      value: sumOnCard(context, { ...totalOf(collected, { formId, field }, reports), owing }),
    })),
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
    .slice(0, most.facts)
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
  return [...figures, ...counts];
}
