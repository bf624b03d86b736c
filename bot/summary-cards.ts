import type { Compilation } from "../src/summaries/compile-summary.js";
import {
  figures,
  nilReturnOf,
  type RegionalContent,
  type RegionContent,
  regionsWithout,
} from "../src/summaries/regional-content.js";
import { shortReportFormId } from "../src/summaries/regional-report.js";
import { findSubmission } from "../src/reporting/obligations.js";
import { type Standing, standingOf } from "../src/reporting/standing.js";
import type { Submission } from "../src/reporting/submission.js";
import { localDateOf } from "../src/shared/local-date.js";
import { type RegionId, regionIds } from "../src/shared/region.js";
import { longDate } from "./texts/format.js";
import { regionAbbreviations, regionNames } from "./texts/regions.js";
import { activitiesInWords, summaryTexts } from "./texts/summaries.js";
import { differenceLines } from "./texts/summary-difference.js";
import { completenessLines } from "./texts/summary-document.js";
import {
  figureNames,
  kronorOrNotGiven,
  nameSource,
  nilInWords,
  notSubmitted,
  totalWithScope,
  usedShare,
} from "./texts/summary-phrases.js";

interface Line {
  readonly text: string;
}

interface FactLine {
  readonly title: string;
  readonly value: string;
}

/** What cards/summary-choice.json binds to. */
export interface SummaryChoiceCard {
  readonly isDemo: boolean;
  readonly title: string;
  readonly regions: readonly { readonly name: string; readonly standing: string }[];
  readonly compileLabel: string;
}

/** What cards/regional-summary.json binds to. */
export interface RegionalSummaryCard {
  readonly isDemo: boolean;
  readonly title: string;
  readonly subtitle: string;
  readonly hasMissing: boolean;
  readonly missing: string;
  readonly notes: readonly Line[];
  readonly hasChanges: boolean;
  readonly changesTitle: string;
  readonly changes: readonly Line[];
  readonly regions: readonly {
    readonly name: string;
    readonly source: string;
    readonly hasFacts: boolean;
    readonly facts: readonly FactLine[];
  }[];
  readonly totals: readonly FactLine[];
  readonly documentUrl: string;
}

/** Lets the coordinator choose between compiling without some regions and waiting for them. */
export function summaryChoiceCard(
  missing: readonly RegionId[],
  submissions: readonly Submission[],
  { year, isDemo }: { readonly year: number; readonly isDemo: boolean },
): SummaryChoiceCard {
  return {
    isDemo,
    title: summaryTexts.choiceTitle(missing, regionIds.length),
    regions: regionIds.map((regionId) => {
      const subject = { kind: "region", regionId } as const;
      const submission = findSubmission(submissions, year, shortReportFormId, subject);
      return {
        name: regionAbbreviations[regionId],
        standing: standingInWords(standingOf(submission)),
      };
    }),
    compileLabel: summaryTexts.compileLabel(missing),
  };
}

/** Shows a compiled summary's completeness, figures and sums, with the way to its document. */
export function regionalSummaryCard(
  { version, isNew, difference }: Extract<Compilation, { outcome: "compiled" }>,
  documentUrl: string,
): RegionalSummaryCard {
  const { content } = version;
  const lines = completenessLines(content);
  const hasMissing = regionsWithout(content, "shortReport").length > 0;
  return {
    isDemo: content.demo,
    title: summaryTexts.cardTitle(content.year, version.version),
    subtitle: summaryTexts.compiledOn(content.asOf, isNew),
    hasMissing,
    missing: hasMissing ? (lines[0] ?? "") : "",
    notes: (hasMissing ? lines.slice(1) : lines).map(line),
    hasChanges: difference !== undefined,
    changesTitle: summaryTexts.changedSince(version.version - 1),
    changes: difference === undefined ? [] : differenceLines(difference).map(line),
    regions: content.regions.map((region) => regionPart(region, content)),
    totals: sums(content),
    documentUrl,
  };
}

function sums(content: RegionalContent): readonly FactLine[] {
  const share = usedShare(content);
  return [
    ...figures.map((figure) => ({
      title: figureNames[figure],
      value: totalWithScope(content.totals[figure]),
    })),
    ...(share === undefined ? [] : [{ title: summaryTexts.usedOfAllotted, value: share }]),
  ];
}

function regionPart(region: RegionContent, content: RegionalContent) {
  const { regionId, shortReport } = region;
  const name = `${regionNames[regionId]} (${regionAbbreviations[regionId]})`;
  const nil = nilReturnOf(region, "shortReport");
  if (shortReport === undefined)
    return {
      name,
      source: nil ? nilInWords(nil) : notSubmitted([regionId], shortReportFormId, content.asOf),
      hasFacts: false,
      facts: [],
    };
  return {
    name,
    source: summaryTexts.source(nameSource(shortReport.source)),
    hasFacts: true,
    facts: [
      ...figures.map((figure) => ({
        title: figure === "unusedKronor" ? summaryTexts.unusedComputed : figureNames[figure],
        value: kronorOrNotGiven(shortReport[figure]),
      })),
      { title: summaryTexts.activities, value: activitiesInWords(shortReport.activities) },
    ],
  };
}

function standingInWords(standing: Standing): string {
  switch (standing.kind) {
    case "submitted":
    case "completion-asked":
    case "approved":
      return summaryTexts.submitted;
    case "nil":
      return summaryTexts.nil;
    case "to-sign":
      return summaryTexts.toSign;
    case "withdrawn":
      return summaryTexts.withdrawn;
    case "draft":
      return summaryTexts.draft(longDate(localDateOf(standing.savedAt)));
    case "not-begun":
      return summaryTexts.notBegun;
  }
}

function line(text: string): Line {
  return { text };
}
