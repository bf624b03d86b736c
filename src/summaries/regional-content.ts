import { z } from "zod/v4";
import type { Obligation } from "../reporting/obligations.js";
import type { Submission } from "../reporting/submission.js";
import type { LocalDate } from "../shared/local-date.js";
import { type RegionId, regionIds, regionIdSchema } from "../shared/region.js";
import {
  accountFormId,
  accountSchema,
  readAccount,
  readShortReport,
  shortReportFormId,
  shortReportSchema,
} from "./regional-report.js";
import {
  findNilReturn,
  findReport,
  type ReportSource,
  reportSourceSchema,
} from "./report-source.js";

/** The amounts of the short reports that are added up. */
export const figures = ["allottedKronor", "usedKronor", "unusedKronor", "forecastKronor"] as const;

export type Figure = (typeof figures)[number];

/** A sum over the regions that have given the amount, and no others. */
const totalSchema = z.strictObject({ kronor: z.int(), regionIds: z.array(regionIdSchema) });

export type Total = z.infer<typeof totalSchema>;

/** What the regional summary says, before anyone has put it in words. */
export const regionalContentSchema = z.strictObject({
  year: z.int(),
  /** Whether what people submitted is made up. */
  demo: z.boolean(),
  /** The calendar day that "has not submitted" is true of. */
  asOf: z.iso.date(),
  /** All regions, whether they have submitted anything or not. */
  regions: z.array(
    z.strictObject({
      regionId: regionIdSchema,
      shortReport: shortReportSchema.optional(),
      account: accountSchema.optional(),
      /** The reports in which the region has nothing to report. */
      nilReturns: z.array(reportSourceSchema).optional(),
    }),
  ),
  totals: z.record(z.enum(figures), totalSchema),
  /** Used of allotted, in percent with one decimal. Absent unless every region has given both. */
  usedPercent: z.number().optional(),
});

export type RegionalContent = z.infer<typeof regionalContentSchema>;

export type RegionContent = RegionalContent["regions"][number];

/** Compiles the newest submitted short report and account of every region. Nothing is estimated for a region that lacks one. */
export function compileRegionalContent(
  known: {
    readonly submissions: readonly Submission[];
    readonly obligations: readonly Obligation[];
    readonly demo: boolean;
  },
  year: number,
  asOf: LocalDate,
): RegionalContent {
  const regions = regionIds.map((regionId) => regionContent(known, year, regionId));
  const totals = {
    allottedKronor: totalOf(regions, "allottedKronor"),
    usedKronor: totalOf(regions, "usedKronor"),
    unusedKronor: totalOf(regions, "unusedKronor"),
    forecastKronor: totalOf(regions, "forecastKronor"),
  };
  return {
    year,
    demo: known.demo,
    asOf,
    regions,
    totals,
    usedPercent: percentOf(totals.usedKronor, totals.allottedKronor),
  };
}

const formIds = { shortReport: shortReportFormId, account: accountFormId } as const;

/** That a region has nothing to report in its short report or account. */
export function nilReturnOf(
  { nilReturns = [] }: RegionContent,
  report: keyof typeof formIds,
): ReportSource | undefined {
  return nilReturns.find(({ formId }) => formId === formIds[report]);
}

/** The regions that have submitted no short report, or no account, nor that they have nothing to report. */
export function regionsWithout(
  content: RegionalContent,
  report: "shortReport" | "account",
): readonly RegionId[] {
  return content.regions
    .filter((region) => region[report] === undefined && nilReturnOf(region, report) === undefined)
    .map(({ regionId }) => regionId);
}

/** Whether a sum covers every region, and so may be called the total of Sydöst. */
export function coversEveryRegion(total: Total): boolean {
  return total.regionIds.length === regionIds.length;
}

/** Every submitted version that the summary rests on, short reports first. */
export function sourcesOf(content: RegionalContent): readonly ReportSource[] {
  return [
    ...content.regions.flatMap(({ shortReport }) => shortReport?.source ?? []),
    ...content.regions.flatMap(({ account }) => account?.source ?? []),
    ...content.regions.flatMap(({ nilReturns = [] }) => nilReturns),
  ];
}

function regionContent(
  known: Parameters<typeof findReport>[0],
  year: number,
  regionId: RegionId,
): RegionContent {
  const shortReport = findReport(known, year, shortReportFormId, regionId);
  const account = findReport(known, year, accountFormId, regionId);
  const nilReturns = Object.values(formIds).flatMap(
    (formId) => findNilReturn(known, year, formId, regionId) ?? [],
  );
  return {
    regionId,
    ...(nilReturns.length > 0 && { nilReturns }),
    ...(shortReport && { shortReport: readShortReport(shortReport) }),
    ...(account && { account: readAccount(account) }),
  };
}

function totalOf(regions: readonly RegionContent[], figure: Figure): Total {
  const given = regions.flatMap(({ regionId, shortReport }) => {
    const kronor = shortReport?.[figure];
    return kronor === undefined ? [] : [{ regionId, kronor }];
  });
  return {
    kronor: given.reduce((sum, { kronor }) => sum + kronor, 0),
    regionIds: given.map(({ regionId }) => regionId),
  };
}

function percentOf(part: Total, whole: Total): number | undefined {
  if (!coversEveryRegion(part) || !coversEveryRegion(whole) || whole.kronor === 0) return undefined;
  return Math.round((part.kronor / whole.kronor) * 1000) / 10;
}
