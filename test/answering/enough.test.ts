import assert from "node:assert/strict";
import { before, describe, it } from "mocha";
import { type Ask, createAsker, textOf } from "../support/ask.js";

describe("asking whether a result is enough", () => {
  let ask: Ask;
  before(async () => {
    ask = await createAsker();
  });

  const answerTo = async (question: string): Promise<string> => textOf(await ask([question]));

  it("is answered yes from what is demanded and up, and no below it", async () => {
    for (const question of [
      "räcker 74 procent?",
      "vi ligger på 74 procent, räcker det?",
      "vi har 70 procent, räcker det?",
      "når vi målet med 74 procent",
    ])
      assert.match(await answerTo(question), /^Ja\. .*inklusionsmålet 70 procent/i, question);
    assert.match(await answerTo("räcker 65 % inklusion"), /^Nej\. .*inklusionsmålet 70 procent/);
  });

  it("is no yes to who names the goal and asks whether it was reached", async () => {
    for (const question of [
      "va hände med inklusjonen 2025, nådde vi 70?",
      "nådde vi 70 procent inklusion",
      "har vi nått 70 procent i inklusion 2025",
    ])
      assert.doesNotMatch(await answerTo(question), /^(?:Ja|Nej)\b/, question);
  });

  it("is told with how far it is from the goal that is named", async () => {
    for (const [question, told] of [
      [
        "vi hamnade på 71,4 i inklusion första halvåret, klarar vi det",
        /^Ja\. .*= 1,4 procentenheter/,
      ],
      ["vi nådde 68 procent inklusion, får vi utbetalning 2", /^Nej\. .*= 2 procentenheter/],
      ["klarar vi inklusionsmålet med 68,5", /^Nej\. .*= 1,5 procentenheter \(beräknat\)/],
      ["vi hade 62 procent i inklusion i fjol, hur långt från målet är vi", /= 8 procentenheter/],
      ["vi låg på 78 procent i ledtid, når vi målet", /^Ledtidsmålet .*krav .*= 2 procentenheter/],
    ] as const)
      assert.match(await answerTo(question), told, question);
    const ofPrem = await answerTo("räcker 55 procent svarsfrekvens på prem");
    assert.doesNotMatch(ofPrem, /^(?:Ja|Nej)\b|procentenheter/);
  });

  it("is reckoned from so many of so many", async () => {
    const question = "vi har 180 av 300 i svf, räcker det för andra utbetalningen";
    assert.match(await answerTo(question), /^Nej\. [^]*180 \/ 300 = 60 procent \(beräknat\)/);
    const near = await answerTo("vi utredde 212 av 296 i svf, når vi målet");
    assert.match(near, /212 \/ 296 = 71,6 procent \(beräknat\)/);
    assert.doesNotMatch(await answerTo("räcker det att lämna 2 av 3 rapporter"), /67|66,7/);
  });

  it("is neither where nothing is demanded", async () => {
    const told = await answerTo("vi ligger på 74 procent på ledtiderna, räcker det?");
    assert.match(told, /^Ledtidsmålet 80 procent är inget krav/);
  });

  it("is not mistaken for what the demand is", async () => {
    assert.match(await answerTo("är kravet för inklusion 74 procent?"), /^Nej\./);
  });

  it("says neither yes nor no to what a fact does not tell for certain", async () => {
    for (const question of [
      "räknas ett svf som infördes 2025 in i 70-procentsmålet?",
      "måste vi vara två regioner",
      "gäller 70 procent hela året",
    ])
      assert.doesNotMatch(await answerTo(question), /^(?:Ja|Nej)\b/, question);
  });

  it("takes what a region got and used for no question of its share", async () => {
    const told = await answerTo(
      "vi fick 2 400 000 och har använt 2 150 000, hur mycket ska tillbaka",
    );
    assert.match(told, /= 250 000 kr \(beräknat\)/);
  });
});
