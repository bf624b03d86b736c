import assert from "node:assert/strict";
import { readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import { openFolder, storeFolder, submitting, submittedTexts } from "../support/store-folder.js";
import { runStoreTool } from "../support/store-tool.js";

describe("npm run store", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await storeFolder();
    await submit("first");
  });

  afterEach(() => rm(folder, { recursive: true }));

  async function submit(text: string): Promise<void> {
    const store = await openFolder(folder);
    await store.submissions.change("a", submitting("a", text));
    await store.close();
  }

  async function texts(): Promise<readonly string[]> {
    const store = await openFolder(folder);
    await store.close();
    return submittedTexts(await store.submissions.get("a"));
  }

  const run = (...words: readonly string[]) => runStoreTool(folder, ...words);

  it("backs up, finds damage, and restores: the drill", async () => {
    assert.equal((await run("backup")).code, 0);
    const name = (await run("list")).output.trim();
    assert.equal((await run("verify", name)).code, 0);
    await submit("second");
    assert.equal((await run("verify")).code, 0);

    await truncate(join(folder, "submissions", "a.json"), 40);
    await rm(join(folder, "copies"), { recursive: true });
    const found = await run("verify");
    assert.equal(found.code, 1);
    assert.match(found.output, /a\.json/);

    assert.equal((await run("restore")).code, 0);
    assert.deepEqual(await texts(), ["first"]);
    assert.equal((await run("verify")).code, 0);
  });

  it("does not restore a backup that is not whole, or a store that is in use", async () => {
    await run("backup");
    const name = (await run("list")).output.trim();
    const store = await openFolder(folder);
    const refused = await run("restore");
    await store.close();
    assert.equal(refused.code, 1);
    assert.match(refused.output, /in use by another process/);

    await truncate(join(folder, "backups", name, "submissions", "a.json"), 40);
    assert.equal((await run("restore", name)).code, 1);
    assert.equal((await run("restore")).code, 1);
    assert.deepEqual(await texts(), ["first"]);
  });

  for (const [what, change] of [
    ["changed", (text: string) => text.replace('"who":"', '"who":"x')],
    ["taken away in the middle", (text: string) => text.split("\n").toSpliced(1, 1).join("\n")],
    ["taken away at the end", (text: string) => text.split("\n").toSpliced(-2, 1).join("\n")],
    ["made up", (text: string) => `${text}{"who":"me"}\n`],
  ] as const)
    it(`finds a line of the audit log that was ${what}`, async () => {
      for (const version of ["second", "third"]) await submit(version);
      await run("backup");
      assert.equal((await run("verify")).code, 0);
      const path = join(folder, "audit", "bot.jsonl");
      await writeFile(path, change(await readFile(path, "utf8")));

      const found = await run("verify");

      assert.equal(found.code, 1);
      assert.match(found.output, /audit\/bot\.jsonl/);
    });

  it("writes down an export and a restoration, which leaves the audit log alone", async () => {
    await run("backup");
    await submit("second");
    await run("export", join(folder, "export.jsonl"));
    await run("restore");

    const written = await readFile(join(folder, "audit", "tool.jsonl"), "utf8");
    assert.match(written, /"act":"export"[^]*"act":"restore"/);
    assert.equal((await run("verify")).code, 0);
  });

  it("writes out both logs, each act on a line", async () => {
    const path = join(folder, "log.jsonl");
    await run("export", join(folder, "export.jsonl"));

    assert.equal((await run("log", path)).code, 0);

    const text = await readFile(path, "utf8");
    assert.match(text, /"act":"background"[^]*"act":"export"/);
    assert.equal((await run("log")).code, 2);
    assert.equal((await run("submission", "none", join(folder, "out"))).code, 2);
    assert.equal((await run("submission")).code, 2);
  });

  it("exports every document, one on each line", async () => {
    const path = join(folder, "export.jsonl");

    assert.equal((await run("export", path)).code, 0);

    const [line = ""] = (await readFile(path, "utf8")).trim().split("\n");
    const { collection, document } = JSON.parse(line) as Record<string, { id: string }>;
    assert.deepEqual([collection, document?.id], ["submissions", "a"]);
  });

  it("says what can be done, and what is wrong", async () => {
    assert.match((await run()).output, /backup[^]*restore[^]*verify|backup[^]*verify[^]*restore/);
    assert.equal((await run("fly")).code, 2);
    assert.equal((await run("verify", "nothing")).code, 2);
    assert.equal((await run("export")).code, 2);
    await writeFile(join(folder, "submissions", "b.json"), "{}");
    assert.equal((await run("verify")).code, 1);
  });
});
