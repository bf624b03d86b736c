import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { localDate } from "../../../src/shared/local-date.js";
import type { SubmissionEvent } from "../../../src/reporting/submissions/submission.js";
import { obligations2025 } from "../../support/agreement-2025.js";
import { ask, press, read, startBoard, turn } from "../../support/board.js";
import { buttonsOf, noCard } from "../../support/card-reader.js";
import { assertGoodCard } from "../../support/cards.js";
import { makeRuling } from "../../support/rulings.js";
import { makeRegister } from "../../support/register.js";
import { shortReport, shortReportOf } from "../../support/regional-reports.js";
import { makeSubmission } from "../../support/submissions.js";

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

describe("the coordinator's board", () => {
  it("tells of each report who owes it, who has a draft and who has submitted", async () => {
    const text = read(await ask("Vem har rapporterat?", submissions));

    assert.match(text, /Kort rapport: 1 av 3 inlämnade/);
    assert.match(
      text,
      /Kort rapport: .*Inte påbörjat \(1\): RKL\. Utkast, inte inlämnat \(1\): RJL\. Inlämnat \(1\): RÖ\./,
    );
    assert.match(text, /Delrapport: 1 av 2 inlämnade\. .*Försenat \(1\): Rehab hemma \(demo\)/);
  });

  it("begins with what waits for the coordinator, and with nothing else", async () => {
    const { card } = await ask("tavla", submissions);
    assert.ok(card);
    const [first = ""] = read({ card }).split("Regionernas rapporter");

    assert.match(first, /Att göra nu\nFörsenat: Delrapport \(1\)\.\nAtt granska: .*\(1\)/);
    assert.deepEqual(buttonsOf(card).slice(0, 3), [
      "Påminn de sena (1)",
      "Visa de sena (1)",
      "Att granska (2)",
    ]);
    const early = await startBoard([]).onMessage(
      { ...turn, today: localDate("2025-03-03"), receivedAt: new Date("2025-03-03T08:00:00Z") },
      "tavla",
    );
    assert.match(read(early), /Att göra nu\nInget väntar på dig just nu\.\n/);
  });

  it("has no more than a line for each report", async () => {
    const lines = read(await ask("tavla", submissions)).split("\n");

    for (const { name } of obligations2025.filter(({ owedBy }) => owedBy !== "applicant"))
      assert.equal(lines.filter((line) => line.startsWith(`${name}: `)).length, 1, name);
  });

  it("tells on each report's own list how far everyone has come, and when", async () => {
    const board = startBoard(submissions);
    const overview = await board.onMessage(turn, "tavla");

    assert.match(
      read(await press(board, overview, "Kort rapport")),
      /Kort rapport: 3 rapporter\n.*\n.*\n.*november–december 2025\. Källan anger ingen dag\.\n.*Utkast, inte inlämnat, sparat 2 september 2025/s,
    );
    const projects = read(await press(board, overview, "Delrapport"));
    assert.match(
      projects,
      /Rehab hemma \(demo\): Försenat, 2 dagar efter 1 september 2025\n.*Snabbare svar/,
    );
    assert.match(
      projects,
      /Snabbare svar \(demo\): Inlämnat, version 2, 3 september 2025 \(rättad, första versionen kom 29 augusti 2025\)/,
    );
  });

  it("shows every region's and every project's reports together", async () => {
    const board = startBoard(submissions);
    const overview = await board.onMessage(turn, "tavla");

    assert.match(
      read(await press(board, overview, "Regioner")),
      /Region Östergötland \(demo\)\nRedogörelse med handlingsplan: Inte påbörjat\n(.*\n)+Kort rapport: Inlämnat, version 1/,
    );
    assert.match(
      read(await press(board, overview, "Projekt")),
      /Rehab hemma \(demo\)\nDelrapport: Försenat.*\nSlutrapport: Inte påbörjat/,
    );
  });

  it("shows those that are chosen: whose, and in what state", async () => {
    const board = startBoard(submissions);
    const all = await board.onMessage(turn, "vilka saknas?");

    const late = await press(board, all, "Visa urvalet", { of: "region:ro", show: "late" });
    assert.match(read(late), /Region Östergötland \(RÖ\) med projekt: 1 försenad\n/);
    assert.match(read(late), /Rehab hemma \(demo\)\nDelrapport: Försenat/);
    const waiting = await press(board, all, "Visa urvalet", { of: "regions", show: "review" });
    assert.match(read(waiting), /Alla regioner: 1 att granska/);
    const none = await press(board, all, "Visa urvalet", { of: "region:rkl", show: "late" });
    assert.match(read(none), /Det finns inga sådana rapporter/);
    const odd = await press(board, all, "Visa urvalet", { of: "region:[x]", show: "\u0000" });
    assert.match(read(odd), /Regioner och projekt: 19 rapporter/);
  });

  it("leads to everything that a round is run with", async () => {
    const board = startBoard(submissions);
    const overview = await board.onMessage(turn, "tavla");
    const buttonsOn = async (title: string): Promise<readonly string[]> =>
      buttonsOf((await press(board, overview, title)).card ?? noCard);

    for (const title of [
      "Påminnelser",
      "Skicka besked",
      "Sammanställ",
      "Register",
      "Avgör vad som gäller",
      "Nytt år",
    ])
      assert.ok(buttonsOf(overview.card ?? noCard).includes(title), title);
    assert.deepEqual((await buttonsOn("Delrapport")).slice(0, 3), [
      "Påminn alla (1)",
      "Granska (1)",
      "Ändra tiden för alla",
    ]);
    assert.ok((await buttonsOn("Slutrapport")).includes("Avgör dagen"));
  });

  it("gives the days that the sources name, and says where they name none or disagree", async () => {
    const brief = read(await ask("status"));

    assert.match(brief, /Redogörelse med handlingsplan: .*Inget datum i källan\./);
    assert.match(brief, /Kort rapport: .*I november–december 2025\./);
    assert.match(brief, /Delrapport: .*Senast 1 september 2025\./);
    assert.match(
      brief,
      /Slutrapport: .*Motstridiga källor: 15 september 2025 eller 15 november 2025\./,
    );
    for (const [message, expected] of [
      ["vilka redogörelser saknas?", /Källan anger inget datum\./],
      ["vilka korta rapporter saknas?", /november–december 2025\. Källan anger ingen dag\./],
      [
        "vilka slutrapporter saknas?",
        /Källorna är motstridiga: .*\. Planera för den första som inte har passerat, tills RCC Sydöst/,
      ],
    ] as const)
      assert.match(read(await ask(message)), expected);
  });

  it("gives the day that RCC Sydöst has settled, where the sources disagree or name none", async () => {
    const rulings = [
      makeRuling("X01", { kind: "date", date: localDate("2025-11-15") }),
      makeRuling("G085", { kind: "date", date: localDate("2025-05-30") }),
    ];
    const settled = (message: string) => ask(message, [], makeRegister(), rulings);
    const brief = read(await settled("status"));

    assert.match(brief, /Slutrapport: .*Senast 15 november 2025\./);
    assert.match(brief, /Redogörelse med handlingsplan: .*Senast 30 maj 2025\./);
    assert.doesNotMatch(brief, /Motstridiga källor/);
    assert.match(
      read(await settled("vilka slutrapporter saknas?")),
      /Senast 15 november 2025\. Besked från RCC Sydöst 12 september 2025\./,
    );
  });

  it("says what the sources tell of a day besides, and where a copy is all there is to see", async () => {
    for (const [message, expected] of [
      [
        "vem har lämnat SVF-redovisningen?",
        /SVF-redovisning: 3 rapporter\n.*inget datum\. RCC ska .* 30 september 2025/s,
      ],
      [
        "vilka rekvisitioner saknas?",
        /Rekvisition \(kopia\): 3 saknas.*Senast 1 december 2025\. Originalet går till Kammarkollegiet/s,
      ],
      ["vem har lämnat ekonomisk redovisning?", /Senast 31 mars 2026\..*nämner bara SKR/],
    ] as const) {
      const json = assertGoodCard((await ask(message)).card);
      assert.match(read(await ask(message)), expected);
      assert.doesNotMatch(json, /Delrapport –/);
    }
  });

  it("tells which report lacks something", async () => {
    const incomplete = makeSubmission("svf-redovisning", { kind: "region", regionId: "ro" }, [
      { at: "2025-09-01T08:00:00Z", record: {} },
    ]);
    const events = incomplete.events.map((event) =>
      event.type === "submitted" ? { ...event, lacking: ["premResults"] } : event,
    );
    const json = assertGoodCard(
      (await ask("vem har lämnat SVF-redovisningen", [{ ...incomplete, events }])).card,
    );

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
    const board = startBoard([
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
    ]);
    const overview = await board.onMessage(turn, "status");
    const text = read(overview);

    assert.match(text, /Kort rapport: 2 av 3 inlämnade/);
    assert.match(text, /Godkänt \(1\): RÖ/);
    assert.match(text, /Tillbakadraget \(1\): RJL\. Komplettering begärd \(1\): RKL/);
    assert.match(text, /Redogörelse med handlingsplan: 1 av 3.*Inget att redovisa \(1\): RÖ/s);
    assert.match(text, /Inlämnat efter sista dagen \(1\): Snabbare svar/);
    const regions = read(await press(board, overview, "Regioner"));
    assert.match(regions, /Tillbakadraget, 3 september 2025: Fel siffror/);
    assert.match(regions, /Inget att redovisa, 3 september 2025: Inga medel 2024/);
    const projects = read(await press(board, overview, "Projekt"));
    assert.match(projects, /Inlämnat efter sista dagen, .*kom 1 dag efter 1 september 2025/);
  });

  it("leaves those who have submitted out when asked who has not", async () => {
    const text = read(await ask("vilka har inte lämnat?", submissions));

    assert.match(text, /Regioner och projekt: 17 saknas/);
    assert.doesNotMatch(text, /Inlämnat,/);
  });

  it("shows only the report that was asked for", async () => {
    const text = read(await ask("Vilka delrapporter saknas?", submissions));

    assert.match(text, /Delrapport: 1 saknas/);
    assert.doesNotMatch(text, /Snabbare svar/);
  });

  it("marks the demo, and only the demo", async () => {
    assert.match(assertGoodCard((await ask("status")).card), /Demo –/);
    const real = makeRegister([], false);
    assert.doesNotMatch(assertGoodCard((await ask("status", [], real)).card), /Demo –/);
  });

  it("says so when there are no projects", async () => {
    const { card } = await ask("status", [], makeRegister([]));

    assert.match(assertGoodCard(card), /Delrapport: inga projekt i registret/);
  });
});
