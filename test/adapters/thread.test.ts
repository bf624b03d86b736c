import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import { createThread } from "../../src/adapters/thread.js";
import type { TestTasks } from "../support/thread-tasks.js";

const file = new URL("../support/thread-tasks.js", import.meta.url);

describe("a thread of its own", () => {
  const thread = createThread<TestTasks>(file, {
    resourceLimits: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4 },
  });

  afterEach(() => thread.close());

  it("gives each task's result to whoever asked for it", async () => {
    const results = await Promise.all([1, 2, 3].map((number) => thread.run("double", number)));

    assert.deepEqual(results, [2, 4, 6]);
  });

  it("tells of a task that throws, and goes on with the next", async () => {
    const failed = thread.run("fail", "no such document");

    await assert.rejects(failed, /no such document/);
    assert.equal(await thread.run("double", 4), 8);
  });

  it("ends when it runs out of memory, not the program, and starts again when next needed", async () => {
    await assert.rejects(thread.run("takeAllMemory", undefined), /memory/);

    assert.equal(await thread.run("double", 5), 10);
  });

  it("rejects what is not done when it is closed", async () => {
    const asked = thread.run("double", 6);
    const refused = assert.rejects(asked, /ended before it was done/);
    await thread.close();

    await refused;
  });
});
