import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import { describe, it } from "mocha";
import { wordTexts } from "../../bot/texts/summaries/summaries.js";
import { writeExcelWorkbook } from "../../src/adapters/documents/excel-workbook.js";
import { writeWordDocument } from "../../src/adapters/documents/word-document.js";
import { isWellFormed } from "../../src/adapters/documents/template/style-elements.js";
import { compileSummary } from "../../src/summaries/compile-summary.js";
import { shortReport, shortReportOf } from "../support/regional-reports.js";
import { convert } from "../support/office.js";
import { compiling2025, planOf } from "../support/summaries.js";
import { wordText } from "../support/word-text.js";

const at = new Date("2025-12-09T10:00:00Z");

/** Texts that someone might paste or make up, and how they are to stand in the document. */
const texts: readonly (readonly [string, string, shown?: string])[] = [
  ["4 000 characters", "Väntan på svar. ".repeat(250).trim()],
  ["Markdown", "# Rubrik **fet** [länk](https://example.org) `kod` | a | b |"],
  ["HTML", "<script>alert(1)</script> <b>fet</b> &amp; &lt; \"citat\" 'apostrof'"],
  ["WordprocessingML", "</w:t></w:r></w:p><w:p><w:r><w:t>ny</w:t></w:r></w:p> ]]> <!--"],
  ["control characters", "före\u0000\u0008\u000B\u001F\uFFFEefter", "föreefter"],
  ["half characters", "före\uD83Defter\uDC00", "föreefter"],
  ["emoji", "👩🏽‍⚕️ 🏥 klart ✅"],
  ["right-to-left text", "שלום עולם مرحبا"],
  ["a formula", '=HYPERLINK("http://example.org","klicka")'],
  ["other beginnings of formulas", "+1+1\n-2\n@SUM(A1)\n\t=1+1"],
  ["templates", "${1+1} {{x}} %s {0}"],
  ["the program's own marks", "\uE0000 \uE000 1"],
  ["RTF", "{\\rtf1\\ansi {\\b fet}}"],
];

async function compileWith(text: string) {
  const record = {
    ...shortReport,
    results: text,
    activities: [{ activity: text, plannedKronor: 1, status: "done", comment: text }],
  };
  const report = shortReportOf("ro", { at: "2025-11-24T08:15:00Z", record });
  const compilation = await compileSummary(
    compiling2025([report]),
    planOf("regional"),
    "coordinator",
    at,
  );
  assert.ok(compilation.outcome === "compiled", compilation.outcome);
  const { document, workbook } = compilation.version;
  return {
    word: await writeWordDocument(document, wordTexts, at),
    excel: await writeExcelWorkbook(workbook, at),
  };
}

/** The text of a Word document as people read it. */
function readable(word: Uint8Array): string {
  return wordText(word)
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

describe("a summary of what is hard to write", () => {
  for (const [what, text, shown = text] of texts)
    it(`shows ${what} as written, three times over`, async () => {
      const { word } = await compileWith(text);

      // A line break is an element of its own, which the reader of the test leaves out.
      const expected = shown.replaceAll("\n", "");
      assert.equal(readable(word).split(expected).length - 1, 3);
    });

  it("has no formula in Excel, whatever a text begins with", async () => {
    const { excel } = await compileWith('=HYPERLINK("http://example.org","klicka")');
    const sheets = Object.entries(unzipSync(excel)).filter(([name]) => /sheet\d+\.xml$/.test(name));

    assert.ok(sheets.length > 0);
    for (const [name, bytes] of sheets) assert.doesNotMatch(strFromU8(bytes), /<f[ >]/, name);
  });

  it("is files that no program needs to repair: whole XML, and sheets, cells as Excel takes them", async () => {
    const all = texts.map(([, text]) => text).join("\n");
    const { word, excel } = await compileWith(all);
    const long = await writeExcelWorkbook(
      {
        title: "Siffror",
        sheets: [
          {
            name: "Text",
            columns: [{ title: all, kind: "text" }],
            rows: [[`xxxx${"👩🏽‍⚕️".repeat(9000)}`]],
          },
        ],
      },
      at,
    );

    for (const file of [word, excel, long])
      for (const [name, bytes] of Object.entries(unzipSync(file))) {
        if (!/\.(xml|rels)$/.test(name)) continue;
        const xml = strFromU8(bytes);
        assert.ok(isWellFormed(xml), name);
        assert.doesNotMatch(xml, /(?![\n\t\r])[\p{Cc}\p{Cs}\uFFFD-\uFFFF]/u, name);
        assert.doesNotMatch(xml, /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i, name);
        for (const [, sheet = ""] of xml.matchAll(/<sheet [^>]*name="([^"]*)"/g))
          assert.match(sheet, /^[^[\]:*?/\\']{1,31}$/, name);
        for (const [, cell = ""] of xml.matchAll(/<si>(.*?)<\/si>/gs))
          assert.ok(cell.replaceAll(/<[^>]*>/g, "").length <= 32_767, name);
      }
  });

  it("opens in LibreOffice with all of it at once", async function () {
    this.timeout(120_000);
    const { word, excel } = await compileWith(texts.map(([, text]) => text).join("\n"));

    const pdf = await convert(word, "docx", "pdf");
    const sheet = await convert(excel, "xlsx", "pdf");

    for (const printed of [pdf, sheet])
      if (printed !== undefined) assert.equal(printed.toString("latin1", 0, 5), "%PDF-");
  });

  it("puts no contradiction right: figures stand as they were reported and sums add them up", async () => {
    const record = {
      ...shortReport,
      allottedKronor: 100,
      usedKronor: 900,
      unusedKronor: 500,
      forecastKronor: 1,
    };
    const report = shortReportOf("ro", { at: "2025-11-24T08:15:00Z", record });
    const compilation = await compileSummary(
      compiling2025([report]),
      planOf("regional"),
      "coordinator",
      at,
    );

    assert.ok(compilation.outcome === "compiled");
    const word = wordText(await writeWordDocument(compilation.version.document, wordTexts, at));
    assert.match(word, /RÖ\n100 kr\n900 kr\n500 kr\n1 kr/);
  });
});
