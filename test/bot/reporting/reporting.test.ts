import assert from "node:assert/strict";
import { beforeEach, describe, it } from "mocha";
import { inputsOf, textOf } from "../../support/card-reader.js";
import {
  completeAccount,
  completeFinalReport,
  completeProgressReport,
  completeShortReport,
} from "../../support/drafts.js";
import { startReporting } from "../../support/reporting.js";

let bot: ReturnType<typeof startReporting>;

beforeEach(() => {
  bot = startReporting();
});

describe("colleagues on the same report", () => {
  it("does not write over what the other has saved, and shows both", async () => {
    const mine = await bot.open("kalmar", "redogörelse");
    const theirs = await bot.open("kalmar-2", "redogörelse");
    await bot.press("kalmar-2", theirs, "Spara utkast", { receivedKronor: "1 000 000" });

    const answer = await bot.press("kalmar", mine, "Nästa", { receivedKronor: "2 000 000" });

    assert.match(
      textOf(answer),
      /Inget är sparat än: Kollegan i Kalmar ändrade utkastet 24 november/,
    );
    assert.match(textOf(answer), /Nu sparat: 1 000 000/);
    assert.equal(inputsOf(answer)["receivedKronor"], "2 000 000");

    await bot.press("kalmar", answer, "Nästa");
    assert.equal((await bot.state("2025-redogorelse-rkl")).draft["receivedKronor"], "2 000 000");
  });

  it("shows a review again when something has been written since", async () => {
    const first = await bot.open("kalmar", "redogörelse");
    const review = await bot.fillIn("kalmar", first, completeAccount);
    const theirs = await bot.press("kalmar-2", review, "Tillbaka");
    await bot.press("kalmar-2", theirs, "Spara utkast", { receivedKronor: "1 200 000" });

    const answer = await bot.press("kalmar", review, "Skicka in");

    assert.match(textOf(answer), /har ändrats sedan du granskade det/);
    assert.match(textOf(answer), /1\s200\s000\skr/);
  });
});

describe("the regions' short report", () => {
  it("has the plan's activities ready, and submits them with their status", async () => {
    await bot.submitAccount();

    const first = await bot.open("kalmar", "fyll i kort rapport");
    assert.match(textOf(first), /Insats: Processledare för övergångar/);
    assert.match(textOf(first), /Planerat belopp: 700\s000\skr/);
    assert.match(textOf(first), /hämtade ur Redogörelse med handlingsplan, version 1/);
    assert.ok(!("activities.0.activity" in inputsOf(first)));
    const review = await bot.fillIn("kalmar", first, completeShortReport);
    assert.match(textOf(review), /Oförbrukat hittills 2025: 350\s000\skr \(beräknat\)/);
    await bot.press("kalmar", review, "Skicka in");

    const version = (await bot.events("2025-kort-rapport-rkl")).at(-1);
    assert.ok(version?.type === "submitted");
    assert.deepEqual((version.record["activities"] as object[])[0], {
      activity: "Processledare för övergångar",
      plannedKronor: 700_000,
      status: "ongoing",
    });
  });

  it("lets a region without a submitted plan write its activities", async () => {
    const first = await bot.open("linköping", "kort rapport");

    assert.match(textOf(first), /Ni har ingen inlämnad handlingsplan/);
    assert.equal(inputsOf(first)["activities.0.activity"], "");
  });
});

