import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { phraseRegionalSummary } from "../../bot/texts/summary-document.js";
import type { Submission } from "../../src/reporting/submission.js";
import { compileSummary, findMissingRegions } from "../../src/summaries/compile-summary.js";
import { summarySchema, type Summary } from "../../src/summaries/summary.js";
import { obligations2025 } from "../support/agreement-2025.js";
import { createMemoryRepository } from "../support/memory-repository.js";
import { makeRegister } from "../support/register.js";
import { shortReport, shortReportOf, shortReportWith } from "../support/regional-reports.js";
import { makeSubmission } from "../support/submissions.js";

const ro = shortReportOf("ro", { at: "2025-11-24T08:15:00Z", record: shortReport });
const rjl = shortReportOf("rjl", {
  at: "2025-12-02T09:00:00Z",
  record: shortReportWith(1_500_000, 1_600_000),
});

const ninth = new Date("2025-12-09T10:00:00Z");
const eleventh = new Date("2025-12-11T10:00:00Z");

function setUp(...submitted: readonly Submission[]) {
  const submissions = createMemoryRepository<Submission>(submitted);
  const summaries = createMemoryRepository<Summary>();
  const dependencies = {
    submissions,
    summaries,
    register: makeRegister(),
    obligations: obligations2025,
    phrase: phraseRegionalSummary,
  };
  return {
    dependencies,
    summaries,
    compile: (now: Date) => compileSummary(dependencies, 2025, "coordinator", now),
    submit: (submission: Submission) => submissions.change(submission.id, () => submission),
  };
}

describe("compiling the regional summary", () => {
  it("tells which regions a summary would lack", async () => {
    const { dependencies } = setUp(ro);

    assert.deepEqual(await findMissingRegions(dependencies, 2025, ninth), ["rjl", "rkl"]);
  });

  it("keeps nothing while no region has reported", async () => {
    const { compile, summaries } = setUp();

    assert.deepEqual(await compile(ninth), { outcome: "nothing-submitted" });
    assert.deepEqual(await summaries.list(), []);
  });

  it("keeps the first version with its figures and its words", async () => {
    const { compile, summaries } = setUp(ro, rjl);

    const compiled = await compile(ninth);

    assert.ok(compiled.outcome === "compiled" && compiled.isNew);
    assert.equal(compiled.difference, undefined);
    const [kept] = await summaries.list();
    assert.deepEqual(summarySchema.parse(JSON.parse(JSON.stringify(kept))).versions.length, 1);
    assert.deepEqual(kept?.versions, [compiled.version]);
    assert.equal(compiled.version.document.title, "Regional sammanställning 2025");
  });

  it("gives the same version back while nothing new has come", async () => {
    const { compile } = setUp(ro, rjl);
    const first = await compile(ninth);

    const second = await compile(eleventh);

    assert.ok(first.outcome === "compiled" && second.outcome === "compiled");
    assert.equal(second.isNew, false);
    assert.deepEqual(second.version, first.version);
  });

  it("makes a second version when a region has come, and tells the difference", async () => {
    const { compile, submit } = setUp(ro, rjl);
    const first = await compile(ninth);
    await submit(
      shortReportOf("rkl", {
        at: "2025-12-11T09:00:00Z",
        record: shortReportWith(1_100_000, 300_000),
      }),
    );

    const second = await compile(eleventh);

    assert.ok(first.outcome === "compiled" && second.outcome === "compiled");
    assert.equal(second.version.version, 2);
    assert.deepEqual(
      second.difference?.added.map(({ regionId }) => regionId),
      ["rkl"],
    );
    assert.deepEqual(
      second.difference.sums.find(({ figure }) => figure === "usedKronor"),
      {
        figure: "usedKronor",
        before: { kronor: 2_500_000, regionIds: ["ro", "rjl"] },
        after: { kronor: 2_800_000, regionIds: ["ro", "rjl", "rkl"] },
      },
    );
  });

  it("leaves out a report that has been withdrawn, and tells so", async () => {
    const { compile, submit } = setUp(ro, rjl);
    await compile(ninth);
    const stamp = { at: "2025-12-10T09:00:00Z", by: "rjl", nonce: "w" };
    await submit({
      ...rjl,
      events: [...rjl.events, { type: "withdrawn", ...stamp, version: 1, reason: "Fel siffror" }],
    });

    const second = await compile(eleventh);

    assert.ok(second.outcome === "compiled" && second.version.version === 2);
    assert.deepEqual(second.version.content.totals.usedKronor.regionIds, ["ro"]);
    const text = JSON.stringify(second.version.document);
    assert.match(text, /Tillbakadraget: kort rapport från RJL, version 1/);
    assert.match(text, /RJL och RKL har inte lämnat kort rapport/);
  });

  it("does not miss a region that has nothing to report, and gives its reason and no figures", async () => {
    const { compile, dependencies } = setUp(ro, rjl, {
      ...makeSubmission("kort-rapport", { kind: "region", regionId: "rkl" }, []),
      events: [
        {
          type: "nil-declared",
          at: "2025-12-03T09:00:00Z",
          by: "rkl",
          nonce: "n",
          version: 1,
          reason: "Inga medel har tilldelats.",
        },
      ],
    });

    assert.deepEqual(await findMissingRegions(dependencies, 2025, ninth), []);
    const compiled = await compile(ninth);

    assert.ok(compiled.outcome === "compiled");
    assert.deepEqual(compiled.version.content.totals.usedKronor.regionIds, ["ro", "rjl"]);
    assert.deepEqual(summarySchema.shape.versions.parse([compiled.version]), [compiled.version]);
    const text = JSON.stringify(compiled.version.document);
    assert.match(
      text,
      /RKL har inget att redovisa i kort rapport\. Skäl: Inga medel har tilldelats\./,
    );
    assert.match(text, /RÖ \+ RJL, exklusive RKL/);
    assert.doesNotMatch(text, /RKL har inte lämnat kort rapport/);
  });

  it("marks a report whose completion has been asked for", async () => {
    const { compile, submit } = setUp(ro, rjl);
    await compile(ninth);
    const stamp = { at: "2025-12-10T09:00:00Z", by: "coordinator", nonce: "c" };
    const sections = [{ id: "medel", reason: "Prognosen saknas." }];
    await submit({
      ...rjl,
      events: [...rjl.events, { type: "completion-asked", ...stamp, version: 1, sections }],
    });

    const second = await compile(eleventh);

    assert.ok(second.outcome === "compiled" && second.version.version === 2);
    const text = JSON.stringify(second.version.document);
    assert.match(text, /Komplettering begärd: kort rapport från RJL/);
    assert.match(
      text,
      /Observera: kort rapport från RJL är inte komplett, komplettering är begärd/,
    );
  });

  it("makes a second version when a region has corrected its report, and never changes the first", async () => {
    const { compile, submit, summaries } = setUp(ro, rjl);
    const first = await compile(ninth);
    await submit(
      shortReportOf(
        "rjl",
        { at: "2025-12-02T09:00:00Z", record: shortReportWith(1_500_000, 1_600_000) },
        { at: "2025-12-10T09:00:00Z", record: shortReportWith(1_500_000, 1_400_000) },
      ),
    );

    const second = await compile(eleventh);

    assert.ok(first.outcome === "compiled" && second.outcome === "compiled");
    assert.deepEqual(second.difference?.added, []);
    assert.deepEqual(
      second.difference.corrected.map(({ regionId, version }) => [regionId, version]),
      [["rjl", 2]],
    );
    const [kept] = await summaries.list();
    assert.deepEqual(kept?.versions[0], first.version);
  });
});
