import assert from "node:assert/strict";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import { z } from "zod/v4";
import { Collection } from "../../../src/adapters/store/collection.js";
import { readStore } from "../../../src/adapters/store/inspect.js";
import { folderOf, storedSchemas } from "../../../src/adapters/store/store.js";
import { readingAll, versionsOf } from "../../../src/adapters/store/versions.js";
import { openFolder, storeFolder } from "../../support/store-folder.js";

/** A document of each kind as each version of the program has written it: version, then the kind's folder. */
const fixtures = "test/fixtures/store";

describe("stored documents", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await storeFolder();
  });

  afterEach(() => rm(folder, { recursive: true }));

  for (const [kind, { shape }] of Object.entries(storedSchemas)) {
    const { first, steps } = versionsOf(kind);
    const [newest = 0] = shape.schemaVersion.values;

    it(`are read in every version that there has been: ${kind}`, async () => {
      assert.equal(first + steps.length, newest, "there is a step from each version to the next");
      for (let version: number = first; version <= newest; version += 1) {
        const from = join(fixtures, String(version), folderOf(kind));
        await cp(from, join(folder, folderOf(kind)), { recursive: true });
        const store = await openFolder(folder);
        await store.close();
        assert.deepEqual(store.damages, []);
        const { documents, faults } = await readStore(folder);
        assert.deepEqual(faults, []);
        assert.equal(documents.length, (await readdir(from)).length);
        for (const { document } of documents)
          assert.equal((document as { schemaVersion: number }).schemaVersion, newest);
      }
    });

    it(`of a version that is not known yet stop the start and stay as they are: ${kind}`, async () => {
      const where = join(folder, folderOf(kind));
      await mkdir(where);
      const later = JSON.stringify({ schemaVersion: newest + 1, id: "a" });
      await writeFile(join(where, "a.json"), later);

      await assert.rejects(openFolder(folder), /a\.json cannot be read: it has version/);

      assert.equal(await readFile(join(where, "a.json"), "utf8"), later);
      const { faults } = await readStore(folder);
      assert.match(faults.join(), new RegExp(`none after ${newest}: a later version of the`));
    });
  }

  it("of a later version are not replaced by an older copy, nor the copy by an older document", async () => {
    await cp(join(fixtures, "1"), folder, { recursive: true });
    await (await openFolder(folder)).close();
    const path = join(folder, "rulings", "X01.json");
    const copy = join(folder, "copies", "rulings", "X01.json");
    await mkdir(join(folder, "copies", "rulings"), { recursive: true });
    await cp(path, copy);
    await writeFile(
      copy,
      (await readFile(path, "utf8")).replace(/"schemaVersion": ?1/, '"schemaVersion":9'),
    );
    await writeFile(path, "damaged");

    await assert.rejects(openFolder(folder), /version 9/);
    assert.equal(await readFile(path, "utf8"), "damaged");
  });
});

describe("a document of an earlier version", () => {
  const personSchema = z.strictObject({
    schemaVersion: z.literal(4),
    id: z.string(),
    name: z.string(),
    count: z.int(),
  });
  /** Versions 2 and 3 were in use before this one. */
  const versions = {
    first: 2,
    steps: [
      ({ title, ...rest }: Readonly<Record<string, unknown>>) => ({
        ...rest,
        schemaVersion: 3,
        name: title,
      }),
      (document: Readonly<Record<string, unknown>>) => ({
        ...document,
        schemaVersion: 4,
        count: String(document["name"]).length,
      }),
    ],
  };
  const schema = readingAll(personSchema, versions);
  const today = { schemaVersion: 4, id: "a", name: "hej", count: 3 };

  it("goes through each step from its own version on", () => {
    assert.deepEqual(schema.parse({ schemaVersion: 2, id: "a", title: "hej" }), today);
    assert.deepEqual(schema.parse({ schemaVersion: 3, id: "a", name: "hej" }), today);
    assert.deepEqual(schema.parse(today), today);
  });

  it("is no document when it is older than the first, has no version, or a step makes nothing of it", () => {
    for (const document of [
      { ...today, schemaVersion: 1 },
      { id: "a", name: "hej", count: 3 },
      { schemaVersion: 2, id: "a" },
      null,
      "text",
    ])
      assert.equal(schema.safeParse(document).success, false);
  });

  it("is written as of today when it is next changed, and not before", async () => {
    const folder = await storeFolder();
    const old = JSON.stringify({ schemaVersion: 2, id: "a", title: "hej" });
    const path = join(folder, "documents", "a.json");
    await mkdir(join(folder, "documents"));
    await writeFile(path, old);
    const collection = await Collection.open(
      {
        folder: join(folder, "documents"),
        copies: join(folder, "copies"),
        older: [],
        quarantine: join(folder, "quarantine"),
      },
      schema,
      ({ reason }) => assert.fail(reason),
    );
    assert.deepEqual(await collection.get("a"), today);
    assert.equal(await readFile(path, "utf8"), old);

    await collection.change("a", (current) => current && { ...current, count: 4 });
    await collection.settled();

    assert.deepEqual(JSON.parse(await readFile(path, "utf8")), { ...today, count: 4 });
    await rm(folder, { recursive: true });
  });
});
