import assert from "node:assert/strict";
import { before, describe, it } from "mocha";
import { type Ask, createAsker, textOf } from "../support/ask.js";

describe("asking for days of the week and working days", () => {
  let ask: Ask;
  before(async () => {
    ask = await createAsker();
  });

  const answerTo = async (...said: readonly string[]): Promise<string> =>
    textOf(await ask(said, "2025-06-01"));

  it("tells what day of the week a day is, named or told of", async () => {
    assert.match(
      await answerTo("vilken veckodag är 15 november"),
      /^15 november 2025 är en lördag/,
    );
    assert.match(await answerTo("what weekday is 1 december"), /^1 December 2025 is a Monday/);
    const told = ["när ska delrapporten in", "vilken veckodag är det"];
    assert.match(await answerTo(...told), /^1 september 2025 är en måndag \(beräknat\)/);
    const disputed = await answerTo("vilken veckodag är slutrapporten");
    assert.match(disputed, /^15 september 2025 är en måndag .* 15 november 2025 är en lördag/);
  });

  it("does not tell it where it is asked what comes of it", async () => {
    assert.doesNotMatch(await answerTo("vad händer om 15 november är en lördag"), /är en lördag/);
  });

  it("counts Mondays to Fridays, and says that holidays are among them", async () => {
    for (const question of [
      "hur många arbetsdagar kvar till 1 september",
      "hur många arbetsdagar har vi på oss till delrapporten",
    ])
      assert.match(
        await answerTo(question),
        /^Det är 92 dagar .*Måndag till fredag är det 66 dagar \(beräknat\); röda dagar är inte/,
        question,
      );
    const between = "hur många vardagar är det mellan 1 september och 15 september";
    assert.match(await answerTo(between), /14 dagar .* är det 10 dagar/);
  });
});
