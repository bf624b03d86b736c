import assert from "node:assert/strict";
import { beforeEach, describe, it } from "mocha";
import { buttonsOf, textOf } from "../../support/card-reader.js";
import { completeFinancialReport, completeRequest } from "../../support/drafts.js";
import { startReporting } from "../../support/reporting.js";

let bot: ReturnType<typeof startReporting>;

beforeEach(() => {
  bot = startReporting();
  bot.setClock("2026-02-05T08:00:00Z");
});

describe("what goes to Kammarkollegiet", () => {
  for (const [message, draft, id, day] of [
    ["rekvisition", completeRequest, "2025-rekvisition-ro", "1 december 2025"],
    [
      "Förbered ekonomisk redovisning",
      completeFinancialReport,
      "2025-ekonomisk-redovisning-ro",
      "31 mars 2026",
    ],
  ] as const)
    it(`is prepared by ${message}, signed and sent by the region, and kept as a copy only`, async () => {
      const first = await bot.open("linköping", message);
      assert.match(textOf(first), new RegExp(`Kammarkollegiet senast ${day}`));

      const review = await bot.fillIn("linköping", first, draft);
      const receipt = await bot.press("linköping", review, "Spara kopian");

      assert.ok(!buttonsOf(review).includes("Skicka in"));
      for (const text of [textOf(review), textOf(receipt)]) {
        assert.match(
          text,
          new RegExp(`Ni skickar själva originalet.*Kammarkollegiet senast ${day}`),
        );
        assert.match(text, /Jag kan varken skriva under eller skicka det/);
      }
      assert.match(textOf(receipt), /underlag: (?:kopian är sparad|väntar på intygande)/);
      assert.match(
        textOf(receipt),
        /Till: RCC Sydöst, bara som kopia\nOriginal till: Kammarkollegiet/,
      );
      assert.doesNotMatch(textOf(receipt), /i tid|dagar efter/);
      assert.equal((await bot.events(id)).at(-1)?.type, "submitted");
    });

  it("waits, once the copy is saved, for it to be confirmed that the original is sent", async () => {
    const review = await bot.fillIn("linköping", await bot.open("linköping", "rekvisition"), {
      ...completeRequest,
    });
    const receipt = await bot.press("linköping", review, "Spara kopian");
    assert.match(textOf(receipt), /Tryck på Bekräfta skickad när originalet är underskrivet/);

    const [asked] = [await bot.open("linköping", "originalet är skickat")];
    const sent = await bot.press("linköping", asked, "Bekräfta skickad");

    assert.match(textOf(sent), /noterat att originalet är skickat/);
    assert.match(textOf(sent), /Originalet bekräftat skickat 5 februari 2026 kl\. 09\.00 av Handl/);
    assert.ok(!buttonsOf(sent).includes("Bekräfta skickad"));
    const again = await bot.press("linköping", receipt, "Bekräfta skickad");
    assert.match(textOf(again), /redan bekräftat/);
    const events = await bot.events("2025-rekvisition-ro");
    assert.equal(events.filter(({ type }) => type === "original-sent").length, 1);
    const none = await bot.say("linköping", "jag har skickat originalet");
    assert.match(none.text ?? "", /ingen sparad kopia/);
  });

  it("shows what is not used, and leaves unknown registry numbers blank with the reason", async () => {
    const first = await bot.open("linköping", "ekonomisk redovisning");
    const second = await bot.press("linköping", first, "Nästa");
    assert.match(textOf(second), /diarienummer för överenskommelsen\nFinns inte i mitt underlag/);

    const review = await bot.fillIn("linköping", first, completeFinancialReport);
    assert.match(textOf(review), /Medel som inte har förbrukats: 180\s000\skr \(beräknat\)/);
  });

  it("tells how a number of an organisation without hyphen was understood", async () => {
    const first = await bot.open("linköping", "rekvisition");
    const next = await bot.press("linköping", first, "Nästa", { organisationNumber: "2321000040" });

    assert.match(textOf(next), /Organisationsnummer: 2321000040 = 232100-0040/);
  });

  it("leaves questions about it to be answered", async () => {
    for (const question of [
      "när ska vi rekvirera?",
      "vad är en rekvisition?",
      "vad är ekonomisk redovisning?",
      "när ska den ekonomiska redovisningen in?",
    ])
      assert.deepEqual(await bot.say("linköping", question), { text: "A question" });
  });
});
