import assert from "node:assert/strict";
import { before, describe, it } from "mocha";
import { type Ask, createAsker, textOf } from "../support/ask.js";

describe("asking the same of another figure", () => {
  let ask: Ask;
  before(async () => {
    ask = await createAsker();
  });

  for (const [questions, told] of [
    [["vi har 74 procent inklusion, räcker det?", "och 69?"], /^Nej\. .*70 procent/],
    [["räcker 65 procent", "och 75 procent då"], /^Ja\. .*70 procent/],
    [["is 74 percent enough?", "and 65?"], /inclusion target of 70 percent/],
    [["vi har 212 av 296 i svf, räcker det för andra utbetalningen", "och 200 av 296?"], /^Nej\./],
    [["kan vi lämna delrapporten 28 augusti?", "och 3 september?"], /^Nej\. .*1 september/],
    [["kan jag lämna delrapporten 3 september?", "den 30 augusti då?"], /^Ja\. .*1 september/],
    [["kan jag lämna delrapporten 3 september?", "slutrapporten 10 september då?"], /^Ja\. .*15/],
  ] as const)
    it(`is understood: "${questions.join(" ")}"`, async () => {
      assert.match(textOf(await ask(questions, "2025-08-10")), told);
    });

  it("leaves alone what wants something else", async () => {
    const told = textOf(await ask(["räcker 65 procent", "hur mycket får patologi?"]));
    assert.match(told, /60 miljoner/);
  });

  it("leans on nothing that has no percentage to reach", async () => {
    const questions = ["hru mycke e det totalt i år", "vi ligger på 74 procent, räcker det?"];
    assert.match(textOf(await ask(questions)), /^Ja\. .*70 procent/);
    const leadTimes = ["vad är ledtidsmålet?", "vi ligger på 74 procent, räcker det?"];
    assert.match(textOf(await ask(leadTimes)), /^Ledtidsmålet 80 procent är inget krav/);
  });
});
