import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { createDispatcher } from "../../../bot/dispatcher.js";
import { createSummaryRoutes } from "../../../bot/handlers/summaries/summaries.js";
import {
  createFigureAsk,
  type ShownSummary,
} from "../../../bot/handlers/summaries/summary-figures.js";
import { keptForNext } from "../../../bot/kept-for-next.js";
import type { FormRecord, Submission } from "../../../src/reporting/submissions/submission.js";
import { buttonsOf, noCard } from "../../support/card-reader.js";
import { assertGoodCard, renderCard } from "../../support/cards.js";
import { shortReport, shortReportOf, threeShortReports } from "../../support/regional-reports.js";
import { compiling2025, documentText, knowledge2025, plans2025 } from "../../support/summaries.js";
import { approvedOf, makeSubmission } from "../../support/submissions.js";
import { coordinatorTurn } from "../../support/turns.js";

const { ro, rjl, rkl } = threeShortReports;

function setUp(...submitted: readonly Submission[]) {
  const dependencies = compiling2025(submitted);
  const { submissions, summaries } = dependencies;
  const shown = keptForNext<ShownSummary>();
  const known = { ...dependencies, ...knowledge2025, plans: plans2025, shown };
  const dispatcher = createDispatcher({
    routes: createSummaryRoutes({
      ...known,
      renderCard,
      hasPdf: false,
      soon: (work) => work,
      fileUrl: (documentId, format, userId) =>
        `https://bot.example/files/${documentId}/${format}/${userId}`,
    }),
    ask: createFigureAsk(known, () => Promise.resolve({ text: "a question" })),
  });
  const at = "2025-12-09T10:00:00Z";
  return {
    summaries,
    submit: (submission: Submission) => submissions.change(submission.id, () => submission),
    say: (message: string) => dispatcher.onMessage(coordinatorTurn(at), message),
    press: (verb: string, when = at, data: Readonly<Record<string, unknown>> = {}) =>
      dispatcher.onVerb(coordinatorTurn(when), verb, data),
  };
}

describe("the board's button for summaries", () => {
  it("asks which, and then does as when the summary is asked for by name", async () => {
    const { press, summaries } = setUp(ro, rjl);
    const { card } = await press("summary.which");

    assertGoodCard(card);
    assert.deepEqual(buttonsOf(card ?? noCard), [
      ...plans2025.map(({ title }) => title),
      "Till tavlan",
    ]);
    const about = "regional";
    const offered = assertGoodCard((await press("summary.offer", undefined, { about })).card);
    assert.match(offered, /Jag kan sammanställa 2 av 3 regioner\. RKL saknas\./);
    assert.deepEqual(await summaries.list(), []);
  });
});

describe("asking for the statement of unspent funds", () => {
  const final = makeSubmission("slutrapport", { kind: "project", projectId: "snabbare-svar" }, [
    {
      at: "2025-11-12T10:00:00Z",
      record: { grantedKronor: 450_000, usedKronor: 418_000, unusedKronor: 32_000 },
    },
  ]);

  it("compiles what projects have reported though no region has, with the regions told first", async () => {
    const { say, press, summaries } = setUp(final);
    const { card } = await say("sammanställ oförbrukade medel");

    const offered = assertGoodCard(card);
    assert.match(offered, /Ingen region har lämnat än\. Jag kan sammanställa 1 av \d+ projekt\./);
    assert.match(offered, /Sammanställ nu, RÖ, RJL och RKL märkta saknas/);

    await press("summary.compile", undefined, { kind: "unspent" });
    const [kept] = await summaries.list();
    const document = kept?.versions[0]?.document;
    const text = document && documentText(document);
    assert.match(
      text ?? "",
      /^Underlaget i korthet\nRÖ, RJL och RKL har inte lämnat den ekonomiska redovisningen/,
    );
    assert.match(text ?? "", /450 000 kr \| 418 000 kr \| 32 000 kr/);
  });

  it("says what nobody has handed in, and how to see the standing, when there is nothing at all", async () => {
    const { say, summaries } = setUp(ro, rjl, rkl);
    const { text } = await say("sammanställ oförbrukade medel");

    assert.match(
      text ?? "",
      /Ingen har lämnat den ekonomiska redovisningen eller slutrapporten än.*\*\*vem saknas\*\*/,
    );
    assert.deepEqual(await summaries.list(), []);
  });
});

