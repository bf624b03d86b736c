import assert from "node:assert/strict";
import { beforeEach, describe, it } from "mocha";
import { buttonsOf, cardOf, pressed, textOf } from "../../support/card-reader.js";
import {
  completeAccount,
  completeApplication,
  completePathwayReport,
} from "../../support/drafts.js";
import { startReporting } from "../../support/reporting.js";

let bot: ReturnType<typeof startReporting>;

beforeEach(() => {
  bot = startReporting();
});

describe("going on to the next step of a form", () => {
  it("tells what is left to put right on the step before, without hindering", async () => {
    const first = await bot.open("kalmar", "redogörelse");

    const second = await bot.press("kalmar", first, "Nästa", {
      receivedKronor: "1,1 mkr",
      usedKronor: "1 500 000:-",
    });

    assert.match(textOf(second), /Steg 2 av 4/);
    assert.match(
      textOf(second),
      /Att rätta i förra steget: ”Använda medel 2024”.*Det skiljer 400\s000\skr/,
    );
  });

  it("tells what there is to look at again on the step before", async () => {
    const first = await bot.open("linköping", "svf-redovisning");

    const second = await bot.press("linköping", first, "Nästa", { inclusion: "68,9 procent" });

    assert.match(textOf(second), /Inklusionsgrad första halvåret 2025: Under 70 %/);
  });

  it("does not call wrong what nobody has come to yet", async () => {
    const first = await bot.open("linköping", "svf-redovisning");

    const second = await bot.press("linköping", first, "Nästa", { inclusion: "71,2" });

    assert.doesNotMatch(textOf(second), /Fyll i|skriv här varför/);
    assert.doesNotMatch(textOf(second), /Att rätta/);
  });

  it("shows an amount that was typed without spaces as it is read", async () => {
    const first = await bot.open("kalmar", "redogörelse");

    const second = await bot.press("kalmar", first, "Nästa", {
      receivedKronor: "1500000",
      usedKronor: "1 400 000 kr",
    });

    assert.match(textOf(second), /Erhållna medel 2024: 1500000 = 1\s500\s000\skr/);
    assert.doesNotMatch(textOf(second), /Använda medel 2024/);
  });
});

describe("changing something from the review", () => {
  it("leads straight back to it, whatever step it is on", async () => {
    const first = await bot.open("kalmar", "redogörelse");
    const review = await bot.fillIn("kalmar", first, completeAccount);

    const step = await bot.press("kalmar", review, "Ändra");
    assert.match(textOf(step), /Steg 1 av 4/);
    assert.deepEqual(buttonsOf(step), ["Spara och till granskningen", "Nästa", "Spara utkast"]);
    const back = await bot.press("kalmar", step, "Spara och till granskningen", {
      receivedKronor: "1,2 mkr",
    });

    assert.match(textOf(back), /Granska: Redogörelse[^]*1\s200\s000\skr/);
  });

  it("leads back to one with something left out too, after the next step of a long section", async () => {
    const first = await bot.open("linköping", "svf-redovisning");
    const draft = { ...completePathwayReport, "pathways.24.share": "" };
    const review = await bot.fillIn("linköping", first, draft);

    const { verb, data } = pressed(review, "Ändra");
    const opened = await bot.send("linköping", verb, { ...data, step: "vardforlopp-0" });
    const second = await bot.press("linköping", cardOf(opened), "Nästa");
    const back = await bot.press("linköping", second, "Spara och till granskningen");

    assert.match(textOf(back), /Granska: SVF-redovisning[^]*En uppgift saknas/);
  });

  it("is the nearest button where all that is left to mend is on the step", async () => {
    const first = await bot.open("kalmar", "projektansökan");
    const third = await bot.press(
      "kalmar",
      await bot.press("kalmar", first, "Nästa", {
        area: "pathology",
      }),
      "Nästa",
    );
    assert.match(textOf(third), /genomlysningen 2024\?\nKrävs inom/);
    assert.doesNotMatch(textOf(third), /Fyll i det här/);

    const left = await bot.fillIn("kalmar", first, { ...completeApplication, review: "" });

    assert.match(textOf(left), /\nFyll i det här\.\nKrävs inom/);
    assert.equal(buttonsOf(left)[0], "Spara och till granskningen");
  });

  it("stays within reach when a row is added to mend what it told", async () => {
    const first = await bot.open("kalmar", "redogörelse");
    const uses = await bot.fillIn("kalmar", first, { ...completeAccount, "uses.0.kronor": "1" });

    const added = await bot.press("kalmar", uses, "Lägg till rad");

    assert.match(textOf(added), /Steg 2 av 4/);
    assert.ok(buttonsOf(added).includes("Spara och till granskningen"));
  });

  it("is not offered before there is anything to review", async () => {
    assert.ok(
      !buttonsOf(await bot.open("kalmar", "redogörelse"))
        .join()
        .includes("granskningen"),
    );
  });
});

