import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, it } from "mocha";
import { people, type RunningBot, startBot } from "../support/start-bot.js";
import { folderWithShortReport } from "../support/store-folder.js";

describe("the summary's document over HTTP", () => {
  let storeFolder: string;
  let bot: RunningBot;
  let now: Date;
  let link: string;
  let links: readonly string[];

  beforeEach(async () => {
    storeFolder = await folderWithShortReport();
    now = new Date("2025-12-09T09:00:00Z");
    bot = await startBot({ storeFolder, clock: () => now });
    const { value } = await bot.press(people.coordinator, "summary.compile");
    const urls = JSON.stringify(value).matchAll(/"url":"(?<url>[^"]*\/files\/[^"]*)"/g);
    links = [...urls].map(({ groups }) => groups?.["url"] ?? "");
    [link = ""] = links;
  });

  afterEach(async () => {
    await bot.stop();
    await rm(storeFolder, { recursive: true });
  });

  it("opens by the link on the card, as a Word file that names who is missing", async () => {
    const response = await fetch(link);
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const text = strFromU8(files["word/document.xml"] ?? new Uint8Array());

    assert.equal(response.status, 200);
    assert.match(response.headers.get("content-disposition") ?? "", /\.docx$/);
    assert.match(text, /RJL och RKL har inte lämnat den korta rapporten per 9 december 2025/);
    assert.match(text, /900\u00a0000\u00a0kr/);
    assert.match(text, /2025-KORT-RAPPORT-RO-1/);
  });

  it("is not made of approved reports where none is: told below the card in plain text, without marks", async () => {
    const data = { kind: "regional", counts: "approved" };
    const { type, value } = await bot.press(people.coordinator, "summary.compile", data);

    assert.equal(type, "application/vnd.microsoft.activity.message");
    assert.match(
      String(value),
      /^Ingen har den korta rapporten godkänd än.* Skriv granska för att/,
    );
  });

  it("opens as an Excel file with the region's figures and the receipt of each row", async () => {
    const [, excel = ""] = links;
    const response = await fetch(excel);
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const text = Object.values(files)
      .map((part) => strFromU8(part))
      .join();

    assert.match(response.headers.get("content-disposition") ?? "", /\.xlsx$/);
    assert.match(text, /<v>900000<\/v>/);
    assert.match(text, /2025-KORT-RAPPORT-RO-1/);
  });

  it("does not open when the link is older than a quarter of an hour", async () => {
    now = new Date("2025-12-09T09:15:00Z");

    const response = await fetch(link);

    assert.equal(response.status, 410);
    assert.match(await response.text(), /Länken har gått ut/);
  });

  it("does not open by a link that has been changed", async () => {
    const end = link.at(-1) === "A" ? "B" : "A";

    for (const changed of [
      link.slice(0, -5),
      `${link.slice(0, -6)}${end}${link.slice(-5)}`,
      `${link}x`,
    ]) {
      const response = await fetch(changed);

      assert.equal(response.status, 404);
    }
  });

  it("is not compiled for a region", async () => {
    const { value } = await bot.press(people.ro, "summary.compile");

    assert.match(String(value), /Bara RCC Sydösts koordinatorer/);
  });
});
