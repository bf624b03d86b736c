import assert from "node:assert/strict";
import { createTalker, type Talk, textOf } from "../support/ask.js";

const today = "2025-05-20";

describe("a follow-up to several answers", function () {
  let talk: Talk;
  /** What was said to the last of several messages. */
  const last = async (...messages: readonly string[]): Promise<string> =>
    textOf((await talk(messages, today)).at(-1) ?? {});

  const three = ["vad fick patologi", "o barncancer", "o rehab"] as const;

  before(async () => {
    talk = await createTalker();
  });

  it("that asks for the sum of them gets that of as many as were told, or as it says", async () => {
    assert.match(await last(...three, "vad blir dom ihop"), /= 240 miljoner kronor/);
    assert.match(await last(...three, "vad blir alla tre ihop"), /= 240 miljoner kronor/);
    assert.match(await last(...three, "båda ihop"), /= 180 miljoner kronor/);
    assert.match(await last(...three, "å de två sista ihop"), /= 180 miljoner kronor/);
  });

  it("does not add up more amounts than were told", async () => {
    assert.doesNotMatch(await last("vad fick barncancer", "o rehab", "alla tre ihop"), /= 180/);
  });

  it("that asks which is the largest or smallest gets all of them in order", async () => {
    const largest = await last(...three, "vilken av dom är störst");
    assert.match(largest, /^Störst är cancerrehabilitering: 100 miljoner kronor\. Därefter .* 80/);
    assert.match(await last(...three, "vilken av dom är störst", "å minst"), /^Minst är patologi/);
    assert.match(await last("vad fick patologi", "o barncancer", "vilken är större"), /barncancer/);
    assert.match(await last("vad fick patologi", "o röntgen", "vilken är störst"), /lika stora/);
    const english = ["how much does pathology get", "and childhood cancer", "which is larger"];
    assert.match(await last(...english), /^The larger is childhood cancer/);
  });

  it("still knows what was told before it was reckoned with", async () => {
    const asked = ["vad blir dom ihop", "vilken är minst", "skillnaden mellan de två"];
    assert.match(await last(...three, ...asked), /100 .* − 80 .* = 20 miljoner kronor/);
  });

  it("that asks how long it is between the days gets that", async () => {
    const days = ["när ska delrapporten in", "o svf-redovisningen"];
    assert.match(await last(...days, "hur lång tid är det mellan dom"), /29 dagar/);
  });
});
