import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import type { Submission } from "../../src/reporting/submission.js";
import { localDate } from "../../src/shared/local-date.js";
import { regionIds } from "../../src/shared/region.js";
import {
  compileRegionalContent,
  coversEveryRegion,
  figures,
  regionalContentSchema,
  regionsWithout,
  sourcesOf,
} from "../../src/summaries/regional-content.js";
import { obligations2025 } from "../support/agreement-2025.js";
import {
  accountOf,
  shortReport,
  shortReportOf,
  shortReportWith,
} from "../support/regional-reports.js";
import { makeSubmission } from "../support/submissions.js";

function compile(...submissions: readonly Submission[]) {
  return compileRegionalContent(
    { submissions, obligations: obligations2025, demo: true },
    2025,
    localDate("2025-12-09"),
  );
}

const ro = shortReportOf("ro", { at: "2025-11-24T08:15:00Z", record: shortReport });
const rjl = shortReportOf("rjl", {
  at: "2025-12-02T09:00:00Z",
  record: shortReportWith(1_500_000, 1_600_000),
});
const rkl = shortReportOf("rkl", {
  at: "2025-12-08T09:00:00Z",
  record: shortReportWith(1_100_000, 300_000),
});

describe("the regional summary's figures", () => {
  it("names every region as missing when none has reported, and adds up nothing", () => {
    const content = compile();

    assert.deepEqual(regionsWithout(content, "shortReport"), ["ro", "rjl", "rkl"]);
    assert.deepEqual(content.totals.usedKronor, { kronor: 0, regionIds: [] });
    assert.deepEqual(sourcesOf(content), []);
  });

  it("adds up two regions as two regions, without shares", () => {
    const content = compile(ro, rjl, accountOf("rkl"));

    assert.deepEqual(content.totals, {
      allottedKronor: { kronor: 2_700_000, regionIds: ["ro", "rjl"] },
      usedKronor: { kronor: 2_500_000, regionIds: ["ro", "rjl"] },
      unusedKronor: { kronor: 200_000, regionIds: ["ro", "rjl"] },
      forecastKronor: { kronor: 2_750_000, regionIds: ["ro", "rjl"] },
    });
    assert.equal(coversEveryRegion(content.totals.usedKronor), false);
    assert.equal(content.usedPercent, undefined);
  });

  it("shows the share used when all three have reported", () => {
    const content = compile(ro, rjl, rkl);

    assert.ok(coversEveryRegion(content.totals.usedKronor));
    assert.equal(content.usedPercent, 73.7);
  });

  it("leaves a region that omitted an amount out of that sum only", () => {
    const partial = shortReportOf("rkl", {
      at: "2025-12-08T09:00:00Z",
      record: { ...shortReport, allottedKronor: "" },
    });

    const { totals, usedPercent } = compile(ro, rjl, partial);

    assert.deepEqual(totals.allottedKronor.regionIds, ["ro", "rjl"]);
    assert.deepEqual(totals.unusedKronor.regionIds, ["ro", "rjl"]);
    assert.deepEqual(totals.usedKronor.regionIds, ["ro", "rjl", "rkl"]);
    assert.equal(usedPercent, undefined);
  });

  it("takes the corrected version and remembers when the first came", () => {
    const corrected = shortReportOf(
      "rjl",
      { at: "2025-12-02T09:00:00Z", record: shortReportWith(1_500_000, 1_600_000) },
      { at: "2025-12-03T09:00:00Z", record: shortReportWith(1_500_000, 1_400_000) },
    );

    const report = compile(ro, corrected).regions[1]?.shortReport;

    assert.equal(report?.usedKronor, 1_400_000);
    assert.deepEqual(report.source, {
      submissionId: "2025-kort-rapport-rjl",
      receipt: "2025-KORT-RAPPORT-RJL-2",
      formId: "kort-rapport",
      regionId: "rjl",
      version: 2,
      submittedAt: "2025-12-03T09:00:00Z",
      firstSubmittedAt: "2025-12-02T09:00:00.000Z",
      late: [],
    });
  });

  it("marks a short report that came after December", () => {
    const late = shortReportOf("rkl", { at: "2026-01-07T09:00:00Z", record: shortReport });

    assert.deepEqual(compile(late).regions[2]?.shortReport?.source.late, [
      { day: "2025-12-31", byDays: 7 },
    ]);
  });

  it("shows more used than allotted as a negative rest", () => {
    assert.equal(compile(rjl).regions[1]?.shortReport?.unusedKronor, -100_000);
  });

  it("does not take a draft for a report", () => {
    const draft = makeSubmission("kort-rapport", { kind: "region", regionId: "ro" }, [
      { at: "2025-11-24T08:15:00Z", draft: { usedKronor: "900000" } },
    ]);

    assert.deepEqual(regionsWithout(compile(draft), "shortReport"), ["ro", "rjl", "rkl"]);
  });

  it("keeps what was left blank apart from zero", () => {
    const blank = shortReportOf("ro", {
      at: "2025-11-24T08:15:00Z",
      record: { usedKronor: 0, results: "  " },
    });

    const report = compile(blank).regions[0]?.shortReport;

    assert.equal(report?.usedKronor, 0);
    assert.equal(report.allottedKronor, undefined);
    assert.equal(report.results, undefined);
    assert.deepEqual(report.activities, []);
  });

  it("refuses a record whose amount is no amount", () => {
    const wrong = shortReportOf("ro", {
      at: "2025-11-24T08:15:00Z",
      record: { usedKronor: "1,5 mkr" },
    });

    assert.throws(() => compile(wrong), /usedKronor/);
  });

  it("can be written and read back whole", () => {
    const content = compile(ro, rjl, accountOf("ro"), accountOf("rkl"));
    const written = JSON.parse(JSON.stringify(content)) as unknown;

    assert.deepEqual(JSON.parse(JSON.stringify(regionalContentSchema.parse(written))), written);
  });

  it("never shows a sum that differs from the shown regions', nor forgets a missing region", () => {
    const amounts = fc.option(
      fc.record({ allotted: fc.nat(10_000_000_000), used: fc.nat(10_000_000_000) }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(fc.record({ ro: amounts, rjl: amounts, rkl: amounts }), (given) => {
        const content = compile(
          ...regionIds.flatMap((id) => {
            const amount = given[id];
            const record = amount && shortReportWith(amount.allotted, amount.used);
            return record ? shortReportOf(id, { at: "2025-12-01T08:00:00Z", record }) : [];
          }),
        );
        for (const figure of figures) {
          const shown = content.regions.map(({ shortReport: report }) => report?.[figure] ?? 0);
          assert.equal(
            content.totals[figure].kronor,
            shown.reduce((sum, kronor) => sum + kronor, 0),
          );
        }
        const missing = regionIds.filter((id) => given[id] === undefined);
        assert.deepEqual(regionsWithout(content, "shortReport"), missing);
        if (missing.length > 0) assert.equal(content.usedPercent, undefined);
      }),
    );
  });
});
