import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { afterEach, beforeEach, describe, it } from "mocha";
import type { Store } from "../../../src/adapters/store/store.js";
import { openFolder, storeFolder, submitting } from "../../support/store-folder.js";

const actor = (act: string) => ({ who: "someone", act, from: "chat" });

/** Something to wait for, and what lets those who wait go on. */
function gate() {
  let open: (value?: undefined) => void = () => undefined;
  const opened = new Promise<undefined>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe("createAudit", () => {
  let folder: string;
  let store: Store;

  beforeEach(async () => {
    folder = await storeFolder();
    store = await openFolder(folder);
  });

  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  /** Changes a submission once it may, on the way of somebody. */
  const changing = (act: string, mayGoOn: Promise<unknown>) =>
    store.audit.during(actor(act), async () => {
      await mayGoOn;
      await store.submissions.change(act, submitting(act, act));
    });

  const written = () =>
    store.auditLog
      .newest(9)
      .map(({ act, changed }) => `${act}: ${changed.map(({ on }) => on).join()}`);

  it("keeps what two do at the same time apart, also when one of them is done", async () => {
    const [short, long] = [gate(), gate()];
    const both = [changing("short", short.opened), changing("long", long.opened)];
    short.open();
    await both[0];
    long.open();
    await both[1];

    assert.deepEqual(written(), ["long: submissions/long", "short: submissions/short"]);
  });

  it("goes on after a time when nobody did anything", async () => {
    await changing("one", Promise.resolve());
    await store.submissions.change("alone", submitting("alone", "alone"));
    await changing("two", Promise.resolve());

    assert.deepEqual(written(), [
      "two: submissions/two",
      "background: submissions/alone",
      "one: submissions/one",
    ]);
  });

  it("writes down what failed, and goes on", async () => {
    const failing = store.audit.during(actor("failing"), () => Promise.reject(new Error("no")));
    await assert.rejects(failing, /no/);
    await changing("after", Promise.resolve());

    assert.deepEqual(written(), ["after: submissions/after", "failing: "]);
  });
});
