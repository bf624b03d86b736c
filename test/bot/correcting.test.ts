import assert from "node:assert/strict";
import { beforeEach, describe, it } from "mocha";
import { meantAmount, mistakenPattern } from "../../bot/texts/mistakes.js";
import { inputsOf, textOf } from "../support/card-reader.js";
import { completeProgressReport } from "../support/drafts.js";
import { startReporting } from "../support/reporting.js";

describe("what is said to be wrong in a report", () => {
  for (const [words, now, before, named] of [
    ["skrev fel, ska va 201 000 inte 210", "201 000", "210", undefined],
    ["jag skrev fel: det ska vara 201 tkr, inte 210 tkr", "201 tkr", "210 tkr", undefined],
    ["ändra förbrukat till 1,2 mkr", "1,2 mkr", undefined, "förbrukat"],
    ["ändra det förbrukade beloppet i delrapporten till 95.000", "95.000", undefined, "förbrukade"],
    ["ändra förbrukat från 210 till 201 000", "201 000", "210", "förbrukat"],
    ["ändra 210 000 till 201 000", "201 000", "210 000", undefined],
    ["jag skrev fel, 210 ska vara 201", "201", "210", undefined],
    ["det är inte 210 000 utan 201 000", "201 000", "210 000", undefined],
    ["förbrukat ska vara 201 000 kr", "201 000 kr", undefined, "förbrukat"],
  ] as const)
    it(`is read in ”${words}”`, () => {
      assert.match(words, mistakenPattern);
      assert.deepEqual(meantAmount(words), { now, before, named });
    });

  for (const words of [
    "ändra sista dagen till 15 november",
    "ändra deadline för delrapporten till 1 oktober 2025",
    "rätta beviljat för 2025",
    "ska det vara 2025?",
    "hur mycket ska vara förbrukat?",
    "slutrapporten ska vara 5 sidor",
  ])
    it(`is not what ”${words}” is about`, () => {
      assert.doesNotMatch(words, mistakenPattern);
    });
});

describe("a figure that is told to be wrong", () => {
  let bot: ReturnType<typeof startReporting>;

  beforeEach(async () => {
    bot = startReporting();
    await bot.submitAccount();
  });

  const events = async (): Promise<number> => (await bot.events("2025-redogorelse-rkl")).length;

  for (const words of [
    "skrev fel, ska va 1,2 inte 1,1 mkr",
    "det blev fel i redogörelsen, ska vara 1 200 000 inte 1 100 000",
    "ändra erhållna medel till 1,2 mkr",
  ])
    it(`is filled in where it stands by ”${words}”, and nothing is saved by that`, async () => {
      const before = await events();
      const card = await bot.open("kalmar", words);
      assert.equal(await events(), before);
      assert.match(inputsOf(card)["receivedKronor"] ?? "", /^(1,2 mkr|1 200 000)$/);
      assert.match(
        textOf(card),
        /Erhållna medel 2024: 1\s100\s000\skr → 1\s200\s000\skr\. Ändringen är ifylld men inte sparad än/,
      );
    });

  it("goes to the review and a new version, with what it was before", async () => {
    const card = await bot.open("kalmar", "ändra erhållna medel till 1,2 mkr");
    const review = await bot.press("kalmar", card, "Spara och till granskningen");
    assert.match(textOf(review), /1\s100\s000\skr → 1\s200\s000\skr \(\+100\s000\skr\)/);
    await bot.press("kalmar", review, "Skicka in rättelsen");
    const { version } = await bot.state("2025-redogorelse-rkl");
    assert.equal(version?.version, 2);
    assert.equal(version.record["receivedKronor"], 1_200_000);
  });

  it("is not guessed where the old figure stands in two places, or in none", async () => {
    for (const words of ["ska va 310 000 inte 300 000", "ska va 310 000 inte 299 000"]) {
      const card = await bot.open("kalmar", words);
      assert.doesNotMatch(textOf(card), /→/);
      assert.match(textOf(card), /Steg 1 av 4[^]*Du rättar det som är inlämnat/);
      assert.equal(inputsOf(card)["receivedKronor"], "1,1 mkr");
    }
  });

  it("is found in the one of several reports that holds it", async () => {
    const first = await bot.open("lead", "delrapport");
    const review = await bot.fillIn("lead", first, completeProgressReport);
    await bot.press("lead", review, "Skicka in");
    const card = await bot.open("lead", "skrev fel, ska va 201 inte 210");
    assert.match(textOf(card), /Förbrukat hittills: 210\s000\skr → 201\s000\skr/);
    assert.equal(inputsOf(card)["usedKronor"], "201 tkr");
  });
});
