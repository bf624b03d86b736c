import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { breachText, faultText } from "../../bot/texts/reporting/report-faults.js";
import { conditionState, goalCount } from "../../src/reporting/forms/conditions.js";
import { maySendIncomplete } from "../../src/reporting/drafts/lacking.js";
import { currentDraft, openForm } from "../../src/reporting/drafts/open-form.js";
import { readDraft } from "../../src/reporting/drafts/read-draft.js";
import type { Draft } from "../../src/reporting/submissions/submission.js";
import { localDate } from "../../src/shared/local-date.js";
import { completePathwayReport } from "../support/drafts.js";
import { formNamed } from "../support/forms.js";
import { makeReportingDependencies } from "../support/reporting-dependencies.js";

const form = formNamed("svf-redovisning");
const peniscancer = 24;

async function read(changes: Draft = {}) {
  const deps = makeReportingDependencies();
  const opened = await openForm(deps, { form, subject: { kind: "region", regionId: "ro" } });
  const draft = { ...currentDraft(opened), ...completePathwayReport, ...changes };
  return readDraft(form, draft, opened.context);
}

async function states(changes: Draft, day = "2025-09-29") {
  const { record } = await read(changes);
  return form.conditions?.of.map((condition) => conditionState(condition, record, localDate(day)));
}

