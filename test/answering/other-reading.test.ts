import assert from "node:assert/strict";
import { before, describe, it } from "mocha";
import { type Ask, createAsker, textOf } from "../support/ask.js";

describe("a question that two facts may answer", () => {
  let ask: Ask;
  before(async () => {
    ask = await createAsker();
  });

  const answerTo = async (question: string): Promise<string> => textOf(await ask([question]));

  it("is told both, each with its source", async () => {
    const told = await answerTo("vilka är med i alkohol o cancer kampanjen");
    assert.match(told, /PrEvCan.*\[1\][^]*Hör också hit:.*IOGT-NTO.*\[1\]/);
    const english = await ask(["I keep seeing SKR, what is it and what is its part in this?"]);
    assert.match(
      textOf(english),
      /comes nearest:[^]*Or you may mean this: (SKR (is the party|stands for)|ÖK 2025 is [^]*SKR)/,
    );
  });

  it("is told one where that is surely meant, tells yes or no, or counts days", async () => {
    for (const question of [
      "hur mycket får patologi",
      "räcker 74 procent?",
      "Hur många dagar har jag kvar till projektdelrapporten?",
    ])
      assert.doesNotMatch(await answerTo(question), /Hör också hit|Eller så menar du/, question);
  });

  it("is not told the same twice, nor another region's", async () => {
    const told = await answerTo(
      "Which organisations received the 2024 grant from Socialstyrelsen?",
    );
    assert.doesNotMatch(told, /Also relevant|Or you may mean/);
  });
});
