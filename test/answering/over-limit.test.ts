import assert from "node:assert/strict";
import { before, describe, it } from "mocha";
import { type Ask, createAsker, textOf } from "../support/ask.js";

describe("a limit so many percent above the asker's own figure", () => {
  let ask: Ask;
  before(async () => {
    ask = await createAsker();
  });

  const answerTo = async (question: string): Promise<string> => textOf(await ask([question]));

  it("is reckoned from it, as a calculation", async () => {
    for (const question of [
      "om optimal ledtid är 20 dgr, hur lång väntan innan det räknas som över 50 %-gränsen",
      "säg att optimal ledtid är 20 dagar, när blir det ett systematiskt hinder",
    ])
      assert.match(await answerTo(question), /20 × 1,5 = 30 \(beräknat\)/, question);
    const english = "if the optimal lead time is 20 days, when is it a systematic obstacle";
    assert.match(await answerTo(english), /20 × 1\.5 = 30 \(calculated\)/);
  });

  it("tells whether another figure of theirs is beyond it, whichever stands first", async () => {
    const asked = "räknas det som systematiskt hinder";
    const of = (said: string): Promise<string> => answerTo(`${said}, ${asked}?`);
    assert.match(await of("om optimal är 28 dagar och vi ligger på 45"), /^Ja\. .*28 × 1,5 = 42/);
    assert.match(await of("vi ligger på 40 dagar, optimal ledtid är 28"), /^Nej\. .*28 × 1,5 = 42/);
    assert.match(await of("optimal ledtid är 28 och vi har 42"), /^Nej\./);
  });

  it("is not guessed where it does not show which figure it lies above, or there are more", async () => {
    for (const question of [
      "vi ligger på 45 dagar mot 28, är det ett systematiskt hinder",
      "optimal är 28 dagar och vi hade 45 i mars och 30 i april, är det systematiska hinder",
    ])
      assert.doesNotMatch(await answerTo(question), /^(Ja|Nej)\.|×/, question);
  });
});
