import assert from "node:assert/strict";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, it } from "mocha";
import { wordTexts } from "../../bot/texts/summaries/summaries.js";
import { readTemplate } from "../../src/adapters/documents/template/read-template.js";
import { writeWordDocument } from "../../src/adapters/documents/word-document.js";
import type { DocumentModel } from "../../src/summaries/document.js";
import { officeTimes } from "../support/office-times.js";
import { convert } from "../support/office.js";
import { templateFile, templateParts } from "../support/template-file.js";
import { wordText } from "../support/word-text.js";

const model: DocumentModel = {
  title: "Sammanställning",
  subtitle: "Version 1",
  banner: "Demo",
  blocks: [
    { kind: "heading", level: 1, text: "Underlaget" },
    { kind: "paragraph", style: "note", text: "Litet" },
  ],
};

const at = new Date("2025-12-09T10:00:00Z");

function looksIn(file: Uint8Array) {
  const read = readTemplate("mall.docx", file);
  assert.ok(read.outcome === "read", read.outcome);
  return read.looks;
}

describe("a Word file as template", () => {
  it("gives documents its fonts, its heading colour and the texts around its pages", async () => {
    const looks = looksIn(templateFile());

    const bytes = await writeWordDocument(model, wordTexts, at, { looks });
    const part = (name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
    const heading = /<w:style [^>]*w:styleId="Heading1".*?<\/w:style>/s.exec(
      part("word/styles.xml"),
    )?.[0];
    assert.match(heading ?? "", /w:val="heading 1".*Georgia.*<w:color w:val="C00000"\/>/s);
    assert.doesNotMatch(heading ?? "", /numPr|Theme|Arial/);
    assert.equal(part("word/styles.xml").match(/w:styleId="Heading1"/g)?.length, 1);
    assert.match(part("word/styles.xml"), /w:styleId="Heading1Char"|basedOn w:val="Normal"/);
    assert.match(part("word/document.xml"), /"Heading1"\/><w:keepNext\/>/);
    assert.match(part("word/header1.xml"), /Regionens namn &amp; logga/);
    assert.match(part("word/footer1.xml"), /Adressen.*Sida .*PAGE/s);
    assert.doesNotMatch(part("word/footer1.xml"), /Sid 1 av 9/);
  });

  it("leaves our styles that it lacks as they were, and the document in Swedish", async () => {
    const looks = looksIn(templateFile());
    const bytes = await writeWordDocument(model, wordTexts, at, { looks });
    const styles = strFromU8(unzipSync(bytes)["word/styles.xml"] ?? new Uint8Array());

    assert.deepEqual(looks.own, ["Normal", "Title", "heading 1"]);
    assert.ok(looks.lacking.includes("heading 2"));
    assert.match(styles, /w:styleId="Heading2"/);
    assert.match(styles, /w:styleId="Note"/);
    assert.match(styles, /<w:docDefaults>.*<w:lang w:val="sv-SE"\/>/s);
    assert.doesNotMatch(styles, /en-US/);
  });

  it("gives the same bytes for the same content", async () => {
    const looks = looksIn(templateFile());
    const bytes = await writeWordDocument(model, wordTexts, at, { looks });

    assert.deepEqual(bytes, await writeWordDocument(model, wordTexts, at, { looks }));
    assert.deepEqual(officeTimes(bytes), [at.toISOString(), at.toISOString()]);
  });

  it("makes documents that LibreOffice opens", async function () {
    const looks = looksIn(templateFile());
    const printed = await convert(
      await writeWordDocument(model, wordTexts, at, { looks }),
      "docx",
      "pdf",
    );
    if (printed === undefined) this.skip();

    assert.equal(printed.toString("latin1", 0, 5), "%PDF-");
    assert.match(printed.toString("latin1"), /Georgia|DejaVu|Serif|Gelasio/);
  });

  it("may be a document that this program has written", async () => {
    const looks = looksIn(await writeWordDocument(model, wordTexts, at));

    assert.deepEqual(looks.lacking, []);
    assert.match(wordText(await writeWordDocument(model, wordTexts, at, { looks })), /Underlaget/);
  });

  for (const [reason, file] of [
    ["wrong-type", strToU8("no Word file")],
    ["wrong-type", zipSync({ "a.txt": strToU8("a") })],
    ["too-large", new Uint8Array(6 * 1024 * 1024)],
    ["macros", templateFile({ "word/vbaProject.bin": "x" })],
    [
      "macros",
      templateFile({
        "[Content_Types].xml":
          '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      }),
    ],
    [
      "external",
      templateFile({
        "word/_rels/document.xml.rels":
          '<Relationships><Relationship Id="r" Type="http://x/image" Target="http://x/a.png" TargetMode="External"/></Relationships>',
      }),
    ],
    ["broken", templateFile({ "word/styles.xml": "<w:styles><w:style></w:styles>" })],
    [
      "broken",
      templateFile({
        "word/styles.xml": `<!DOCTYPE a [<!ENTITY b "c">]>${templateParts["word/styles.xml"]}`,
      }),
    ],
    ["broken", templateFile({ "word/styles.xml": undefined })],
    [
      "no-headings",
      templateFile({
        "word/styles.xml": '<w:styles><w:style><w:name w:val="Normal"/></w:style></w:styles>',
      }),
    ],
  ] as const)
    it(`is not taken when it is ${reason}`, () => {
      assert.equal(readTemplate("mall.docx", file).outcome, reason);
    });

  it("may link to pages and to the template it was made with, which are not taken over", () => {
    const rels = ["hyperlink", "attachedTemplate"]
      .map(
        (type) =>
          `<Relationship Id="${type}" Type="http://x/${type}" Target="x" TargetMode="External"/>`,
      )
      .join("");

    looksIn(
      templateFile({ "word/_rels/settings.xml.rels": `<Relationships>${rels}</Relationships>` }),
    );
  });
});
