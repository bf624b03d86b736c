import assert from "node:assert/strict";
import { beforeEach, describe, it } from "mocha";
import { buttonsOf, cardOf, inputsOf, pressed, textOf } from "../../support/card-reader.js";
import { assertGoodCard } from "../../support/cards.js";
import { completeAccount } from "../../support/drafts.js";
import { standingOf } from "../../../src/reporting/submissions/standing.js";
import { startReporting } from "../../support/reporting.js";

let bot: ReturnType<typeof startReporting>;

beforeEach(() => {
  bot = startReporting();
});

const id = "2025-redogorelse-rkl";
const why = { reason: "Vi lämnade för fel år." };

describe("taking a report back", () => {
  it("asks for a reason, tells what it means, and no longer counts the report", async () => {
    const receipt = await bot.submitAccount();
    const ask = await bot.press("kalmar", receipt, "Dra tillbaka");
    assertGoodCard(ask);
    assert.match(textOf(ask), /Version 1 dras tillbaka/);
    assert.match(textOf(ask), /varken i uppföljningen eller i sammanställningen/);

    const card = await bot.press("kalmar", ask, "Ja, dra tillbaka", why);

    assertGoodCard(card);
    assert.match(textOf(card), /Redogörelse med handlingsplan: tillbakadragen/);
    assert.match(textOf(card), /Skäl: Vi lämnade för fel år\./);
    assert.equal((await bot.state(id)).status, "withdrawn");
    assert.match(textOf(await bot.open("kalmar", "mina rapporter")), /Version 1 tillbakadragen/);
  });

  it("tells the coordinators and the region's others, once", async () => {
    const receipt = await bot.submitAccount();
    bot.told.length = 0;
    const ask = await bot.press("kalmar", receipt, "Dra tillbaka");
    const { verb, data } = pressed(ask, "Ja, dra tillbaka", why);

    await Promise.all([bot.send("kalmar", verb, data), bot.send("kalmar", verb, data)]);

    assert.deepEqual(
      bot.told.map(({ userId }) => userId),
      ["kalmar-2", "coordinator"],
    );
    assert.deepEqual(bot.changed, ["redogorelse", "redogorelse"]);
    assert.match(bot.told[1]?.text ?? "", /Handläggaren i Kalmar har dragit tillbaka redogörelsen/);
  });

  it("is not done without a reason, nor with a personal number in it; the text comes back", async () => {
    const receipt = await bot.submitAccount();
    let ask = await bot.press("kalmar", receipt, "Dra tillbaka");
    for (const [reason, said] of [
      ["  ", /Skriv varför/],
      ["Patienten 850709-9805 stod med", /personnummer/],
      ["ö".repeat(1001), /för lång/],
    ] as const) {
      ask = await bot.press("kalmar", ask, "Ja, dra tillbaka", { reason });
      assert.match(textOf(ask), said);
      assert.equal(inputsOf(ask)["reason"], reason);
    }
    assert.equal((await bot.state(id)).status, "submitted");
  });

  it("lets the report be kept after all, and be handed in again", async () => {
    const receipt = await bot.submitAccount();
    const ask = await bot.press("kalmar", receipt, "Dra tillbaka");
    assert.match(textOf(await bot.press("kalmar", ask, "Nej, behåll den")), /inlämnad/);

    const gone = await bot.press("kalmar", ask, "Ja, dra tillbaka", why);
    const step = await bot.press("kalmar", gone, "Lämna in på nytt");
    assert.equal(inputsOf(step)["receivedKronor"], "1,1 mkr");
    const review = await bot.fillIn("kalmar", step, completeAccount);
    const again = await bot.press("kalmar", review, "Skicka in");

    assert.match(textOf(again), /Kvittonummer: 2025-REDOGORELSE-RKL-2/);
    assert.match(textOf(again), /Redogörelse med handlingsplan: inlämnad/);
    assert.equal((await bot.state(id)).status, "submitted");
  });

  it("does not take back another version than the card showed", async () => {
    const receipt = await bot.submitAccount();
    const ask = await bot.press("kalmar", receipt, "Dra tillbaka");
    const step = await bot.press("kalmar-2", receipt, "Rätta");
    const review = await bot.press("kalmar-2", step, "Spara och till granskningen", {
      receivedKronor: "1 050 000",
    });
    await bot.press("kalmar-2", review, "Skicka in rättelsen");

    const answer = await bot.press("kalmar", ask, "Ja, dra tillbaka", why);

    assert.match(textOf(answer), /Läget har ändrats sedan kortet visades/);
    assert.match(textOf(answer), /Version: 2/);
    assert.equal((await bot.state(id)).status, "submitted");
    assert.deepEqual(bot.refused.at(-1), {
      verb: "form.withdraw",
      by: "kalmar",
      why: "out-of-date",
    });
  });
});

