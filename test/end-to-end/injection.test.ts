import assert from "node:assert/strict";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { after, before, describe, it } from "mocha";
import { writeCalendar } from "../../src/adapters/documents/calendar-file.js";
import { parseLocalDate } from "../../src/shared/local-date.js";
import { elementsOf } from "../support/card-reader.js";
import { createChat } from "../support/chat.js";
import { people, type RunningBot, startBot } from "../support/start-bot.js";

const { ro, coordinator } = people;

/** One text for each thing that takes text for something else, each with a word of its own to be found by. */
const hostile: Readonly<Record<string, string>> = {
  markdown: "[markdownord](javascript:alert(1)) **fet** ![bild](https://x.example/b.png)",
  mention: "<at id=1>mentionord</at>",
  html: "<script>htmlord()</script><img src=x onerror=alert(1)>&amp;",
  template: "${utcNow()} ${$root.templateord} {{DATE(2025-01-01)}}",
  formula: "=HYPERLINK(formelord)+cmd|' /C calc'!A0",
  otherFormula: "@SUM(1+1)*plusord",
  header: "radord\r\nx-evil: 1\r\n\r\n<html>",
  calendar: "kalenderord\r\nEND:VEVENT\r\nBEGIN:VEVENT;,\\n",
  path: "../../../etc/stigord\u0000.json",
  bidi: "\u202Ebidiord\u2066fdp.exe",
  control: "\u0007\u001b[31mstyrord\ufffe",
  xml: "]]><w:p/>&lt;xmlord<!--",
};
const words = Object.values(hostile).map((text) => /\w+ord\b/.exec(text)?.[0] ?? "");
const everything = Object.values(hostile).join(" ; ");

