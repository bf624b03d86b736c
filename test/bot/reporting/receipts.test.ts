import assert from "node:assert/strict";
import { beforeEach, describe, it } from "mocha";
import type { AdaptiveCard } from "../../../bot/reply.js";
import { textOf } from "../../support/card-reader.js";
import { assertGoodCard } from "../../support/cards.js";
import { startReporting } from "../../support/reporting.js";

let bot: ReturnType<typeof startReporting>;
let receipt: AdaptiveCard;

beforeEach(async () => {
  bot = startReporting();
  receipt = await bot.submitAccount();
});

describe("a number on a receipt, as summaries and their sheets name reports", () => {
  for (const message of ["2025-REDOGORELSE-RKL-1", "visa kvitto 2025-redogorelse-rkl-1"])
    it(`opens the report for a coordinator: "${message}"`, async () => {
      const card = await bot.open("coordinator", message);

      assertGoodCard(card);
      assert.match(textOf(card), /Granska: Redogörelse med handlingsplan, version 1/);
      assert.match(textOf(card), /Erhållna medel 2024: 1\s100\s000\skr/);
    });

  for (const number of ["2025-REDOGORELSE-RKL-2", "2025-REDOGORELSE-RO-1", "2025-X-1"])
    it(`is told to be unknown when no report has it: ${number}`, async () => {
      const { text } = await bot.say("coordinator", number);

      assert.match(text ?? "", new RegExp(`ingen rapport med kvittonumret ${number}`));
    });

  it("leaves the report closed to others", async () => {
    const { text, card } = await bot.say("kalmar", "2025-REDOGORELSE-RKL-1");

    assert.equal(card, undefined);
    assert.match(text ?? "", /Bara RCC Sydösts koordinatorer/);
  });

  it("of an older version shows the one in force, and says so", async () => {
    const step = await bot.press("kalmar", receipt, "Rätta");
    const review = await bot.press("kalmar", step, "Spara och till granskningen", {
      receivedKronor: "1 050 000",
    });
    await bot.press("kalmar", review, "Skicka in rättelsen");

    const shown = textOf(await bot.open("coordinator", "2025-REDOGORELSE-RKL-1"));

    assert.match(shown, /Kvittot gäller version 1\. Här visas version 2, som gäller nu/);
    assert.match(shown, /Erhållna medel 2024: 1\s050\s000\skr/);
  });
});
