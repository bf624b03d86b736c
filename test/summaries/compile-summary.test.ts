import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Submission } from "../../src/reporting/submissions/submission.js";
import { compileSummary } from "../../src/summaries/compile-summary.js";
import { type Draft, makeContent } from "../../src/summaries/content.js";
import { summarySchema } from "../../src/summaries/summary.js";
import {
  shortReport,
  shortReportOf,
  shortReportWith,
  threeShortReports,
} from "../support/regional-reports.js";
import { makeSubmission } from "../support/submissions.js";
import { compiling2025, documentText, phrasing2025, planOf } from "../support/summaries.js";

const { ro, rjl, rkl } = threeShortReports;

const ninth = new Date("2025-12-09T10:00:00Z");
const eleventh = new Date("2025-12-11T10:00:00Z");

function setUp(...submitted: readonly Submission[]) {
  const dependencies = compiling2025(submitted);
  const { submissions, summaries } = dependencies;
  return {
    dependencies,
    summaries,
    compile: (now: Date, changed: Partial<typeof dependencies> = {}) =>
      compileSummary({ ...dependencies, ...changed }, planOf("regional"), "coordinator", now),
    submit: (submission: Submission) => submissions.change(submission.id, () => submission),
  };
}

describe("compiling a summary", () => {
  it("keeps nothing while nobody has reported", async () => {
    const { compile, summaries } = setUp();

    assert.deepEqual(await compile(ninth), { outcome: "nothing-submitted" });
    assert.deepEqual(await summaries.list(), []);
  });

  it("keeps the first version whole: what it rests on, its words, its figures and its hash", async () => {
    const { compile, summaries } = setUp(ro, rjl);

    const compiled = await compile(ninth);

    assert.ok(compiled.outcome === "compiled" && compiled.isNew);
    assert.equal(compiled.difference, undefined);
    const [kept] = await summaries.list();
    const readBack = summarySchema.parse(JSON.parse(JSON.stringify(kept)));
    assert.deepEqual(readBack.versions, [compiled.version]);
    assert.equal(compiled.version.document.title, "Regional sammanställning 2025");
    assert.match(compiled.version.hash, /^[0-9a-f]{64}$/);
  });

  it("gives the same version back while nothing new has come", async () => {
    const { compile } = setUp(ro, rjl);
    const first = await compile(ninth);

    const second = await compile(eleventh);

    assert.ok(first.outcome === "compiled" && second.outcome === "compiled");
    assert.equal(second.isNew, false);
    assert.deepEqual(second.version, first.version);
  });

  it("makes one version when two people compile at once", async () => {
    const { compile, summaries } = setUp(ro, rjl);

    const both = await Promise.all([compile(ninth), compile(ninth)]);

    assert.deepEqual(
      both.map((compiled) => compiled.outcome === "compiled" && compiled.isNew),
      [true, false],
    );
    assert.equal((await summaries.list())[0]?.versions.length, 1);
  });

  it("puts the same in words from what was kept, whenever it is done again", async () => {
    const { compile, dependencies } = setUp(ro, rjl);
    const compiled = await compile(ninth);
    assert.ok(compiled.outcome === "compiled");
    const { collected, hash, document, workbook } = compiled.version;
    const kept = JSON.parse(JSON.stringify(collected)) as typeof collected;
    const edition = { version: 1, hash, difference: undefined };

    const again = await dependencies.make({
      plan: planOf("regional"),
      collected: kept,
      edition,
    });

    assert.deepEqual(again, { document, workbook, flaws: [] });
  });

  it("makes a second version when a region has come, and tells the difference", async () => {
    const { compile, submit } = setUp(ro, rjl);
    await compile(ninth);
    await submit(rkl);

    const second = await compile(eleventh);

    assert.ok(second.outcome === "compiled" && second.version.version === 2);
    const text = documentText(second.version.document);
    assert.match(text, /Ändrat sedan version 1\nNytt: den korta rapporten från RKL, version 1/);
    assert.match(
      text,
      /Förbrukat hittills 2025, summa: från 2 500 000 kr \(RÖ \+ RJL, exklusive RKL\) till 2 800 000 kr \(hela Sydöst, RÖ \+ RJL \+ RKL\)/,
    );
  });

  it("tells of a sum that covers others and yet is the same", async () => {
    const { compile, submit } = setUp(ro);
    await compile(ninth);
    await submit(
      shortReportOf("rjl", {
        at: "2025-12-10T09:00:00Z",
        record: { ...shortReport, usedKronor: 0 },
      }),
    );

    const second = await compile(eleventh);

    assert.ok(second.outcome === "compiled");
    assert.match(
      documentText(second.version.document),
      /Förbrukat hittills 2025, summa: fortfarande 900 000 kr, men den gäller nu RÖ \+ RJL, exklusive RKL i stället för RÖ, exklusive RJL och RKL/,
    );
  });

  it("makes a second version of a correction, and never changes the first", async () => {
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
    assert.match(documentText(second.version.document), /Rättat: den korta rapporten från RJL/);
    assert.deepEqual((await summaries.list())[0]?.versions[0], first.version);
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
    const text = documentText(second.version.document);
    assert.match(text, /Tillbakadraget: den korta rapporten från RJL, version 1/);
    assert.match(text, /RJL och RKL har inte lämnat den korta rapporten/);
    assert.match(text, /Kort rapport \| RJL \| dragen tillbaka/);
    assert.doesNotMatch(text, /1 600 000 kr \|/);
  });

  it("does not miss a region that has nothing to report, and gives its reason and no figures", async () => {
    const stamp = { at: "2025-12-03T09:00:00Z", by: "rkl", nonce: "n", version: 1 };
    const { compile } = setUp(ro, rjl, {
      ...makeSubmission("kort-rapport", { kind: "region", regionId: "rkl" }, []),
      events: [{ type: "nil-declared", ...stamp, reason: "Inga medel har tilldelats." }],
    });

    const compiled = await compile(ninth);

    assert.ok(compiled.outcome === "compiled");
    const text = documentText(compiled.version.document);
    assert.match(text, /RKL har inget att redovisa i den korta rapporten\. Skäl: Inga medel/);
    assert.match(text, /RKL \| inget \| inget \| inget \| inget/);
    assert.match(text, /RÖ \+ RJL, exklusive RKL/);
    assert.doesNotMatch(text, /RKL har inte lämnat den korta rapporten/);
  });

  it("marks a report whose completion has been asked for", async () => {
    const { compile, submit } = setUp(ro, rjl);
    await compile(ninth);
    const stamp = { at: "2025-12-10T09:00:00Z", by: "coordinator", nonce: "c", version: 1 };
    const sections = [{ id: "medel", reason: "Prognosen saknas." }];
    await submit({
      ...rjl,
      events: [...rjl.events, { type: "completion-asked", ...stamp, sections }],
    });

    const second = await compile(eleventh);

    assert.ok(second.outcome === "compiled" && second.version.version === 2);
    const text = documentText(second.version.document);
    assert.match(text, /Komplettering begärd: den korta rapporten från RJL/);
    assert.match(text, /från RJL är inte komplett, komplettering är begärd/);
  });

  it("keeps nothing and hands out nothing when the document leaves out an answer", async () => {
    const { compile, summaries } = setUp(ro);
    const phrasing: typeof phrasing2025 = {
      ...phrasing2025,
      document: (...given) => {
        const document = phrasing2025.document(...given);
        const isLeftOut = (text: string) => text.includes("Svårt att rekrytera");
        return {
          ...document,
          blocks: document.blocks.filter((one) => !("text" in one && isLeftOut(one.text))),
        };
      },
    };
    const make = (draft: Draft) => Promise.resolve(makeContent(phrasing, draft));

    assert.deepEqual(await compile(ninth, { make }), {
      outcome: "flawed",
      flaws: [{ kind: "missing", ref: "2025-kort-rapport-ro/obstacles" }],
    });
    assert.deepEqual(await summaries.list(), []);
  });
});
