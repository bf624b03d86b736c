import assert from "node:assert/strict";
import { beforeEach, describe, it } from "mocha";
import { forRegionPattern, regionMeant } from "../../../bot/texts/reporting/others-reports.js";
import { buttonsOf, cardOf, textOf } from "../../support/card-reader.js";
import { startReporting } from "../../support/reporting.js";

describe("whoever wants to report for a region", () => {
  let bot: ReturnType<typeof startReporting>;

  beforeEach(() => {
    bot = startReporting();
  });

  for (const words of [
    "kan jag lämna åt RÖ också, dom bad mig?",
    "aha oj. Kan jag lämna åt RÖ också, dom bad mig?",
    "jag vill lämna redogörelse för Östergötland",
    "förbered kort rapport åt Region Östergötland",
    "förbered ett utkast åt rö då",
    "får vi skicka in den korta rapporten för rö?",
  ])
    it(`is told who does, when it is another's: ”${words}”`, async () => {
      const { text = "", card } = await bot.say("kalmar", words);
      assert.equal(card, undefined);
      assert.match(text, /^Rapporter för Region Östergötland lämnas av dem som är registrerade/);
      assert.match(text, /Inget är sparat\. Du är registrerad för Region Kalmar län/);
      assert.deepEqual(await bot.submissions.list(), []);
    });

  for (const [person, words, said] of [
    ["kalmar", "svf-redovisning för RJL", /^Rapporter för Region Jönköpings län lämnas av/],
    ["lead", "kort rapport för RKL", /^Rapporter för Region Kalmar län lämnas av/],
    ["coordinator", "kort rapport för RKL", /^A question$/],
    ["nobody", "kort rapport för RKL", /^A question$/],
    ["kalmar", "vad är en kort rapport för RJL?", /^A question$/],
  ] as const)
    it(`is told so, if they report at all, by ”${words}”: ${person}`, async () => {
      assert.match((await bot.say(person, words)).text ?? "", said);
    });

  it("comes to their own by its name and the region's", async () => {
    const card = textOf(await bot.open("kalmar", "kort rapport för Kalmar län"));
    assert.match(card, /^Kort rapport november–december\nRegion Kalmar län/);
  });

  it("is told that another health care region's reports do not come here", async () => {
    const { text } = await bot.say(
      "kalmar",
      "lämna svf-redovisning för Region Jämtland Härjedalen",
    );
    assert.match(text ?? "", /RJH\) hör till norra sjukvårdsregionen/);
  });

  it("comes to the form, or to the list, when it is their own", async () => {
    const form = await bot.open("kalmar", "jag vill lämna redogörelse för Region Kalmar län");
    assert.match(textOf(form), /^Redogörelse med handlingsplan\nRegion Kalmar län/);
    assert.match(
      textOf(await bot.open("kalmar", "rapportera för RKL")),
      /^Dina rapporter att lämna/,
    );
  });

  for (const words of [
    "när ska delrapporten lämnas in för RÖ?",
    "vad ska vi lämna för 2025?",
    "hur mycket får RJL för svf?",
    "lämna in för sent",
    "kan jag lämna åt någon annan?",
  ])
    it(`is not who writes ”${words}”`, () => {
      assert.doesNotMatch(words, forRegionPattern);
      assert.equal(regionMeant(words), undefined);
    });
});

