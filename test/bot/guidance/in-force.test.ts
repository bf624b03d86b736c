import assert from "node:assert/strict";
import { createInForceReader } from "../../../bot/guidance/in-force.js";
import { readAgreements } from "../../../src/adapters/data/agreement-files.js";
import { joinAgreements, type Knowledge } from "../../../src/answering/knowledge.js";
import type { Ruling } from "../../../src/guidance/ruling.js";
import { createMemoryRepository } from "../../support/memory-repository.js";
import { makeRuling } from "../../support/rulings.js";

describe("what is in force", () => {
  let knowledge: Knowledge;
  before(async () => {
    knowledge = joinAgreements(await readAgreements("data/agreements"));
  });

  it("is what the sources say until something is settled, and the same objects each time", async () => {
    const read = createInForceReader(createMemoryRepository<Ruling>(), knowledge);
    const inForce = await read();
    assert.equal(inForce.settled.size, 0);
    assert.deepEqual(inForce.knowledge.facts, knowledge.facts);
    assert.equal(await read(), inForce);
  });

  it("is read anew when a fact is corrected, with the fact as it then reads, and again when that is withdrawn", async () => {
    const rulings = createMemoryRepository<Ruling>();
    const read = createInForceReader(rulings, knowledge);
    const before = await read();
    const corrected = makeRuling("B11", {
      kind: "correction",
      values: { belopp: { kr: 61000000 } },
    });
    await rulings.change("B11", () => corrected);
    const after = await read();
    assert.notEqual(after, before);
    assert.deepEqual(after.knowledge.facts.get("B11")?.values["belopp"], { kr: 61000000 });
    assert.equal(after.corrections.length, 1);
    assert.equal(await read(), after);
    const at = "2025-09-13T08:00:00.000Z";
    await rulings.change("B11", () => ({
      ...corrected,
      events: [...corrected.events, { type: "withdrawn", at, by: "coordinator", nonce: "m" }],
    }));
    const withdrawn = await read();
    assert.deepEqual(withdrawn.knowledge.facts.get("B11"), knowledge.facts.get("B11"));
    assert.equal(withdrawn.corrections.length, 0);
  });
});
