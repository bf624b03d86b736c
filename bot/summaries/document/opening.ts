import {
  type Collected,
  missingOn,
  type Owed,
  reportsOn,
} from "../../../src/summaries/collected.js";
import type { Block, DocumentModel } from "../../../src/summaries/document.js";
import type { ReportSource } from "../../../src/summaries/report-source.js";
import { localDate } from "../../../src/shared/local-date.js";
import { heading, list, note, paragraph } from "../../document-blocks.js";
import { longDate } from "../../texts/format.js";
import { remarkOn, summaryWords } from "../../texts/summaries/summary-words.js";
import { countsInWords } from "../../texts/summaries/summaries.js";
import { fillText } from "../../texts/answering/values.js";
import { isUnapproved } from "../lacking.js";
import { nameInSentence, namesInSentence, ownerName } from "../owners.js";
import { factOf, formOf, type SummaryContext, withFootnotes } from "../summary-context.js";

/** More than this are counted rather than named. */
const mostNames = 6;

/** What stands on the title page: for whom it is, what it rests on and what is missing. */
export function frontOf(context: SummaryContext): NonNullable<DocumentModel["front"]> {
  const { plan, collected, edition } = context;
  const { front } = summaryWords;
  const missing = missingLines(context);
  return [
    { label: front.recipient, text: plan.recipient },
    { label: front.due, text: plan.due },
    {
      label: front.basis,
      text: namedForms(collected)
        .map(({ formId, name }) => {
          const all = collected.owed.filter((owed) => owed.formId === formId).length;
          const counted = reportsOn(collected, formId).length;
          return collected.counts === "approved"
            ? summaryWords.approved(name, counted, all)
            : summaryWords.came(name, counted, all);
        })
        .join("\n"),
    },
    {
      label: front.missing,
      text: missing.length === 0 ? front.nothingMissing : missing.join("\n"),
    },
    { label: front.counts, text: front.countedVersions[collected.counts ?? "submitted"] },
    { label: front.compiled, text: longDate(localDate(collected.asOf)) },
    { label: front.version, text: String(edition.version) },
    { label: front.status, text: front.draft },
    { label: front.template, text: collected.template?.name ?? front.builtInTemplate },
    { label: front.hash, text: summaryWords.hash(edition.hash) },
  ];
}

/** What is missing first, then what has come and what to mind about it. */
export function basisBlocks(context: SummaryContext): readonly Block[] {
  const [first = "", ...others] = completenessLines(context);
  return [
    heading(1, summaryWords.basisTitle),
    { kind: "paragraph", style: "lead", text: first },
    ...list(others),
    ...disputes(context).map(({ text, conflict }) => {
      const { text: told, ...notes } = withFootnotes(context, text, conflict);
      return paragraph(told, notes);
    }),
    note(context.plan.basis),
  ];
}

/** What is missing and what has come, as sentences; the missing come first. */
export function completenessLines(context: SummaryContext): readonly string[] {
  const { collected } = context;
  const missing = missingLines(context);
  const complete = namedForms(collected)
    .filter(({ formId }) => missingOn(collected, formId).length === 0)
    .map(({ formId }) => {
      const owners = reportsOn(collected, formId).map(({ source }) => source.subject);
      const say =
        collected.counts === "approved" ? summaryWords.allApproved : summaryWords.allSubmitted;
      return say(runningName(context, formId), owners.length, owners[0]?.kind === "region");
    });
  return [
    ...missing,
    ...complete,
    ...(isPartial(collected) ? [summaryWords.partSums] : []),
    ...collected.reports.flatMap(({ source }) =>
      source.nilReason === undefined ? [] : [nilInWords(context, source)],
    ),
    ...namedForms(collected).flatMap(({ formId, name }) => remarkLines(context, formId, name)),
  ];
}

/** Whether a report with amounts that are added up is missing. */
function isPartial(collected: Collected): boolean {
  return collected.basis.added.some(({ formId }) => missingOn(collected, formId).length > 0);
}

