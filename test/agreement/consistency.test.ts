import assert from "node:assert/strict";
import { describe, it } from "mocha";
import {
  type Inconsistency,
  inconsistencies,
  wholeAmounts,
} from "../../src/agreement/consistency.js";
import { type Fact, factSchema } from "../../src/agreement/fact.js";

const text = { sv: "Text.", en: "Text." };

function fact(id: string, kind: Fact["kind"], change: object): Fact {
  const common = { id, kind, topics: ["t"], statement: text, sources: ["900#1"] };
  return factSchema.parse({ ...common, ...(kind === "deadline" && { actor: "rcc" }), ...change });
}

const amount = (id: string, kr: number, partOf?: string): Fact =>
  fact(id, "amount", { values: { belopp: { kr } }, ...(partOf && { partOf }) });

const deadline = (id: string, dag: object, change: object = {}): Fact =>
  fact(id, "deadline", { values: { dag }, ...change });

function found(facts: readonly Fact[], incomplete: readonly string[] = []) {
  const placed = facts.map((entry) => ({ file: "f", entry }));
  return inconsistencies(2026, placed, new Set(incomplete)).map(
    ({ path, problem }): [string, Inconsistency["kind"]] => [path, problem.kind],
  );
}

describe("what a year's facts get wrong together", () => {
  it("is nothing when parts make their whole and days come in order", () => {
    const facts = [
      amount("A01", 5),
      amount("A02", 2, "A01"),
      amount("A03", 3, "A01"),
      deadline("D01", { date: "2026-01-27" }),
      deadline("D02", { month: "2026-01" }, { after: ["D01"] }),
      deadline("D03", { date: "2027-03-31" }, { covers: { year: 2026 } }),
    ];
    assert.deepEqual(found(facts), []);
  });

  it("is parts that differ from their whole, both sums told", () => {
    const facts = [amount("A01", 5), amount("A02", 2, "A01"), amount("A03", 4, "A01")];
    const placed = facts.map((entry) => ({ file: "f", entry }));
    const parts = [
      { id: "A02", kronor: 2 },
      { id: "A03", kronor: 4 },
    ];
    assert.deepEqual(inconsistencies(2026, placed), [
      { file: "f", path: "A01.values.belopp", problem: { kind: "sum", parts, sum: 6, whole: 5 } },
    ]);
  });

  it("is no sum while a part is not filled in", () => {
    assert.deepEqual(found([amount("A01", 5), amount("A02", 2, "A01")], ["A01"]), []);
  });

  it("is a part of something that is no amount", () => {
    const facts = [fact("A01", "list", { items: ["a", "b"] }), amount("A02", 2, "A01")];
    assert.deepEqual(found(facts), [["A01.values.belopp", "whole-is-no-amount"]]);
  });

  it("is a day of another year in what is to happen, and not in what happened", () => {
    for (const dag of [{ date: "2025-12-31" }, { month: "2028-01" }])
      assert.deepEqual(found([deadline("D01", dag)]), [["D01.values.dag", "outside-year"]]);
    const values = { dag: { date: "2019-02-01" }, ar: { year: 2019 } };
    assert.deepEqual(found([fact("N01", "background", { values })]), []);
  });

  it("is closing before opening", () => {
    const opens = deadline("D01", { date: "2026-02-17" });
    const closes = deadline("D02", { date: "2026-01-27" }, { after: ["D01"] });
    assert.deepEqual(found([opens, closes]), [["D02.values.dag", "too-early"]]);
  });

  it("is a report due before the end of what it is about", () => {
    const covers = { fromMonth: "2026-01", toMonth: "2026-06" };
    const due = (date: string): Fact => deadline("D01", { date }, { covers });
    assert.deepEqual(found([due("2026-06-29")]), [["D01.values.dag", "before-period-ends"]]);
    assert.deepEqual(found([due("2026-07-01")]), []);
  });

  it("is months that end before they begin", () => {
    const dag = { fromMonth: "2026-12", toMonth: "2026-11" };
    assert.deepEqual(found([deadline("D01", dag)]), [["D01.values.dag", "backwards"]]);
  });

  it("leaves the amounts at the top to be told", () => {
    const facts = [
      amount("A01", 5),
      amount("A02", 5, "A01"),
      amount("A03", 5, "A02"),
      amount("B01", 9),
    ];
    assert.deepEqual(wholeAmounts(facts), [{ id: "A01", kronor: 5, parts: 1 }]);
  });
});
