import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { strFromU8, unzipSync } from "fflate";
import { chatAddress } from "../../bot/teams/chat-address.js";
import type { ReceiptLinks } from "../../src/adapters/documents/excel-links.js";
import { writeExcelWorkbook } from "../../src/adapters/documents/excel-workbook.js";
import { demoRegister } from "../support/demo-projects.js";
import { demoRound } from "../support/demo-round.js";
import { collect2025, phrasing2025, planOf } from "../support/summaries.js";
import { convert } from "../support/office.js";

const at = new Date("2025-12-09T10:00:00Z");

/** What a spreadsheet would run, if it took text for a formula. */
const dangerous = ['=HYPERLINK("https://example.org")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1"];

/** The first sheet as LibreOffice reads it; undefined where it cannot read sheets, which a sheet of one cell tells. */
async function inCalc(bytes: Uint8Array): Promise<string | undefined> {
  if ((await convert(Buffer.from("a\n"), "csv", "xlsx")) === undefined) return undefined;
  return (await convert(bytes, "xlsx", "csv"))?.toString("latin1") ?? "";
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

describe("the Excel file", () => {
  it("has figures and days as such, text as text, and filters in a header row that stays", async () => {
    const bytes = await writeExcelWorkbook(
      {
        title: "Siffror",
        sheets: [
          {
            name: "Medel",
            columns: [
              { title: "Region", kind: "text" },
              { title: "Använt", kind: "kronor" },
              { title: "Inlämnad", kind: "day" },
            ],
            rows: [
              ["RÖ", 1_742_500, "2025-11-24"],
              ["RKL", null, null],
            ],
          },
        ],
      },
      at,
    );
    const sheet = partsOf(bytes).get("xl/worksheets/sheet1.xml") ?? "";

    assert.match(sheet, /<v>1742500<\/v>/);
    assert.match(sheet, /<v>45985<\/v>/);
    assert.match(sheet, /<autoFilter ref="A1:C3"\/>/);
    assert.match(sheet, /<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });

  it("runs nothing that people have written", async () => {
    const columns = [{ title: "Text", kind: "text" as const }];
    const rows = dangerous.map((text) => [text]);
    const bytes = await writeExcelWorkbook(
      { title: "Siffror", sheets: [{ name: "Text", columns, rows }] },
      at,
    );
    const parts = partsOf(bytes);

    assert.doesNotMatch([...parts.values()].join(), /<f[ >]/);
    assert.match([...parts.values()].join(), /=HYPERLINK/);
    const csv = await inCalc(bytes);
    if (csv !== undefined) assert.match(csv, /=HYPERLINK[^]*\+1\+1[^]*-2\+3[^]*@SUM\(A1\)/);
  });

  describe("where the bot has a chat to open", () => {
    const receipts = ["2025-KORT-RAPPORT-RO-1", null, `"><x>&=HYPERLINK("https://x.example")`];
    const write = (links?: ReceiptLinks) =>
      writeExcelWorkbook(
        {
          title: "Siffror",
          sheets: [
            { name: "Text", columns: [{ title: "Text", kind: "text" }], rows: [["text"]] },
            {
              name: "Läge",
              columns: [
                { title: "Från", kind: "text" },
                { title: "Kvitto", kind: "receipt" },
              ],
              rows: receipts.map((receipt) => ["RÖ", receipt]),
            },
          ],
        },
        at,
        links,
      );
    const links: ReceiptLinks = {
      addressOf: (receipt) => chatAddress("bot-id", receipt),
      tip: "Öppnar ”chatten”",
    };

    it("links each receipt's number to it, by no formula, and a number that is not there to nothing", async () => {
      const parts = partsOf(await write(links));
      const sheet = parts.get("xl/worksheets/sheet2.xml") ?? "";
      const targets = parts.get("xl/worksheets/_rels/sheet2.xml.rels") ?? "";

      assert.doesNotMatch([...parts.values()].join(), /<f[ >]/);
      assert.deepEqual(
        [...sheet.matchAll(/<hyperlink ref="(\w+)"/g)].map(([, ref]) => ref),
        ["B2", "B4"],
      );
      assert.match(sheet, /<autoFilter [^>]*\/>.*<hyperlinks>.*<\/hyperlinks>.*<pageSetup/);
      assert.match(
        targets,
        /Target="https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?users=28:bot-id&amp;message=2025-KORT-RAPPORT-RO-1" TargetMode="External"/,
      );
      assert.match(targets, /message=%22%3E%3Cx%3E%26%3DHYPERLINK\(%22https%3A%2F%2Fx\.example/);
      assert.doesNotMatch(parts.get("xl/worksheets/sheet1.xml") ?? "", /hyperlink/);
    });

    it("is read back by LibreOffice with the number as text and the link on it", async () => {
      const html = (await convert(await write(links), "xlsx", "html"))?.toString("utf8");
      if (html === undefined) return;

      assert.match(
        html,
        /<a href="https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?users=28:bot-id&amp;message=2025-KORT-RAPPORT-RO-1">2025-KORT-RAPPORT-RO-1<\/a>/,
      );
    });

    it("links nothing where it has none, the number staying as text", async () => {
      const parts = [...partsOf(await write()).values()].join();

      assert.match(parts, /2025-KORT-RAPPORT-RO-1/);
      assert.doesNotMatch(parts, /<hyperlink|TargetMode="External"/);
    });
  });

  it("opens in LibreOffice with every figure of the round", async () => {
    const collected = collect2025("regional", demoRound(), demoRegister);
    const workbook = phrasing2025.workbook(planOf("regional"), collected);
    const bytes = await writeExcelWorkbook(workbook, at);

    assert.deepEqual(
      workbook.sheets.map(({ name }) => name),
      [
        "Läge",
        "Summor",
        "Kort rapport november–december",
        "Insatser 2025",
        "Redogörelse med handlingsplan",
        "Insatser 2024",
        "Insatser 2025 7",
      ],
    );
    const reports = workbook.sheets[2];
    assert.deepEqual(reports?.rows[1]?.slice(0, 6), [
      "2025-KORT-RAPPORT-RJL-2",
      2,
      "2025-12-02",
      "RJL",
      1_500_000,
      1_561_000,
    ]);
    const csv = await inCalc(bytes);
    if (csv !== undefined) assert.match(csv, /2025-KORT-RAPPORT-RJL-2,2,2025-12-02/);
  });

  it("is the same file, byte for byte, whenever it is written", async () => {
    const collected = collect2025("unspent", demoRound(), demoRegister);
    const workbook = phrasing2025.workbook(planOf("unspent"), collected);

    assert.deepEqual(
      await writeExcelWorkbook(workbook, at),
      await writeExcelWorkbook(workbook, at),
    );
  });
});
