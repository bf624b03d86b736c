import assert from "node:assert/strict";
import { beforeEach, describe, it } from "mocha";
import { buttonsOf, textOf } from "../../support/card-reader.js";
import { completeStateGrantReport } from "../../support/drafts.js";
import { startReporting } from "../../support/reporting.js";

const message = "återrapportering av statsbidraget";
const id = "2024-aterrapport-statsbidrag-rcc-sydost";

let bot: ReturnType<typeof startReporting>;

beforeEach(() => {
  bot = startReporting();
});

/** The review of the report with some answers changed. */
async function review(change: Record<string, string> = {}) {
  const first = await bot.open("coordinator", message);
  return bot.fillIn("coordinator", first, { ...completeStateGrantReport, ...change });
}

describe("RCC Sydöst's report on the state grant", () => {
  it("is prepared by a coordinator, with the grant known and ten areas assessed", async () => {
    const first = await bot.open("coordinator", message);
    assert.match(textOf(first), /Beviljade medel 2024: 22\s250\s000\skr/);
    assert.match(textOf(first), /Här förbereder du svaren till Socialstyrelsens webbformulär/);

    const card = await review();
    assert.match(textOf(card), /Klinisk cancerforskning och innovation: Självskattning: 4/);
    assert.match(textOf(card), /Summa: 101\s% \(beräknat\)/);
    assert.ok(buttonsOf(card).includes("Spara kopian"));

    const receipt = await bot.press("coordinator", card, "Spara kopian");
    assert.match(textOf(receipt), /Original till: Socialstyrelsen/);
    assert.match(textOf(receipt), /2024-ATERRAPPORT-STATSBIDRAG-RCC-SYDOST-1/);
    const [version] = (await bot.events(id)).filter(({ type }) => type === "submitted");
    assert.ok(version?.type === "submitted");
    assert.equal(version.record["grantedKronor"], 22_250_000);
  });

  it("is not taken when the costs are more than rounding from a hundred percent", async () => {
    const card = await review({ wages: "91,5" });

    assert.match(textOf(card), /Delarna blir tillsammans 94,5\s%, men de ska bli 100\s%/);
  });

  it("is not taken with an area left out", async () => {
    const card = await review({ "areas.3.score": "" });

    assert.match(textOf(card), /Fyll i ”Kompetensförsörjning: Självskattning”\./);
  });

  it("is listed for coordinators, and for nobody else", async () => {
    assert.match(textOf(await bot.open("coordinator", "rapportera")), /Återrapportering/);
    assert.doesNotMatch(textOf(await bot.open("kalmar", "rapportera")), /Återrapportering/);
  });

  it("leaves questions about it to be answered", async () => {
    for (const question of ["återrapportering", "när ska statsbidraget återrapporteras?"])
      assert.equal((await bot.say("kalmar", question)).text, "A question");
  });
});
