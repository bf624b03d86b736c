import type { FormRecord, Submission } from "../../src/reporting/submissions/submission.js";
import type { RegionId } from "../../src/shared/region.js";
import { makeSubmission } from "./submissions.js";

/** A filled-in short report; the amounts are made up. */
export const shortReport = {
  activities: [
    {
      activity: "Processledare",
      plannedKronor: 800_000,
      status: "ongoing",
      comment: "Anställd i mars",
    },
    { activity: "Utbildning", plannedKronor: 300_000, status: "done", comment: "" },
  ],
  allottedKronor: 1_200_000,
  usedKronor: 900_000,
  forecastKronor: 1_150_000,
  unusedKronor: 300_000,
  periodStart: "2025-01-01",
  periodEnd: "2025-11-20",
  overspendComment: "",
  results: "Kortare väg från remiss till utredning.",
  goodExamples: "Gemensam rond varje vecka.",
  obstacles: "Svårt att rekrytera.",
  nextSteps: "Fortsatt utbildning.",
} as const satisfies FormRecord;

/** A filled-in account with an action plan; the amounts are made up. */
export const account = {
  receivedKronor: 1_100_000,
  usedKronor: 1_035_000,
  unusedKronor: 65_000,
  usesDescription: "Processledning och utbildning.",
  uses: [
    { activity: "Processledare", kronor: 640_000, result: "En halv tjänst" },
    { activity: "Utbildning", kronor: 395_000, result: "40 deltagare" },
  ],
  outcome: "Fler patienter har fått en namngiven kontakt.",
  plan: [
    {
      activity: "Processledare",
      goal: "Kortare ledtider",
      responsible: "Cancersamordnaren",
      start: "2025-03-01",
      end: "2025-12-31",
      kronor: 800_000,
      measure: "Dagar till behandling",
    },
    { activity: "Utbildning", goal: "Kunskap", kronor: 300_000 },
    { activity: "Patientforum", goal: "Delaktighet", kronor: 50_000 },
  ],
  plannedKronor: 1_150_000,
} as const satisfies FormRecord;

/** A short report with other amounts. */
export function shortReportWith(allottedKronor: number, usedKronor: number): FormRecord {
  return {
    ...shortReport,
    allottedKronor,
    usedKronor,
    unusedKronor: allottedKronor - usedKronor,
    forecastKronor: usedKronor,
  };
}

/** A region's short report with a version for each instant and record. */
export function shortReportOf(
  regionId: RegionId,
  ...versions: readonly { readonly at: string; readonly record: FormRecord }[]
): Submission {
  return makeSubmission("kort-rapport", { kind: "region", regionId }, versions);
}

/** A region's account, submitted in May. */
export function accountOf(regionId: RegionId, record: FormRecord = account): Submission {
  return makeSubmission("redogorelse", { kind: "region", regionId }, [
    { at: "2025-05-12T08:00:00Z", record },
  ]);
}

/** A short report of each region, as they came in, in order. */
export const threeShortReports = {
  ro: shortReportOf("ro", { at: "2025-11-24T08:15:00Z", record: shortReport }),
  rjl: shortReportOf("rjl", {
    at: "2025-12-02T09:00:00Z",
    record: shortReportWith(1_500_000, 1_600_000),
  }),
  rkl: shortReportOf("rkl", {
    at: "2025-12-11T09:00:00Z",
    record: shortReportWith(1_100_000, 300_000),
  }),
};
