import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import type { Submission } from "../../../src/reporting/submissions/submission.js";
import { regionIds } from "../../../src/shared/region.js";
import { shareUsed, totalsOf } from "../../../src/summaries/total.js";
import {
  accountOf,
  shortReport,
  shortReportOf,
  shortReportWith,
} from "../../support/regional-reports.js";
import { demoRegister } from "../../support/demo-projects.js";
import { demoRound } from "../../support/demo-round.js";
import { makeRegister } from "../../support/register.js";
import { makeSubmission } from "../../support/submissions.js";
import { collect2025, documentText, phrase2025 } from "../../support/summaries.js";

const ro = shortReportOf("ro", { at: "2025-11-24T08:15:00Z", record: shortReport });
const rjl = shortReportOf(
  "rjl",
  { at: "2025-11-28T09:00:00Z", record: shortReport },
  { at: "2025-12-02T09:00:00Z", record: shortReportWith(1_500_000, 1_600_000) },
);
const rkl = shortReportOf("rkl", {
  at: "2026-01-02T09:00:00Z",
  record: shortReportWith(1_100_000, 300_000),
});

function regional(...submissions: readonly Submission[]): string {
  return documentText(phrase2025(collect2025("regional", submissions)));
}

function ofRound(kind: Parameters<typeof collect2025>[0]): string {
  return documentText(phrase2025(collect2025(kind, demoRound(), demoRegister, "2026-04-01")));
}

