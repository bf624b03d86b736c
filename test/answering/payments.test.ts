import assert from "node:assert/strict";
import { type Ask, createAsker, textOf } from "../support/ask.js";

describe("asking about money that comes and money that is left", () => {
  let ask: Ask;
  before(async () => {
    ask = await createAsker();
  });

  const answerTo = async (question: string): Promise<string> =>
    textOf(await ask([question], "2026-02-05"));

  it("tells what to do with SVF money that is left, never of the payment that is still to come", async () => {
    for (const question of [
      "vad gör vi med svf-pengar som blir över",
      "vi har 180 000 kr kvar av svf-pengarna",
      "vi har 180 000 kr kvar av svf-pengarna, vad gör vi o när?",
    ]) {
      const told = await answerTo(question);
      assert.match(
        told,
        /^Räkna med att SVF-pengar .* Kammarkollegiet senast 31 mars 2026/,
        question,
      );
      assert.match(told, /om SKR:s pengar.*Stäm av mot regeringens beslut/);
      assert.doesNotMatch(told, /182,5/, question);
    }
  });

  it("tells when money is paid out and when it is paid back, each only when it is asked for", async () => {
    for (const question of [
      "när betalas pengarna ut",
      "när betalas svf-pengarna",
      "when is the money paid out",
    ])
      assert.match(await answerTo(question), /^(?:SVF-pengarna betalas ut|The SVF money is paid)/);
    for (const question of ["när ska pengarna betalas tillbaka", "when must it be paid back"])
      assert.match(await answerTo(question), /31 mars 2026|31 March 2026/);
  });

  it("lists no day that is only another region's own", async () => {
    const days = await answerTo("vilka datum gäller");
    assert.match(days, /31 mars 2026/);
    assert.doesNotMatch(days, /Jämtland Härjedalen \(RJH\)/);
  });

  it("tell no year's figure for another's", async () => {
    const told = textOf(await ask(["hur mycket fick SKR förra året"]));
    assert.match(told, /^Det framgår inte av underlaget vad som gäller för 2024\./);
    assert.match(
      textOf(await ask(["hur mycket fick patologi 2024"])),
      /^ÖK 2024 avsatte 60 miljoner/,
    );
  });
});
