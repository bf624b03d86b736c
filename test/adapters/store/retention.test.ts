import assert from "node:assert/strict";
import { readdir, readFile, rm, utimes } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import { readJsonFile } from "../../../src/adapters/data/json-files.js";
import { retentionSchema } from "../../../src/adapters/store/retention.js";
import type { Store } from "../../../src/adapters/store/store.js";
import { createLogger } from "../../../src/adapters/logger.js";
import { createDailyRetention } from "../../../src/composition/daily-retention.js";
import { openFolder, storeFolder, submitting } from "../../support/store-folder.js";

const rules = readJsonFile("data/retention.json", retentionSchema);
const now = new Date("2028-06-01T08:00:00Z");
const daysAgo = (days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString();

describe("what is kept long enough", () => {
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

  const upload = async (id: string, days: number, text: string): Promise<string> => {
    const hash = await store.files.put(new TextEncoder().encode(text));
    const file = { hash, name: "a.pdf", type: "pdf" as const, bytes: text.length };
    await store.uploads.change(id, () => ({
      schemaVersion: 1,
      id,
      at: daysAgo(days),
      by: "someone",
      files: [file],
    }));
    return hash;
  };
  const dispatch = (id: string, days: readonly number[]) =>
    store.dispatches.change(id, () => ({
      schemaVersion: 1,
      id,
      to: "someone",
      content: { kind: "news", news: "n" },
      events: days.map((day) => ({ type: "sending", at: daysAgo(day) })),
    }));

  it("is forgotten: messages sent, files that no report got, what was asked in vain", async () => {
    await dispatch("old", [900, 801]);
    await dispatch("new", [900, 799]);
    await upload("old", 31, "old");
    await upload("new", 29, "new");
    await store.unansweredQuestions.change("unanswered", () => ({
      schemaVersion: 1,
      id: "unanswered",
      questions: [401, 399].map((days) => ({
        id: `q${days}`,
        text: "Vad?",
        count: 1,
        lastAt: daysAgo(days),
      })),
    }));

    // With the bytes of the old file.
    assert.equal(await store.forget(rules, now), 4);

    assert.deepEqual(
      (await store.dispatches.list()).map(({ id }) => id),
      ["new"],
    );
    assert.deepEqual(
      (await store.uploads.list()).map(({ id }) => id),
      ["new"],
    );
    const [{ questions } = { questions: [] }] = await store.unansweredQuestions.list();
    assert.deepEqual(
      questions.map(({ id }) => id),
      ["q399"],
    );
    assert.equal(await store.forget(rules, now), 0);
  });

  it("stays gone after a restart, in its copy too, and the log tells of it", async () => {
    await dispatch("old", [801]);
    await store.forget(rules, now);
    await store.close();

    store = await openFolder(folder);

    assert.deepEqual(store.damages, []);
    assert.deepEqual(await store.dispatches.list(), []);
    assert.deepEqual(await readdir(join(folder, "copies", "dispatches")), []);
    const log = await readFile(join(folder, "audit", "bot.jsonl"), "utf8");
    assert.match(log, /"act":"retention".*"dispatches\/old"/);
  });

  it("never is what was handed in, a ruling or a question", async () => {
    await store.submissions.change("a", submitting("a", "first"));
    await store.rulings.change("X01", () => ({
      schemaVersion: 1,
      id: "X01",
      events: [{ type: "withdrawn", at: daysAgo(9000), by: "someone", nonce: "n" }],
    }));

    assert.equal(await store.forget(rules, new Date("2099-01-01T00:00:00Z")), 0);
    assert.equal((await store.submissions.list()).length, 1);
    assert.equal((await store.rulings.list()).length, 1);
  });

  it("takes the bytes with it that no report has, and no others", async () => {
    const gone = await upload("old", 31, "gone");
    const attached = await upload("older", 31, "attached");
    const justCome = await store.files.put(new TextEncoder().encode("just come"));
    await store.attachments.change("a", () => ({
      schemaVersion: 1,
      id: "a",
      subject: { kind: "centre" },
      files: [
        { hash: attached, name: "a.pdf", type: "pdf", bytes: 8, at: daysAgo(31), by: "someone" },
      ],
    }));
    await utimes(join(folder, "files", justCome), now, now);
    for (const hash of [gone, attached])
      await utimes(join(folder, "files", hash), now, new Date(daysAgo(2)));

    await store.forget(rules, now);

    assert.equal(await store.files.get(gone), undefined);
    assert.ok(await store.files.get(attached));
    assert.ok(await store.files.get(justCome));
  });

  it("is looked for once a day", async () => {
    let today = now;
    let runs = 0;
    const retention = createDailyRetention({
      store: { forget: () => Promise.resolve((runs += 1)) },
      rules,
      clock: () => today,
      logger: createLogger("silent"),
    });
    for (let turn = 0; turn < 5; turn += 1) retention.runIfDue();
    await retention.settled();
    assert.equal(runs, 1);

    today = new Date(now.getTime() + 86_400_000);
    retention.runIfDue();
    await retention.settled();
    assert.equal(runs, 2);
  });
});
