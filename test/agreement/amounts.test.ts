import assert from "node:assert/strict";
import { readAgreements } from "../../src/adapters/data/agreement-files.js";
import type { Fact } from "../../src/agreement/fact.js";

describe("the amounts of the 2025 agreement", () => {
  let facts: readonly Fact[];

  before(async () => {
    facts = (await readAgreements("data/agreements")).flatMap((agreement) => agreement.facts);
  });

  const kronorOf = (fact: Fact | undefined): number => {
    const value = fact?.values["belopp"];
    assert.ok(value && "kr" in value, `${fact?.id ?? "the fact"} has no amount in kronor`);
    return value.kr;
  };

  const parts: readonly [string, string, number][] = [
    ["A02", "the whole agreement", 3],
    ["A03", "what the regions receive", 2],
    ["A04", "what the RCCs receive", 11],
    ["A05", "what RCC i samverkan receives", 2],
  ];
  for (const [id, name, count] of parts)
    it(`add up to ${name}`, () => {
      const amounts = facts
        .filter((fact) => fact.kind === "amount" && fact.partOf === id)
        .map(kronorOf);
      assert.equal(amounts.length, count);
      assert.equal(
        amounts.reduce((sum, amount) => sum + amount, 0),
        kronorOf(facts.find((fact) => fact.id === id)),
      );
    });

  it("are divided between the RCCs equally, by population or given to RCC väst, 418 million in all", () => {
    const sumOf = (split: string): number =>
      facts
        .filter((fact) => fact.kind === "amount" && fact.partOf === "A04" && fact.split === split)
        .map(kronorOf)
        .reduce((sum, amount) => sum + amount, 0);
    assert.deepEqual(
      [sumOf("equal"), sumOf("population"), sumOf("single")],
      [122_000_000, 270_000_000, 26_000_000],
    );
  });
});
