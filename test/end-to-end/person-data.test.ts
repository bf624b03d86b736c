import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import type { PersonCopy } from "../../src/adapters/store/person-copy.js";
import { createChat } from "../support/chat.js";
import { people, startBot } from "../support/start-bot.js";
import { openFolder, storeFolder as newFolder } from "../support/store-folder.js";
import { runStoreTool } from "../support/store-tool.js";

const { ro, coordinator } = people;
const contact = "Kontakt Kontaktsson";

describe("what is kept of a person", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await newFolder();
    const bot = await startBot({ storeFolder: folder });
    const chat = createChat(bot);
    const { card } = await chat.say(ro, "kort rapport");
    const plan = await chat.press(ro, card, "Nästa", {
      "activities.0.activity": `Snabbare svar, säger ${contact}`,
      "activities.0.status": "done",
    });
    const money = await chat.press(ro, plan.card, "Nästa", {
      allottedKronor: "1 000 000",
      usedKronor: "900 000",
    });
    const review = await chat.press(ro, money.card, "Granska och skicka in", { results: "Bra." });
    await chat.press(ro, review.card, "Skicka in");
    await bot.say(ro, "stäng av påminnelser");
    await bot.press(coordinator, "summary.compile", {});
    await bot.stop();
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const run = (...words: readonly string[]) => runStoreTool(folder, ...words);

  /** Every file of the store but its backups, as one text by path. */
  async function everything(): Promise<ReadonlyMap<string, string>> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.startsWith(join(folder, "backups")));
    return new Map(
      await Promise.all(files.map(async (path) => [path, await readFile(path, "utf8")] as const)),
    );
  }

  const submission = async () => {
    const store = await openFolder(folder);
    const found = await store.submissions.get("2025-kort-rapport-ro");
    await store.close();
    return found;
  };

  it("can be had as a file: their parts of every document, and what the log says", async () => {
    const path = join(folder, "person.json");
    assert.equal((await run("person-export", ro, path)).code, 0);

    const copy = JSON.parse(await readFile(path, "utf8")) as PersonCopy;
    const kinds = new Set(copy.documents.map(({ collection }) => collection));

    for (const kind of ["submissions", "addresses", "persons"]) assert.ok(kinds.has(kind), kind);
    assert.ok(copy.log.some(({ act }) => act === "form.submit"));
    assert.ok(!JSON.stringify(copy).includes(coordinator), "nothing of anybody else");
  });

  it("goes, while what was handed in, its figures and the log stay whole", async () => {
    const before = (await submission())?.events ?? [];
    const erased = await run("person-erase", ro, contact);
    assert.equal(erased.code, 0, erased.output);

    for (const [path, text] of await everything()) {
      assert.ok(!text.includes(ro), path);
      assert.ok(!text.includes(contact), path);
    }
    assert.equal((await run("verify")).code, 0);
    const after = (await submission())?.events ?? [];
    const [was, is] = [before, after].map((events) =>
      events.find((event) => event.type === "submitted"),
    );
    assert.ok(was && is);
    assert.match(is.by, /^person-[0-9a-f]{16}$/);
    const expected = JSON.stringify(was).replaceAll(ro, is.by).replaceAll(contact, "[raderat]");
    assert.deepEqual(JSON.parse(expected), is);
    assert.equal(is.record["usedKronor"], 900_000);
    for (const event of after) if (event.type === "draft-saved") assert.deepEqual(event.draft, {});
  });

  it("goes from a bot that is then started again, and works", async () => {
    await run("person-erase", ro, contact);

    const bot = await startBot({ storeFolder: folder });
    const [log] = await bot.say(coordinator, "logg");
    const summary = await bot.press(coordinator, "summary.compile", {});
    await bot.stop();

    assert.match(log?.text ?? "", /person-[0-9a-f]{16}/);
    assert.match(JSON.stringify(summary.value), /900[\s\u00a0]000|Sammanställning/);
  });

  it("goes again from a backup that is put back", async () => {
    await run("backup");
    await run("person-erase", ro, contact);
    const restored = await run("restore");
    assert.equal(restored.code, 0, restored.output);

    for (const [path, text] of await everything())
      if (!path.includes("quarantine")) assert.ok(!text.includes(ro), path);
  });

  it("stays while the person is in the register's file, or the store is in use", async () => {
    const before = await everything();
    const options = {
      env: {
        PATH: process.env["PATH"],
        STORE_DIR: folder,
        REGISTER_FILE: join("data", "demo", "register.json"),
      },
    };
    const code = await new Promise((resolve) => {
      execFile(
        process.execPath,
        ["dist/src/store-tool.js", "person-erase", ro],
        options,
        (error) => {
          resolve(Number(error?.code ?? 0));
        },
      );
    });
    assert.equal(code, 1);
    const store = await openFolder(folder);
    assert.equal((await run("person-erase", ro)).code, 1);
    await store.close();
    for (const [words, status] of [
      [["person-erase"], 2],
      [["person-erase", "kort"], 2],
      [["person-erase", ro, "ab"], 2],
      [["person-erase", "nobody-at-all"], 1],
      [["person-export", ro], 2],
      [["person-export", "nobody-at-all", "x"], 1],
    ] as const)
      assert.equal((await run(...words)).code, status, words.join(" "));
    assert.deepEqual([...(await everything())].length, [...before].length);
  });
});

describe("a submission", () => {
  it("can be handed out as it was: versions, files and log", async () => {
    const folder = await newFolder();
    const store = await openFolder(folder);
    const hash = await store.files.put(new TextEncoder().encode("%PDF-1.4 hej"));
    await store.submissions.change("2025-kort-rapport-ro", () => ({
      schemaVersion: 1,
      id: "2025-kort-rapport-ro",
      formId: "kort-rapport",
      year: 2025,
      subject: { kind: "region", regionId: "ro" },
      events: [1, 2].map((version) => ({
        type: "submitted",
        at: `2025-11-2${version}T09:00:00Z`,
        by: ro,
        nonce: `card-${version}`,
        version,
        record: { usedKronor: version * 1000 },
        draft: {},
      })),
    }));
    await store.attachments.change("2025-kort-rapport-ro", () => ({
      schemaVersion: 1,
      id: "2025-kort-rapport-ro",
      subject: { kind: "region", regionId: "ro" },
      files: [
        {
          hash,
          name: "../../bila:ga.pdf",
          type: "pdf",
          bytes: 12,
          at: "2025-11-21T09:00:00Z",
          by: ro,
        },
      ],
    }));
    await store.close();
    const target = join(folder, "out");
    const options = { env: { PATH: process.env["PATH"], STORE_DIR: folder } };
    const words = ["dist/src/store-tool.js", "submission", "2025-kort-rapport-ro", target];
    await new Promise<void>((resolve, reject) => {
      execFile(process.execPath, words, options, (error, _stdout, stderr) => {
        if (error) reject(new Error(stderr));
        else resolve();
      });
    });

    assert.deepEqual((await readdir(target)).toSorted(), [
      "1-.._.._bila_ga.pdf",
      "2025-kort-rapport-ro-version-1.docx",
      "2025-kort-rapport-ro-version-2.docx",
      "log.jsonl",
      "submission.json",
    ]);
    assert.equal(await readFile(join(target, "1-.._.._bila_ga.pdf"), "utf8"), "%PDF-1.4 hej");
    assert.match(
      await readFile(join(target, "log.jsonl"), "utf8"),
      /submissions\/2025-kort-rapport-ro/,
    );
    await rm(folder, { recursive: true });
  });
});
