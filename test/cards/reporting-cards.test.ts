import assert from "node:assert/strict";
import { beforeEach, describe, it } from "mocha";
import type { AdaptiveCard } from "../../bot/reply.js";
import type { Form } from "../../src/reporting/forms/form.js";
import type { Draft } from "../../src/reporting/submissions/submission.js";
import { firstStep, startFor, startWith, stepsFrom } from "../support/begun-forms.js";
import { cardOf, inputsOf, pressed, textOf } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";
import { forms2025 } from "../support/forms.js";
import { fullDraft, listed } from "../support/full-drafts.js";
import { reporterOf } from "../support/reporters.js";
import { startReporting } from "../support/reporting.js";

let bot: ReturnType<typeof startReporting>;

beforeEach(() => {
  bot = startReporting();
});

/** What every card must be, whatever is written in it. */
function checkCard(card: AdaptiveCard): void {
  assertGoodCard(card);
  assert.ok((card["actions"] as readonly unknown[]).length <= 6);
}

/** A form's first card when a draft has been saved, as the person who fills it in. */
async function openWith(form: Form, draft: Draft): Promise<readonly [string, AdaptiveCard]> {
  bot = await startWith(form, draft);
  return [reporterOf(form).userId, await firstStep(bot, form)];
}

describe("the cards of reporting", () => {
  for (const form of forms2025) {
    it(`hold ${form.id} blank`, async () => {
      const { userId: user } = reporterOf(form);
      bot = await startFor(form);
      const cards = await stepsFrom(bot, form, await bot.open(user, form.words[0] ?? ""));

      assert.ok(cards.length >= form.sections.length);
      for (const card of cards) checkCard(card);
      const last = cards.at(-1);
      assert.ok(last);
      checkCard(await bot.press(user, last, "Granska och skicka in"));
    });

    it(`hold ${form.id} as full as may be, through review, receipt and correction`, async () => {
      const [user, first] = await openWith(form, fullDraft(form));
      const cards = await stepsFrom(bot, form, first);
      for (const card of cards) checkCard(card);
      const last = cards.at(-1);
      assert.ok(last);
      const shown = Object.assign({}, ...cards.map(inputsOf)) as Draft;
      assert.deepEqual({ ...shown, ...listed(form) }, { ...fullDraft(form), ...listed(form) });

      const review = await bot.press(user, last, "Granska och skicka in");
      checkCard(review);
      const receipt = await bot.press(
        user,
        review,
        form.original === undefined ? "Skicka in" : "Spara kopian",
      );
      checkCard(receipt);
      checkCard(await bot.press(user, receipt, "Visa alla svar"));

      const again = await bot.press(user, receipt, "Rätta");
      const changed = Object.fromEntries(Object.keys(inputsOf(again)).map((input) => [input, ""]));
      checkCard(await bot.press(user, again, "Spara och till granskningen", changed));
    });

    it(`hold ${form.id} full of what cannot be taken, and keep it`, async () => {
      const wrong = Object.fromEntries(
        Object.keys(fullDraft(form)).map((input) => [input, `${"fel å ".repeat(40)}${input}`]),
      );
      const [user, first] = await openWith(form, wrong);

      checkCard(first);
      assert.match(textOf(first), /behöver rättas/);
      const { data } = pressed(first, "Spara utkast");
      for (const go of ["review", "next", "save"])
        checkCard(cardOf(await bot.send(user, "form.step", { ...data, go })));
    });
  }

  it("list many reports with many versions", async () => {
    const receipt = await bot.submitAccount();
    let card = receipt;
    for (let version = 2; version <= 7; version += 1) {
      const step = await bot.press("kalmar", card, "Rätta");
      const review = await bot.press("kalmar", step, "Spara och till granskningen", {
        receivedKronor: `${2_000_000 + version}`,
      });
      card = await bot.press("kalmar", review, "Skicka in rättelsen");
      checkCard(card);
    }

    const list = await bot.open("kalmar", "mina rapporter");

    checkCard(list);
    assert.match(textOf(list), /Version 7/);
  });

  it("show what people write letter for letter, in text that takes no Markdown", async () => {
    const evil = "[GODKÄND](https://evil.example) **fet** ${utcNow()} <at>alla</at>";
    const first = await bot.open("kalmar", "redogörelse");
    const step = await bot.press("kalmar", first, "Nästa");
    const saved = await bot.press("kalmar", step, "Spara utkast", { "uses.0.activity": evil });
    const colleague = await bot.press("kalmar", step, "Spara utkast", { "uses.0.activity": "Ny" });

    assert.equal(inputsOf(saved)["uses.0.activity"], evil);
    assert.ok(textOf(colleague).includes(evil));
    for (const card of [saved, colleague])
      assert.doesNotMatch(JSON.stringify(card), /"type":"TextBlock","text":"[^"]*evil/);
  });
});
