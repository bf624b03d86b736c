import assert from "node:assert/strict";
import { before, describe, it } from "mocha";
import { type Ask, createAsker, textOf } from "../support/ask.js";

describe("a question after an introduction", () => {
  let ask: Ask;
  before(async () => {
    ask = await createAsker();
  });

  it("is not about where its asker works", async () => {
    for (const [question, told] of [
      ["hey, new in Jönköping. what does SVF stand for", /^SVF stands for/],
      ["new in Kalmar what is an RCC", /^RCC stands for|^There are 6 RCC/],
      ["jobbar på region kalmar län, vad är ök för nåt", /^ÖK (är kort för|2025 är)/],
    ] as const)
      assert.match(textOf(await ask([question])), told, question);
  });

  it("is told what comes next for all", async () => {
    const told = textOf(
      await ask(["hello, just joined region kalmar, which deadlines are coming up"]),
    );
    assert.match(told, /^This is what comes next/);
  });

  it("is about it where it asks for its asker's own part", async () => {
    const told = textOf(await ask(["ny på region östergötland. hur mycket får vi i år"]));
    assert.match(told, /Region Östergötland/);
  });

  it("may be contracted", async () => {
    for (const [short, long] of [
      ["what’s the inclusion target", "what is the inclusion target"],
      ["don't we have to report PREM", "do not we have to report PREM"],
      ["who's the chair of RCC i samverkan", "who is the chair of RCC i samverkan"],
    ] as const)
      assert.equal(textOf(await ask([short])), textOf(await ask([long])), short);
  });
});