describe("whoever names a project", () => {
  let bot: ReturnType<typeof startReporting>;

  beforeEach(() => {
    bot = startReporting();
  });

  for (const words of [
    "lämna slutrapporten för Rehab hemma",
    "jag vill lämna in slutrapport för projektet rehab hemma",
    "jag ska rapportera Rehab hemma",
    "slutrapport Rehab hemma",
    "delrapport för rehab hemma",
    "kan jag lämna delrapporten åt Rehab hemma?",
    "lämna in Rehab hemmas delrapport",
    "skicka in delrapporten för ”Rehab hemma”",
    "påbörja slutrapport om rehab hema",
    "rätta delrapporten för Rehab hemma",
    "öppna slutrapporten för Rehabprojektet",
  ])
    it(`is told that it is another's, and whose, with the way to their own: ”${words}”`, async () => {
      const reply = await bot.say("lead", words);
      const { text = "" } = reply;
      assert.match(
        text,
        /^Rehab hemma är inte ditt projekt\. .*den som leder det: Ledaren för två\./,
      );
      assert.match(text, /Inget är öppnat eller sparat\. Ditt projekt är Snabbare svar\.$/);
      assert.match(textOf(cardOf(reply)), /– Snabbare svar/);
      assert.doesNotMatch(textOf(cardOf(reply)), /Rehab hemma|Steg 1/);
      assert.ok(buttonsOf(cardOf(reply)).includes("Börja"));
      assert.deepEqual(await bot.submissions.list(), []);
    });

  it("comes to their own report by its project's name, or a part of it", async () => {
    for (const words of [
      "lämna slutrapporten för Snabbare svar",
      "slutrapport snabbare svar",
      "jag ska lämna slutrapport för projektet Snabbare",
    ])
      assert.match(
        textOf(await bot.open("leads-two", words)),
        /^Slutrapport för projekt\nSnabbare svar[^]*Steg 1 av/,
      );
    const both = await bot.open("leads-two", "jag ska rapportera Rehab hemma");
    assert.match(textOf(both), /^Dina rapporter att lämna\n/);
    assert.doesNotMatch(textOf(both), /Snabbare/);
  });

  it("is told so as staff of a region and as a coordinator too", async () => {
    const region = await bot.say("kalmar", "lämna delrapporten för Snabbare svar");
    assert.match(
      region.text ?? "",
      /^Snabbare svar är inte ditt projekt\. Delrapporten lämnas av den som leder det: Projektledaren och Ledaren för två\. .*Du är registrerad för Region Kalmar län/,
    );
    assert.deepEqual(region.suggestions, ["rapportera"]);
    const rcc = await bot.say("coordinator", "lämna slutrapporten för Rehab hemma");
    assert.match(rcc.text ?? "", /Ledaren för två.*Du är registrerad som koordinator/);
    assert.equal(
      (await bot.say("coordinator", "visa slutrapporten för Rehab hemma")).text,
      "A question",
    );
  });

  for (const words of [
    "lämna slutrapporten för Framtidens röntgen",
    "jag ska lämna delrapport för projektet bättre vård",
    "kan jag lämna slutrapport för ”Nya vägar”?",
    "delrapport för Hemma bäst",
    "jag ska rapportera hjärtprojektet Nya vägar",
    "rapportera ”Nya vägar”",
  ])
    it(`is told that no project is called so: ”${words}”`, async () => {
      const reply = await bot.say("lead", words);
      const { text = "" } = reply;
      assert.match(
        text,
        /^Jag hittar inget beviljat projekt som heter ”[^”]+”\. Bara projekt som har beviljats medel rapporteras\./,
      );
      assert.match(textOf(cardOf(reply)), /– Snabbare svar/);
      assert.deepEqual(await bot.submissions.list(), []);
    });

  it("is told how it stands with their own application that has not been granted", async () => {
    const first = await bot.open("kalmar", "projektansökan");
    await bot.press("kalmar", first, "Spara utkast", { name: "Nattöppen röntgen" });
    const draft = await bot.say("kalmar", "lämna slutrapport för nattöppen röntgen");
    assert.match(draft.text ?? "", /^Nattöppen röntgen är en ansökan som inte är inskickad\./);
  });

  for (const words of [
    "lämna slutrapporten för sent",
    "ska vi lämna delrapport för två projekt?",
    "lämna delrapport för 2025",
    "slutrapporten för projekten i radiologi när ska den in",
    "lämna rapport till socialstyrelsen",
    "delrapporten hur lång ska den vara",
    "jag ska rapportera vad?",
    "vi ska rapportera SVF-tider",
    "skicka Word-filen till chefen",
    "rapportera Kalmar",
    "delrapport för projekt – sista dag?",
    "slutrapport för projekten, sista dag?",
    "måste jag lämna slutrapport för att få pengar?",
    "hej, får vi skriva delrapporten på engelska?",
    "lämna delrapporten på engelska",
    "kan vi skriva slutrapporten i Word",
    "skicka in slutrapporten för granskning",
    "lämna in delrapport åt kollegan",
    "rapportera om patologi",
  ])
    it(`is not who writes ”${words}”`, async () => {
      assert.equal((await bot.say("lead", words)).text, "A question");
    });

  it("is told that they are not in the register, where the bot does not know them", async () => {
    const { text } = await bot.say("nobody", "lämna slutrapporten för Rehab hemma");
    assert.match(text ?? "", /Du finns inte i mitt deltagarregister/);
    const other = await bot.say("nobody", "lämna slutrapporten för Framtidens röntgen");
    assert.equal(other.text, "A question");
  });
});
