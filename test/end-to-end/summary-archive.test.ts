import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, it } from "mocha";
import type { Config } from "../../src/adapters/config.js";
import { leftOut } from "../support/left-out.js";
import { wordText } from "../support/word-text.js";
import { people, type RunningBot, startBot } from "../support/start-bot.js";
import { folderWithShortReport } from "../support/store-folder.js";

const soffice = "/usr/bin/soffice";

function hasOffice(): boolean {
  if (existsSync(soffice)) return true;
  leftOut("LibreOffice is not installed");
  return false;
}

describe("a summary as one archive and as PDF", () => {
  let storeFolder: string;
  let bot: RunningBot;

  const start = (pdf?: Config["pdf"]) =>
    startBot({ storeFolder, clock: () => new Date("2025-12-09T09:00:00Z"), config: { pdf } });

  beforeEach(async () => {
    storeFolder = await folderWithShortReport();
  });

  afterEach(async () => {
    await bot.stop();
    await rm(storeFolder, { recursive: true });
  });

  async function linkOn(title: string): Promise<string> {
    const { value } = await bot.press(people.coordinator, "summary.compile");
    const { actions } = value as { actions: { title: string; url?: string }[] };
    return actions.find((action) => action.title === title)?.url ?? "";
  }

  it("holds documents, reports as data and to read, the log, and sums of them all", async () => {
    bot = await start();
    const response = await fetch(await linkOn("Hämta allt (zip)"));
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());

    assert.equal(response.headers.get("content-type"), "application/zip");
    assert.deepEqual(Object.keys(files).toSorted(), [
      "SHA256SUMS.txt",
      "collected.json",
      "log.jsonl",
      "regional-sammanstallning-2025-version-1.docx",
      "regional-sammanstallning-2025-version-1.xlsx",
      "submissions/2025-KORT-RAPPORT-RO-1.json",
      "submissions/2025-KORT-RAPPORT-RO-1.txt",
    ]);
    assert.match(text("submissions/2025-KORT-RAPPORT-RO-1.json"), /"usedKronor": 900000/);
    assert.match(
      text("submissions/2025-KORT-RAPPORT-RO-1.txt"),
      /version 1, inlämnad 20 november 2025.*Förbrukat hittills 2025: 900\u00a0000\u00a0kr/s,
    );
    assert.match(text("log.jsonl"), /"what":"submitted".*\n.*"what":"compiled","version":1/);
    for (const line of text("SHA256SUMS.txt").trim().split("\n")) {
      const [sum = "", name = ""] = line.split("  ");
      const bytes = files[name] ?? new Uint8Array();
      assert.equal(createHash("sha256").update(bytes).digest("hex"), sum, name);
    }
  });

  it("is the same archive, byte for byte, each time it is fetched", async () => {
    bot = await start();
    const fetched = async () =>
      Buffer.from(await (await fetch(await linkOn("Hämta allt (zip)"))).arrayBuffer());

    assert.ok((await fetched()).equals(await fetched()));
  });

  it("offers no PDF where nothing can print it, and says what to do instead", async () => {
    bot = await start();
    const { value } = await bot.press(people.coordinator, "summary.compile");

    assert.doesNotMatch(JSON.stringify(value), /Öppna som PDF/);
    assert.match(JSON.stringify(value), /PDF görs inte här: öppna Word-dokumentet/);
  });

  it("tells that the file could not be made when printing fails", async () => {
    bot = await start({ program: "/nowhere/soffice", timeoutMilliseconds: 1000 });
    const response = await fetch(await linkOn("Öppna som PDF"));

    assert.equal(response.status, 503);
    assert.match(await response.text(), /Filen kunde inte göras/);
  });

  it("tells in Word's contents on which pages its parts are, the same bytes in the archive too", async function () {
    bot = await start({ program: soffice, timeoutMilliseconds: 60_000 });
    if (!hasOffice()) this.skip();
    const fetched = async (title: string) =>
      new Uint8Array(await (await fetch(await linkOn(title))).arrayBuffer());
    const word = await fetched("Öppna Word-dokumentet");

    assert.match(wordText(word), /Underlaget i korthet\t3\n.*Fullständighet\t\d+\n/s);
    const files = unzipSync(await fetched("Hämta allt (zip)"));
    assert.deepEqual(files["regional-sammanstallning-2025-version-1.docx"], word);
  });

  it("is had as Word without pages when printing fails", async () => {
    bot = await start({ program: "/nowhere/soffice", timeoutMilliseconds: 1000 });
    const response = await fetch(await linkOn("Öppna Word-dokumentet"));

    assert.equal(response.status, 200);
    assert.match(
      wordText(new Uint8Array(await response.arrayBuffer())),
      /Underlaget i korthet\nEnligt källorna\n/,
    );
  });

  it("opens as PDF where LibreOffice is", async function () {
    bot = await start({ program: soffice, timeoutMilliseconds: 60_000 });
    if (!hasOffice()) this.skip();
    const response = await fetch(await linkOn("Öppna som PDF"));

    assert.equal(response.headers.get("content-type"), "application/pdf");
    assert.equal(Buffer.from(await response.arrayBuffer()).toString("latin1", 0, 5), "%PDF-");
  });
});