describe("a project's reports", () => {
  it("shows the granted amount locked and tells when a report is late", async () => {
    bot.setClock("2025-09-09T06:00:00Z");
    const first = await bot.open("lead", "Delrapport");
    assert.match(textOf(first), /Beviljat belopp: 275\s000\skr/);

    const review = await bot.fillIn("lead", first, completeProgressReport);
    const receipt = textOf(await bot.press("lead", review, "Skicka in"));

    assert.match(
      receipt,
      /Sista dag: Inkom 8 dagar efter 1 september 2025\. Den är mottagen och märkt som sen\. Källorna säger inget om följder/,
    );
    assert.match(receipt, /Kvar av beviljat belopp: 65\s000\skr \(beräknat\)/);
  });

  it("tells that a report is in time, and counts no correction as late", async () => {
    bot.setClock("2025-08-29T06:00:00Z");
    const first = await bot.open("lead", "delrapport");
    const review = await bot.fillIn("lead", first, completeProgressReport);
    const receipt = await bot.press("lead", review, "Skicka in");
    assert.match(textOf(receipt), /i tid, senast 1 september 2025/);

    bot.setClock("2025-09-03T06:00:00Z");
    const step = await bot.press("lead", receipt, "Rätta");
    const again = await bot.press("lead", step, "Spara och till granskningen", {
      usedKronor: "201 000",
    });
    const corrected = textOf(await bot.press("lead", again, "Skicka in rättelsen"));

    assert.match(corrected, /210\s000\skr → 201\s000\skr \(−9\s000\skr\)/);
    assert.match(corrected, /Rättelsen räknas inte som sen inlämning/);
  });

  it("does not call late what came after but one of the days that the sources name", async () => {
    bot.setClock("2025-11-10T06:00:00Z");
    const first = await bot.open("lead", "slutrapport");
    const review = await bot.fillIn("lead", first, {
      ...completeFinalReport,
      usedKronor: "270 000",
      "costs.0.kronor": "172 000",
    });
    const receipt = textOf(await bot.press("lead", review, "Skicka in"));

    assert.match(
      receipt,
      /Inkom 56 dagar efter 15 september 2025\. Källorna anger också 15 november/,
    );
    assert.doesNotMatch(receipt, /märkt som sen/);
  });

  it("asks for a comment when the status is yellow", async () => {
    const first = await bot.open("lead", "delrapport");

    const again = await bot.fillIn("lead", first, { ...completeProgressReport, deviation: "" });

    const text = textOf(again);
    assert.match(text, /Fyll i ”Avvikelse i tid eller budget”, eftersom .*Gul – avviker något/);
    assert.match(text, /\nFyll i det här\.\nMåste fyllas i när läget är gult/);
    assert.equal(text.split("eftersom").length, 2);
  });

  it("lets someone with two projects choose", async () => {
    const choice = await bot.open("leads-two", "slutrapport");
    assert.match(textOf(choice), /Snabbare svar/);
    assert.match(textOf(choice), /Rehab hemma/);

    const first = await bot.press("leads-two", choice, "Börja");

    assert.match(textOf(first), /Snabbare svar/);
  });

  it("names both days for the final report and takes one with costs and lead times", async () => {
    const first = await bot.open("lead", "slutrapport");
    assert.match(textOf(first), /15 september 2025 eller 15 november 2025/);

    const review = await bot.fillIn("lead", first, {
      ...completeFinalReport,
      usedKronor: "275 tkr",
      "costs.0.kronor": "177 000",
      "leadTimes.0.svf": "",
    });
    const receipt = await bot.press("lead", review, "Skicka in");

    assert.match(textOf(receipt), /Oförbrukat: 0\skr \(beräknat\)/);
    assert.match(textOf(review), /Effekt på ledtider inom SVF\nInget ifyllt\./);
  });

  it("tells a second lead of the same project what has been submitted and by whom", async () => {
    const first = await bot.open("lead", "delrapport");
    const review = await bot.fillIn("lead", first, completeProgressReport);
    await bot.press("lead", review, "Skicka in");

    const choice = await bot.open("leads-two", "delrapport");
    const receipt = await bot.press("leads-two", choice, "Visa kvittot");

    assert.match(textOf(receipt), /Av: Projektledaren/);
    assert.match(textOf(receipt), /Projektledaren har redan lämnat in\..*tryck på Rätta/);
    assert.doesNotMatch(textOf(await bot.open("lead", "delrapport")), /har redan lämnat in/);
  });
});

describe("the lists of a person's reports", () => {
  it("show every own form and how far it has come", async () => {
    await bot.submitAccount();
    const short = await bot.open("kalmar", "kort rapport");
    await bot.press("kalmar", short, "Spara utkast", { "activities.0.status": "done" });

    for (const message of ["rapportera", "Lämna rapport", "mina rapporter"]) {
      const list = textOf(await bot.open("kalmar", message));
      assert.match(
        list,
        /Version 1, inlämnad 24 november 2025 kl\. 09\.15 av Handläggaren i Kalmar/,
      );
      assert.match(list, /Utkast, sparat 24 november 2025/);
      assert.doesNotMatch(list, /Delrapport/);
    }
  });

  it("say so when there is no draft to continue", async () => {
    assert.match(textOf(await bot.open("kalmar", "fortsätt")), /Du har inget påbörjat utkast/);
  });

  for (const words of [
    "skrev fel, ska va 201 000 inte 210",
    "Oj, jag har skrivit fel siffra",
    "det blev fel i redogörelsen",
    "vi råkade skriva fel belopp",
  ])
    it(`are opened to be corrected by ”${words}”, when something has been handed in`, async () => {
      const none = await bot.say("kalmar", words);
      assert.match(none.text ?? "", /Du har inte lämnat in någon rapport som går att rätta/);
      await bot.submitAccount();
      const opened = textOf(await bot.open("kalmar", words));
      assert.match(opened, /^Redogörelse .*\n.*\nSteg 1 av 4/);
      assert.match(opened, /Du rättar det som är inlämnat\. Version 1 gäller tills/);
    });

  it("show what stands in the version in force", async () => {
    const receipt = await bot.submitAccount();

    const shown = await bot.press("kalmar", receipt, "Visa alla svar");

    assert.match(textOf(shown), /version 1/);
    assert.match(textOf(shown), /Kontaktperson: Cancersamordnaren/);
  });
});