describe("the report on care pathways", () => {
  it("has a row for each of the 32 pathways", async () => {
    const { record, faults } = await read();

    assert.deepEqual(faults, []);
    const rows = record["pathways"] as readonly Record<string, unknown>[];
    assert.equal(rows.length, 32);
    assert.deepEqual(rows[peniscancer], { svf: "Peniscancer", share: 80 });
  });

  it("is whole where the region sees no systematic obstacles, and says so", async () => {
    const none = Object.fromEntries(
      ["svf", "optimalDays", "actualDays", "overrun", "obstacle"].map((part) => [
        `obstacles.0.${part}`,
        "",
      ]),
    );
    const { record, faults } = await read({ ...none, hasObstacles: "no" });

    assert.deepEqual(faults, []);
    assert.deepEqual([record["hasObstacles"], record["obstacles"]], [false, []]);
  });

  it("takes numbers with the unit that the label tells", async () => {
    const { record, faults } = await read({
      inclusion: "71,2 procent",
      "obstacles.0.optimalDays": "30 dagar",
    });

    assert.deepEqual(faults, []);
    assert.equal(record["inclusion"], 71.2);
    assert.equal((record["obstacles"] as Record<string, unknown>[])[0]?.["optimalDays"], 30);
  });

  for (const [what, changes, input, expected, mayBeLeftOut] of [
    [
      "a pathway with neither share nor reason",
      { [`pathways.${peniscancer}.share`]: "" },
      `pathways.${peniscancer}.reason`,
      /”Andel inom tidsgräns”, eller skriv här varför det saknas/,
      true,
    ],
    ["PREM without result", { premResults: "" }, "premResults", /svaret på .*PREM.* är ”Ja”/, true],
    ["no inclusion", { inclusion: "" }, "inclusion", /Fyll i/, true],
    ["no follow-up of the mapping", { mappingFollowUp: "" }, "mappingFollowUp", /Fyll i/, true],
    [
      "obstacles that are not named",
      Object.fromEntries(
        Object.keys(completePathwayReport).flatMap((input) =>
          input.startsWith("obstacles.") ? [[input, ""]] : [],
        ),
      ),
      "obstacles.0.svf",
      /”Ser ni sådana hinder i något SVF\?” är ”Ja”/,
      true,
    ],
    ["no obstacle", { "obstacles.0.obstacle": "" }, "obstacles.0.obstacle", /Fyll i/, true],
    [
      "an inclusion that is not what the numbers make",
      { inclusion: "72" },
      "inclusionComment",
      /är 72\s%, men .* blir 71,2\s% \(beräknat\)/,
      false,
    ],
    [
      "an overrun that is not what the days make",
      { "obstacles.0.overrun": "160" },
      "obstacles.0.overrun",
      /är 160\s%.* blir 60\s% \(beräknat\)/,
      false,
    ],
    [
      "a share that is not what the numbers make",
      { "pathways.0.withinLimit": "2", "pathways.0.patients": "3" },
      "pathways.0.reason",
      /är 80\s%, men .* blir 66,7\s% \(beräknat\)/,
      false,
    ],
    [
      "more patients within the limit than there are",
      { "pathways.0.withinLimit": "4", "pathways.0.patients": "3", "pathways.0.reason": "Fel" },
      "pathways.0.withinLimit",
      /är mer än/,
      false,
    ],
    [
      "a share above 100",
      { "pathways.0.share": "101" },
      "pathways.0.share",
      /mellan 0 och 100/,
      false,
    ],
    [
      "more cases in pathways than cases",
      { includedCases: "1 001", inclusionComment: "Fel" },
      "includedCases",
      /är mer än/,
      false,
    ],
  ] as const)
    it(`points out ${what}, ${mayBeLeftOut ? "but takes it as incomplete" : "and does not take it"}`, async () => {
      const reading = await read(changes);

      assert.deepEqual(
        reading.faults.map((fault) => fault.input),
        [input],
      );
      assert.match(reading.faults.map((fault) => faultText(form, fault)).join(), expected);
      assert.equal(maySendIncomplete(form, reading), mayBeLeftOut);
    });

  it("reckons the share of every row that gives both numbers, and by how much days are overrun", async () => {
    const { record, values } = await read({
      "pathways.0.withinLimit": "4",
      "pathways.0.patients": "5",
      "pathways.1.withinLimit": "4",
      "pathways.2.withinLimit": "0",
      "pathways.2.patients": "0",
    });
    assert.deepEqual(
      [0, 1, 2].map((row) => values.get(`pathways.${row}.reckonedShare`)),
      [80, undefined, undefined],
    );
    const [pathways, obstacles] = [record["pathways"], record["obstacles"]];
    assert.ok(typeof pathways === "object" && typeof obstacles === "object");
    assert.equal(pathways[0]?.["reckonedShare"], 80);
    assert.equal(obstacles[0]?.["reckonedOverrun"], 60);
  });

  it("takes a reason for a share that is left out, and for an inclusion that differs", async () => {
    const { faults, notices } = await read({
      inclusion: "75",
      inclusionComment: "Sen registrering.",
      [`pathways.${peniscancer}.share`]: "",
      [`pathways.${peniscancer}.reason`]: "För få patienter",
    });

    assert.deepEqual(faults, []);
    assert.match(
      notices
        .map((notice) =>
          notice.kind === "explained" ? breachText(form, notice.breach, false) : "",
        )
        .join(),
      /blir 71,2/,
    );
  });

  it("remarks on what puts the payment at risk, and on an overrun too small to be asked for", async () => {
    const { faults, notices } = await read({
      inclusion: "68,9",
      includedCases: "689",
      prem: "no",
      "obstacles.0.actualDays": "45",
      "obstacles.0.overrun": "50",
    });

    assert.deepEqual(faults, []);
    assert.deepEqual(
      notices.map((notice) => notice.input),
      ["inclusion", "prem", "obstacles.0.overrun"],
    );
  });

  it("holds the three conditions against the answers, and leaves what RCC does unknown", async () => {
    assert.deepEqual(await states({}), ["met", "met", "not-known"]);
    assert.deepEqual(await states({ inclusion: "70" }), ["met", "met", "not-known"]);
    assert.deepEqual(await states({ inclusion: "69,9", prem: "no", followsTemplate: "no" }), [
      "not-met",
      "not-met",
      "not-met",
    ]);
    assert.deepEqual(await states({ inclusion: "", prem: "", followsTemplate: "" }), [
      "not-known",
      "not-known",
      "not-known",
    ]);
    assert.deepEqual((await states({}, "2025-09-30"))?.[2], "not-known");
    assert.deepEqual((await states({}, "2025-10-01"))?.[2], "not-met");
  });

  it("counts the pathways that reach the goal, which is no condition", async () => {
    const { record } = await read({ [`pathways.${peniscancer}.share`]: "" });

    assert.deepEqual(goalCount(form, record), { reached: 30, given: 31 });
    assert.doesNotMatch(JSON.stringify(form.conditions?.of), /80/);
  });
});
