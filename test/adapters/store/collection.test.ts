import assert from "node:assert/strict";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import { z } from "zod/v4";
import { Collection } from "../../../src/adapters/store/collection.js";
import type { Damage } from "../../../src/adapters/store/recover.js";

const counter = z.strictObject({ count: z.int() });

describe("Collection", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "collection-"));
  });

  afterEach(async () => {
    await chmod(folder, 0o700);
    for (const path of [folder, `${folder}-copies`, `${folder}-quarantine`])
      await rm(path, { recursive: true, force: true });
  });

  const damages: Damage[] = [];
  const open = () =>
    Collection.open(
      { folder, copies: `${folder}-copies`, older: [], quarantine: `${folder}-quarantine` },
      counter,
      (damage) => damages.push(damage),
    );
  const addOne = (current: { count: number } | undefined) => ({ count: (current?.count ?? 0) + 1 });

  it("keeps a document over a restart", async () => {
    await (await open()).change("a", addOne);

    assert.deepEqual(await (await open()).get("a"), { count: 1 });
  });

  it("loses no change when many come at once", async () => {
    const collection = await open();

    await Promise.all(Array.from({ length: 50 }, () => collection.change("a", addOne)));

    assert.deepEqual(await collection.get("a"), { count: 50 });
    assert.deepEqual(JSON.parse(await readFile(join(folder, "a.json"), "utf8")), { count: 50 });
  });

  it("leaves everything as it was when the decision throws", async () => {
    const collection = await open();
    await collection.change("a", addOne);

    const refused = collection.change("a", (current) => {
      if (current !== undefined) current.count = 99;
      throw new Error("no");
    });

    await assert.rejects(refused, /no/);
    assert.deepEqual(await collection.get("a"), { count: 1 });
    assert.deepEqual(await collection.change("a", addOne), { count: 2 });
  });

  it("leaves everything as it was when the file cannot be written", async () => {
    const collection = await open();
    await collection.change("a", addOne);
    // A folder in the place of the temporary file: no write can succeed, whoever runs the test.
    await mkdir(join(folder, "a.json.new", "x"), { recursive: true });

    await assert.rejects(collection.change("a", addOne));

    assert.deepEqual(await collection.get("a"), { count: 1 });
    assert.deepEqual(JSON.parse(await readFile(join(folder, "a.json"), "utf8")), { count: 1 });
  });

  it("refuses a document that it could not read back", async () => {
    const collection = await open();

    await assert.rejects(collection.change("a", () => ({ count: 0.5 })));

    assert.deepEqual(await readdir(folder), []);
  });

  it("writes nothing when nothing changes", async () => {
    const collection = await open();
    await collection.change("a", addOne);
    await writeFile(join(folder, "a.json"), '{"count":1} ');

    await collection.change("a", (current) => current);

    assert.equal(await readFile(join(folder, "a.json"), "utf8"), '{"count":1} ');
  });

  it("does not let an identifier lead out of its folder", async () => {
    await assert.rejects((await open()).change("../a", addOne), /Not an identifier/);
  });

  it("ignores what a crash in the middle of a write left", async () => {
    await (await open()).change("a", addOne);
    await writeFile(join(folder, "a.json.new"), '{"cou');

    assert.deepEqual(await (await open()).list(), [{ count: 1 }]);
    assert.deepEqual(damages, []);
  });
});
