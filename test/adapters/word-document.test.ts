import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import { describe, it } from "mocha";
import { wordTexts } from "../../bot/texts/summaries/summaries.js";
import { writeWordDocument } from "../../src/adapters/documents/word-document.js";
import type { DocumentModel } from "../../src/summaries/document.js";

const model: DocumentModel = {
  title: "Sammanställning å ä ö",
  subtitle: "Version 1",
  banner: "Demo",
  blocks: [
    { kind: "heading", level: 1, text: "Underlaget" },
    { kind: "paragraph", style: "lead", text: "RKL saknas." },
    { kind: "heading", level: 2, text: "Resultat" },
    {
      kind: "paragraph",
      style: "plain",
      text: "Första raden\nAndra <b>raden</b> & \u0001\uD800slut",
    },
    { kind: "list", items: ["En punkt"] },
    {
      kind: "table",
      columns: [
        { title: "Region", align: "start", width: 40 },
        { title: "Belopp", align: "end", width: 60 },
      ],
      rows: [["RÖ", "1\u00a0200\u00a0000\u00a0kr"]],
    },
  ],
};

async function partsOf(document: DocumentModel) {
  const bytes = await writeWordDocument(document, wordTexts, new Date("2025-12-09T10:00:00Z"));
  const files = unzipSync(bytes);
  return (name: string) => {
    const file = files[name];
    assert.ok(file, `${name} is in the file`);
    return strFromU8(file);
  };
}

describe("the Word document", () => {
  it("has a title and headings of Word's own styles", async () => {
    const xml = (await partsOf(model))("word/document.xml");

    assert.match(xml, /<w:pStyle w:val="Title"\/>.*Sammanställning å ä ö/);
    assert.match(xml, /<w:pStyle w:val="Heading1"\/>.*?Underlaget/);
    assert.match(xml, /<w:pStyle w:val="Heading2"\/>.*?Resultat/);
  });

  it("repeats a table's header row on every page and keeps amounts whole", async () => {
    const xml = (await partsOf(model))("word/document.xml");

    assert.match(xml, /<w:tblHeader\/>.*?Region.*?Belopp/);
    assert.match(xml, /1\u00a0200\u00a0000\u00a0kr/);
    assert.match(xml, /<w:jc w:val="right"\/>/);
  });

  it("makes a column as wide as its longest word, where the others have room", async () => {
    const narrow: DocumentModel = {
      ...model,
      blocks: [
        {
          kind: "table",
          columns: [
            { title: "Överskridande", align: "end", width: 5 },
            { title: "Hinder", align: "start", width: 95 },
          ],
          rows: [["67,9 %", "Väntan på MR"]],
        },
      ],
    };
    const xml = (await partsOf(narrow))("word/document.xml");
    const [first = 0, second = 0] = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, w]) =>
      Number(w),
    );

    assert.ok(first > 1500 && first < 2000, `${first}`);
    assert.ok(first + second <= 9638 && first + second >= 9630);
  });

  it("keeps the first rows of a long table together, and its last ones", async () => {
    const rows = Array.from({ length: 12 }, (_, index) => [`Rad ${index + 1}`]);
    const columns = [{ title: "Rad", align: "start" as const, width: 100 }];
    const part = await partsOf({ ...model, blocks: [{ kind: "table", columns, rows }] });
    const written = part("word/document.xml").match(/<w:tr>.*?<\/w:tr>/g) ?? [];

    assert.equal(
      written.map((row) => (row.includes("<w:keepNext/>") ? "k" : "-")).join(""),
      "kkk-------kk-",
    );
  });

  it("tells which bars are which in the bars' order, and breaks no figure", async () => {
    const part = await partsOf({
      ...model,
      blocks: [
        {
          kind: "chart",
          title: "Medel",
          description: "Staplar",
          categories: ["RÖ", "RJL"],
          series: [
            { name: "Tilldelat", values: [1, 2], labels: ["1\u00a0000\u00a0000", "2"] },
            { name: "Använt", values: [3, 4], labels: ["3", "4"] },
          ],
        },
      ],
    });

    assert.match(
      part("word/document.xml"),
      /w:val="1F3864".*?\u25A0.*?Tilldelat.*?w:val="8FAADC".*?\u25A0.*?Använt.*<w:drawing>/,
    );
    const chart = part("word/charts/chart1.xml");
    assert.match(chart, /1F3864.*?8FAADC/);
    assert.doesNotMatch(chart, /<c:legend>|<c:dLbls>.*wrap="square"/);
  });

  it("is Swedish and A4", async () => {
    const part = await partsOf(model);

    assert.match(part("word/styles.xml"), /<w:lang w:val="sv-SE"\/>/);
    assert.match(part("word/document.xml"), /<w:pgSz w:w="11906" w:h="16838"/);
  });

  it("numbers its pages and marks a demo on each", async () => {
    const part = await partsOf(model);

    assert.match(part("word/footer1.xml"), /Sida .*PAGE.* av .*NUMPAGES/);
    assert.match(part("word/header1.xml"), /Demo/);
  });

  it("has its title among its properties", async () => {
    const part = await partsOf(model);

    assert.match(part("docProps/core.xml"), /<dc:title>Sammanställning å ä ö<\/dc:title>/);
  });

  it("keeps people's line breaks and signs, and leaves out what no XML can hold", async () => {
    const xml = (await partsOf(model))("word/document.xml");

    assert.match(xml, /Första raden<.*<w:br\/>.*Andra &lt;b&gt;raden&lt;\/b&gt; &amp; slut/);
  });
});
