import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { createFollowUpRoutes } from "../../../bot/handlers/follow-up.js";
import { createDispatcher } from "../../../bot/dispatcher.js";
import type { Ruling } from "../../../src/guidance/ruling.js";
import type { Register } from "../../../src/participants/register.js";
import { localDate } from "../../../src/shared/local-date.js";
import type { Submission, SubmissionEvent } from "../../../src/reporting/submission.js";
import { obligations2025 } from "../../support/agreement-2025.js";
import { assertGoodCard, renderCard } from "../../support/cards.js";
import { createMemoryRepository } from "../../support/memory-repository.js";
import { makeRuling } from "../../support/rulings.js";
import { makeProject, makeRegister } from "../../support/register.js";
import { shortReport, shortReportOf } from "../../support/regional-reports.js";
import { makeSubmission } from "../../support/submissions.js";
import { coordinatorTurn } from "../../support/turns.js";

async function ask(
  message: string,
  submissions: readonly Submission[] = [],
  register: Register = makeRegister(),
  rulings: readonly Ruling[] = [],
) {
  const dispatcher = createDispatcher({
    routes: createFollowUpRoutes({
      year: 2025,
      obligations: obligations2025,
      register,
      submissions: createMemoryRepository(submissions),
      rulings: createMemoryRepository(rulings),
      renderCard,
    }),
    ask: () => Promise.resolve({ text: "a question" }),
  });
  return dispatcher.onMessage(coordinatorTurn("2025-09-03T08:00:00Z"), message);
}

const submissions = [
  shortReportOf("ro", { at: "2025-09-01T08:15:00Z", record: shortReport }),
  makeSubmission("kort-rapport", { kind: "region", regionId: "rjl" }, [
    { at: "2025-09-02T08:00:00Z", draft: { usedKronor: "1" } },
  ]),
  makeSubmission("delrapport", { kind: "project", projectId: "snabbare-svar" }, [
    { at: "2025-08-29T08:00:00Z", record: {} },
    { at: "2025-09-03T07:00:00Z", record: {} },
  ]),
];

