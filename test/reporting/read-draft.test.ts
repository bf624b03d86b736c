import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { FormContext } from "../../src/reporting/drafts/prefill.js";
import { type Reading, readDraft } from "../../src/reporting/drafts/read-draft.js";
import type { Draft } from "../../src/reporting/submissions/submission.js";
import {
  completeAccount,
  completeFinalReport,
  completeProgressReport,
  completeShortReport,
} from "../support/drafts.js";
import { formNamed } from "../support/forms.js";

const nothingKnown: FormContext = { locked: {}, prefilled: {}, prefilledVersion: 0 };

function readAccount(changes: Draft = {}): Reading {
  return readDraft(formNamed("redogorelse"), { ...completeAccount, ...changes }, nothingKnown);
}

function faultAt(reading: Reading, input: string) {
  return reading.faults.find((fault) => fault.input === input)?.reason;
}

describe("reading an account with action plan", () => {
  it("reads a complete one into numbers, rows and what is reckoned", () => {
    const { record, faults, notices } = readAccount();

    assert.deepEqual(faults, []);
    assert.deepEqual(notices, []);
    assert.equal(record["receivedKronor"], 1_100_000);
    assert.equal(record["unusedKronor"], 65_000);
    assert.deepEqual(record["uses"], [
      { activity: "Processledare", kronor: 640_000, result: "Anställd från mars" },
      { activity: "Utbildning", kronor: 300_000 },
      { activity: "Resor", kronor: 95_000 },
    ]);
    assert.equal(record["processWork"], true);
  });

  it("names everything that is missing in the order of the form", () => {
    const { faults } = readDraft(formNamed("redogorelse"), {}, nothingKnown);

    assert.deepEqual(
      faults.map(({ input }) => input),
      [
        "receivedKronor",
        "usedKronor",
        "usesDescription",
        "uses.0.activity",
        "uses.0.kronor",
        "plannedKronor",
        "plan.0.activity",
        "plan.0.goal",
        "plan.0.responsible",
        "plan.0.kronor",
        "contactName",
        "contactEmail",
      ],
    );
    assert.ok(faults.every(({ reason }) => reason.kind === "missing"));
  });

  for (const [input, typed, reason] of [
    ["receivedKronor", "  ", { kind: "missing" }],
    ["receivedKronor", "massor", { kind: "amount", fault: "not-an-amount" }],
    ["receivedKronor", "-5", { kind: "amount", fault: "negative" }],
    ["receivedKronor", "\u22125 kr", { kind: "amount", fault: "negative" }],
    ["receivedKronor", "10,50", { kind: "amount", fault: "fraction" }],
    ["receivedKronor", "1234567890123456", { kind: "amount", fault: "too-large" }],
    ["plan.0.kronor", "1.500 tkr", { kind: "amount", fault: "ambiguous" }],
    ["plan.0.end", "i juni", { kind: "not-a-day" }],
    ["plan.0.end", "2025-02-30", { kind: "not-a-day" }],
    ["plan.0.end", "2026-01-01", { kind: "day-outside", min: "2025-01-01", max: "2025-12-31" }],
    ["contactEmail", "cancersamordnaren", { kind: "format", format: "email" }],
    ["processWork", "kanske", { kind: "not-an-option" }],
    ["usesDescription", "å".repeat(2001), { kind: "too-long", limit: 2000, length: 2001 }],
    ["uses.0.activity", "å".repeat(201), { kind: "too-long", limit: 200, length: 201 }],
    ["usesDescription", "Patient 850709-9805", { kind: "personal-number" }],
    ["uses.0.result", "Patient 850709-9805", { kind: "personal-number" }],
  ] as const)
    it(`refuses ${JSON.stringify(typed.slice(0, 20))} in ${input} as ${reason.kind}`, () => {
      assert.deepEqual(faultAt(readAccount({ [input]: typed }), input), reason);
    });

  it("takes a text of exactly the longest length", () => {
    assert.deepEqual(readAccount({ usesDescription: "å".repeat(2000) }).faults, []);
  });

  it("asks why the activities do not add up, and is content with a reason", () => {
    const changes = { "uses.2.kronor": "85 000" };

    const reason = faultAt(readAccount(changes), "usesDifference");
    const explained = readAccount({ ...changes, usesDifference: "Avrundning." });

    assert.ok(reason?.kind === "breach" && reason.breach.kind === "sum");
    assert.equal(reason.breach.sum, 1_025_000);
    assert.equal(reason.breach.expected, 1_035_000);
    assert.deepEqual(explained.faults, []);
    assert.deepEqual(
      explained.notices.map(({ kind, input }) => [kind, input]),
      [["explained", "usesDifference"]],
    );
  });

  it("asks why more has been used than received", () => {
    const reading = readAccount({ receivedKronor: "1 000 000" });

    assert.equal(reading.record["unusedKronor"], -35_000);
    assert.equal(faultAt(reading, "overspendComment")?.kind, "breach");
  });

  it("does not sum what it could not read", () => {
    const { faults, record } = readAccount({ "uses.2.kronor": "mycket" });

    assert.deepEqual(
      faults.map(({ input }) => input),
      ["uses.2.kronor"],
    );
    assert.equal((record["uses"] as object[]).length, 3);
  });

  it("passes over rows that are left blank", () => {
    const { faults, record } = readAccount({
      "uses.3.activity": "",
      "uses.3.kronor": " ",
      "uses.4.activity": "Material",
      "uses.4.kronor": "0",
    });

    assert.deepEqual(faults, []);
    assert.equal((record["uses"] as object[]).length, 4);
  });

  it("holds the end of every activity against its start", () => {
    const reading = readAccount({ "plan.1.start": "2025-06-01", "plan.1.end": "2025-05-31" });

    assert.deepEqual(
      reading.faults.map(({ input }) => input),
      ["plan.1.end"],
    );
  });

  it("remarks on an amount in the wrong unit without hindering", () => {
    const { faults, notices } = readAccount({
      receivedKronor: "1 100 mkr",
      usedKronor: "1 035 mkr",
      usesDifference: "Ska rättas.",
    });

    assert.deepEqual(faults, []);
    assert.deepEqual(
      notices.filter(({ kind }) => kind === "remark").map(({ input }) => input),
      ["receivedKronor", "usedKronor"],
    );
  });

  it("does not take Jämtland Härjedalen's amount for another region's", () => {
    assert.equal(
      faultAt(readAccount({ receivedKronor: "4 575 000" }), "receivedKronor")?.kind,
      "remark",
    );
  });

  it("leaves out control characters, which no document can hold", () => {
    const { record } = readAccount({ outcome: "\u0000Bra\r\nresultat\u0007 " });

    assert.equal(record["outcome"], "Bra\nresultat");
  });
});

