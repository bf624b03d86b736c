import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { createDispatcher } from "../../../bot/dispatcher.js";
import { createSummaryQuestionRoutes } from "../../../bot/handlers/summaries/summary-questions.js";
import type { Participant } from "../../../src/participants/participant.js";
import type { Submission } from "../../../src/reporting/submissions/submission.js";
import { compileSummary } from "../../../src/summaries/compile-summary.js";
import { assertGoodCard, renderCard } from "../../support/cards.js";
import { account, accountOf, threeShortReports } from "../../support/regional-reports.js";
import { compiling2025, knowledge2025, planOf, plans2025 } from "../../support/summaries.js";
import { coordinatorTurn } from "../../support/turns.js";

const { ro, rjl, rkl } = threeShortReports;

/** Someone who reports for the region that is asked of. */
const regionsOwn: Participant = { userId: "rkl", name: "R", role: "region", regionId: "rkl" };

function setUp(...submitted: readonly Submission[]) {
  const dependencies = compiling2025(submitted);
  const { submissions } = dependencies;
  const dispatcher = createDispatcher({
    routes: createSummaryQuestionRoutes({
      ...dependencies,
      ...knowledge2025,
      plans: plans2025,
      renderCard,
    }),
    ask: () => Promise.resolve({ text: "a question" }),
  });
  const at = "2025-12-12T10:00:00Z";
  return {
    submit: (submission: Submission) => submissions.change(submission.id, () => submission),
    compile: (on: string) =>
      compileSummary(dependencies, planOf("regional"), "coordinator", new Date(on)),
    say: async (message: string, participant = coordinatorTurn(at).participant) => {
      const reply = await dispatcher.onMessage({ ...coordinatorTurn(at), participant }, message);
      return { ...reply, text: (reply.text ?? "").replaceAll("\u00a0", " ") };
    },
  };
}

