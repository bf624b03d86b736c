import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type Flaw, flawsOf } from "../../src/summaries/check-document.js";
import { type Block, type Cell, type DocumentModel } from "../../src/summaries/document.js";
import { account, accountOf, shortReport, shortReportOf } from "../support/regional-reports.js";
import { demoRegister } from "../support/demo-projects.js";
import { demoRound } from "../support/demo-round.js";
import { collect2025, phrase2025, phrasing2025, plans2025 } from "../support/summaries.js";

const reports = [
  shortReportOf("ro", { at: "2025-11-24T08:15:00Z", record: shortReport }),
  shortReportOf("rkl", { at: "2025-11-25T08:15:00Z", record: shortReport }),
  accountOf("ro", account),
];
const collected = collect2025("regional", reports);
const document = phrase2025(collected);

function flawsIn(changed: DocumentModel): readonly Flaw[] {
  return flawsOf(changed, collected, phrasing2025.inWords);
}

/** The document with every text changed by a rule. */
function withTexts(change: (text: string) => string): DocumentModel {
  const cell = (one: Cell): Cell =>
    typeof one === "string" ? change(one) : { ...one, text: change(one.text) };
  return {
    ...document,
    blocks: document.blocks.map((block): Block => {
      if (block.kind === "paragraph") return { ...block, text: change(block.text) };
      return block.kind === "table"
        ? { ...block, rows: block.rows.map((row) => row.map(cell)) }
        : block;
    }),
  };
}

describe("the check of a summary against what was submitted", () => {
  for (const { kind } of plans2025)
    it(`finds nothing wrong with the ${kind} summary of a full round`, () => {
      const whole = collect2025(kind, demoRound(), demoRegister, "2026-04-01");

      assert.deepEqual(flawsOf(phrase2025(whole), whole, phrasing2025.inWords), []);
      assert.ok(whole.reports.length > 0);
    });

  it("finds an amount that is another", () => {
    assert.deepEqual(
      flawsIn(withTexts((text) => text.replace("1\u00a0035\u00a0000", "1\u00a0053\u00a0000"))).map(
        ({ kind, ref }) => [kind, ref],
      ),
      [["altered", "2025-redogorelse-ro/usedKronor"]],
    );
  });

  it("finds a text that is not as it was written", () => {
    assert.deepEqual(
      flawsIn(withTexts((text) => text.replace("namngiven kontakt", "kontakt"))).map(
        ({ kind, ref }) => [kind, ref],
      ),
      [["altered", "2025-redogorelse-ro/outcome"]],
    );
  });

  it("finds a sum that is not the sum", () => {
    const kinds = flawsIn(
      withTexts((text) => text.replace("1\u00a0800\u00a0000", "1\u00a0900\u00a0000")),
    ).map(({ kind }) => kind);

    assert.deepEqual(kinds, ["wrong-sum"]);
  });

  it("finds an answer that stands twice, and one that nobody has given", () => {
    const twice = { kind: "paragraph", style: "plain", text: "Svårt att rekrytera." } as const;
    const blocks: Block[] = [
      { ...twice, answers: ["2025-kort-rapport-ro/obstacles"] },
      { ...twice, answers: ["2025-kort-rapport-rjl/obstacles"] },
    ];

    assert.deepEqual(flawsIn({ ...document, blocks: [...document.blocks, ...blocks] }), [
      { kind: "unknown", ref: "2025-kort-rapport-rjl/obstacles" },
      { kind: "repeated", ref: "2025-kort-rapport-ro/obstacles" },
    ]);
  });
});
