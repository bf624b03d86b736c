import assert from "node:assert/strict";
import { localDate } from "../../src/shared/local-date.js";
import { realAnswering } from "../support/answerable.js";
import { createTalker, type Talk, textOf } from "../support/ask.js";

describe("going on after an answer", function () {
  this.timeout(60_000);
  let talk: Talk;
  before(async () => {
    talk = await createTalker();
  });

  const last = async (...messages: readonly string[]): Promise<string> =>
    textOf((await talk(messages, "2025-11-24")).at(-1) ?? {});

  it("stays with the report that was spoken of when it is asked what happens if it is late", async () => {
    for (const [report, told] of [
      [
        "när ska den korta rapporten in",
        /om en region lämnar redogörelsen eller den korta rapporten/,
      ],
      ["när ska delrapporten in", /om ett projekt lämnar delrapporten eller slutrapporten/],
    ] as const)
      assert.match(await last(report, "vad händer om vi är sena"), told);
  });

  it("tells what comes next, step by step, when that is all that is asked", async () => {
    const closing = "när stänger ansökan?";
    assert.match(await last(closing, "och sen?"), /tar fram ett förslag till fördelning/);
    assert.match(await last(closing, "och sen?", "och sen?"), /^Direktörsrepresentanter/);
    for (const asked of ["och var hamnar den sen?", "vad händer sen?", "vad är nästa steg?"])
      assert.match(
        await last("vart ska projektens delrapport skickas?", asked),
        /^När projektens delrapporter har kommit in till RCC Sydöst \(1 september 2025\)/,
        asked,
      );
    assert.match(
      await last("when is the interim report due?", "what happens next?"),
      /^Once the projects' interim reports have reached/,
    );
  });

  it("tells what is wanted now rather than the same once more", async () => {
    const money = "hur mkt svf peng får kalmar";
    assert.match(
      await last(money, "o hur räknas det ut"),
      /^Regionerna får tillsammans 365 .*befolkningsmängd/,
    );
    assert.doesNotMatch(
      await last("vem äger frågan om min vårdplan", "å när ska det vara klart"),
      /eget belopp/,
    );
  });

  it("goes on about the first of the days that were told", async () => {
    const days = "tjena, när ska nästa rapport in";
    assert.match(await last(days), /^Detta ligger närmast: - Regionerna ska rekvirera/);
    assert.match(await last(days, "va ska den innehålla"), /^Rekvisitionen enligt bilaga 2/);
  });

  it("leaves what was spoken of when that has nothing of what is asked", async () => {
    const before = ["vad krävs för andra utbetalningen", "finns det nån mall"];
    assert.match(
      await last(...before, "till vilken adress"),
      /^Någon e-postadress|varken skickar eller tar emot mejl/,
    );
    const whom = "vem hör jag av mig till om jag undrar ngt";
    assert.match(
      await last("hur mkt svf peng får kalmar", whom),
      /Skicka frågan till RCC Sydöst|^Namn på kontaktpersoner på RCC Sydöst/,
    );
  });

  it("tells all days that are left of a year", async () => {
    assert.match(await last("vilka datum har vi kvar i år"), /^Detta ligger närmast: .*2025/);
  });

  it("goes on with the sums of somebody's own that it reckoned with", async () => {
    const share = "vi har använt 120 av 300 tkr, hur många procent är det";
    assert.match(await last(share), /^120 000 kr \/ 300 000 kr = 40 procent \(beräknat\)/);
    assert.match(await last(share, "o kvar?"), /^300 000 kr − 120 000 kr = 180 000 kr/);
    assert.match(
      await last("we got 450 000 SEK and have spent 387 000, what's the percentage", "and left?"),
      /= SEK 63,000 \(calculated\)/,
    );
    const left = "vi fick 500 000 och har gjort av med 320 000, vad är kvar";
    assert.match(await last(left, "hur många procent är det"), /= 36 procent/);
  });

  it("tells what part of the whole was granted of what was told", async () => {
    const granted = "hur mkt är beviljat till rehab å palliation";
    assert.match(await last(granted, "hur många procent av totalen är det"), /^71,9 procent/);
  });

  it("counts the days of what was spoken of, not of anything else that has one", async () => {
    const late = "ja är sen med delrapporten, hur illa är det";
    assert.match(
      await last(late, "hur många dagar sen är jag"),
      /^Projektens delrapport.*84 dagar/,
    );
  });

  it("leans on nothing that was said another day", async () => {
    const questions = ["när ska delrapporten in", "vad händer om vi är sena"];
    const days = ["2025-11-24", "2025-11-25"];
    const [, later] = await talk(questions, days);
    assert.doesNotMatch(textOf(later ?? {}), /om ett projekt lämnar delrapporten/);
    assert.match(await last(...questions), /om ett projekt lämnar delrapporten/);
  });

  it("tells a step as it has been corrected", async () => {
    const answering = await realAnswering();
    const { knowledge } = answering;
    const step = knowledge.facts.get("D03");
    assert.ok(step);
    const statement = { sv: "Förslaget tas fram på ett annat sätt.", en: "In another way." };
    const facts = new Map(knowledge.facts).set(step.id, { ...step, statement });
    const asking = { today: localDate("2025-02-01"), knowledge: { ...knowledge, facts } };
    const { memory } = answering.answer("när stänger ansökan?", asking);
    const { answer } = answering.answer("och sen?", { ...asking, memory });
    assert.deepEqual("facts" in answer && answer.facts.map((fact) => fact.statement), [statement]);
  });

  it("never tells one year's sum as another's to compare with", async () => {
    const cervical = "hur mycket pengar är det till utrotning av livmoderhalscancer";
    assert.doesNotMatch(await last(cervical, "är det mer än förra året?"), /= 0 kr/);
  });

  it("gives the point alone when that is enough, with the doubt that there is", async () => {
    const pathology = "hur mycket får patologi";
    for (const asked of ["bara siffran tack", "kortare"])
      assert.equal(await last(pathology, asked), "Patologi: 60 miljoner kronor [1]");
    assert.equal(
      await last("när ska slutrapporten in", "bara datumet tack"),
      "Projektens slutrapport: 15 september 2025 / 15 november 2025 [1] Tänk på: Två olika dagar för projektens slutrapport.",
    );
    const shortly = await last("hur mycket svf-medel får kalmar", "kortare");
    assert.match(
      shortly,
      /^Det framgår inte av underlaget hur mycket Region Kalmar län får i SVF-medel 2025/,
    );
    assert.equal(
      await last("how much goes to pathology", "just the figure"),
      "Pathology: SEK 60 million [1]",
    );
  });

  it("says what to do: as we judge where sources differ, whom to ask where they are silent, else as they say", async () => {
    assert.match(
      await last("när ska slutrapporten in", "ok men vad ska vi göra"),
      /^Vår bedömning är att den senare dagen är rimligast.* planera för den tidigare dagen/,
    );
    assert.match(
      await last("hur mycket svf-medel får kalmar", "vem kan avgöra det"),
      /^Fråga ekonomin i din region/,
    );
    assert.match(
      await last("när ska delrapporten in", "vad ska jag göra"),
      /^Gör som det står: Projektens delrapport ska till RCC Sydöst senast 1 september 2025/,
    );
    assert.match(await last("hur mycket får patologi", "vad tror du"), /^Källorna säger inte/);
  });

  it("compares the two that were told last, amounts or days, and nothing else", async () => {
    assert.match(
      await last("hur mycket får patologi", "och barncancer", "skillnaden?"),
      /^80 miljoner kronor \(barncancer\) − 60 miljoner kronor \(patologi\) = 20 miljoner/,
    );
    assert.match(
      await last("hur mycket är ök 2025", "och 2024?", "vad är skillnaden"),
      /817 miljoner kronor .* − 809 miljoner kronor .* = 8 miljoner kronor \(beräknat\)/,
    );
    assert.match(
      await last("när ska delrapporten in", "när ska rekvisitionen in", "vad är skillnaden"),
      /^Mellan 1 september 2025 och 1 december 2025 är det 91 dagar/,
    );
    assert.doesNotMatch(await last("hur mycket får patologi", "skillnaden?"), /= \d/);
  });

  it("shows the fuller answer however it is asked for", async () => {
    for (const asked of ["mer", "mer tack", "ok mer info", "utveckla", "more details please"]) {
      const [, more] = await talk(["hur mycket får patologi", asked], "2025-11-24");
      assert.ok(more?.card, asked);
    }
  });

  it("asks which report in the words' own form, and offers questions that can be read aloud", async () => {
    for (const [asked, told, offered] of [
      ["när ska rapporten in", "den korta rapporten", "när ska delrapporten in"],
      ["vilken rapport ska in först", "kort rapport", "vilken delrapport ska in först"],
    ] as const) {
      const [reply] = await talk([asked], "2025-11-24");
      assert.match(textOf(reply ?? {}), new RegExp(`eller ${told}\\?$`));
      assert.equal(reply?.suggestions?.[0], offered);
    }
  });

  it("takes a goodbye for one, whatever comes before it", async () => {
    assert.match(await last("när ska delrapporten in", "ok hejdå"), /^Hej då/);
  });

  it("answers each line of a message, and tells what only comes near in a few words", async () => {
    const both = await last("hur mycket får patologin\nnär ska delrapporten in");
    assert.match(both, /60 miljoner kronor.*Projektens delrapport ska till RCC Sydöst/);
    const near = await last("vilken exakt dag i december kommer andra utbetalningen");
    assert.match(near, /anges inte i underlaget\. Det närmaste jag hittar: /);
    assert.ok(near.length <= 400, near);
  });

  it("answers in English about targets and about which report is meant", async () => {
    assert.match(
      await last("how much money is it in total", "do we have to reach 80 %"),
      /^The lead time target of 80 percent is not a requirement/,
    );
    assert.match(await last("what happens if we don't reach 70 %"), /inclusion target/);
    assert.match(await last("when is the report due"), /^Which do you mean: .*SVF report\?/);
  });

  it("reads när written når, and tells no other region's decision unasked", async () => {
    const asked = "måste vi klara ledtidsmålet oxå";
    const told = await last(asked, "når ska svf redovisningen in");
    assert.match(
      told,
      /^Varje RCC ska skicka in sina regioners SVF-redovisningar samlat senast 30/,
    );
    const content = await last(asked, "och svf redovisningen?");
    assert.doesNotMatch(content, /^Enligt Region Jämtland/);
  });

  it("tells what to go by where the sources disagree, and not both once more", async () => {
    for (const asked of ["vilken ska jag gå på", "vad ska vi gå efter då"]) {
      const told = await last("är slutrapporten 15 sep eller 15 nov", asked);
      assert.match(told, /planera för den tidigare dagen/);
      assert.doesNotMatch(told, /Källorna är oense/);
    }
  });

  it("adds the two that were told last where they are parts of the same", async () => {
    const told = await last("hur mycket får patologi", "och radiologi", "tillsammans?");
    assert.match(told, /60 miljoner kronor .* \+ 60 miljoner kronor .* = 120 miljoner kronor/);
    const other = await last("hur mycket får patologi", "hur mycket var öken 2024", "ihop?");
    assert.doesNotMatch(other, / = /);
  });

  it("subtracts no amounts where it does not show which of several were meant", async () => {
    const asked = ["hur mycket är kvar av rehabpengarna", "o för patologi"] as const;
    assert.doesNotMatch(await last(...asked, "vad är skillnaden"), / = /);
  });

  it("repeats nothing to what it does not understand, nor to another matter", async () => {
    const before = "vad ska stå i delrapporten";
    assert.match(await last(before, "asdfgh qwe"), /förstod jag inte frågan/);
    assert.match(await last(before, "hur är det med moms?"), /^Om moms får räknas in/);
  });
});
