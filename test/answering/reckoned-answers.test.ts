import assert from "node:assert/strict";
import { type Ask, createAsker, textOf } from "../support/ask.js";

describe("answers that are reckoned", () => {
  let ask: Ask;
  before(async () => {
    ask = await createAsker();
  });

  /** What is asked, one question after another, and what the last answer says. */
  const cases: readonly (readonly [questions: readonly string[], says: RegExp])[] = [
    [["vad blev statsbidraget 2019-2023 sammanlagt"], /= 321 miljoner kronor \(beräknat\)/],
    [["skillnaden i statsbidrag mellan 2019 och 2024"], /= 85,5 miljoner kronor \(beräknat\)/],
    [["summan av ök 2024 och 2025"], /= 1 626 miljoner kronor \(beräknat\)/],
    [["hur stor andel av överenskommelsen är barncancer"], /= 9,8 procent \(beräknat\)/],
    [["hur många gånger större är barncancer än bäckenrehab"], /= 16 \(beräknat\)/],
    [["vad är beviljat totalt för radiologi och patologi i sydöst"], /= 8 467 925 kr/],
    [["hur mycket mer får rcc än regionerna"], /= 53 miljoner kronor \(beräknat\)/],
    [["hur många veckor var ansökan öppen"], /21 dagar \(3 veckor, beräknat\)/],
    [["hur många dagar från sista ansökningsdag till besked"], /25 dagar/],
    [["hur många dagar mellan delrapport och slutrapport"], /14 dagar .* 75 dagar/],
    [["hur många veckor är det kvar till 31 mars 2026"], /303 dagar \(drygt 43 veckor\) kvar/],
    [["hur mycket går till barncancer?", "hur mycket är det per rcc?"], /13 333 333 kr/],
    [["hur mycket gick till patologi i sydöst?", "hur mycket är kvar?"], /3 911 637 kr/],
    [["hur stort var statsbidraget 2023?", "skillnaden mot 2024?"], /= 60 miljoner kronor/],
    [["när ska delrapporten in?", "hur många dagar är det kvar?"], /1 september 2025/],
  ];
  for (const [questions, says] of cases)
    it(`tells the right figure to "${questions.join('" and then "')}"`, async () => {
      assert.match(textOf(await ask(questions)), says);
    });

  it("reckons nothing from amounts of different money", async () => {
    const text = textOf(await ask(["skillnaden mellan statsbidraget och barncancerpengarna"]));
    assert.doesNotMatch(text, / = /);
  });

  it("takes no number of a record for arithmetic", async () => {
    assert.match(textOf(await ask(["S2023/03336, vad är det"])), /ÖK 2024/);
  });
});