describe("asking for the regional summary", () => {
  it("offers to compile without the missing region or to wait, and keeps nothing yet", async () => {
    const draft = makeSubmission("kort-rapport", { kind: "region", regionId: "rkl" }, [
      { at: "2025-12-05T08:00:00Z", draft: { usedKronor: "1" } },
    ]);
    const { say, summaries } = setUp(ro, rjl, draft);

    const json = assertGoodCard((await say("sammanställ")).card);

    assert.match(json, /Jag kan sammanställa 2 av 3 regioner\. RKL saknas\./);
    assert.match(json, /"RKL","value":"utkast, inte inlämnad"/);
    assert.match(json, /"title":"Sammanställ nu, RKL märkt saknas","verb":"summary.compile"/);
    assert.match(json, /"title":"Vänta","verb":"summary.wait"/);
    assert.deepEqual(await summaries.list(), []);
  });

  it("waits when told to, and keeps nothing", async () => {
    const { press, summaries } = setUp(ro, rjl);

    assert.match((await press("summary.wait")).text ?? "", /Jag sammanställer inget nu/);
    assert.deepEqual(await summaries.list(), []);
  });

  it("shows the missing region first, every region's figures and what the sums cover", async () => {
    const { press } = setUp(ro, rjl);

    const json = assertGoodCard((await press("summary.compile")).card);

    assert.match(json, /RKL har inte lämnat den korta rapporten per 9 december 2025\./);
    assert.ok(json.indexOf("RKL har inte lämnat") < json.indexOf("1 200 000 kr"));
    assert.match(json, /"Tilldelade medel 2025","value":"1 200 000 kr"/);
    assert.match(json, /"Oförbrukat hittills 2025 \(beräknat\)","value":"−100 000 kr"/);
    assert.match(json, /"Insatser 2025","value":"1 pågår, 1 klar"/);
    assert.match(json, /"2 500 000 kr \(beräknat, RÖ \+ RJL, exklusive RKL\)"/);
    assert.match(json, /version 1, inlämnad 2 december 2025, kvitto 2025-KORT-RAPPORT-RJL-1/);
    assert.match(
      json,
      /"Förbrukat hittills 2025 av tilldelade medel 2025","value":"106,7 % \(beräknat\) ██████████"/,
    );
    assert.doesNotMatch(json, /hela Sydöst/);
    assert.doesNotMatch(json.slice(json.indexOf('"Summor"')), /\d %/);
  });

  it("opens the document by a link of the person's own", async () => {
    const { press } = setUp(ro, rjl);

    assert.match(
      assertGoodCard((await press("summary.compile")).card),
      /"Action.OpenUrl","title":"Öppna Word-dokumentet","url":"https:\/\/bot.example\/files\/regional-2025.1\/docx\/coordinator"/,
    );
  });

  it("compiles at once when all three have reported", async () => {
    const json = assertGoodCard((await setUp(ro, rjl, rkl).say("Regional sammanställning")).card);

    assert.match(json, /\(beräknat, hela Sydöst, RÖ \+ RJL \+ RKL\)/);
    assert.match(
      json,
      /"Förbrukat hittills 2025 av tilldelade medel 2025","value":"73,7 % \(beräknat\) ███████░░░"/,
    );
    assert.match(json, /Alla 3 regioner har lämnat den korta rapporten/);
  });

  it("says that nothing has come when nothing has", async () => {
    const { say, press } = setUp();

    assert.match((await say("sammanställ")).text ?? "", /Ingen har lämnat den korta rapporten/);
    assert.match((await press("summary.compile")).text ?? "", /Ingen har lämnat/);
  });

  it("says that nothing is new when nothing is, and what is when something is", async () => {
    const { press, submit } = setUp(ro, rjl);
    await press("summary.compile");

    const again = assertGoodCard((await press("summary.compile", "2025-12-10T10:00:00Z")).card);
    await submit(rkl);
    const next = assertGoodCard((await press("summary.compile", "2025-12-11T10:00:00Z")).card);

    assert.match(again, /version 1".*Sammanställd 9 december 2025\. Inget nytt har kommit in/);
    assert.match(next, /Regional sammanställning 2025, version 2/);
    assert.match(next, /Ändrat sedan version 1.*Nytt: den korta rapporten från RKL/);
    assert.match(next, /Förbrukat hittills 2025, summa: från 2 500 000 kr .* till 2 800 000 kr/);
  });

  it("counts approved reports only when asked to, and offers the other way", async () => {
    const { say, press } = setUp(approvedOf(ro), approvedOf(rjl), approvedOf(rkl));

    const approved = assertGoodCard((await say("sammanställ godkända")).card);
    const other = assertGoodCard((await press("summary.compile")).card);

    assert.match(approved, /Alla 3 regioner har den korta rapporten godkänd/);
    assert.match(approved, /"Räkna senast inlämnade".*"counts":"submitted"/);
    assert.match(other, /"Räkna bara godkända".*"counts":"approved"/);
    assert.match(other, /version 2.*Nu räknas den senast inlämnade versionen/);
    assert.match((await setUp(ro).say("sammanställ bara godkända")).text ?? "", /godkänd än/);
  });

  it("never lets people's own text into the card's Markdown", async () => {
    const record: FormRecord = {
      ...shortReport,
      results: "[GODKÄND](https://example.org) ${1+1}",
      activities: [{ activity: "[GODKÄND](https://example.org)", status: "done" }],
    };
    const { press } = setUp(shortReportOf("ro", { at: "2025-11-24T08:15:00Z", record }));

    assert.doesNotMatch(
      assertGoodCard((await press("summary.compile")).card),
      /GODKÄND|example\.org/,
    );
  });

  for (const message of [
    "Sammanställ",
    "samanställ november",
    "sammanstäl",
    "sammnaställ novmber",
    "sammanställning",
    "Regional sammanställning",
    "gör nov/dec-sammanställningen",
    "gör en regional sammanställning",
    "sammanställ regionernas rapporter",
    "gör novembersammanställningen",
    "sammanställ regionernas korta rapporter för november",
    "gör en sammanställning för november",
    "ta fram sammanställningen för nov",
    "kan du sammanställa det som kommit in från regionerna?",
  ])
    it(`takes "${message}" for a command`, async () => {
      assert.ok((await setUp(ro).say(message)).card);
    });

  for (const message of [
    "vad ska vara med i sammanställningen?",
    "vem gör sammanställningen av delrapporterna?",
    "när ska sammanställningen vara klar?",
  ])
    it(`leaves "${message}" to be answered`, async () => {
      assert.equal((await setUp(ro).say(message)).text, "a question");
    });
});
