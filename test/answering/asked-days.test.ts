import assert from "node:assert/strict";
import { before, describe, it } from "mocha";
import { type Ask, createAsker, textOf } from "../support/ask.js";

describe("asking for all days", () => {
  let ask: Ask;
  before(async () => {
    ask = await createAsker();
  });

  const answerTo = async (question: string): Promise<string> =>
    textOf(await ask([question], "2025-11-24"));

  it("lists those of what is named, though they have passed, and none of others", async () => {
    for (const question of [
      "vad är alla datum i sydösts process för 2025 års projektmedel?",
      "alla deadlines för projekt",
    ]) {
      const told = await answerTo(question);
      assert.match(told, /27 januari 2025.*17 februari 2025.*14 mars 2025/, question);
      assert.doesNotMatch(told, /Kammarkollegiet/, question);
    }
  });

  it("knows a day by its number: the one that was told of, or else the next", async () => {
    assert.match(await answerTo("hur många dagar till den 15e"), /21 dagar .* 15 december 2025/);
    const told = ["när ska slutrapporten in", "hur många dagar till den 15e"];
    assert.match(textOf(await ask(told, "2025-08-20")), /26 dagar .* 15 september 2025/);
  });

  it("knows what tomorrow is", async () => {
    const process = "vad händer imorrn i projektprocessen?";
    assert.match(textOf(await ask([process], "2025-03-03")), /^Direktörsrepresentanter .*4 mars/);
    assert.match(textOf(await ask([process], "2025-03-13")), /14 mars 2025/);
  });

  it("lists those of the year that is named", async () => {
    const told = await answerTo("deadlines 2026");
    assert.match(told, /31 mars 2026/);
    assert.doesNotMatch(told, /december 2025/);
  });

  it("tells that nothing is known of a year without an agreement", async () => {
    assert.match(
      await answerTo("vilka datum gäller för ök 2027"),
      /^Det framgår inte av underlaget vad som gäller för 2027/,
    );
  });

  it("lists the nearest of all where nothing is named", async () => {
    assert.match(await answerTo("nästa deadline"), /1 december 2025.*31 mars 2026/);
  });
});
