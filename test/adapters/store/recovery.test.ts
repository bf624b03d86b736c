import assert from "node:assert/strict";
import { readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import { makeBackup } from "../../../src/adapters/store/backups.js";
import { openFolder, storeFolder, submitting, submittedTexts } from "../../support/store-folder.js";

const id = "2025-redogorelse-a";

describe("a store with a damaged file", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await storeFolder();
    await submit("first");
    await submit("second");
    await submitOther();
  });

  afterEach(() => rm(folder, { recursive: true }));

  const file = () => join(folder, "submissions", `${id}.json`);

  async function submit(text: string): Promise<void> {
    const store = await openFolder(folder);
    await store.submissions.change(id, submitting(id, text));
    await store.close();
  }

  async function submitOther(): Promise<void> {
    const store = await openFolder(folder);
    await store.submissions.change("other", submitting("other", "other"));
    await store.close();
  }

  const damages: readonly (readonly [string, () => Promise<void>])[] = [
    ["is cut short", () => truncate(file(), 100)],
    ["is empty", () => truncate(file(), 0)],
    ["is not JSON", () => writeFile(file(), "\u0000\u0001")],
    ["is something else", () => writeFile(file(), '{"hello":"world"}')],
    ["holds another document", async () => writeFile(file(), await readFile(other(), "utf8"))],
  ];
  const other = () => join(folder, "submissions", "other.json");

  for (const [what, damage] of damages)
    it(`sets aside one that ${what}, puts the last version back, and works on`, async () => {
      await damage();
      const damaged = await readFile(file());

      const store = await openFolder(folder);

      assert.deepEqual(submittedTexts(await store.submissions.get(id)), ["first", "second"]);
      assert.deepEqual(submittedTexts(await store.submissions.get("other")), ["other"]);
      const [told, ...more] = store.damages;
      assert.deepEqual(more, []);
      assert.equal(told?.file, `submissions/${id}.json`);
      assert.deepEqual(await readFile(told.movedTo ?? ""), damaged);
      await store.submissions.change(id, submitting(id, "third"));
      await store.close();
      const again = await openFolder(folder);
      assert.deepEqual(again.damages, []);
      assert.deepEqual(submittedTexts(await again.submissions.get(id)), [
        "first",
        "second",
        "third",
      ]);
      await again.close();
    });

  it("puts back a file that is gone", async () => {
    await rm(file());

    const store = await openFolder(folder);

    assert.deepEqual(submittedTexts(await store.submissions.get(id)), ["first", "second"]);
    assert.equal(store.damages[0]?.movedTo, undefined);
    await store.close();
  });

  it("takes the newest good backup when the copy is damaged too", async () => {
    const backups = join(folder, "backups");
    await makeBackup(folder, backups, new Date("2025-11-20T09:00:00Z"));
    await submit("third");
    const newest = await makeBackup(folder, backups, new Date("2025-11-21T09:00:00Z"));
    for (const path of [file(), join(folder, "copies", "submissions", `${id}.json`)])
      await truncate(path, 50);
    await truncate(join(newest, "submissions", `${id}.json`), 50);

    const store = await openFolder(folder);

    assert.deepEqual(submittedTexts(await store.submissions.get(id)), ["first", "second"]);
    assert.match(store.damages[0]?.restoredFrom ?? "", /2025-11-20T090000/);
    await store.close();
  });

  it("says so when there is no good copy, and keeps the rest", async () => {
    for (const path of [file(), join(folder, "copies", "submissions", `${id}.json`)])
      await truncate(path, 50);

    const store = await openFolder(folder);

    assert.equal(await store.submissions.get(id), undefined);
    assert.equal(store.damages[0]?.restoredFrom, undefined);
    assert.deepEqual(submittedTexts(await store.submissions.get("other")), ["other"]);
    await store.close();
  });

  it("sets foreign files and folders aside", async () => {
    await writeFile(join(folder, "submissions", "Thumbs.db"), "x");
    await writeFile(join(folder, "submissions", ".hidden.json"), "{}");

    const store = await openFolder(folder);
    await store.close();

    assert.equal(store.damages.length, 2);
    assert.deepEqual((await readdir(join(folder, "submissions"))).toSorted(), [
      `${id}.json`,
      "other.json",
    ]);
  });

  it("tells nothing of what a damaged file says", async () => {
    await writeFile(file(), '{"secret":"personal text"');

    const store = await openFolder(folder);
    await store.close();

    assert.doesNotMatch(store.damages[0]?.reason ?? "", /personal|secret/);
  });
});
