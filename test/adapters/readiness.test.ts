import assert from "node:assert/strict";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import { type ReadinessWatch, watchReadiness } from "../../src/adapters/readiness.js";
import { storeFolder } from "../support/store-folder.js";

const day = 86_400_000;

describe("readiness", () => {
  let folder: string;
  let now: Date;
  let tokens: number;
  let hasToken: boolean;
  let logged: string[];
  let watch: ReadinessWatch;

  beforeEach(async () => {
    folder = await storeFolder();
    now = new Date("2026-02-01T08:00:00Z");
    tokens = 0;
    hasToken = true;
    logged = [];
    watch = watching(undefined);
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const watching = (credentialEnds: Date | undefined) =>
    watchReadiness({
      renewToken: () => {
        tokens += 1;
        return hasToken ? Promise.resolve() : Promise.reject(new Error("no token"));
      },
      storeFolder: join(folder, "store"),
      credentialEnds,
      clock: () => now,
      logger: {
        info: () => undefined,
        warn: (message) => logged.push(message),
        error: (message) => logged.push(message),
      },
    });
  const later = (milliseconds: number): void => {
    now = new Date(now.getTime() + milliseconds);
  };
  const makeStore = async (): Promise<void> => {
    await mkdir(join(folder, "store"), { recursive: true });
  };

  it("is not there before anything has been tried", () => {
    const { isReady, token, store } = watch.readiness();

    assert.deepEqual([isReady, token, store], [false, "untried", "untried"]);
  });

  it("is there when a token can be had and the store written to, and leaves nothing in it", async () => {
    await makeStore();
    await watch.check();

    assert.equal(watch.readiness().isReady, true);
    assert.deepEqual(await readdir(join(folder, "store")), []);
  });

  it("tries a token now and then only, however often it is asked", async () => {
    await makeStore();
    for (let minute = 0; minute < 30; minute += 1) {
      await watch.check();
      watch.readiness();
      later(60_000);
    }

    assert.equal(tokens, 2);
  });

  it("ends when a token can no longer be had, is told of once, and comes back with it", async () => {
    await makeStore();
    await watch.check();
    hasToken = false;
    later(15 * 60_000);
    for (let times = 0; times < 3; times += 1) await watch.check();
    assert.deepEqual([watch.readiness().isReady, watch.readiness().token], [false, "failed"]);
    assert.deepEqual(logged, ["No token can be had"]);

    hasToken = true;
    await watch.check();

    assert.equal(watch.readiness().isReady, true);
  });

  it("ends when the store cannot be written to", async () => {
    await makeStore();
    await watch.check();
    later(60_000);
    await rm(join(folder, "store"), { recursive: true });
    await watch.check();

    assert.deepEqual([watch.readiness().isReady, watch.readiness().store], [false, "failed"]);
    assert.deepEqual(logged, ["The store cannot be written to"]);
  });

  for (const [what, ends, credential, warnings] of [
    ["is far from its end", 31 * day, "ok", 0],
    ["ends within thirty days", 29 * day, "ends-soon", 1],
    ["has ended", 0, "ended", 1],
  ] as const)
    it(`tells of a secret that ${what}`, async () => {
      await makeStore();
      watch = watching(new Date(now.getTime() + ends));
      await watch.check();
      await watch.check();

      assert.equal(watch.readiness().credential, credential);
      assert.equal(logged.length, warnings);
    });

  it("does not know the end of a secret that none is told of", () => {
    assert.equal(watch.readiness().credential, "unknown");
  });
});
