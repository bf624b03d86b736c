import assert from "node:assert/strict";
import { type Ask, createAsker, textOf } from "../support/ask.js";

describe("answering questions about the agreement", () => {
  let ask: Ask;
  before(async () => {
    ask = await createAsker();
  });

  const answerTo = async (question: string, today?: string): Promise<string> =>
    textOf(await ask([question], today));

  it("gives an amount with the section that it stands in", async () => {
    const reply = await ask(["hur många miljoner går till bäckenrehab?"]);
    assert.match(textOf(reply), /5 miljoner kronor.*\[1\]/);
    assert.match(reply.citations?.[0]?.name ?? "", /ÖK 2025, avsnitt 5\.5/);
  });

  it("understands chat spelling, missing marks and slips", async () => {
    for (const question of [
      "hur mkt går till mamografi",
      "Hur mycket gar till mammografi",
      "hur mkt stålar till uppföljning av mammografin",
    ])
      assert.match(await answerTo(question), /3 miljoner kronor/, question);
  });

  it("understands what is asked of a matter though the word for it is misspelt", async () => {
    const asked = "har mest pengar bevilats till radiologi el patologi hos oss i sydöst";
    assert.match(await answerTo(asked), /^Störst är bild- .*6 207 992 kr .* 2 259 933 kr/);
  });

  it("tells who only says a goal's name what the goal is, not how it has gone", async () => {
    assert.match(await answerTo("ledtidsmålet?"), /^Ledtidsmålet för SVF är att 80 procent/);
    assert.match(await answerTo("o inklusionsmålet"), /^Inklusionsmålet för SVF är att 70 procent/);
    assert.match(await answerTo("når sverige ledtidsmålet"), /^Ledtidsmålet har ännu inte nåtts/);
  });

  it("tells of a certain RCC, or lists them, when it is asked which one", async () => {
    for (const [question, told] of [
      ["vilket rcc hade projektet med transitionssjuksköterska?", /^RCC Stockholm Gotland/],
      ["vilka rcc har processledare för barn", /^Dessa RCC redovisar processledare för barn/],
      ["vilket rcc får mammografipengarna", /3 miljoner kronor .*RCC väst/],
      ["vilka fick kopia på uppdraget", /^Kopia av regeringens uppdrag .* fyra mottagare/],
      ["vilken region ansvarar för svf-redovisningen", /^Varje region ansvarar för/],
    ] as const)
      assert.match(await answerTo(question), told, question);
  });

  it("tells when something begins, who helps and what comes after, where that is asked", async () => {
    for (const [question, told] of [
      [
        "från och med när gick det att söka pengar till förbättringsprojekt i sydöst?",
        /öppnade 27 j/,
      ],
      ["vem ska hjälpa oss i regionen att ta fram svf redovisningen?", /^RCC ska hjälpa sina/],
      ["vad händer efter att delrapporterna kommit in till rcc", /skickas en kort rapport/],
    ] as const)
      assert.match(await answerTo(question), told, question);
  });

  it("tells of SKR's report, and not of the projects', however its name is written", async () => {
    for (const asked of ["vad ska skrs delrapport innehålla", "vad ska SKR:s delrapport innehålla"])
      assert.match(await answerTo(asked), /^SKR ska lämna en delrapport .*barncancer/, asked);
  });

  it("takes what is shared equally for no share, and a progress report for no final one", async () => {
    const parts = await answerTo(
      "Which parts of the 2025 money are shared equally between the RCCs?",
    );
    assert.doesNotMatch(parts, /percent/);
    const days = "how many days from today until the progress report is due to RCC Sydöst?";
    assert.match(await answerTo(days, "2025-08-15"), /1 September 2025.* 17 days/);
  });

  it("reads compounds that are split at their s, and abbreviations with points", async () => {
    const split = "när ska skr:s verksamhets rapport vara inne";
    assert.match(await answerTo(split), /verksamhetsrapport .*31 mars 2026/);
    const pointed = "det årliga extrabeloppet mot livmoderhalscancer som löper t.o.m. 2027";
    assert.match(await answerTo(pointed), /25 miljoner kronor per år 2022–2027/);
  });

  it("reads no ring in what is reported, and no difficulty in an answer", async () => {
    assert.match(await answerTo("rapporteringen till socialdepartementet"), /^SKR ska lämna/);
    assert.match(await answerTo("vad bromsade arbetet mest 2024"), /^Det som framför allt/);
  });

  it("tells what the sources disagree about to who has seen that they do", async () => {
    const answer = await answerTo(
      "rapporteringen till regeringskansliet, är det skr eller rcc i samverkan? källorna säger emot varandra",
    );
    assert.match(answer, /RCC i samverkan/);
    assert.match(answer, /SKR/);
  });

  it("never gives the days of the regions' payments for the money of the RCCs", async () => {
    for (const asked of ["när betalas livmoderhalspengarna ut", "när betalas pengarna till rcc ut"])
      assert.match(await answerTo(asked), /^När pengarna till RCC .* anges inte/, asked);
  });

  it("lists as many things as are asked for, and does not merely say what they are", async () => {
    const answer = await answerTo("räkna upp de tio målområdena i förordningen om rcc-bidraget");
    assert.match(answer, /tio målområden enligt/);
    assert.equal(answer.split(" - ").length, 1 + 10, answer);
  });

  it("tells each of two that are named, not a sum of more or what is left of both", async () => {
    for (const asked of [
      "hur mycket får patologi och radiologi",
      "belopp patologi resp radiologi i ök",
    ]) {
      const answer = await answerTo(asked);
      assert.match(answer, /60 miljoner kronor.*60 miljoner kronor/, asked);
      assert.doesNotMatch(answer, /220|2,96/, asked);
    }
  });

  it("tells what cannot be added up to who adds up just that", async () => {
    const answer = await answerTo(
      "29 + 15, kan man säga att 44 projekt fått pengar inom rehab och palliativt?",
    );
    assert.match(answer, /går inte att lägga ihop säkert/);
  });

  it("takes an amount of an earlier year before what is missing of no year", async () => {
    assert.match(await answerTo("tot statsbidrag till rcc 2022?"), /73,5 miljoner kronor/);
  });

  it("tells first what is about a long figure, not what merely has it", async () => {
    const told = await answerTo("1039850 på cancerrehabbilden, går det ihop med posterna under?");
    assert.match(told, /^En av totalerna .*1 039 850 kr.*1 137 975 kr \(beräknat\)/);
  });

  it("takes a later day of an agreement for one of its year", async () => {
    const told = await answerTo("vi har 340 tkr kvar av svf-pengarna för 2025, va gör vi");
    assert.match(told, /betalas tillbaka till Kammarkollegiet senast 31 mars 2026/);
  });

  it("takes the number of a regulation for no year", async () => {
    const told = await answerTo("2019 års statsbidrag till rcc:er, alltså alla sammanlagt");
    assert.match(told, /^För 2019 .*48 miljoner kronor/);
  });

  it("counts how late somebody is rather than what comes of it, unless that is asked", async () => {
    const late = "har missat delrapporten, hur många dar sen är jag";
    assert.match(await answerTo(late, "2025-09-17"), /1 september 2025 .*för 16 dagar sedan/);
    assert.match(await answerTo("är vi sena med delrapporten", "2025-09-04"), /3 dagar sedan/);
    const comes = "vi är sena med delrapporten, vad händer då";
    assert.match(await answerTo(comes, "2025-09-17"), /^Det framgår inte .*för sent/);
  });

  it("says that it is the nearest where what was found does not tell what is wanted", async () => {
    const told = await answerTo("antal kontaktssk i sydöst?");
    assert.match(told, /^Just det framgår inte säkert/);
  });

  it("answers English in English", async () => {
    assert.match(await answerTo("When is the interim report due?"), /1 September 2025/);
  });

  it("counts the days from the reader's day", async () => {
    const question = "hur många dagar är det kvar till delrapporten";
    assert.match(await answerTo(question, "2025-08-22"), /10 dagar kvar till 1 september 2025/);
    assert.match(await answerTo(question, "2025-09-04"), /har passerat, för 3 dagar sedan/);
  });

  it("never gives Region Jämtland Härjedalen's sum as another region's", async () => {
    for (const region of ["RJL", "Jönköping", "RÖ", "Kalmar"])
      assert.doesNotMatch(
        await answerTo(`hur mycket får ${region} i svf-pengar`),
        /4 575 000 kr/,
        region,
      );
  });

  it("tells whom a sum is for when nothing but the sum is named", async () => {
    const sums = [
      ["vem får 80 miljoner", /Barncancerområdet får 80 miljoner kronor/],
      ["122 miljoner, vad är det?", /Fyra poster .* fördelas lika/],
      ["vad är 36 422 kr", /Beviljat överstiger totalen med 36 422 kr/],
      ["who gets 15 million", /call-up system .* receives SEK 15 million/],
    ] as const;
    for (const [question, told] of sums) assert.match(await answerTo(question), told, question);
    assert.match(await answerTo("är det 99 miljoner"), /framgår inte av underlaget/);
  });

  it("tells what was foreseen to be asked for rather than that something else is not told", async () => {
    const told = await answerTo("när kom cancerstrategin till?");
    assert.match(told, /^Den nationella cancerstrategin togs fram 2009/);
    assert.doesNotMatch(told, /inte i underlaget/);
    assert.match(
      await answerTo("vilken dag beslutas den nya cancerstrategin"),
      /^När den nya .*inte/,
    );
  });

  it("tells what is to be done on the day asked about, not on another one of that month", async () => {
    assert.match(await answerTo("deadline 1 september"), /delrapport .* 1 september 2025/);
    assert.match(await answerTo("vad händer den 31 mars"), /31 mars 2026/);
  });

  it("tells what two figures are that a question sets side by side", async () => {
    for (const question of [
      "livmoderhalscancer: det står 25 miljoner på ett ställe och 50 på ett annat, vilket är rätt?",
      "livmoderhalsen: 50 miljoner eller 25 miljoner, vilket är vilket?",
    ])
      assert.match(await answerTo(question), /25 miljoner kronor per år.*varav 50 miljoner kronor/);
  });

  it("knows what is named by a long number alone", async () => {
    assert.match(await answerTo("objekt 9939?"), /^Objekt 9939 är det objekt/);
  });

  it("never gives another agreement's sum for one that is not here", async () => {
    for (const question of ["How big was the 2023 agreement in total?", "hur stor var ök 2023?"])
      assert.match(await answerTo(question), /framgår inte av underlaget.*2023|do not say.*2023/);
  });

  it("reckons with figures of the question and says so", async () => {
    assert.match(await answerTo("vad blir 3,5 + 1,25?"), /3,5 \+ 1,25 = 4,75 \(beräknat\)/);
  });

  it("answers neither medical questions nor small talk with facts", async () => {
    assert.match(await answerTo("jag har ont i magen, kan det vara cancer?"), /1177/);
    assert.match(await answerTo("hej"), /^Hej!/);
    assert.match(await answerTo("tack så mycket"), /^Tack själv/);
  });

  it("says so when it is asked about a year that no agreement is of", async () => {
    for (const question of ["när ska delrapporten in 2026", "hur mycket får patologi nästa år"])
      assert.match(await answerTo(question), /^Det framgår inte av underlaget.*2026/, question);
  });

  it("takes the question over to another year or another region", async () => {
    const year = textOf(await ask(["hur mycket får patologi", "och förra året?"]));
    assert.match(year, /^ÖK 2024 avsatte 60 miljoner kronor/);
    const region = textOf(await ask(["hur mkt pengar får kalmar i år", "och jönköping då?"]));
    assert.match(region, /^Det framgår inte.* Region Jönköpings län/);
  });

  it("says that 80 percent is no condition, however the percent is written", async () => {
    for (const question of ["måste vi nå 80 %", "måste vi nå 80%", "måste vi nå 80 procent"])
      assert.match(await answerTo(question), /^Nej\. Ledtidsmålet 80 procent/, question);
  });

  it("asks which report is meant, whatever was asked about before", async () => {
    const which = /^Vilken menar du: delrapporten, slutrapporten eller den korta rapporten\?/;
    const after = await ask(["hur mycket går till patologi", "när ska rapporten in"]);
    assert.match(textOf(after), which);
    const named = await ask(["när ska delrapporten in", "vem ska ha rapporten"]);
    assert.doesNotMatch(textOf(named), which);
  });

  it("meets anger without telling facts", async () => {
    for (const message of ["du är värdelös", "det stämmer inte", "suck", "you are useless"])
      assert.match(await answerTo(message), /förlåt|sorry/, message);
    assert.match(await answerTo("stämmer det att patologi får 60 mkr"), /^Ja\./);
  });

  it("asks for a shorter question when one is too long", async () => {
    assert.match(await answerTo("a".repeat(1001)), /högst 1 000 tecken/);
  });

  it("takes how something is for a question, and how one is for small talk", async () => {
    assert.match(textOf(await ask(["hur är det med moms?"])), /moms/i);
    assert.match(textOf(await ask(["hej hur är det?"])), /^Tack, bra!/);
  });
});
