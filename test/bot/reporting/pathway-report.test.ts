import assert from "node:assert/strict";
import { beforeEach, describe, it } from "mocha";
import { buttonsOf, inputsOf, textOf } from "../../support/card-reader.js";
import { assertGoodCard } from "../../support/cards.js";
import { completePathwayReport } from "../../support/drafts.js";
import { startReporting } from "../../support/reporting.js";

let bot: ReturnType<typeof startReporting>;

beforeEach(() => {
  bot = startReporting();
  bot.setClock("2025-09-26T08:00:00Z");
});

const id = "2025-svf-redovisning-ro";
const pressing = {
  ...completePathwayReport,
  inclusion: "68,9",
  includedCases: "689",
  "pathways.24.share": "",
  premResults: "",
};

const review = async (draft: typeof pressing | typeof completePathwayReport) =>
  bot.fillIn("linköping", await bot.open("linköping", "Lämna SVF-redovisning"), draft);

describe("reporting on care pathways", () => {
  it("shows the share that the numbers of a row make, as reckoned and with a decimal comma", async () => {
    const first = await bot.open("kalmar", "svf-redovisning");
    const rows = await bot.press("kalmar", first, "Nästa");
    const saved = await bot.press("kalmar", rows, "Spara utkast", {
      "pathways.0.withinLimit": "2",
      "pathways.0.patients": "3",
    });
    assert.match(textOf(saved), /Andel enligt antalen: 66,7\s% \(beräknat\)/);
  });

  it("names each pathway above its inputs", async () => {
    const first = await bot.open("linköping", "svf-redovisning");
    const second = await bot.press("linköping", first, "Nästa");

    assert.match(textOf(second), /Akut myeloisk leukemi \(blodcancer\)\nAndel inom tidsgräns/);
    assert.ok(!("pathways.0.svf" in inputsOf(second)));
    assert.ok(!buttonsOf(second).includes("Lägg till rad"));
  });

  it("points out what is left out, and sends it as incomplete when told to", async () => {
    const card = await review(pressing);
    const text = textOf(card);

    assert.match(text, /Inklusionsgrad[^\n]*: Under 70 %/);
    assert.match(text, /2 uppgifter saknas/);
    assert.match(text, /Steg 6: Fyll i ”Peniscancer: Andel inom tidsgräns”, eller skriv varför/);
    assert.match(text, /Steg 8: Fyll i ”Resultat av PREM-enkäterna”, eftersom/);
    assert.match(text, /Inklusionsgrad minst 70 %[^\n]*: inte uppfyllt/);
    assert.match(text, /PREM-enkäter används[^\n]*: uppfyllt enligt era uppgifter/);
    assert.match(
      text,
      /Redovisning i tid enligt mallen: går inte att säga än\. Det beror på att RCC/,
    );
    assert.match(text, /ett mål, inget villkor: nås för 30 av 31 redovisade \(beräknat\)/);
    assert.match(text, /inget besked om utbetalning/);
    assert.ok(!buttonsOf(card).includes("Skicka in"));

    const receipt = await bot.press("linköping", card, "Skicka ändå som ofullständig");
    assertGoodCard(receipt);
    assert.match(textOf(receipt), /Inlämnad som ofullständig: 2 uppgifter saknas/);
    assert.match(textOf(receipt), /Inklusionsgrad minst 70 %[^\n]*: inte uppfyllt/);
    const version = (await bot.events(id)).at(-1);
    assert.ok(version?.type === "submitted");
    assert.deepEqual(version.lacking, ["pathways.24.reason", "premResults"]);
    assert.match(textOf(await bot.open("linköping", "mina rapporter")), /Version 1.*Ofullständig/);
  });

  it("leads to what is left out, and takes the completed report as a correction", async () => {
    const receipt = await bot.press(
      "linköping",
      await review(pressing),
      "Skicka ändå som ofullständig",
    );
    const again = await bot.press("linköping", receipt, "Rätta");
    const text = await bot.press("linköping", again, "Spara och till granskningen", {
      inclusion: "71,2",
      includedCases: "712",
    });
    const step = await bot.press("linköping", text, "Rätta det som saknas");
    assert.match(textOf(step), /2 uppgifter återstår/);
    assert.ok("pathways.24.share" in inputsOf(step));

    const complete = await bot.fillIn("linköping", step, completePathwayReport);
    const corrected = await bot.press("linköping", complete, "Skicka in rättelsen");

    assert.match(textOf(corrected), /Inklusionsgrad minst 70 %[^\n]*: uppfyllt enligt/);
    assert.doesNotMatch(textOf(corrected), /ofullständig/);
    const version = (await bot.events(id)).at(-1);
    assert.ok(version?.type === "submitted");
    assert.equal(version.version, 2);
    assert.equal(version.lacking, undefined);
  });

  it("sends nothing as incomplete that is wrong", async () => {
    const card = await review({ ...pressing, includedCases: "1 001" });

    assert.ok(!buttonsOf(card).includes("Skicka ändå som ofullständig"));
    assert.match(textOf(card), /är mer än/);
  });

  it("tells after the last day that the report is not in time, and judges a correction by the first version", async () => {
    const inTime = await bot.press("linköping", await review(completePathwayReport), "Skicka in");
    bot.setClock("2025-10-02T08:00:00Z");
    const again = await bot.press("linköping", inTime, "Rätta");
    const corrected = await bot.press("linköping", again, "Spara och till granskningen", {
      inclusion: "71,1",
    });
    assert.match(textOf(corrected), /Redovisning i tid enligt mallen: går inte att säga än/);

    const late = await bot.fillIn(
      "kalmar",
      await bot.open("kalmar", "svf-redovisning"),
      completePathwayReport,
    );
    assert.match(textOf(late), /Redovisning i tid enligt mallen: inte uppfyllt/);
  });

  it("leaves questions about it to be answered", async () => {
    for (const question of [
      "hur lång tid har vi på oss med svf-redovisningen?",
      "när ska svf-redovisningen in?",
      "vad är svf-redovisning?",
    ])
      assert.deepEqual(await bot.say("linköping", question), { text: "A question" });
  });
});