describe("a sum of parts", () => {
  it("is not told before any part has been written", async () => {
    let card = await bot.open("kalmar", "projektansökan");
    while (buttonsOf(card).includes("Nästa")) card = await bot.press("kalmar", card, "Nästa");
    assert.match(textOf(card), /Summa poster: räknas ut när uppgifterna är sparade/);

    const saved = await bot.press("kalmar", card, "Spara utkast", { "costs.0.kronor": "5 tkr" });

    assert.match(textOf(saved), /Summa poster: 5\s000\skr \(beräknat\)/);
  });
});

describe("what hinders a form, named above its fields", () => {
  it("stands without the introduction, and says no figures twice", async () => {
    const first = await bot.open("kalmar", "redogörelse");
    const second = await bot.press("kalmar", first, "Nästa", {
      receivedKronor: "1 mkr",
      usedKronor: "1,2 mkr",
    });
    const third = await bot.press("kalmar", second, "Nästa", {
      "uses.0.activity": "Kurser",
      "uses.0.kronor": "900 000",
    });
    const last = await bot.press("kalmar", third, "Nästa");

    const refused = textOf(await bot.press("kalmar", last, "Granska och skicka in"));

    assert.match(refused, /Steg 1 av 4/);
    assert.doesNotMatch(refused, /korta redogörelse|Fält med \*/);
    assert.match(refused, /\nSteg 2: Insatser 2024 blir tillsammans.*Det skiljer 300\s000\skr\.\n/);
  });
});

describe("whoever has to leave a form", () => {
  for (const words of [
    "måste gå på möte, fortsätter sen",
    "nej måste gå, fortsätter sen",
    "jag hinner inte mer idag, tar resten imorgon",
    "vi fortsätter i morgon",
  ])
    it(`is told what is saved and how to go on by ”${words}”`, async () => {
      assert.match((await bot.say("kalmar", words)).text ?? "", /^Inget utkast är sparat än/);
      const first = await bot.open("kalmar", "redogörelse");
      await bot.press("kalmar", first, "Nästa", { receivedKronor: "1,1 mkr" });

      const { text = "" } = await bot.say("kalmar", words);

      assert.match(text, /^Utkastet till redogörelsen är sparat 24 november 2025 kl\. 09\.15\./);
      assert.match(text, /räknas inte som inlämnat än\. Skriv fortsätt/);
    });

  for (const words of ["kan projektet fortsätta senare?", "fortsätter pengarna nästa år?"])
    it(`is not who asks ”${words}”`, async () => {
      assert.equal((await bot.say("kalmar", words)).text, "A question");
    });
});

describe("going on another day", () => {
  it("takes up the report that was saved last", async () => {
    for (const [at, words, input] of [
      ["2025-11-24T08:15:00Z", "kort rapport", "allottedKronor"],
      ["2025-11-25T08:15:00Z", "redogörelse", "receivedKronor"],
    ] as const) {
      bot.setClock(at);
      const first = await bot.open("kalmar", words);
      await bot.press("kalmar", first, "Spara utkast", { [input]: "1 mkr" });
    }
    assert.match(textOf(await bot.open("kalmar", "fortsätt")), /^Redogörelse med handlingsplan/);

    bot.setClock("2025-11-26T08:15:00Z");
    const short = await bot.open("kalmar", "kort rapport");
    await bot.press("kalmar", short, "Spara utkast", { allottedKronor: "2 mkr" });
    assert.match(textOf(await bot.open("kalmar", "fortsätt")), /^Kort rapport/);
  });
});
