import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { faultText } from "../../bot/texts/reporting/report-faults.js";
import { readDraft } from "../../src/reporting/drafts/read-draft.js";
import type { Draft } from "../../src/reporting/submissions/submission.js";
import { completeFinancialReport, completeRequest } from "../support/drafts.js";
import { formNamed } from "../support/forms.js";

const context = { locked: {}, prefilled: {}, prefilledVersion: 0 };

function reader(id: string, complete: Draft) {
  const form = formNamed(id);
  return (changes: Draft = {}) => {
    const reading = readDraft(form, { ...complete, ...changes }, context);
    return {
      ...reading,
      said: reading.faults.map((fault) => `${fault.input}: ${faultText(form, fault)}`),
    };
  };
}

const request = reader("rekvisition", completeRequest);
const report = reader("ekonomisk-redovisning", completeFinancialReport);

describe("the request for payment", () => {
  it("is complete without numbers that nobody has", () => {
    const { said, record } = request();

    assert.deepEqual(said, []);
    assert.equal(record["amountKronor"], 2_000_000);
    assert.equal("agreementNumber" in record, false);
    assert.equal("decisionNumber" in record, false);
  });

  for (const [what, changes, expected] of [
    ["nothing", { amountKronor: "0" }, /^amountKronor: .*större än noll/],
    ["another region's amount", { amountKronor: "4 575 000" }, /^amountKronor: .*RJH/],
    ["a number of no organisation", { organisationNumber: "232100-0041" }, /^organisationNumber: /],
    ["a number of no giro", { giro: "50501055" }, /^giro: Skriv bankgirot/],
    ["a period in another year", { periodEnd: "2026-01-31" }, /^periodEnd: .*31 december 2025/],
    [
      "a period that ends before it begins",
      { periodEnd: "2025-01-01", periodStart: "2025-02-01" },
      /^periodEnd: .*är tidigare än/,
    ],
    ["no name of who signs", { signatory: "" }, /^signatory: /],
  ] as const)
    it(`does not take ${what}`, () => {
      const { said } = request(changes);

      assert.equal(said.length, 1, said.join());
      assert.match(said.join(), expected);
    });

  it("takes bank giros and postal giros", () => {
    for (const giro of ["505-1055", "5050-1055", "12 34 56-7", "1-8"])
      assert.deepEqual(request({ giro }).said, []);
  });

  it("remarks on an amount above what all regions get together", () => {
    const { said, notices } = request({ amountKronor: "182 500 001" });

    assert.deepEqual(said, []);
    assert.deepEqual(
      notices.map((notice) => notice.input),
      ["amountKronor"],
    );
  });
});

describe("the financial report", () => {
  it("reckons what is not used, and says that it may have to be paid back", () => {
    const { said, record, notices } = report();

    assert.deepEqual(said, []);
    assert.equal(record["unusedKronor"], 180_000);
    assert.deepEqual(
      notices.map((notice) => notice.input),
      ["unusedKronor"],
    );
    assert.match(JSON.stringify(notices), /31 mars 2026.*SKR.*kontrollera/);
  });

  for (const [what, changes, expected] of [
    [
      "costs that are not their sum",
      { costKronor: "1 800 000" },
      /^costKronor: .*Det skiljer 20\s000\skr/,
    ],
    ["more paid than agreed", { agreedKronor: "1 mkr" }, /^paidKronor: .*är mer än/],
    [
      "another amount received than paid, unexplained",
      { receivedKronor: "1 900 000" },
      /^receivedComment: .*inte detsamma/,
    ],
    [
      "more costs than received, unexplained",
      { "costs.1.kronor": "600 000", costKronor: "2 100 000" },
      /^overspendComment: .*är mer än/,
    ],
    ["alternative 2 without deviations", { review: "not-correct" }, /^deviations: .*Alt 2/],
    ["no judgement", { review: "" }, /^review: /],
  ] as const)
    it(`does not take ${what}`, () => {
      const { said } = report(changes);

      assert.equal(said.length, 1, said.join());
      assert.match(said.join(), expected);
    });

  it("takes alternative 2 with deviations", () => {
    const changes = { review: "not-correct", deviations: "Felkonterad lön, 25 000 kr. Rättas." };
    assert.deepEqual(report(changes).said, []);
  });
});
