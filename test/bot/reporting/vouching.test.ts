import assert from "node:assert/strict";
import { beforeEach, describe, it } from "mocha";
import { buttonsOf, pressed, textOf } from "../../support/card-reader.js";
import { completeFinancialReport } from "../../support/drafts.js";
import { startReporting } from "../../support/reporting.js";

let bot: ReturnType<typeof startReporting>;

beforeEach(() => {
  bot = startReporting();
});

describe("a report that another person must vouch for", () => {
  const financial = "2025-ekonomisk-redovisning-rkl";

  async function submitFinancial(): Promise<Awaited<ReturnType<typeof bot.open>>> {
    const first = await bot.open("kalmar", "ekonomisk redovisning");
    const review = await bot.fillIn("kalmar", first, completeFinancialReport);
    assert.match(textOf(review), /en annan person i regionen först intyga/);
    return bot.press("kalmar", review, "Spara kopian");
  }

  it("waits until it is done, and then counts", async () => {
    const receipt = await submitFinancial();
    assert.match(textOf(receipt), /underlag: väntar på intygande[^]*Läge: Väntar på intygande/);
    assert.doesNotMatch(textOf(receipt), /Inlämnad|kopian är sparad/);
    assert.match(textOf(receipt), /Ifylld: 24 november 2025/);
    assert.match(textOf(receipt), /intygar uppgifterna: Kollegan i Kalmar\. Tills dess räknas/);
    assert.ok(!buttonsOf(receipt).includes("Intyga uppgifterna"));
    assert.equal((await bot.state(financial)).status, "to-sign");
    const told = bot.told.at(-1);
    assert.equal(told?.userId, "kalmar-2");
    assert.ok(told.card);

    bot.setClock("2025-11-25T08:15:00Z");
    const signed = await bot.press("kalmar-2", told.card, "Intyga uppgifterna");

    assert.match(textOf(signed), /Du har intygat uppgifterna[^]*Inlämnad: 24 november 2025/);
    assert.match(textOf(signed), /Läge: Intygad 25 november 2025 kl\. 09\.15 av Kollegan i Kalmar/);
    assert.equal((await bot.state(financial)).status, "submitted");
    assert.equal(bot.told.at(-1)?.userId, "kalmar");
  });

  it("is found by whoever is to do it, in the list of reports and by writing so", async () => {
    assert.match((await bot.say("kalmar-2", "intyga")).text ?? "", /ingen rapport som väntar/);
    await submitFinancial();

    const list = textOf(await bot.open("kalmar", "mina rapporter"));
    assert.match(list, /Version 1, ifylld .* väntar på intygande\. Räknas inte som inlämnad än/);
    assert.doesNotMatch(list, /Version 1, inlämnad/);
    const mine = await bot.open("kalmar", "intyga");
    assert.match(textOf(mine), /Väntar på att en annan person intygar/);
    const theirs = await bot.open("kalmar-2", "mina rapporter");
    const seen = await bot.press("kalmar-2", theirs, "Läs och intyga");
    assert.ok(buttonsOf(seen).includes("Intyga uppgifterna"));
    const asked = await bot.open("kalmar-2", "jag ska intyga den ekonomiska redovisningen.");
    const answers = await bot.press("kalmar-2", asked, "Visa alla svar");
    await bot.press("kalmar-2", answers, "Intyga uppgifterna");
    assert.match(textOf(await bot.open("kalmar", "mina rapporter")), /Version 1, inlämnad/);
  });

  it("is never vouched for by whoever handed it in", async () => {
    const receipt = await submitFinancial();
    const { data } = pressed(receipt, "Visa alla svar");

    const answer = await bot.send("kalmar", "form.sign", { ...data, step: "1" });

    assert.match(answer.text ?? "", /kan inte själv intyga/);
    assert.equal((await bot.state(financial)).status, "to-sign");
  });

  it("must be vouched for anew when it is corrected, by another than the one who did", async () => {
    await submitFinancial();
    const seen = await bot.open("kalmar-2", "ekonomisk redovisning");
    const step = await bot.press("kalmar-2", seen, "Rätta");
    const review = await bot.press("kalmar-2", step, "Spara och till granskningen", {
      contactName: "Ekonomichefen",
    });
    await bot.press("kalmar-2", review, "Spara kopian");

    const stale = await bot.press("kalmar-2", seen, "Intyga uppgifterna").catch(() => undefined);
    assert.equal(stale, undefined);
    assert.equal((await bot.state(financial)).unsigned?.by, "kalmar-2");
    const mine = await bot.open("kalmar", "ekonomisk redovisning");
    await bot.press("kalmar", mine, "Intyga uppgifterna");
    assert.equal((await bot.state(financial)).version?.version, 2);
  });
});
