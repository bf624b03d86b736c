import { z } from "zod/v4";
import { kronorIn, rowsIn, textIn } from "./answers.js";
import { type FoundReport, reportSourceSchema } from "./report-source.js";

const kronor = z.int().optional();
const text = z.string().optional();

/** What a region tells in its short report of November or December. What it left blank is absent. */
export const shortReportSchema = z.strictObject({
  source: reportSourceSchema,
  /** ISO days. */
  periodStart: text,
  periodEnd: text,
  allottedKronor: kronor,
  usedKronor: kronor,
  /** Reckoned: allotted less used; negative when more was used. */
  unusedKronor: kronor,
  /** Why more was used than allotted. */
  overspendComment: text,
  forecastKronor: kronor,
  activities: z.array(
    z.strictObject({
      activity: text,
      /** What the action plan means to use on it. */
      plannedKronor: kronor,
      /** One of not-started, ongoing, done, deviates. */
      status: text,
      comment: text,
    }),
  ),
  results: text,
  goodExamples: text,
  obstacles: text,
  nextSteps: text,
});

export type ShortReport = z.infer<typeof shortReportSchema>;

/** What a region tells in its account: how the year before was, and the action plan. */
export const accountSchema = z.strictObject({
  source: reportSourceSchema,
  receivedKronor: kronor,
  usedKronor: kronor,
  /** Reckoned: received less used; negative when more was used. */
  unusedKronor: kronor,
  /** Why more was used than received. */
  overspendComment: text,
  usesDescription: text,
  uses: z.array(z.strictObject({ activity: text, kronor, result: text })),
  /** Why the uses do not add up to what was used. */
  usesDifference: text,
  outcome: text,
  plan: z.array(
    z.strictObject({
      activity: text,
      goal: text,
      responsible: text,
      start: text,
      end: text,
      kronor,
      measure: text,
    }),
  ),
  plannedKronor: kronor,
  /** Why the plan does not add up to what is planned. */
  planDifference: text,
  processWorkDescription: text,
});

export type Account = z.infer<typeof accountSchema>;

export const shortReportFormId = "kort-rapport";
export const accountFormId = "redogorelse";

/** Reads a submitted short report. */
export function readShortReport({ source, record }: FoundReport): ShortReport {
  const allottedKronor = kronorIn(record, "allottedKronor");
  const usedKronor = kronorIn(record, "usedKronor");
  return {
    source,
    periodStart: textIn(record, "periodStart"),
    periodEnd: textIn(record, "periodEnd"),
    allottedKronor,
    usedKronor,
    unusedKronor: difference(allottedKronor, usedKronor),
    overspendComment: textIn(record, "overspendComment"),
    forecastKronor: kronorIn(record, "forecastKronor"),
    activities: rowsIn(record, "activities").map((row) => ({
      activity: textIn(row, "activity"),
      plannedKronor: kronorIn(row, "plannedKronor"),
      status: textIn(row, "status"),
      comment: textIn(row, "comment"),
    })),
    results: textIn(record, "results"),
    goodExamples: textIn(record, "goodExamples"),
    obstacles: textIn(record, "obstacles"),
    nextSteps: textIn(record, "nextSteps"),
  };
}

/** Reads a submitted account with its action plan. */
export function readAccount({ source, record }: FoundReport): Account {
  const receivedKronor = kronorIn(record, "receivedKronor");
  const usedKronor = kronorIn(record, "usedKronor");
  return {
    source,
    receivedKronor,
    usedKronor,
    unusedKronor: difference(receivedKronor, usedKronor),
    overspendComment: textIn(record, "overspendComment"),
    usesDescription: textIn(record, "usesDescription"),
    uses: rowsIn(record, "uses").map((row) => ({
      activity: textIn(row, "activity"),
      kronor: kronorIn(row, "kronor"),
      result: textIn(row, "result"),
    })),
    usesDifference: textIn(record, "usesDifference"),
    outcome: textIn(record, "outcome"),
    plan: rowsIn(record, "plan").map((row) => ({
      activity: textIn(row, "activity"),
      goal: textIn(row, "goal"),
      responsible: textIn(row, "responsible"),
      start: textIn(row, "start"),
      end: textIn(row, "end"),
      kronor: kronorIn(row, "kronor"),
      measure: textIn(row, "measure"),
    })),
    plannedKronor: kronorIn(record, "plannedKronor"),
    planDifference: textIn(record, "planDifference"),
    processWorkDescription: textIn(record, "processWorkDescription"),
  };
}

function difference(whole: number | undefined, part: number | undefined): number | undefined {
  return whole === undefined || part === undefined ? undefined : whole - part;
}