describe("asking for a region's outcome against its plan", () => {
  for (const [message, region] of [
    ["vad har Jönköping gjort av sin handlingsplan?", "Region Jönköpings län"],
    ["RKL:s utfall mot handlingsplanen", "Region Kalmar län"],
    ["följer Östergötland sin handlingsplan?", "Region Östergötland"],
  ] as const)
    it(`knows that "${message}" is about ${region}`, async () => {
      const { say } = setUp(accountOf("rkl", account));

      assert.ok(assertGoodCard((await say(message)).card).includes(`${region} (`));
    });

  it("shows each planned activity with what has come of it, and what the report leaves out", async () => {
    const { say } = setUp(ro, accountOf("ro", account));

    const json = assertGoodCard((await say("visa RÖ mot handlingsplanen")).card);

    assert.match(json, /Region Östergötland \(RÖ\) mot handlingsplanen/);
    assert.match(json, /"Processledare".*"800 000 kr".*"Läge","value":"Pågår"/);
    assert.match(json, /"Patientforum".*"Läge","value":"nämns inte i den korta rapporten"/);
    assert.match(json, /2025-REDOGORELSE-RO-1.*2025-KORT-RAPPORT-RO-1/);
  });

  it("calls nothing an outcome when the region has not reported", async () => {
    const { say } = setUp(accountOf("rkl", account));

    const json = assertGoodCard((await say("RKL mot handlingsplanen?")).card);

    assert.match(json, /RKL har inte lämnat den korta rapporten per 12 december 2025/);
    assert.match(json, /Det är inget utfall/);
    assert.doesNotMatch(json, /Förbrukat/);
  });

  it("says so when there is neither plan nor report", async () => {
    const json = assertGoodCard((await setUp().say("visa Kalmar län mot sin handlingsplan")).card);

    assert.match(json, /RKL har inte lämnat någon redogörelse med handlingsplan/);
  });

  it("lets no one's own words be read as Markdown", async () => {
    const plan = [{ activity: "[GODKÄND](https://example.org)", goal: "`x`", kronor: 1 }];
    const { say } = setUp(accountOf("ro", { ...account, plan }));

    const json = assertGoodCard((await say("visa rö mot handlingsplanen")).card);

    assert.doesNotMatch(json, /\]\(|`/);
  });
});

describe("comparing a summary with the version before", () => {
  it("tells in words what is new, and what has come since", async () => {
    const { say, compile, submit } = setUp(ro);
    await compile("2025-12-01T10:00:00Z");
    await submit(rjl);
    await compile("2025-12-09T10:00:00Z");
    await submit(rkl);

    const { text } = await say("jämför med förra versionen");

    assert.match(text, /version 2 \(9 december 2025\) mot version 1 \(1 december 2025\)/);
    assert.match(text, /Nytt: den korta rapporten från RJL, version 1/);
    assert.match(text, /inte med i den:\*\*\n\n- Nytt: den korta rapporten från RKL/);
  });

  it("has nothing to compare a first version with, nor before there is any", async () => {
    const { say, compile } = setUp(ro);

    assert.match((await say("jämför med förra versionen")).text, /Ingen sammanställning är gjord/);
    await compile("2025-12-01T10:00:00Z");

    const { text } = await say("vad är nytt sedan förra versionen?");
    assert.match(text, /finns bara version 1/);
    assert.match(text, /Inget har kommit in efter version 1/);
    assert.match(
      (await say("jämför slutrapporten med förra versionen")).text,
      /Slutrapport om projekten 2025 är inte sammanställd/,
    );
  });
});

describe("asking how much is left", () => {
  it("gives the sum of each kind of report, and whose it is not when one is missing", async () => {
    const { text } = await setUp(ro, rjl).say("Hur mycket är oförbrukat totalt?");

    assert.match(
      text,
      /Kort rapport.*: 200 000 kr \(beräknat, RÖ \+ RJL, exklusive RKL\)\. RKL saknas\. Det är inte hela Sydöst\./,
    );
    assert.doesNotMatch(text, /hela Sydöst, RÖ/);
    assert.match(text, /Slutrapport för projekt: ingen har lämnat uppgiften/);
    assert.match(text, /Jag lägger inte ihop raderna/);
  });

  it("calls it Sydöst's when all three have given it", async () => {
    const { text } = await setUp(ro, rjl, rkl).say("oförbrukat totalt");

    assert.match(text, /1 000 000 kr \(beräknat, hela Sydöst, RÖ \+ RJL \+ RKL\)/);
  });
});

describe("asking of summaries without being a coordinator", () => {
  for (const question of [
    "visa RKL mot handlingsplanen",
    "jämför med förra versionen",
    "hur mycket är oförbrukat totalt?",
  ])
    it(`is refused: "${question}"`, async () => {
      const { text } = await setUp(ro, rjl, rkl).say(question, regionsOwn);

      assert.match(text, /^Bara RCC Sydösts koordinatorer/);
    });
});

describe("words for summaries", () => {
  const { say } = setUp(ro);

  for (const message of [
    "visa RKL mot handlingspalnen",
    "visa rkl mot handlingsplan",
    "jämför RJL med handlingsplanen",
    "hur ligger Region Kalmar län till mot handlingsplanen?",
    "jämför med förra versonen",
    "jämnför med föra versionen",
    "skillnad mot förra versionen",
    "jämför regionala sammanställningen med förra versionen",
    "hur mycket är oförbukat totalt",
    "hur mycket pengar är oförbrukat i hela Sydöst?",
    "hur går det för RKL mot handlingsplanen?",
    "följer RÖ sin handlingsplan?",
    "vad har Jönköping gjort av sin handlingsplan?",
    "RKL:s utfall mot handlingsplanen",
    "vad har ändrats sedan förra versionen?",
    "visa vad som är nytt sedan förra versionen",
    "vad skiljer från förra sammanställningen?",
    "vad är summan av oförbrukade medel?",
    "totala oförbrukade medel",
    "hur mycket medel har inte använts totalt?",
    "visa vad som är nytt sedan sist",
    "vad skiljer mot förra gången?",
    "vad har ändrats sen senaste versionen?",
    "vad har kommit in sedan sist?",
    "hur har RKL legat till jämfört med sin handlingsplan?",
    "har Kalmar gjort det de skulle enligt handlingsplanen?",
    "har Region Jönköpings län följt sin handlingsplan?",
    "hur mycket pengar har vi kvar totalt?",
    "hur mycket har inte gjorts av med totalt?",
    "vad blir oförbrukat om man lägger ihop alla?",
    "hur mycket pengar blev över?",
  ])
    it(`takes "${message}" for a command`, async () => {
      assert.notEqual((await say(message)).text, "a question");
    });

  for (const message of [
    "vad är en handlingsplan?",
    "hur mycket är oförbrukat 2024?",
    "när ska handlingsplanen in?",
    "jämför 2024 med 2025",
    "vad har ändrats sedan förra överenskommelsen?",
    "vad är nytt i överenskommelsen?",
    "vad ska en region göra enligt sin handlingsplan?",
    "vad gäller för oförbrukade medel?",
    "hur mycket är kvar att fördela?",
    "vad händer med pengar som blir över?",
    "vad är nytt sedan 2024?",
  ])
    it(`leaves "${message}" to be answered`, async () => {
      assert.equal((await say(message)).text, "a question");
    });
});

describe("whoever would have a compiled report sent on", () => {
  for (const words of ["skicka den till Socialstyrelsen", "kan du skicka slutrapporten till soc?"])
    it(`is told that nothing is sent on: ”${words}”`, async () => {
      const { text, card } = await setUp().say(words);
      assert.match(text, /^Jag skickar inget till myndigheter\./);
      assert.equal(card, undefined);
      assert.equal((await setUp().say(words, regionsOwn)).text, "a question");
    });
});
