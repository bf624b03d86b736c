import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { wordTexts } from "../../bot/texts/summaries.js";
import { writeWordDocument } from "../../src/adapters/documents/word-document.js";
import type { DocumentModel } from "../../src/summaries/document.js";
import { demoRegister } from "../support/demo-projects.js";
import { demoRound } from "../support/demo-round.js";
import { convert } from "../support/office.js";
import { inkOnPages } from "../support/page-pictures.js";
import { collect2025, phrase2025 } from "../support/summaries.js";

/** A page with no more than its header and footer has less ink than this; the shortest contents have twice as much. */
const least = 0.01;

async function inkOf(document: DocumentModel): Promise<readonly number[] | undefined> {
  const at = new Date("2026-04-01T10:00:00Z");
  const pdf = await convert(await writeWordDocument(document, wordTexts, at), "docx", "pdf");
  return pdf && (await inkOnPages(pdf));
}

describe("the pages of the summaries, as LibreOffice and Poppler draw them", function () {
  this.timeout(120_000);

  // A year's round of three regions and twenty projects; fonts differ between machines, and the pages a little with them.
  for (const [kind, fewest, most] of [
    ["regional", 8, 13],
    ["interim", 9, 15],
    ["pathways", 5, 9],
    ["unspent", 14, 24],
  ] as const)
    it(`are between ${fewest} and ${most}, none of them blank: ${kind}`, async function () {
      const pages = await inkOf(
        phrase2025(collect2025(kind, demoRound(), demoRegister, "2026-04-01")),
      );
      if (pages === undefined) this.skip();

      assert.ok(pages.length >= fewest && pages.length <= most, `${pages.length} pages`);
      for (const [index, ink] of pages.entries())
        assert.ok(ink > least, `page ${index + 1} is blank: ${ink}`);
    });

  it("would be seen to be blank with no more than their header and footer", async function () {
    const blank = { kind: "heading", level: 1, startsPage: true, text: "" } as const;
    const document = phrase2025(collect2025("pathways", demoRound(), demoRegister, "2026-04-01"));
    const pages = await inkOf({ ...document, blocks: [blank, blank] });
    if (pages === undefined) this.skip();

    assert.ok((pages.at(-1) ?? 1) < least, pages.join(" "));
  });
});