describe("the regional summary", () => {
  it("begins with the region that is missing, on the title page too", () => {
    const { front, blocks } = phrase2025(collect2025("regional", [ro, rjl, accountOf("rkl")]));
    const lead = blocks[1];

    const sentence = /^RKL har inte lämnat den korta rapporten per 9 december 2025\.$/;
    assert.match(
      front?.find(({ label }) => label === "Saknas")?.text.split("\n")[0] ?? "",
      sentence,
    );
    assert.ok(lead?.kind === "paragraph" && lead.style === "lead");
    assert.match(lead.text, sentence);
  });

  it("names what the sums of two regions cover, and calls them no total", () => {
    const text = regional(ro, rjl);

    assert.match(text, /Summa \(beräknat\): RÖ \+ RJL, exklusive RKL \| 2 700 000 kr/);
    assert.match(text, /De kallas inte Sydösts, och inget är uppräknat/);
    assert.doesNotMatch(text, /hela Sydöst|\d %/);
  });

  it("calls the sum Sydöst's only when all three are in it", () => {
    const text = regional(ro, rjl, rkl);

    assert.match(text, /hela Sydöst, RÖ \+ RJL \+ RKL \| 3 800 000 kr \| 2 800 000 kr/);
    assert.match(text, /är 73,7 % av tilldelade medel 2025 \(beräknat\)/);
    assert.match(text, /RÖ, RJL och RKL har inte lämnat redogörelsen/);
    assert.doesNotMatch(text, /De kallas inte Sydösts/);
  });

  it("shows a missing region's plan as a plan and never as outcome", () => {
    const text = regional(ro, accountOf("rkl"));

    assert.match(text, /RKL \| saknas \| saknas \| saknas \| saknas/);
    assert.match(text, /Handlingsplan 2025: Insatser 2025/);
    assert.doesNotMatch(text, /Summa.*1 150 000/);
  });

  it("names the submission and version of every figure", () => {
    const text = regional(ro, rjl, accountOf("ro"));

    assert.match(text, /RÖ \| 1 200 000 kr \| 900 000 kr \| 300 000 kr \| 1 150 000 kr \| \[1\]/);
    assert.match(
      text,
      /\[1\] \| Kort rapport november–december, RÖ \| 1 \| 24 november 2025 \| 2025-KORT-RAPPORT-RO-1/,
    );
    assert.match(
      text,
      /Källa \[2\]: version 2, inlämnad 2 december 2025 \(rättad, första versionen kom 28 november 2025\)/,
    );
  });

  it("marks late and corrected reports, and how far everyone has come", () => {
    const draft = makeSubmission("redogorelse", { kind: "region", regionId: "ro" }, [
      { at: "2025-05-05T08:00:00Z", draft: { usedKronor: "1" } },
    ]);
    const text = regional(rjl, rkl, draft);

    assert.match(text, /den korta rapporten från RJL är rättad/);
    assert.match(text, /den korta rapporten från RKL är sen: 2 dagar efter 31 december 2025/);
    assert.match(text, /Redogörelse med handlingsplan \| RÖ \| utkast, inte inlämnad \| – \| –/);
    assert.match(text, /Redogörelse med handlingsplan \| RJL \| inte påbörjad/);
  });

  it("counts the activities in each state, and none of a region that is missing", () => {
    const text = regional(ro, rjl);

    assert.match(text, /Region \| Insatser \| Ej påbörjad \| Pågår \| Klar \| Avviker \| Källa/);
    assert.match(text, /RÖ \| 2 \| 0 \| 1 \| 1 \| 0 \| \[1\]/);
    assert.match(text, /RKL \| saknas \| saknas \| saknas \| saknas \| saknas \| –/);
  });

  it("marks the columns that the form reckons", () => {
    assert.match(regional(ro), /Förbrukat hittills 2025 \| Oförbrukat hittills 2025 \(beräknat\)/);
  });

  it("sets activities beside the plan, and names those the report leaves out", () => {
    const text = regional(ro, accountOf("ro"));

    assert.match(
      text,
      /Processledare \| Kortare ledtider \| 800 000 kr \| Pågår \| Anställd i mars/,
    );
    assert.match(text, /Står i handlingsplanen men inte i den korta rapporten:\nPatientforum/);
  });

  it("tells of the key to the process funds and that it does not add up, in a footnote", () => {
    const { blocks, footnotes = [] } = phrase2025(collect2025("regional", [ro]));
    const noted = blocks.find((block) => block.kind === "paragraph" && block.notes?.includes(1));

    assert.match(
      footnotes[0]?.replaceAll("\u00a0", " ") ?? "",
      /2,2, 1,5 och 1,1 blir tillsammans bara 4,8/,
    );
    assert.ok(noted?.kind === "paragraph" && noted.text.includes("Nyckeltalen"));
  });

  it("marks a demo, and only a demo", () => {
    const banner = (isDemo: boolean) =>
      phrase2025(collect2025("regional", [ro], makeRegister([], isDemo))).banner;

    assert.match(banner(true) ?? "", /Demo/);
    assert.equal(banner(false), undefined);
  });

  it("never shows a sum that differs from the shown regions', nor a share when one is missing", () => {
    const amounts = fc.option(
      fc.record({ allotted: fc.nat(10_000_000_000), used: fc.nat(10_000_000_000) }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(fc.record({ ro: amounts, rjl: amounts, rkl: amounts }), (given) => {
        const submissions = regionIds.flatMap((id) => {
          const amount = given[id];
          const record = amount && shortReportWith(amount.allotted, amount.used);
          return record ? shortReportOf(id, { at: "2025-12-01T08:00:00Z", record }) : [];
        });
        const collected = collect2025("regional", submissions);
        const used = totalsOf(collected).find(({ field }) => field === "usedKronor");
        const sum = regionIds.reduce((total, id) => total + (given[id]?.used ?? 0), 0);
        assert.equal(used?.kronor, sum);
        if (submissions.length < regionIds.length) assert.equal(shareUsed(collected), undefined);
      }),
    );
  });
});

describe("the summaries of projects", () => {
  it("show the sources' amounts with what is wrong in them as a footnote, and no percent above the total", () => {
    const text = ofRound("interim");

    assert.match(text, /Radiologi.* \| 6 171 570 kr \| 6 207 992 kr \| 0 kr \| mer än totalen/);
    assert.match(text, /Patologi.* \| 36,6 %/);
    assert.match(text, /Beviljat överstiger totalen med 36 422 kr \(beräknat\)/);
    assert.match(text, /Talen bör inte läggas ihop/);
  });

  it("show every project's amounts with the sums of its area, and who is missing", () => {
    const text = ofRound("interim");

    assert.match(text, /Projektet ”Arbetsåtergång efter bröstcancer” har inte lämnat delrapporten/);
    assert.match(text, /Arbetsåtergång efter bröstcancer \| saknas \| saknas \| saknas \| saknas/);
    assert.match(text, /Summa \(beräknat\): 11 av 12 projekt \| 4 560 000 kr/);
    assert.match(
      text,
      /delrapporten från projektet ”Snabbspår för hudprover” är sen: 8 dagar efter 1 september/,
    );
  });

  it("tell in the final report what the second status report of 2024 did, theme by theme", () => {
    const text = ofRound("final");
    const titles = [
      "Bedömningsgruppernas urval",
      "Beskrivning av projekten",
      "Förslag på fortsatt utvecklingsarbete",
      "Goda exempel",
      "Resultat på kort sikt",
      "Resultat på lång sikt",
      "Effekt på ledtider inom SVF",
    ];

    const places = titles.map((title) => text.indexOf(`\n${title}\n`));
    assert.deepEqual(
      places,
      places.toSorted((one, other) => one - other),
    );
    assert.ok(places.every((place) => place >= 0));
    assert.match(text, /34 dagar \| 27 dagar \| 7 dagar kortare/);
    assert.match(text, /Motsvarande krav för 2025 finns inte i källorna/);
  });
});

describe("the summary of care pathways", () => {
  it("shows the conditions region by region, promises nothing, and has all pathways beside each other", () => {
    const text = ofRound("pathways");

    assert.match(
      text,
      /Inklusionsgrad minst 70 %.*\| uppfyllt enligt uppgifterna \| uppfyllt enligt uppgifterna \| inte uppfyllt/,
    );
    assert.match(text, /Det är inget besked om utbetalning/);
    assert.match(text, /\nProstatacancer \| \d+ % \(\d+\) \| \d+ % \(\d+\)/);
    assert.match(text, /För få patienter/);
  });
});

describe("the summary of what is left", () => {
  it("adds up each kind of funds for itself, and never across", () => {
    const text = ofRound("unspent");

    assert.match(text, /Medel enligt den ekonomiska redovisningen/);
    assert.match(text, /Medel enligt slutrapporten/);
    assert.match(text, /Summa \(beräknat\): 18 av 20 projekt/);
    assert.match(text, /Beloppen läggs inte ihop över redovisningarna/);
  });
});
