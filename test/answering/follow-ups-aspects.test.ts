import assert from "node:assert/strict";
import { createTalker, type Talk, textOf } from "../support/ask.js";

const today = "2025-05-20";

describe("a follow-up that names something of its own", function () {
  let talk: Talk;
  /** What was said to the last of several messages. */
  const last = async (...messages: readonly string[]): Promise<string> =>
    textOf((await talk(messages, today)).at(-1) ?? {});

  before(async () => {
    talk = await createTalker();
  });

  it("is about the report that was spoken of where it names only an aspect of it", async () => {
    const requisition = "rekvisitionen, vad ska den innehålla";
    assert.match(await last(requisition, "vem skriver under"), /^Rekvisitionen .*behörig/);
    const account = "när ska den ekonomiska redovisningen in";
    assert.match(await last(account, "vem skriver under"), /ekonomiska redovisningen/);
    const other = "o när ska den ekonomiska redovisningen in";
    assert.match(await last(requisition, "vem skriver under", other), /31 mars 2026/);
    assert.match(await last("när ska delrapporten in", "får man anstånd"), /anstånd .*anges inte/);
  });

  it("that asks whether something is so, after what a matter is, is not told once more what it is", async () => {
    const plan = "vad är min vårdplan";
    assert.match(await last(plan, "finns det pengar till det"), /^Något eget belopp för Min vård/);
  });

  it("that asks what something is that was told of is told that, and not what is to be done with it", async () => {
    const report = ["när ska slutrapporten in", "ska en a3 bifogas", "vad är det"];
    assert.match(await last(...report), /^Ordet A3 förklaras inte/);
  });

  it("that names the sum of another year's agreement is about that year", async () => {
    const whole = "hur mycket är ök 2025";
    const seen = "men jag såg 809 nånstans";
    assert.match(await last(whole, seen), /^ÖK 2024.* 809 miljoner/);
    assert.match(await last(whole, seen, "vad är skillnaden"), /= 8 miljoner kronor/);
  });

  it("that names a day of another report is told its day, and not what was asked of the one before", async () => {
    const form = "finns det nån mall för delrapporten";
    for (const asked of ["o slutrapporten, 15 nov va", "slutrapporten då, 15 november?"])
      assert.match(await last(form, asked), /^Källorna är oense .*15 november 2025/, asked);
  });

  it("that asks what somebody does, after who that is, is told what they are to do", async () => {
    assert.match(await last("vad är SKR", "vad gör dom"), /^SKR:s uppgifter/);
  });

  it("that asks who belongs there is told the members, and one of them whether it does", async () => {
    const centres = "vad är RCC ens?";
    assert.match(await last(centres, "vilka ingår där då"), /^De sex RCC heter/);
    const regions = "o vilka regioner är med där";
    assert.match(await last("vilket är vårt rcc", regions, "hör kalmar dit"), /^Ja\..*Kalmar län/);
  });

  it("that only names another area is told how many there, not all that is said of it", async () => {
    assert.match(
      await last("hur många projekt fick pengar", "o palliativt"),
      /beviljades 15 projekt/,
    );
  });

  it("that says what number of things it comes to is not told a sum of money", async () => {
    const granted = "hur många projekt fick ja";
    assert.match(await last(granted, "så 44 totalt"), /bör inte läggas ihop/);
    for (const asked of ["så 44 totalt", "44 totalt då"])
      assert.match(await last(granted, "o rehab", asked), /går inte att lägga ihop/, asked);
  });

  it("that takes the share that was told to be another is not told that share of a sum", async () => {
    const share = ["hur mycket får rehab", "hur stor andel är det"];
    for (const asked of ["78 procent va", "är det inte 12 procent", "78 procent?"])
      assert.match(await last(...share, asked), /^(Nej\. )?Sydösts .*10,29 procent/, asked);
    assert.match(await last("hur mycket får rehab", "10 procent av det?"), /= 10 miljoner/);
  });

  it("that asks what those that were told come to is told the sum of them all, where a list tells it", async () => {
    const parts = "hur många delsummor har rehab";
    for (const asked of ["vad blir dom ihop", "vad blir de tillsammans"])
      assert.match(await last(parts, asked), /^De 28 .* 4 115 475 kr/, asked);
  });

  it("that names another region only is told the same of that one", async () => {
    const north = "vad gjorde rcc norr för barncancer";
    assert.match(await last(north, "o sydöst"), /^RCC Sydöst arbetade 2024/);
    assert.match(await last(north, "o sydöst", "å stockholm"), /^RCC Stockholm Gotland.* insatser/);
  });

  it("that asks what comes of not doing so is told what comes of missing the demands", async () => {
    const demands = "vad krävs för andra utbetalningen";
    assert.match(await last(demands, "vad händer om vi inte klarar det"), /får inte del av/);
  });
});
