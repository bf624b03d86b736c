import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "mocha";
import { lockStore, StoreInUseError } from "../../../src/adapters/store/store-lock.js";

describe("lockStore", () => {
  it("lets one have the folder at a time", async () => {
    const folder = await mkdtemp(join(tmpdir(), "lock-"));
    const never = (error: Error): never => {
      throw error;
    };

    const unlock = await lockStore(folder, never);
    await assert.rejects(lockStore(folder, never), StoreInUseError);
    await unlock();
    await (
      await lockStore(folder, never)
    )();

    await rm(folder, { recursive: true });
  });
});