describe("having nothing to report", () => {
  it("is handed in with a reason, counts, and can be replaced by a report", async () => {
    const list = await bot.open("kalmar", "rapportera");
    const ask = await bot.press("kalmar", list, "Inget att redovisa");
    assertGoodCard(ask);
    const receipt = await bot.press("kalmar", ask, "Ja, inget att redovisa", {
      reason: "Regionen fick inga medel 2024.",
    });

    assertGoodCard(receipt);
    assert.match(textOf(receipt), /Redogörelse med handlingsplan: inget att redovisa/);
    assert.match(textOf(receipt), /Räknas som klar/);
    assert.match(textOf(receipt), /Kvittonummer: 2025-REDOGORELSE-RKL-1/);
    assert.equal((await bot.state(id)).status, "nil");

    const step = await bot.press("kalmar", receipt, "Lämna en rapport i stället");
    assert.match(textOf(step), /Det gäller tills du har skickat in rapporten/);
    const review = await bot.fillIn("kalmar", step, completeAccount);
    const submitted = await bot.press("kalmar", review, "Skicka in");
    assert.match(textOf(submitted), /Kvittonummer: 2025-REDOGORELSE-RKL-2/);
    assert.equal((await bot.state(id)).status, "submitted");
  });

  it("is sent back by a reviewer who needs a report, and then is owed again", async () => {
    const ask = await bot.press(
      "kalmar",
      await bot.open("kalmar", "rapportera"),
      "Inget att redovisa",
    );
    await bot.press("kalmar", ask, "Ja, inget att redovisa", why);
    const list = await bot.open("coordinator", "granska redogörelse");
    assert.match(textOf(list), /Läge: Inget att redovisa/);
    const nil = await bot.press("coordinator", list, "Öppna");
    assertGoodCard(nil);
    const back = await bot.press("coordinator", nil, "Skicka tillbaka");
    const blank = await bot.press("coordinator", back, "Skicka tillbaka");
    assert.match(textOf(blank), /Skriv varför/);
    const { verb, data } = pressed(back, "Skicka tillbaka", { reason: "Medlen är utbetalade." });
    for (const time of [1, 2])
      assert.match((await bot.send("coordinator", verb, data)).text ?? "", /tillbaka/, `${time}`);

    assert.equal((await bot.state(id)).status, "returned");
    assert.equal(standingOf(await bot.submissions.get(id)).kind, "not-begun");
    const told = bot.told.filter(({ userId }) => userId === "kalmar");
    assert.equal(told.length, 1);
    assert.match(told[0]?.text ?? "", /behöver redogörelsen för Region Kalmar län ändå/);
    assert.ok(told[0]?.card);
    assert.match(textOf(told[0].card), /Medlen är utbetalade/);
    assert.match(textOf(await bot.open("kalmar", "mina rapporter")), /skickat tillbaka av RCC/);
  });

  it("leaves a draft where it lies", async () => {
    const first = await bot.open("kalmar", "redogörelse");
    await bot.press("kalmar", first, "Spara utkast", { receivedKronor: "5" });
    const ask = await bot.press(
      "kalmar",
      await bot.open("kalmar", "rapportera"),
      "Inget att redovisa",
    );
    await bot.press("kalmar", ask, "Ja, inget att redovisa", why);

    assert.equal((await bot.state(id)).draft["receivedKronor"], "5");
  });

  it("is offered only where the form allows it", async () => {
    assert.ok(!buttonsOf(await bot.open("lead", "rapportera")).includes("Inget att redovisa"));
    const { data } = pressed(await bot.open("lead", "delrapport"), "Spara utkast");

    const answer = await bot.send("lead", "form.nil", {
      ...data,
      go: "confirm",
      step: "0",
      ...why,
    });

    assert.match(answer.text ?? "", /går det inte att lämna att inget finns att redovisa/);
    assert.deepEqual(await bot.submissions.list(), []);
  });

  it("does not take the place of a report that has been handed in", async () => {
    const list = await bot.open("kalmar", "rapportera");
    const ask = await bot.press("kalmar", list, "Inget att redovisa");
    await bot.submitAccount();

    const answer = await bot.press("kalmar", ask, "Ja, inget att redovisa", why);

    assert.match(textOf(answer), /Läget har ändrats/);
    assert.equal((await bot.state(id)).status, "submitted");
  });
});

describe("the region's others", () => {
  it("get a copy of the receipt, once", async () => {
    await bot.submitAccount();

    assert.deepEqual(
      bot.told.map(({ userId }) => userId),
      ["kalmar-2"],
    );
    const [copy] = bot.told;
    assert.match(
      copy?.text ?? "",
      /Handläggaren i Kalmar har lämnat redogörelsen för Region Kalmar/,
    );
    assert.ok(copy?.card);
    assert.match(textOf(copy.card), /Kvittonummer: 2025-REDOGORELSE-RKL-1/);
  });
});

describe("trying to hand in", () => {
  it("keeps an attempt to submit what cannot be taken, with a number, once for each press", async () => {
    const first = await bot.open("kalmar", "redogörelse");
    let card = await bot.press("kalmar", first, "Nästa", { receivedKronor: "5" });
    while (buttonsOf(card).includes("Nästa")) card = await bot.press("kalmar", card, "Nästa");
    const { verb, data } = pressed(card, "Granska och skicka in");

    await bot.send("kalmar", verb, data);
    const again = cardOf(await bot.send("kalmar", verb, data));

    assert.match(
      textOf(again),
      /Försöket att lämna in är antecknat 24 november 2025 kl\. 09\.15, nummer 2025-REDOGORELSE-RKL-F1/,
    );
    const { status, attempts, attempt } = await bot.state("2025-redogorelse-rkl");
    assert.deepEqual([status, attempts], ["draft", 1]);
    assert.ok(attempt?.faulty.includes("usedKronor"));
    assert.match(
      textOf(await bot.open("kalmar", "mina rapporter")),
      /Försök att lämna in 24 november .* nummer 2025-REDOGORELSE-RKL-F1: \d+ uppgifter att rätta/,
    );
  });
});
