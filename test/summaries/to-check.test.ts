import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { summaryCard } from "../../bot/summaries/chat/summary-cards.js";
import { flawsOf } from "../../src/summaries/check-document.js";
import { demoRegister } from "../support/demo-projects.js";
import { demoRound } from "../support/demo-round.js";
import { shortReport, shortReportOf } from "../support/regional-reports.js";
import {
  collect2025,
  documentText,
  knowledge2025,
  phrase2025,
  phrasing2025,
  planOf,
} from "../support/summaries.js";

/** A short report with figures that cannot all be right. */
const contradictory = shortReportOf("ro", {
  at: "2025-11-24T08:15:00Z",
  record: {
    ...shortReport,
    allottedKronor: 2_200_000,
    usedKronor: 2_600_000,
    unusedKronor: -400_000,
    forecastKronor: 100_000,
    overspendComment: "Regionen betalar.",
  },
});

describe("figures of a report that do not agree", () => {
  it("are told before the figures, explained or not, with their report and as they were handed in", () => {
    const collected = collect2025("regional", [contradictory]);
    const document = phrase2025(collected);
    const text = documentText(document);

    assert.match(
      text,
      /Att kontrollera\n.*inget är rättat.*\nDen korta rapporten från RÖ: ”Förbrukat hittills 2025” \(2 600 000 kr\) är mer än ”Tilldelade medel 2025” \(2 200 000 kr\)\. Det skiljer 400 000 kr\. \[1\]\nDen korta rapporten från RÖ: ”Prognos för hela 2025” \(100 000 kr\) är mindre än/,
    );
    assert.ok(text.indexOf("Att kontrollera") < text.indexOf("Medel enligt den korta rapporten"));
    assert.match(text, /RÖ \| 2 200 000 kr \| 2 600 000 kr \| −400 000 kr \| 100 000 kr/);
    assert.deepEqual(flawsOf(document, collected, phrasing2025.inWords), []);
  });

  it("are counted on the card", () => {
    const collected = collect2025("regional", [contradictory]);
    const version = {
      version: 1,
      compiledAt: "2025-12-09T10:00:00.000Z",
      by: "coordinator",
      collected,
      hash: "0".repeat(64),
      document: phrase2025(collected),
      workbook: phrasing2025.workbook(planOf("regional"), collected),
    };
    const { notes } = summaryCard(
      knowledge2025,
      planOf("regional"),
      {
        outcome: "compiled",
        summaryId: "regional-2025",
        version,
        isNew: true,
        difference: undefined,
      },
      { files: [], hasPdf: false },
    );

    assert.ok(notes.some(({ text }) => /^2 uppgifter stämmer inte .*”Att kontrollera”/.test(text)));
  });

  it("are told of projects too, and nothing is told where everything agrees", () => {
    const told = documentText(phrase2025(collect2025("final", demoRound(), demoRegister)));
    const agreed = documentText(phrase2025(collect2025("interim", demoRound(), demoRegister)));

    assert.match(told, /Slutrapporten från Röntgensköterskor .*Det skiljer 14 000 kr\. \[4\]/);
    assert.doesNotMatch(agreed, /Att kontrollera/);
  });
});
