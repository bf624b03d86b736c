import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { completenessLines, phraseRegionalSummary } from "../../../bot/texts/summary-document.js";
import type { Submission } from "../../../src/reporting/submission.js";
import { localDate } from "../../../src/shared/local-date.js";
import { regionIds } from "../../../src/shared/region.js";
import { differenceBetween } from "../../../src/summaries/difference.js";
import type { DocumentModel } from "../../../src/summaries/document.js";
import { compileRegionalContent } from "../../../src/summaries/regional-content.js";
import { obligations2025 } from "../../support/agreement-2025.js";
import {
  account,
  accountOf,
  shortReport,
  shortReportOf,
  shortReportWith,
} from "../../support/regional-reports.js";

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

function compile(...submissions: readonly Submission[]) {
  return compileRegionalContent(
    { submissions, obligations: obligations2025, demo: false },
    2025,
    localDate("2025-12-09"),
  );
}

function phrase(...submissions: readonly Submission[]): DocumentModel {
  return phraseRegionalSummary(compile(...submissions), 1, undefined);
}

/** Every word of the document, one block or row a line, no-break spaces as spaces. */
function textOf({ blocks }: DocumentModel): string {
  return blocks
    .flatMap((block) => {
      switch (block.kind) {
        case "heading":
        case "paragraph":
          return block.text;
        case "list":
          return block.items;
        case "table":
          return [
            block.columns.map(({ title }) => title).join(" | "),
            ...block.rows.map((row) => row.join(" | ")),
          ];
      }
    })
    .join("\n")
    .replaceAll("\u00a0", " ");
}

describe("the regional summary in words", () => {
  it("begins with the region that is missing", () => {
    const [first, lead] = phrase(ro, rjl, accountOf("rkl")).blocks;

    assert.deepEqual(first, { kind: "heading", level: 1, text: "Underlaget" });
    assert.ok(lead?.kind === "paragraph" && lead.style === "lead");
    assert.equal(
      lead.text.replaceAll("\u00a0", " "),
      "RKL har inte lämnat kort rapport per 9 december 2025.",
    );
  });

  it("names what the sums of two regions cover, and calls them no total", () => {
    const text = textOf(phrase(ro, rjl));

    assert.match(text, /Tilldelat \| RÖ \+ RJL, exklusive RKL \| 2 700 000 kr/);
    assert.match(text, /Summa \(beräknat\)/);
    assert.match(text, /De är inte totalen för Sydöst, och inga andelar visas/);
    assert.doesNotMatch(text, /hela Sydöst|%/);
  });

  it("calls the sum Sydöst's only when all three are in it", () => {
    const text = textOf(phrase(ro, rjl, rkl));

    assert.match(text, /hela Sydöst: RÖ \+ RJL \+ RKL \| 2 800 000 kr/);
    assert.match(text, /Använt av tilldelat: 73,7 % \(beräknat\)/);
  });

  it("shows no sums when no region has reported", () => {
    const text = textOf(phrase());

    assert.match(text, /^Underlaget\nRÖ, RJL och RKL har inte lämnat kort rapport/);
    assert.doesNotMatch(text, /Summa|\d kr/);
  });

  it("shows a missing region's plan as a plan and never as outcome", () => {
    const text = textOf(phrase(ro, accountOf("rkl")));

    assert.match(text, /RKL \| saknas \| saknas \| saknas \| saknas/);
    assert.match(text, /Inget utfall visas för regionen/);
    assert.match(text, /Handlingsplan 2025 \(plan, inte utfall\)/);
    assert.doesNotMatch(text, /Summa.*1 150 000/);
  });

  it("names the submission of every figure", () => {
    const text = textOf(phrase(ro, rjl, accountOf("ro")));

    assert.match(text, /RÖ \| 1 200 000 kr \| 900 000 kr \| 300 000 kr \| 1 150 000 kr \| \[1\]/);
    assert.match(
      text,
      /\[1\] \| kort rapport, RÖ \| 1 \| 24 november 2025 \| 2025-KORT-RAPPORT-RO-1/,
    );
    assert.match(text, /\[3\] \| redogörelse med handlingsplan, RÖ \| 1 \| 12 maj 2025/);
    assert.match(
      text,
      /Källa \[2\]: kort rapport från RJL, version 2, inlämnad 2 december 2025 \(rättad, första versionen kom 28 november 2025\), kvitto 2025-KORT-RAPPORT-RJL-2/,
    );
  });

  it("marks late and corrected reports", () => {
    const lines = completenessLines(compile(rjl, rkl)).join("\n").replaceAll("\u00a0", " ");

    assert.match(lines, /kort rapport från RJL är rättad/);
    assert.match(lines, /kort rapport från RKL är sen: 2 dagar efter 31 december 2025/);
  });

  it("sets activities beside the plan, and names those the report leaves out", () => {
    const text = textOf(phrase(ro, accountOf("ro")));

    assert.match(
      text,
      /Processledare \| Kortare ledtider \| 800 000 kr \| Pågår \| Anställd i mars/,
    );
    assert.match(text, /Står i handlingsplanen men inte i den korta rapporten:\nPatientforum/);
  });

  it("leaves out nothing that a region has written", () => {
    const words = Object.fromEntries(
      [
        "overspendComment",
        "usesDescription",
        "usesDifference",
        "outcome",
        "planDifference",
        "processWorkDescription",
        "results",
        "goodExamples",
        "obstacles",
        "nextSteps",
      ].map((fieldId) => [fieldId, `Ord i ${fieldId}`]),
    );
    const report = shortReportOf("ro", {
      at: "2025-11-24T08:15:00Z",
      record: { ...shortReport, ...words },
    });

    const text = textOf(phrase(report, accountOf("ro", { ...account, ...words })));

    for (const word of Object.values(words)) assert.match(text, new RegExp(word));
    assert.match(text, /Rapportperiod: 1 januari 2025 – 20 november 2025/);
  });

  it("says that more was used than allotted", () => {
    assert.match(textOf(phrase(rjl)), /överskridet med 100 000 kr \(beräknat\)/);
  });

  it("tells what has changed since the version before", () => {
    const before = compile(ro);
    const after = compile(ro, rkl);

    const text = textOf(phraseRegionalSummary(after, 2, differenceBetween(before, after)));

    assert.match(text, /Ändrat sedan version 1\nNytt: kort rapport från RKL, version 1/);
    assert.match(
      text,
      /Använt, summa: från 900 000 kr \(RÖ, exklusive RJL och RKL\) till 1 200 000 kr \(RÖ \+ RKL, exklusive RJL\)/,
    );
  });

  it("marks a demo, and only a demo", () => {
    assert.match(
      phraseRegionalSummary({ ...compile(ro), demo: true }, 1, undefined).banner ?? "",
      /Demo/,
    );
    assert.equal(phrase(ro).banner, undefined);
  });

  it("names every missing region before anything else, whichever they are", () => {
    const names = { ro: "RÖ", rjl: "RJL", rkl: "RKL" };
    fc.assert(
      fc.property(fc.subarray([...regionIds], { maxLength: 2 }), (reported) => {
        const [line = ""] = completenessLines(
          compile(
            ...reported.map((id) =>
              shortReportOf(id, { at: "2025-12-01T08:00:00Z", record: shortReport }),
            ),
          ),
        );
        for (const id of regionIds) assert.equal(line.includes(names[id]), !reported.includes(id));
      }),
    );
  });
});
