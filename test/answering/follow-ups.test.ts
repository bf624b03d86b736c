import assert from "node:assert/strict";
import type { Participant } from "../../src/participants/participant.js";
import { createTalker, type Talk, textOf } from "../support/ask.js";

const today = "2025-05-20";

describe("a follow-up", function () {
  let talk: Talk;
  /** What was said to the last of several messages. */
  const last = async (...messages: readonly string[]): Promise<string> =>
    textOf((await talk(messages, today)).at(-1) ?? {});

  before(async () => {
    talk = await createTalker();
  });

  it("that asks whether what was told is decided is told no where it is a proposal", async () => {
    const proposals = [
      ["hur fördelas de 5 miljonerna i sydöst", "är det ens beslutat?", /^Nej\..*förslag/],
      ["blir det en riktad utlysning", "är det spikat?", /^Nej\..*utlysning.*förslag/],
      ["vad händer med rehabpengarna som är kvar", "har det bestämts", /^Nej\..*inget är beslutat/],
      ["how much money is in the targeted call", "is it decided yet?", /^No\..*proposal/],
    ] as const;
    for (const [first, asked, answer] of proposals)
      assert.match(await last(first, asked), answer, asked);
    for (const first of ["hur mycket får barncancer", "när ska delrapporten in"])
      assert.doesNotMatch(await last(first, "är det spikat?"), /^Nej/, first);
  });

  it("by who thought that it was another figure keeps to the matter", async () => {
    const asked = ["hur mycket går till patologi?", "jag trodde det var 50, säker?"] as const;
    assert.match(await last(...asked), /^Den särskilda satsningen på patologi är 60 miljoner/);
    const after = await last(...asked, "hur fördelas dom");
    assert.match(after, /patologi är 60 miljoner kronor.*efter befolkningsmängd/);
  });

  it("that asks what money is for is told so, after its sum was compared with another year's", async () => {
    const first = ["hur mycket får vi till livmoderhalscancer", "är det mer än 2024"] as const;
    for (const asked of ["vad ska dom pengarna gå till", "vad ska pengarna användas till?"])
      assert.match(await last(...first, asked), /catch-up/, asked);
  });

  it("that names nothing but a sum that was just told is about that sum", async () => {
    const first = "vad är skillnaden mellan ök 2024 och 2025";
    for (const asked of ["var hamnar dom 8 miljonerna", "vart går de 8 miljonerna?"])
      assert.match(await last(first, asked), /8 miljoner kronor \(beräknat\) större/, asked);
    const ofScreening = await last("hur mycket går till screening", "vart går dom 8 miljonerna");
    assert.match(ofScreening, /samordningen av screeningprogrammen får 8 miljoner/);
  });

  it("that asks what each RCC gets divides no amount that is not shared equally", async () => {
    const notEqually = [
      ["hur mycket får patologi", "per rcc?"],
      ["hur mycket går till livmoderhalscancer", "och per rcc?"],
      ["hur mycket fick varje rcc i statsbidrag", "per rcc?"],
      ["how big was the state grant of Region Stockholm in 2024", "per RCC?"],
    ] as const;
    for (const asked of notEqually) assert.doesNotMatch(await last(...asked), /\/ 6 =/, asked[0]);
    assert.match(await last("vad får bäckenrehab", "per rcc?"), /833 333 kr/);
  });

  it("that asks whether money is a part of other money is told of that very money", async () => {
    const ofGrant = /(en annan ström än överenskommelsen|inte en del av överenskommelsen)/;
    const first = "hur stor del av statsbidraget gick till löner";
    assert.match(await last(first, "är det här samma pengar som ök?"), ofGrant);
    assert.match(await last(first, "ingår det i överenskommelsen?"), ofGrant);
  });

  it("that asks how it is divided is still about what was told of", async () => {
    assert.match(
      await last("hur mkt får livmoderhalscancer", "delas det lika mellan rcc?"),
      /^Nej\. Arbetet med att utrota livmoderhalscancer .* efter befolkningsmängd/,
    );
    assert.match(
      await last(
        "How much is set aside for eliminating cervical cancer in the 2025 agreement?",
        "Is that split equally among the RCCs?",
      ),
      /^No\. The work to eliminate cervical cancer .* by population/,
    );
  });

  it("that asks how much of it a region gets is still about it", async () => {
    assert.match(
      await last(
        "hur mkt ligger i rehab+palliativsatsningen i år nationellt",
        "hur mkt av det får rjl",
      ),
      /^Det framgår inte .* Region Jönköpings län .* cancerrehabilitering/,
    );
  });

  it("is about the region whose money was told of instead of the one that was asked about", async () => {
    const first = "såg ett beslut på 4 575 000 i svf-medel. är det vi i jönköping?";
    assert.match(await last(first, "å patologin"), /\(RJH\) avsätter 200 000 kr/);
    assert.match(await last(first, "vad får vi i jönköping då"), /Region Jönköpings län/);
  });

  it("that asks why is told by what came nearest, where that tells it", async () => {
    const first = "hur stor andel klarar ledtiderna";
    assert.match(await last(first, "varför inte fler?"), /Det beror i hög grad på/);
    assert.match(await last(first, "varför då"), /Det beror i hög grad på/);
  });

  it("that asks about another sum is about that one, and adds the two up no more than it is asked to", async () => {
    const said = await last("hur delas de 817 upp då", "o vad är 34:an till");
    assert.match(said, /RCC i samverkan/);
    assert.doesNotMatch(said, /851/);
    assert.match(await last("vem får de 365", "o de 452 då"), /SKR .* 452 miljoner kronor/);
    assert.match(await last("vi fick 500 tkr", "å 30 tkr till"), /= 530 000 kr \(beräknat\)/);
  });

  it("that names a long figure is about that one", async () => {
    const first = "hur mycket är andra utbetalningen";
    assert.match(await last(first, "jag såg 4 575 000 nånstans, är inte det vi?"), /\(RJH\)/);
  });

  it("that asks whether it was more another year sets the two side by side", async () => {
    for (const [first, asked, told] of [
      ["vad fick patologi", "är det mer än i fjol?", /60 .* − 60 .* = 0 kr \(beräknat\)/],
      ["hur stor är ök 2025", "var det mer eller mindre 2024", /8 miljoner kronor \(beräknat\)/],
      ["statsbidrag 2022", "var det mer året innan?", /ökade|minskade|\(beräknat\)/],
    ] as const)
      assert.match(await last(first, asked), told, asked);
  });

  it("that points at what it says itself of the asker is no follow-up", async () => {
    const first = "när ska slutrapporten in och ska a3 med då";
    const own = "vi har 40 tkr över i projektet, vart ska dom";
    assert.match(
      await last(first, own),
      /vad ett enskilt projekt ska göra med pengar som blir över/,
    );
  });

  it("that asks what happens then, after how late one is, is told what comes of it", async () => {
    const late = "projektets delrapport är inte inskickad, är vi sena nu?";
    assert.match(await last(late, "o vad händer då"), /^Det framgår inte .*för sent/);
  });

  it("that says nothing but how a sibling's name begins is about the sibling", async () => {
    const second = "hur mycket är andra utbetalningen";
    assert.match(await last(second, "o den första"), /^Den första SVF-utbetalningen/);
    assert.match(await last("när kommer första utbetalningen", "och den andra då"), /^Den andra/);
    assert.match(await last("vad får barncancer", "o den första"), /barncancer/i);
  });

  it("that only points at what was told is about it, though its words alone are asked of something else", async () => {
    const first = "rykten säger att det kommer en ny utlysning för patologi, stämmer de";
    assert.match(await last(first, "när öppnar den"), /riktade utlysningen/);
  });

  it("is about all of them where it says so, and no longer about the one that was spoken of", async () => {
    const first = "hur mycket gick till löner i rcc sydöst 2024";
    assert.match(await last(first, "o snittet för alla sex"), /64 procent till lönekostnader/);
    const region = "hur mycket fick rcc syd i statsbidrag 2024";
    assert.match(await last(region, "och alla sex"), /133,5 miljoner/);
  });

  it("that asks for the next step is told it, after what was only nearest too", async () => {
    const applied = "när är sista ansökningsdag";
    assert.match(await last(applied, "vad är nästa steg"), /Bedömningsgrupperna .*25 februari/);
    assert.match(await last(applied, "vad är nästa steg", "och därefter"), /4 mars/);
    const unclear = "Vem ska ha projektens delrapport den 1 september?";
    const next = await last(unclear, "och vart går den rapporteringen sen?");
    assert.match(next, /kort rapport till Socialstyrelsen/);
  });

  it("is not told that a sum is 0 more than itself", async () => {
    const first = "hur mycket är avsatt för att utrota livmoderhalscancer";
    assert.match(await last(first, "är det mer än förra året?"), /utökas/);
    const more = await last(first, "är det mer än förra året?", "hur mycket mer");
    assert.doesNotMatch(more, /= 0 kr/);
  });

  it("that asks whether one more belongs to what was listed is told of that one", async () => {
    const asked = "är jämtland härjedalen med?";
    assert.match(
      await last("vilka regioner är sydöst", asked),
      /norra sjukvårdsregionen|hör inte till Sydöst/,
    );
  });

  it("that names a sum and asks what that is is not about what was told", async () => {
    const first = "när slutar de ta in nya deltagare i hpv-studien";
    const sum = await last(first, "såg 25 miljoner om året nånstans, vad är det");
    assert.match(sum, /25 miljoner kronor per år 2022–2027/);
  });

  it("that asks where or to whom is told so, though the word for where may mean was", async () => {
    const opened = "när är sista dag att söka pengar till patologiprojekt?";
    assert.match(await last(opened, "var skickas ansökan"), /ansöker hos sitt RCC/);
    const template = await last("när ska svf-redovisningen in", "vem tar fram mallen till den");
    assert.match(template, /Socialstyrelsen tar fram mallen/);
  });

  it("that asks what the money is for is told that, and not how much it is once more", async () => {
    const funds = [
      ["hur mycket får livmoderhalscancer", "vad får man använda dom till", /catch-up-studien/],
      ["hur mycket är det till barncancer", "vad ska pengarna användas till", /fem sätt/],
      ["hur mycket får bäckenrehab", "vad ska det gå till", /kunskap om bäckenkomplikationer/],
    ] as const;
    for (const [first, asked, answer] of funds) assert.match(await last(first, asked), answer);
  });

  it("that says how long it takes it to be is told how long it is", async () => {
    const first = "när ska delrapporten in";
    assert.match(await last(first, "typ tre veckor alltså"), /104 dagar kvar/);
  });
});

describe("a message that tells more than it asks", function () {
  const lead: Participant = {
    userId: "p",
    name: "p",
    role: "project-lead",
    projectIds: ["x"],
  };
  let ofLead: Talk;
  const told = async (message: string): Promise<string> =>
    textOf((await ofLead([message], today))[0] ?? {});

  before(async () => {
    ofLead = await createTalker(undefined, lead);
  });

  it("is answered what it asks, whoever is said to ask", async () => {
    const reports = [
      "hej leder ett palliativt projekt i kalmar. när ska jag rapportera nästa gång",
      "vi är en klinik i kalmar med ett patologiprojekt. när ska delrapporten in?",
    ];
    for (const message of reports) assert.match(await told(message), /1 september 2025/, message);
  });

  it("is a question though it begins with a greeting", async () => {
    const urgent = "god morgon. rekvisition svf första betalningen, är det bråttom?";
    assert.match(await told(urgent), /1 december 2025/);
    assert.match(await told("hej! när betalas del 2 av svf-pengarna ut"), /december 2025/);
  });

  it("is still about what it names first where the question only points at that", async () => {
    assert.match(await told("I keep seeing SKR, what is it and what is its part?"), /SKR/);
  });
});
