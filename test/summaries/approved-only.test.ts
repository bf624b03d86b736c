import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Submission, SubmissionEvent } from "../../src/reporting/submissions/submission.js";
import { reportsOn } from "../../src/summaries/collected.js";
import { compileSummary } from "../../src/summaries/compile-summary.js";
import { shortReport, shortReportOf, shortReportWith } from "../support/regional-reports.js";
import { approvedOf } from "../support/submissions.js";
import { compiling2025, documentText, planOf } from "../support/summaries.js";

const first = { at: "2025-11-24T08:15:00Z", record: shortReport };
const ro = shortReportOf("ro", first);
const rjl = shortReportOf("rjl", {
  at: "2025-12-02T09:00:00Z",
  record: shortReportWith(1_500_000, 1_600_000),
});
const now = new Date("2025-12-09T10:00:00Z");

/** Handed in once more after what has happened. */
function corrected(submission: Submission): Submission {
  const [, second] = shortReportOf("ro", first, {
    at: "2025-12-03T08:00:00Z",
    record: shortReportWith(2_000_000, 1),
  }).events;
  assert.ok(second !== undefined);
  return { ...submission, events: [...submission.events, second] };
}

function setUp(...submitted: readonly Submission[]) {
  const dependencies = compiling2025(submitted);
  return async (counts?: "submitted" | "approved") => {
    const plan = planOf("regional");
    return compileSummary(dependencies, plan, "coordinator", now, counts);
  };
}

async function versionOf(compile: ReturnType<typeof setUp>, counts?: "submitted" | "approved") {
  const compilation = await compile(counts);
  assert.ok(compilation.outcome === "compiled");
  return compilation.version;
}

describe("a summary of approved reports only", () => {
  it("counts those alone, says so first, and does not say that the others have sent nothing", async () => {
    const compile = setUp(approvedOf(ro), rjl);

    const { collected, document } = await versionOf(compile, "approved");

    assert.deepEqual(
      reportsOn(collected, "kort-rapport").map(({ source }) => source.submissionId),
      ["2025-kort-rapport-ro"],
    );
    const front = JSON.stringify(document.front);
    assert.match(front, /"Räknas","text":"Bara versioner som RCC Sydöst har godkänt"/);
    assert.match(front, /Kort rapport|korta rapporten: 1 av 3 är godkända/i);
    const text = documentText(document);
    assert.match(text, /RJL har lämnat den korta rapporten, men den är inte godkänd per 9 dec/);
    assert.match(text, /RKL har inte lämnat den korta rapporten per 9 december 2025/);
    assert.match(text, /RJL \| ej godkänd/);
    assert.match(text, /RKL \| saknas/);
  });

  it("is another version with another hash than one of all that has come, and tells the difference", async () => {
    const compile = setUp(approvedOf(ro), rjl);

    const all = await versionOf(compile);
    const approved = await versionOf(compile, "approved");

    assert.deepEqual([all.version, approved.version], [1, 2]);
    assert.notEqual(all.hash, approved.hash);
    const text = documentText(approved.document);
    assert.match(text, /Nu räknas bara godkända versioner\./);
    assert.match(text, /Räknas inte längre: den korta rapporten från RJL/);
  });

  it("takes the version that was approved, and tells that a later one is not", async () => {
    const { collected, document } = await versionOf(setUp(corrected(approvedOf(ro))), "approved");

    const [report] = reportsOn(collected, "kort-rapport");
    assert.equal(report?.source.version, 1);
    assert.equal(report.record["allottedKronor"], 1_200_000);
    assert.match(documentText(document), /en senare version har kommit men är inte godkänd/);
  });

  it("does not count what was approved and then sent back or taken back", async () => {
    const stamp = { at: "2025-12-04T08:00:00Z", by: "someone", nonce: "later", version: 1 };
    const approved = approvedOf(ro);
    const sentBack: SubmissionEvent = {
      type: "completion-asked",
      ...stamp,
      sections: [{ id: "medel", reason: "Summan" }],
    };
    const takenBack: SubmissionEvent = { type: "withdrawn", ...stamp, reason: "Fel" };

    for (const event of [sentBack, takenBack]) {
      const compile = setUp({ ...approved, events: [...approved.events, event] });
      assert.deepEqual(await compile("approved"), { outcome: "nothing-submitted" });
    }
  });
});