describe("reading a short report", () => {
  const plan: FormContext = {
    locked: {},
    prefilled: {
      activities: [
        { activity: "Processledare för övergångar", plannedKronor: 700_000 },
        { activity: "Utbildning för kontaktsjuksköterskor", plannedKronor: 300_000 },
      ],
    },
    prefilledVersion: 1,
  };
  const readReport = (changes: Draft = {}): Reading =>
    readDraft(formNamed("kort-rapport"), { ...completeShortReport, ...changes }, plan);

  it("takes the plan's activities and amounts from the plan, whatever the card says", () => {
    const { record, faults } = readReport({ "activities.0.plannedKronor": "1" });

    assert.deepEqual(faults, []);
    assert.deepEqual(record["activities"], [
      { activity: "Processledare för övergångar", plannedKronor: 700_000, status: "ongoing" },
      {
        activity: "Utbildning för kontaktsjuksköterskor",
        plannedKronor: 300_000,
        status: "deviates",
        comment: "Kursen flyttas till våren.",
      },
    ]);
    assert.equal(record["unusedKronor"], 350_000);
  });

  it("demands the status of every activity in the plan", () => {
    const { faults } = readReport({ "activities.1.status": "", "activities.1.comment": "" });

    assert.deepEqual(faults, [{ input: "activities.1.status", reason: { kind: "missing" } }]);
  });

  it("demands a comment on an activity that deviates", () => {
    assert.equal(
      faultAt(readReport({ "activities.1.comment": " " }), "activities.1.comment")?.kind,
      "breach",
    );
  });

  it("refuses a forecast below what has been used", () => {
    assert.equal(
      faultAt(readReport({ forecastKronor: "600 000" }), "forecastKronor")?.kind,
      "breach",
    );
  });

  it("reminds of the rules for unused funds", () => {
    assert.deepEqual(
      readReport().notices.map(({ kind, input }) => [kind, input]),
      [["remark", "unusedKronor"]],
    );
  });
});

describe("reading a project's reports", () => {
  const granted = (grantedKronor: number): FormContext => ({
    ...nothingKnown,
    locked: { grantedKronor },
  });

  it("takes the granted amount from the register and reckons what is left", () => {
    const { record, faults } = readDraft(
      formNamed("delrapport"),
      { ...completeProgressReport, grantedKronor: "1" },
      granted(275_000),
    );

    assert.deepEqual(faults, []);
    assert.equal(record["grantedKronor"], 275_000);
    assert.equal(record["unusedKronor"], 65_000);
  });

  for (const status of ["yellow", "red"])
    it(`demands a comment when the status is ${status}`, () => {
      const reading = readDraft(
        formNamed("delrapport"),
        { ...completeProgressReport, status, deviation: "" },
        granted(275_000),
      );

      assert.equal(faultAt(reading, "deviation")?.kind, "breach");
    });

  it("takes a complete final report, without lead times too", () => {
    const { record, faults } = readDraft(
      formNamed("slutrapport"),
      completeFinalReport,
      granted(450_000),
    );

    assert.deepEqual(faults, []);
    assert.equal(record["unusedKronor"], 32_000);
    assert.deepEqual(record["leadTimes"], []);
  });

  it("refuses costs that do not add up, and shows by how much", () => {
    const reason = faultAt(
      readDraft(
        formNamed("slutrapport"),
        { ...completeFinalReport, "costs.3.item": "", "costs.3.kronor": "" },
        granted(450_000),
      ),
      "usedKronor",
    );

    assert.ok(reason?.kind === "breach" && reason.breach.kind === "sum");
    assert.equal(reason.breach.sum - reason.breach.expected, -10_000);
  });
});