describe("hostile text that somebody hands in", () => {
  let bot: RunningBot;
  let shown: unknown;
  let said: readonly string[];
  let files: ReadonlyMap<string, { readonly headers: Headers; readonly bytes: Uint8Array }>;
  const logged: string[] = [];

  before(async function () {
    this.timeout(120_000);
    const note = (...fields: readonly unknown[]) => {
      logged.push(JSON.stringify(fields));
    };
    bot = await startBot({ logger: { info: note, warn: note, error: note } });
    const chat = createChat(bot);
    const { card } = await chat.say(ro, "kort rapport");
    const plan = await chat.press(ro, card, "Nästa", {
      "activities.0.activity": hostile["html"] ?? "",
      "activities.0.status": "done",
      "activities.0.comment": hostile["formula"] ?? "",
    });
    const money = await chat.press(ro, plan.card, "Nästa", {
      allottedKronor: "1 000 000",
      usedKronor: "900 000",
    });
    const review = await chat.press(ro, money.card, "Granska och skicka in", {
      results: everything,
      goodExamples: hostile["otherFormula"] ?? "",
    });
    const receipt = await chat.press(ro, review.card, "Skicka in");
    const asked = await chat.say(ro, everything);
    const reviewing = await chat.say(coordinator, "granska");
    const compiled = await bot.press(coordinator, "summary.compile", {});
    const log = await chat.say(coordinator, "logg");
    said = [asked.text, log.text];
    shown = [review, receipt, asked, reviewing, compiled, log];
    const urls = [
      ...JSON.stringify([receipt, compiled]).matchAll(/http:[^"\\)\s]*\/files\/[\w.-]+/g),
    ];
    files = new Map(
      await Promise.all(
        [...new Set(urls.map(([url]) => url))].map(async (url) => {
          const response = await fetch(url);
          const bytes = new Uint8Array(await response.arrayBuffer());
          const name = response.headers.get("content-disposition") ?? "";
          return [name, { headers: response.headers, bytes }] as const;
        }),
      ),
    );
  });

  after(async () => {
    await bot.stop();
    await rm(bot.storeFolder, { recursive: true, force: true });
  });

  const parts = (extension: string): readonly string[] =>
    [...files]
      .filter(([name]) => name.endsWith(extension))
      .flatMap(([, { bytes }]) => Object.entries(unzipSync(bytes)))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([, part]) => strFromU8(part));

  it("is kept as it was written, and reaches no other file", async () => {
    const names = await readdir(bot.storeFolder, { recursive: true });
    const kept = await readFile(
      join(bot.storeFolder, "submissions", "2025-kort-rapport-ro.json"),
      "utf8",
    );

    for (const word of words) assert.ok(kept.includes(word), word);
    for (const name of names) assert.doesNotMatch(name, /ord\b|\.\./);
  });

  it("is text in cards: no link, picture, mention, expression or element of its own", () => {
    const texts = elementsOf(shown)
      .filter(({ type }) => type === "TextBlock")
      .map(({ text }) => JSON.stringify(text ?? ""));

    // Runs of rich text are text as they stand; Markdown is read in blocks of text.
    assert.ok(texts.length > 20, `${texts.length}`);
    for (const text of texts) {
      assert.doesNotMatch(text, /\]\(javascript:/, text);
      assert.doesNotMatch(text, /!\[[^\]]*\]\(http/, text);
    }
    for (const text of said) assert.doesNotMatch(text, /\]\(javascript:|<at |!\[.*\]\(http/);
    const all = JSON.stringify(shown);
    for (const { type, url } of elementsOf(shown))
      if (type === "Image" || type === "Action.OpenUrl")
        assert.match(JSON.stringify(url), /^"(http:\/\/127\.0\.0\.1:|data:)/);
    assert.doesNotMatch(all, /"type":"mention"/);
    // Had the template been filled with it, the day and the year would stand there.
    assert.ok(all.includes("${utcNow()}") || !all.includes("templateord"));
  });

  it("is text in Word: every word there, no markup of its own, nothing that XML cannot hold", () => {
    const documents = parts(".docx");
    const text = documents.join("\n");

    assert.ok(documents.length > 0);
    for (const word of words) assert.ok(text.includes(word), word);
    for (const part of documents) assert.doesNotMatch(part, /[\u0000\u0007\u001b\ufffe]/);
    assert.doesNotMatch(text, /<script|<img|<at |Target="javascript:|x\.example"/);
    assert.match(text, /&lt;script&gt;htmlord/);
    assert.doesNotMatch(text, /<w:instrText[^>]*>[^<]*formelord/);
  });

  it("is text in Excel: no formula, whatever it begins with", () => {
    const sheets = parts(".xlsx");

    assert.ok(sheets.some((sheet) => sheet.includes("formelord")));
    for (const sheet of sheets) {
      assert.doesNotMatch(sheet, /<f[ >]/);
      assert.doesNotMatch(sheet, /[\u0000\u0007\u001b\ufffe]/);
      assert.doesNotMatch(sheet, /TargetMode="External"|<script|<at /);
    }
  });

  it("makes no header and no name of a file", () => {
    assert.ok(files.size > 0);
    for (const [name, { headers }] of files) {
      assert.match(name, /^attachment; filename\*=UTF-8''[A-Za-z0-9%.~!_-]+$/);
      assert.equal(headers.get("x-evil"), null);
    }
  });

  it("is not in the log of the program, nor in the audit log", async () => {
    const audit = await readFile(join(bot.storeFolder, "audit", "bot.jsonl"), "utf8");

    for (const word of words) {
      assert.ok(!logged.join("\n").includes(word), word);
      assert.ok(!audit.includes(word), word);
    }
  });
});

describe("hostile text in a calendar", () => {
  it("is text: no entry, line or field of its own", () => {
    const day = parseLocalDate("2025-12-01");
    assert.ok(day);
    const id = "a\r\nBEGIN:VEVENT";
    const ics = writeCalendar(
      everything,
      [{ id, day, title: everything, description: everything }],
      new Date("2025-11-24T09:00:00Z"),
    );
    const lines = ics.replaceAll("\r\n ", "").split("\r\n");

    assert.equal(lines.filter((line) => line === "BEGIN:VEVENT").length, 1);
    assert.equal(lines.filter((line) => line === "END:VEVENT").length, 1);
    for (const line of lines) assert.match(line, /^([A-Z-]+[:;]|$)/, line);
    for (const line of lines) assert.doesNotMatch(line, /^x-evil/i);
    assert.match(ics, /kalenderord/);
  });
});