describe("who has reported", () => {
  it("tells for each report who owes it, who has a draft and who has submitted, and when", async () => {
    const json = assertGoodCard((await ask("Vem har rapporterat?", submissions)).card);

    assert.match(json, /Kort rapport: 1 av 3 inlämnade/);
    assert.match(json, /Inte påbörjat \(1\).*?Region Kalmar län \(RKL\)/);
    assert.match(json, /Utkast, inte inlämnat \(1\).*?\(RJL\).*?sparat 2 september 2025/);
    assert.match(json, /Region Östergötland \(RÖ\).*?version 1, 1 september 2025/);
    assert.match(
      json,
      /Snabbare svar \(demo\)".*?version 2, 3 september 2025 \(rättad, första versionen kom 29 augusti 2025\)"/,
    );
    assert.match(json, /Rehab hemma \(demo\)".*?, 2 dagar efter 1 september 2025/);
  });

  it("gives the days that the sources name, and says where they name none or disagree", async () => {
    const json = assertGoodCard((await ask("status")).card);

    assert.match(json, /Källan anger inget datum\./);
    assert.match(json, /november–december 2025\. Källan anger ingen dag\./);
    assert.match(json, /Senast 1 september 2025\./);
    assert.match(
      json,
      /Källorna är motstridiga: 15 september 2025 eller 15 november 2025\. Planera för 15 september 2025/,
    );
  });

  it("gives the day that RCC Sydöst has settled, where the sources disagree or name none", async () => {
    const rulings = [
      makeRuling("X01", { kind: "date", date: localDate("2025-11-15") }),
      makeRuling("G085", { kind: "date", date: localDate("2025-05-30") }),
    ];

    const json = assertGoodCard((await ask("status", [], makeRegister(), rulings)).card);

    assert.match(json, /Senast 15 november 2025\. Besked från RCC Sydöst 12 september 2025\./);
    assert.match(json, /Senast 30 maj 2025\. Besked från RCC Sydöst 12 september 2025\./);
    assert.doesNotMatch(json, /Källorna är motstridiga/);
  });

  it("says what the sources tell of a day besides, and where a copy is all there is to see", async () => {
    for (const [message, expected] of [
      [
        "vem har lämnat SVF-redovisningen?",
        /SVF-redovisning: 0 av 3.*inget datum\. RCC ska .* 30 september 2025/,
      ],
      [
        "vilka rekvisitioner saknas?",
        /Rekvisition \(kopia\).*Senast 1 december 2025\. Originalet går till Kammarkollegiet/,
      ],
      ["vem har lämnat ekonomisk redovisning?", /Senast 31 mars 2026\..*nämner bara SKR/],
    ] as const) {
      const json = assertGoodCard((await ask(message)).card);
      assert.match(json, expected);
      assert.doesNotMatch(json, /Delrapport/);
    }
  });

  it("tells which report lacks something", async () => {
    const incomplete = makeSubmission("svf-redovisning", { kind: "region", regionId: "ro" }, [
      { at: "2025-09-01T08:00:00Z", record: {} },
    ]);
    const events = incomplete.events.map((event) =>
      event.type === "submitted" ? { ...event, lacking: ["premResults"] } : event,
    );
    const json = assertGoodCard((await ask("status", [{ ...incomplete, events }])).card);

    assert.match(json, /version 1, 1 september 2025, ofullständig/);
  });

  it("shows each report in the group of where it stands, with the reason where there is one", async () => {
    const stamp = { at: "2025-09-03T07:00:00Z", by: "someone" };
    const short = (regionId: "ro" | "rjl" | "rkl", ...more: readonly SubmissionEvent[]) => {
      const report = shortReportOf(regionId, { at: "2025-09-01T08:15:00Z", record: shortReport });
      return { ...report, events: [...report.events, ...more] };
    };
    const version = 1;
    const sections = [{ id: "medel", reason: "Prognosen saknas." }];
    const nil = makeSubmission("redogorelse", { kind: "region", regionId: "ro" }, []);
    const json = assertGoodCard(
      (
        await ask("status", [
          short("ro", { type: "approved", ...stamp, nonce: "a", version }),
          short("rjl", { type: "withdrawn", ...stamp, nonce: "b", version, reason: "Fel siffror" }),
          short("rkl", { type: "completion-asked", ...stamp, nonce: "c", version, sections }),
          {
            ...nil,
            events: [
              { type: "nil-declared", ...stamp, nonce: "d", version, reason: "Inga medel 2024" },
            ],
          },
          makeSubmission("delrapport", { kind: "project", projectId: "snabbare-svar" }, [
            { at: "2025-09-02T08:00:00Z", record: {} },
          ]),
        ])
      ).card,
    );

    assert.match(json, /Kort rapport: 2 av 3 inlämnade/);
    assert.match(json, /Godkänt \(1\)".*?\(RÖ\)/);
    assert.match(json, /Tillbakadraget \(1\)".*?\(RJL\)".*?, 3 september 2025: Fel siffror/);
    assert.match(json, /Komplettering begärd \(1\)".*?\(RKL\)/);
    assert.match(json, /Redogörelse med handlingsplan: 1 av 3/);
    assert.match(json, /Inget att redovisa \(1\)".*?, 3 september 2025: Inga medel 2024/);
    assert.match(json, /Inlämnat efter sista dagen \(1\)".*?kom 1 dag efter 1 september 2025/);
  });

  it("leaves those who have submitted out when asked who has not", async () => {
    const json = assertGoodCard((await ask("vilka har inte lämnat?", submissions)).card);

    assert.match(json, /Vem har inte lämnat\?/);
    assert.doesNotMatch(json, /Inlämnat \(/);
    assert.doesNotMatch(json, /1 september 2025, /);
  });

  it("shows only the report that was asked for", async () => {
    const json = assertGoodCard((await ask("Vilka delrapporter saknas?", submissions)).card);

    assert.match(json, /Delrapport: 1 av 2 inlämnade/);
    assert.doesNotMatch(json, /Slutrapport|Kort rapport/);
  });

  it("marks the demo, and only the demo", async () => {
    assert.match(assertGoodCard((await ask("status")).card), /Demo –/);
    const real = makeRegister([], false);
    assert.doesNotMatch(assertGoodCard((await ask("status", [], real)).card), /Demo –/);
  });

  it("has room for a great many projects and shows their names as plain text", async () => {
    const name = "[Klicka](https://example.org) ${title} projekt för förbättrad diagnostik";
    const projects = Array.from({ length: 200 }, (_, i) => makeProject(`p-${i}`, `${i} ${name}`));
    const drafts = projects
      .slice(0, 60)
      .map(({ id }) =>
        makeSubmission("delrapport", { kind: "project", projectId: id }, [
          { at: "2025-08-29T08:00:00Z", record: {} },
        ]),
      );

    const { card } = await ask("status", drafts, makeRegister(projects));

    assert.ok(JSON.stringify(card).length < 25_000);
    assert.match(JSON.stringify(card), /och 100 till/);
    assert.match(JSON.stringify(card), /"type":"TextRun","text":"0 \[Klicka\]/);
    assert.doesNotMatch(JSON.stringify(card), /"type":"TextBlock"[^}]*Klicka/);
  });

  it("says so when there are no projects", async () => {
    const { card } = await ask("status", [], makeRegister([]));

    assert.match(assertGoodCard(card), /Delrapport: inga projekt i registret/);
  });

  for (const message of [
    "Status",
    "vem har lämnat in?",
    "Vilka har rapporterat",
    "vem saknas?",
    "vad saknas?",
    "vilka har ännu inte rapporterat",
    "vem har lämnat sin slutrapport?",
    "vilka slutrapporter har kommit?",
  ])
    it(`takes "${message}" for a command`, async () => {
      assert.ok((await ask(message)).card);
    });

  for (const message of [
    "vem skickar in regionernas svf-redovisningar?",
    "när ska delrapporten in?",
    "vem ansvarar för ekonomisk redovisning?",
    "vilka regioner har lämnat in till Socialstyrelsen 2024?",
    "vad är status för patologi?",
    "vem har rätt till utbetalning 2?",
  ])
    it(`leaves "${message}" to be answered`, async () => {
      assert.equal((await ask(message)).text, "a question");
    });
});
