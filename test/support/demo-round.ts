import type { FormRecord, Submission } from "../../src/reporting/submissions/submission.js";
import { financialRecord, pathwayRecord } from "./demo-pathways.js";
import { demoProjects, finalRecord, progressRecord } from "./demo-projects.js";
import { accountRecord, demoRegions, type RegionYear, shortReportRecord } from "./demo-regions.js";
import { makeSubmission } from "./submissions.js";

function ofRegion(formId: string, region: RegionYear, at: string, record: FormRecord): Submission {
  return makeSubmission(formId, { kind: "region", regionId: region.regionId }, [{ at, record }]);
}

/**
 * A year's reports as they may come: three regions and twenty projects, some late, one corrected, a few missing.
 * Everything in them is made up.
 */
export function demoRound(): readonly Submission[] {
  const [ro, rjl, rkl] = demoRegions as [RegionYear, RegionYear, RegionYear];
  return [
    ...demoRegions.map((region, index) =>
      ofRegion("redogorelse", region, `2025-05-1${index}T08:00:00Z`, accountRecord(region)),
    ),
    ofRegion("kort-rapport", ro, "2025-11-24T08:15:00Z", shortReportRecord(ro)),
    makeSubmission("kort-rapport", { kind: "region", regionId: "rjl" }, [
      {
        at: "2025-11-28T09:00:00Z",
        record: { ...shortReportRecord(rjl), usedKronor: 1_495_000, unusedKronor: 5_000 },
      },
      { at: "2025-12-02T09:00:00Z", record: shortReportRecord(rjl) },
    ]),
    ofRegion("kort-rapport", rkl, "2025-12-08T13:40:00Z", shortReportRecord(rkl)),
    ...demoRegions.map((region, index) =>
      ofRegion("svf-redovisning", region, `2025-09-2${index + 3}T09:00:00Z`, pathwayRecord(region)),
    ),
    ...demoRegions.map((region, index) =>
      ofRegion(
        "ekonomisk-redovisning",
        region,
        `2026-03-1${index}T09:00:00Z`,
        financialRecord(region),
      ),
    ),
    ...demoProjects.flatMap((project, index) => {
      const subject = { kind: "project", projectId: project.id } as const;
      return [
        ...(index === 12
          ? []
          : [
              makeSubmission("delrapport", subject, [
                {
                  at: index === 6 ? "2025-09-09T07:00:00Z" : "2025-08-29T10:00:00Z",
                  record: progressRecord(project, index),
                },
              ]),
            ]),
        ...(index === 12 || index === 17
          ? []
          : [
              makeSubmission("slutrapport", subject, [
                { at: "2025-11-12T10:00:00Z", record: finalRecord(project, index) },
              ]),
            ]),
      ];
    }),
  ];
}
