import { isSameSubject } from "../../../src/participants/access.js";
import type { Collected, Owed } from "../../../src/summaries/collected.js";
import type { Difference } from "../../../src/summaries/difference.js";
import type { Block } from "../../../src/summaries/document.js";
import type { ReportSource } from "../../../src/summaries/report-source.js";
import type { Total } from "../../../src/summaries/total.js";
import { heading, list, note, paragraph, table } from "../../document-blocks.js";
import { kronor } from "../../texts/format.js";
import {
  dayOf,
  differenceWords,
  notGiven,
  remarkOn,
  reportInWords,
  stateNames,
  summaryWords,
} from "../../texts/summaries/summary-words.js";
import { ownerName, scopeOf } from "../owners.js";
import { runningName } from "./opening.js";
import { formOf, labelOf, sourceMark, type SummaryContext } from "../summary-context.js";

/** What is new since the version before; nothing for the first. */
export function changeBlocks(context: SummaryContext): readonly Block[] {
  const { edition } = context;
  if (edition.difference === undefined) return [];
  const lines = differenceLines(context, edition.difference);
  return [
    heading(1, summaryWords.changes(edition.version - 1)),
    ...(lines.length === 0 ? [paragraph(summaryWords.noChanges)] : list(lines)),
  ];
}

/** What is new since the version before, one sentence each. */
export function differenceLines(
  context: SummaryContext,
  { added, corrected, withdrawn, asked, counts, template, sums }: Difference,
): readonly string[] {
  const name = (source: ReportSource): string => nameSource(context, source);
  return [
    ...(counts === undefined ? [] : [differenceWords.counts[counts]]),
    ...added.map((source) => differenceWords.added(name(source))),
    ...corrected.map((source) => differenceWords.corrected(name(source))),
    ...withdrawn.map((source) =>
      counts === undefined
        ? differenceWords.withdrawn(name(source))
        : differenceWords.notCounted(name(source)),
    ),
    ...asked.map((source) => differenceWords.asked(name(source))),
    ...sums.map(({ before, after }) => sumLine(context, before, after)),
    ...(template === undefined ? [] : [differenceWords.template(template)]),
  ];
}

/** A report as people name it: "den korta rapporten från RÖ, version 1, inlämnad 24 november 2025, kvitto …". */
export function nameSource(context: SummaryContext, source: ReportSource): string {
  const owner = ownerName(context.collected, source.subject);
  return reportInWords(runningName(context, source.formId), owner, source);
}

/** Every report that is owed with its state, and every submission that counts. */
export function closingBlocks(context: SummaryContext): readonly Block[] {
  return [
    heading(1, summaryWords.comment),
    { kind: "comment", label: "", lines: [...summaryWords.signingLines] },
    ...completenessBlocks(context.collected),
    ...sourceBlocks(context),
  ];
}

function completenessBlocks(collected: Collected): readonly Block[] {
  const { report, owner, state, source, remark } = summaryWords.completeness;
  return [
    heading(1, summaryWords.completenessTitle),
    paragraph(summaryWords.completenessIntro),
    table(
      [
        { title: report, width: 17 },
        { title: owner, width: 30 },
        { title: state, width: 15 },
        { title: source, width: 8 },
        { title: remark, width: 30 },
      ],
      collected.owed.map((owed) => completenessRow(collected, owed)),
      summaryWords.completenessCaption,
    ),
  ];
}

function completenessRow(collected: Collected, owed: Owed): readonly string[] {
  const report = collected.reports.find(
    ({ source }) => source.formId === owed.formId && isSameSubject(source.subject, owed.subject),
  );
  const remark =
    report === undefined
      ? owed.late.map(summaryWords.latePassed).join("; ")
      : (remarkOn(report.source) ?? "");
  const disputed = owed.disputed && summaryWords.between(owed.disputed);
  const remarks = [disputed ?? "", remark].filter((one) => one !== "").join("; ");
  return [
    owed.name,
    ownerName(collected, owed.subject),
    stateNames[owed.state],
    report === undefined ? "–" : sourceMark(collected, report),
    remarks === "" ? "–" : remarks,
  ];
}

function sourceBlocks(context: SummaryContext): readonly Block[] {
  const { knowledge, collected } = context;
  const { number, report, version, submitted, receipt } = summaryWords.sources;
  if (collected.reports.length === 0) return [];
  return [
    heading(1, summaryWords.sourcesTitle),
    note(summaryWords.sourcesIntro),
    table(
      [
        { title: number, width: 6 },
        { title: report, width: 30 },
        { title: version, width: 9 },
        { title: submitted, width: 19 },
        { title: receipt, width: 36 },
      ],
      collected.reports.map((counted) => {
        const { source } = counted;
        const { title } = formOf(knowledge, collected, source.formId);
        return [
          sourceMark(collected, counted),
          `${title}, ${ownerName(collected, source.subject)}`,
          String(source.version),
          dayOf(source.submittedAt),
          source.receipt,
        ];
      }),
      summaryWords.sourcesCaption,
    ),
  ];
}

function sumLine(context: SummaryContext, before: Total, after: Total): string {
  const field = labelOf(context, after.formId, after.field);
  const [was, is] = [before, after].map((total) => scopeOf(context.collected, total));
  if (before.kronor === after.kronor && before.given.length > 0 && after.given.length > 0)
    return differenceWords.sameSum(field, kronor(after.kronor), was ?? "", is ?? "");
  return differenceWords.sum(field, sumInWords(context, before), sumInWords(context, after));
}

/** A sum with what it covers; that it is not given when nobody has given the amount. */
function sumInWords({ collected }: SummaryContext, total: Total): string {
  return total.given.length === 0
    ? notGiven
    : differenceWords.amount(kronor(total.kronor), scopeOf(collected, total));
}