/** Where the sources disagree about the last day for a report, and how many came between, with the conflict. */
export function disputes(
  context: SummaryContext,
): readonly { readonly text: string; readonly conflict: readonly string[] }[] {
  const { owed, reports } = context.collected;
  return namedForms(context.collected).flatMap(({ formId }) => {
    const disputed = owed.find((one) => one.formId === formId && one.disputed)?.disputed;
    if (disputed === undefined) return [];
    const came = reports.filter(({ source }) => source.formId === formId && source.disputed);
    const { passed, kept, conflict } = disputed;
    const days = [...passed, ...kept];
    const text = summaryWords.disputed(runningName(context, formId), days, came.length);
    return [{ text, conflict: conflict === undefined ? [] : [conflict] }];
  });
}

/** What there is to mind about the reports on a form: each by itself, or counted where they are many. */
function remarkLines(context: SummaryContext, formId: string, formName: string): readonly string[] {
  const reports = reportsOn(context.collected, formId);
  const remarked = reports.flatMap(({ source }) => {
    const remark = source.nilReason === undefined ? remarkOn(source) : undefined;
    return remark === undefined ? [] : [{ source, remark }];
  });
  if (remarked.length > mostNames) {
    const kinds = countsInWords(remarked.map(({ remark }) => remark));
    return [summaryWords.manyRemarked(formName, remarked.length, reports.length, kinds)];
  }
  const report = runningName(context, formId);
  return remarked.map(({ source, remark }) =>
    summaryWords.remarked(report, nameInSentence(context.collected, source.subject), remark),
  );
}

/** What the sources say of the matter, their contradictions as footnotes. */
export function factBlocks(context: SummaryContext): readonly Block[] {
  if (context.plan.facts.length === 0) return [];
  return [
    heading(1, summaryWords.factsTitle),
    ...context.plan.facts.map((id) => {
      const { statement, values, conflicts } = factOf(context, id);
      const { text, ...notes } = withFootnotes(
        context,
        fillText(statement.sv, values, "sv"),
        conflicts,
      );
      return paragraph(text, notes);
    }),
  ];
}

/** That someone has nothing to report, with the reason. */
export function nilInWords(
  context: SummaryContext,
  { subject, formId, nilReason = "" }: ReportSource,
): string {
  const owner = ownerName(context.collected, subject);
  return summaryWords.nil(owner, runningName(context, formId), nilReason);
}

/** Who has not submitted what, or what is not approved where only that counts: sentences for each form. */
export function missingLines(context: SummaryContext): readonly string[] {
  const { collected } = context;
  return namedForms(collected).flatMap(({ formId }) => {
    const missing = missingOn(collected, formId);
    const unapproved = missing.filter((owed) => isUnapproved(collected, owed));
    const notCome = missing.filter((owed) => !isUnapproved(collected, owed));
    const { notSubmitted, manyNotSubmitted, notApproved, manyNotApproved } = summaryWords;
    return [
      ...whoLine(context, formId, notCome, { few: notSubmitted, many: manyNotSubmitted }),
      ...whoLine(context, formId, unapproved, { few: notApproved, many: manyNotApproved }),
    ];
  });
}

function whoLine(
  context: SummaryContext,
  formId: string,
  who: readonly Owed[],
  say: {
    readonly few: typeof summaryWords.notSubmitted;
    readonly many: typeof summaryWords.manyNotSubmitted;
  },
): readonly string[] {
  const { collected } = context;
  if (who.length === 0) return [];
  const report = runningName(context, formId);
  const all = collected.owed.filter((owed) => owed.formId === formId).length;
  if (who.length > mostNames) return [say.many(who.length, all, report, collected.asOf)];
  const names = namesInSentence(
    collected,
    who.map(({ subject }) => subject),
  );
  return [say.few(names, report, collected.asOf)];
}

/** The forms of a summary with what their reports are called. */
export function namedForms({
  owed,
}: Collected): readonly { readonly formId: string; readonly name: string }[] {
  return [...new Map(owed.map(({ formId, name }) => [formId, name]))].map(([formId, name]) => ({
    formId,
    name,
  }));
}

/** What a report is called in running text: "den korta rapporten". */
export function runningName({ knowledge, collected }: SummaryContext, formId: string): string {
  return formOf(knowledge, collected, formId).name;
}
