import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { wordTexts } from "../../bot/texts/summaries/summaries.js";
import { headingPagesIn } from "../../src/adapters/documents/heading-pages.js";
import {
  headingsInContents,
  writeWordDocument,
} from "../../src/adapters/documents/word-document.js";
import type { DocumentModel } from "../../src/summaries/document.js";
import { convert } from "../support/office.js";
import { wordText } from "../support/word-text.js";

const model: DocumentModel = {
  title: "Sammanställning",
  subtitle: "Version 1",
  front: [{ label: "Mottagare", text: "Styrgruppen" }],
  blocks: [
    { kind: "heading", level: 1, text: "Underlaget" },
    { kind: "heading", level: 2, text: "Läget" },
    { kind: "heading", level: 3, text: "Står inte i innehållet" },
    { kind: "heading", level: 1, startsPage: true, text: "Region Östergötland (RÖ)" },
    { kind: "heading", level: 2, text: "Läget" },
  ],
};

const at = new Date("2025-12-09T10:00:00Z");

function link(title: string, page: number, height: number): string {
  const hex = Buffer.from(title, "utf16le").swap16().toString("hex").toUpperCase();
  return `<</Type/Annot/Subtype/Link/Rect[1 2 3 4]/Contents<FEFF${hex}>/Dest[${page} 0 R/XYZ 56.7 ${height} 0]>>\n`;
}

function pdf(...links: readonly string[]): Uint8Array {
  const pages = "<</Type/Pages\n/Resources 9 0 R\n/Kids[ 1 0 R 4 0 R\n7 0 R ]\n/Count 3>>\n";
  return new Uint8Array(Buffer.from(`%PDF-1.6\n${pages}${links.join("")}`, "latin1"));
}

describe("the pages of a document's headings", () => {
  it("are told by where the links in the contents lead, in whatever order they are written", () => {
    const read = headingPagesIn(
      pdf(link("Slut", 7, 700), link("Läget", 4, 300), link("1", 4, 500), link("Läget", 4, 600)),
      ["Läget", "Läget", "Slut"],
    );

    assert.deepEqual(read, [2, 2, 3]);
  });

  it("are not told at all when one of them is not found", () => {
    assert.equal(headingPagesIn(pdf(link("Läget", 4, 300)), ["Läget", "Slut"]), undefined);
    assert.equal(headingPagesIn(pdf(link("Läget", 4, 300)), ["Läget", "Läget"]), undefined);
    assert.equal(headingPagesIn(new Uint8Array([1, 2, 3]), ["Läget"]), undefined);
  });

  it("stand in the contents of the Word document, and not when they are not known", async () => {
    const contents = async (pages?: readonly number[]) =>
      wordText(await writeWordDocument(model, wordTexts, at, { headingPages: pages })).split(
        "Innehåll\n",
      )[1] ?? "";

    assert.match(
      await contents([3, 3, 4, 4]),
      /^.*Underlaget\t3\nLäget\t3\n.*\(RÖ\)\t4\nLäget\t4\n/,
    );
    assert.match(await contents(), /Underlaget\nLäget\n.*\(RÖ\)\nLäget\n/);
  });

  it("are those of the document as LibreOffice prints it", async function () {
    const plain = await writeWordDocument(model, wordTexts, at);
    const printed = await convert(plain, "docx", "pdf");
    if (printed === undefined) this.skip();

    assert.deepEqual(headingPagesIn(printed, headingsInContents(model)), [3, 3, 4, 4]);
  });
});
