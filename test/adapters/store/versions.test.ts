import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "mocha";
import { readStore } from "../../../src/adapters/store/inspect.js";
import { openFolder, storeFolder } from "../../support/store-folder.js";

const fixtures = "test/fixtures/store";

/** Documents as they were written by each version of the schemas that has been in use. */
describe("documents that were stored by", () => {
  for (const version of readdirSync(fixtures))
    it(`version ${version} of the schemas are read whole`, async () => {
      const folder = await storeFolder();
      await cp(join(fixtures, version), folder, { recursive: true });

      const store = await openFolder(folder);
      await store.close();

      assert.deepEqual(store.damages, []);
      const { documents, faults } = await readStore(folder);
      assert.deepEqual(faults, []);
      assert.ok(documents.length > 0);
      await rm(folder, { recursive: true });
    });
});
