import assert from "node:assert/strict";
import { beforeEach, describe, it } from "mocha";
import { buttonsOf, inputsOf, noCard, textOf } from "../../support/card-reader.js";
import {
  completeAccount,
  completeFinalReport,
  completeProgressReport,
  completeRequest,
} from "../../support/drafts.js";
import { forms2025 } from "../../support/forms.js";
import { startReporting } from "../../support/reporting.js";

let bot: ReturnType<typeof startReporting>;

beforeEach(() => {
  bot = startReporting();
});

describe("what is known before a form is begun", () => {
  it("stands in the form from the beginning: the region's name and the agreement's", async () => {
    const first = await bot.open("kalmar", "rekvisition");
    assert.equal(inputsOf(first)["grantee"], "Region Kalmar län");

    const second = await bot.press("kalmar", first, "Nästa");

    assert.match(inputsOf(second)["agreementName"] ?? "", /^Överenskommelse mellan staten och SKR/);
    assert.deepEqual(await bot.submissions.list(), [], "looking through saves nothing");
  });

  it("is what the same region has answered in another form, contact details and all", async () => {
    const first = await bot.open("linköping", "rekvisition");
    const review = await bot.fillIn("linköping", first, completeRequest);
    await bot.press("linköping", review, "Spara kopian");

    const own = await bot.open("linköping", "ekonomisk redovisning");
    const other = await bot.open("kalmar", "ekonomisk redovisning");

    assert.equal(inputsOf(own)["email"], "ekonomen@example.se");
    assert.equal(inputsOf(own)["organisationNumber"], "232100-0040");
    assert.equal(inputsOf(other)["email"], "");
    const second = await bot.press("linköping", own, "Nästa");
    assert.match(textOf(second), /I rekvisitionen, version 1: belopp.*2\s000\s000\skr/);
  });

  it("is who the register names, where there is but one, and says so until it is changed", async () => {
    let card = await bot.open("linköping", "redogörelse");
    while (buttonsOf(card).includes("Nästa"))
      card = await bot.press("linköping", card, "Nästa", {});
    assert.equal(inputsOf(card)["contactName"], "Handläggaren i Linköping");
    assert.match(textOf(card), /En del är ifyllt i förväg/);

    const saved = await bot.press("linköping", card, "Spara utkast", { contactName: "Ekonomen" });
    assert.doesNotMatch(textOf(saved), /ifyllt i förväg/);
    let several = await bot.open("kalmar", "redogörelse");
    while (buttonsOf(several).includes("Nästa"))
      several = await bot.press("kalmar", several, "Nästa");
    assert.equal(inputsOf(several)["contactName"], "");
  });

  it("is what the same region said last year: contact details, and figures to hold its own against", async () => {
    bot = startReporting([...forms2025, ...forms2025.map((form) => ({ ...form, year: 2026 }))]);
    const opening = { form: "2025/redogorelse", subject: "rkl", step: "", go: "" };
    const { card: last } = await bot.send("kalmar", "form.open", {
      ...opening,
      nonce: "last-years",
      base: "0.0",
    });
    const review = await bot.fillIn("kalmar", last ?? noCard, completeAccount);
    await bot.press("kalmar", review, "Skicka in");

    let card = await bot.open("kalmar", "redogörelse");
    assert.match(
      textOf(card),
      /I redogörelsen för 2025, version 1: planerade medel 2025: 1\s000\s000\skr/,
    );
    while (buttonsOf(card).includes("Nästa")) card = await bot.press("kalmar", card, "Nästa");
    assert.equal(inputsOf(card)["contactEmail"], "cancersamordnare@example.se");
  });

  it("may be changed or emptied, and stays so", async () => {
    const first = await bot.open("kalmar", "rekvisition");
    await bot.press("kalmar", first, "Spara utkast", { grantee: "", contactName: "Ekonomen" });

    const again = await bot.open("kalmar", "rekvisition");

    assert.equal(inputsOf(again)["grantee"], "");
    assert.equal(inputsOf(again)["contactName"], "Ekonomen");
  });

  it("is told beside the figure that it is to be held against", async () => {
    const progress = await bot.open("lead", "delrapport");
    const review = await bot.fillIn("lead", progress, completeProgressReport);
    await bot.press("lead", review, "Skicka in");

    const first = await bot.open("lead", "slutrapport");
    const second = await bot.press("lead", first, "Nästa");

    assert.equal(inputsOf(first)["continued"], "new");
    assert.match(textOf(second), /I delrapporten, version 1: förbrukat hittills: 210\s000\skr/);
    assert.equal(inputsOf(second)["usedKronor"], "");
    const reviewed = await bot.fillIn("lead", first, {
      ...completeFinalReport,
      usedKronor: "270 000",
      "costs.0.kronor": "172 000",
    });
    assert.match(textOf(reviewed), /Förbrukat totalt: 270\s000\skr/);
  });
});
