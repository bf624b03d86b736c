import assert from "node:assert/strict";
import { beforeEach, describe, it } from "mocha";
import { forgottenRow } from "../../../bot/texts/reporting/forgotten-rows.js";
import { inputsOf, textOf } from "../../support/card-reader.js";
import { completeAccount } from "../../support/drafts.js";
import { startReporting } from "../../support/reporting.js";

describe("a row that has been left out", () => {
  let bot: ReturnType<typeof startReporting>;

  beforeEach(() => {
    bot = startReporting();
  });

  for (const [words, name, amount] of [
    ["det va 418, glömde lokalhyra 10 000", "Lokalhyra", "10 000"],
    ["jag glömde resor på 18 tkr", "Resor", "18 tkr"],
    ["lägg till en post: köpta tjänster 1,2 mkr", "Köpta tjänster", "1,2 mkr"],
    ["vi har missat lokaler: 5000 kr.", "Lokaler", "5000 kr"],
  ] as const)
    it(`is read in ”${words}”`, () => {
      assert.deepEqual(forgottenRow(words), { name, amount });
    });

  for (const words of ["glömde jag lokalhyra 10 000?", "vad saknas", "glömde lokalhyran"])
    it(`is not what ”${words}” is about`, async () => {
      assert.equal((await bot.say("lead", words)).text, "A question");
    });

  it("is filled in among the costs of the draft, and nothing is saved by that", async () => {
    const first = await bot.open("lead", "slutrapport");
    const costs = await bot.press("lead", first, "Nästa");
    await bot.press("lead", costs, "Spara utkast", {
      usedKronor: "418 000",
      "costs.0.item": "Löner",
      "costs.0.kronor": "408 000",
    });
    const before = (await bot.events("2025-slutrapport-snabbare-svar")).length;

    const card = await bot.open("lead", "det va 418, glömde lokalhyra 10 000");

    assert.match(
      textOf(card),
      /Lokalhyra, 10\s000\skr, är ifyllt som en ny rad men inte sparat än/,
    );
    assert.equal(inputsOf(card)["costs.1.item"], "Lokalhyra");
    assert.equal(inputsOf(card)["costs.1.kronor"], "10 000");
    assert.doesNotMatch(textOf(card), /Det skiljer/);
    assert.equal((await bot.events("2025-slutrapport-snabbare-svar")).length, before);
    const next = await bot.press("lead", card, "Nästa", inputsOf(card));
    assert.match(textOf(next), /Steg 3 av/);
    assert.equal(
      (await bot.state("2025-slutrapport-snabbare-svar")).draft["costs.1.kronor"],
      "10 000",
    );
  });

  it("stands in the list that it puts right, where there are several; else it is not guessed", async () => {
    const first = await bot.open("kalmar", "redogörelse");
    const rest = Object.fromEntries(
      Object.entries(completeAccount).filter(([input]) => !input.startsWith("uses.2.")),
    );
    await bot.fillIn("kalmar", first, rest);
    const card = await bot.open("kalmar", "glömde resor 95 000");
    assert.equal(inputsOf(card)["uses.2.activity"], "Resor");
    assert.equal((await bot.say("kalmar", "glömde kaffe 17 kr")).text, "A question");
  });

  it("is nothing to those who have no draft", async () => {
    assert.equal((await bot.say("lead", "glömde lokalhyra 10 000")).text, "A question");
    assert.equal((await bot.say("nobody", "glömde lokalhyra 10 000")).text, "A question");
  });
});
