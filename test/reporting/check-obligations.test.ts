import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { factSchema } from "../../src/agreement/fact.js";
import { obligationFaults } from "../../src/reporting/obligations/check-obligations.js";
import { type Obligation, obligationSchema } from "../../src/reporting/obligations/obligations.js";
import { forms2025 } from "../support/forms.js";

const fact = factSchema.parse({
  id: "D08",
  kind: "deadline",
  topics: ["delrapport"],
  actor: "projektledare",
  statement: { sv: "{dag}", en: "{dag}" },
  values: { dag: { date: "2025-09-01" } },
  sources: ["000#1"],
});

function faultsOf(change: Partial<Record<keyof Obligation, unknown>>) {
  const obligation = obligationSchema.parse({
    formId: "delrapport",
    name: "Delrapport",
    owedBy: "project",
    due: { kind: "days", days: ["2025-09-01"] },
    sources: ["000#1"],
    ...change,
  });
  const isKnown = (_kind: string, id: string): boolean => ["000#1", "X01"].includes(id);
  return obligationFaults({ year: 2025, forms: forms2025, facts: [fact], isKnown }, [
    obligation,
  ]).map(({ path, problem }) => `${path} ${problem.kind}`);
}

describe("obligations held against the agreement", () => {
  it("are sound when the deadlines and the form say the same", () => {
    assert.deepEqual(faultsOf({}), []);
    assert.deepEqual(
      faultsOf({ due: { kind: "days", days: ["2025-09-01"], conflict: "X01" } }),
      [],
    );
  });

  it("name a form, a section and a conflict that exist", () => {
    const due = { kind: "days", days: ["2025-09-01"], conflict: "X99" };
    assert.deepEqual(faultsOf({ due, sources: ["000#2"] }), [
      "delrapport.due unknown",
      "delrapport.sources unknown",
    ]);
    assert.ok(faultsOf({ formId: "okand" }).includes("okand.formId unknown"));
  });

  it("name a gap that exists", () => {
    const months = { kind: "months", from: "2025-11", to: "2025-12" };
    assert.ok(faultsOf({ due: { ...months, gap: "G99" } }).includes("delrapport.due unknown"));
    assert.ok(!faultsOf({ due: { ...months, gap: "X01" } }).includes("delrapport.due unknown"));
  });

  it("name days that the deadlines name, in the year", () => {
    assert.deepEqual(faultsOf({ due: { kind: "days", days: ["2024-09-01"] } }), [
      "delrapport.due outside-year",
      "delrapport.due no-such-deadline",
    ]);
  });

  it("name months in order", () => {
    assert.deepEqual(faultsOf({ due: { kind: "months", from: "2025-12", to: "2025-11" } }), [
      "delrapport.due backwards",
    ]);
  });
});
