import assert from "node:assert/strict";
import { before, describe, it } from "mocha";
import { type Ask, createAsker, textOf } from "../support/ask.js";

describe("a message that asks two things, or tells what leads to its question", () => {
  let ask: Ask;
  before(async () => {
    ask = await createAsker();
  });

  const answerTo = async (question: string): Promise<string> => textOf(await ask([question]));

  it("is answered in both where an and joins them", async () => {
    const told = await answerTo("när ska delrapporten in och hur mycket fick patologi");
    assert.match(told, /1 september 2025.*60 miljoner kronor/);
    const days = await answerTo(
      "när fick vi besked om fördelningen å när diskuterade direktörerna den",
    );
    assert.match(days, /14 mars 2025.*4 mars 2025/);
    const last = await answerTo("sista dag att söka o när får man besked");
    assert.match(last, /17 februari 2025.*14 mars 2025/);
  });

  it("is answered in both where the second only points at what the first names", async () => {
    const told = await answerTo("när ska svf-redovisningen in och vem skickar den");
    assert.match(told, /30 september 2025.*RCC ansvarar för att skicka in/);
    const explained = await answerTo("vad är A3 och när ska den in");
    assert.match(explained, /A3-ark.*15 september 2025 eller 15 november 2025/);
  });

  it("is answered yes where what a list has is asked for in the last clause", async () => {
    for (const question of [
      "sköldkörtelcancer, ingår det i SVF-listan?",
      "ingår lungcancer i svf",
      "finns det svf för myelom",
    ])
      assert.match(await answerTo(question), /^Ja\. /, question);
  });

  it("is never answered yes where the list does not have it", async () => {
    for (const question of [
      "ingår resor i det pengarna får användas till",
      "finns det svf för höftfraktur",
      "vi lämnade 28 september, är det ok?",
    ])
      assert.doesNotMatch(await answerTo(question), /^Ja\b/, question);
  });
});
