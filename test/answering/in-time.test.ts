import assert from "node:assert/strict";
import { before, describe, it } from "mocha";
import { realAnswering } from "../support/answerable.js";
import { localDate } from "../../src/shared/local-date.js";
import { type Ask, createAsker, textOf } from "../support/ask.js";

describe("asking whether a day is in time", () => {
  let ask: Ask;
  before(async () => {
    ask = await createAsker();
  });

  const answerTo = async (question: string): Promise<string> =>
    textOf(await ask([question], "2025-08-10"));

  it("is not what somebody asks who says that they will not make it", async () => {
    assert.doesNotMatch(
      await answerTo("vi hinner inte till 1 september, vad gör vi"),
      /^(?:Ja|Nej)/,
    );
  });

  it("is answered yes up to the last day, and no after it", async () => {
    for (const question of [
      "kan jag lämna delrapporten 28 augusti?",
      "får vi lämna delrapporten den 1 september",
    ])
      assert.match(await answerTo(question), /^Ja\. .*senast 1 september 2025/, question);
    for (const question of [
      "räcker det att lämna delrapporten 3 september?",
      "hinner jag lämna delrapporten den 15 september",
    ])
      assert.match(await answerTo(question), /^Nej\. .*senast 1 september 2025/, question);
    const demand = await answerTo("kan vi rekvirera pengarna 2 december");
    assert.match(demand, /^Nej\. .*senast 1 december 2025/);
    const english = await answerTo("can we submit the interim report on 5 September?");
    assert.match(english, /^No\. .*1 September 2025/);
  });

  it("is neither between two days that the sources disagree about", async () => {
    assert.match(await answerTo("kan vi lämna slutrapporten 10 september"), /^Ja\. Källorna/);
    assert.match(await answerTo("kan vi lämna slutrapporten 1 oktober"), /^Källorna är oense/);
    assert.match(await answerTo("kan vi lämna slutrapporten 20 november"), /^Nej\. Källorna/);
  });

  it("is told by the day that somebody has settled in place of the sources'", async () => {
    const answering = await realAnswering();
    const verdictOn = (question: string): unknown => {
      const { answer } = answering.answer(question, {
        today: localDate("2025-08-10"),
        settledDay: () => localDate("2025-09-08"),
      });
      return answer.kind === "found" ? answer.verdict : answer.kind;
    };
    assert.equal(verdictOn("kan jag lämna delrapporten 5 september?"), "yes");
    assert.equal(verdictOn("kan jag lämna delrapporten 9 september?"), "no");
  });

  it("is told by the day where too late or too early is asked", async () => {
    const told = await answerTo("är 20 augusti för tidigt för delrapporten?");
    assert.match(told, /^Projektens delrapport ska till RCC Sydöst senast 1 september 2025/);
  });
});
