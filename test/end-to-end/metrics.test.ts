import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import type { Attempt } from "../../src/reminders/sending/attempt.js";
import { countedMessenger } from "../../src/composition/observing.js";
import { createMetrics } from "../../src/adapters/metrics.js";
import { diskFiles } from "../../src/adapters/store/file-system.js";
import { watchedFiles } from "../../src/adapters/store/watched-files.js";
import { diskError, filesWith } from "../support/failing-files.js";
import { startProductionBot } from "../support/production-bot.js";
import { activity, people, type RunningBot, startBot } from "../support/start-bot.js";
import { openFolder, storeFolder, submitting } from "../support/store-folder.js";

/** What /ready says when everything has been tried. */
async function tried({ address }: Pick<RunningBot, "address">): Promise<Response> {
  const response = await fetch(`${address}/ready`);
  const text = await response.clone().text();
  return text.includes("untried") ? tried({ address }) : response;
}

describe("metrics", () => {
  let bot: RunningBot;

  beforeEach(async () => {
    bot = await startBot({ config: { metrics: { host: "127.0.0.1", port: 0 } } });
  });

  afterEach(() => bot.stop());

  async function metrics(): Promise<string> {
    const response = await fetch(bot.app.metricsAddress() ?? "");
    assert.match(response.headers.get("content-type") ?? "", /^text\/plain; version=0\.0\.4/);
    return response.text();
  }

  /** The sum of a metric's series whose labels match. */
  const valueOf = (text: string, name: string, labels = ""): number =>
    text
      .split("\n")
      .filter((line) => line.startsWith(name) && line.includes(labels))
      .reduce((sum, line) => sum + Number(line.split(" ").at(-1)), 0);

  it("are served on an address of their own, which is this machine's", async () => {
    assert.match(bot.app.metricsAddress() ?? "", /^http:\/\/127\.0\.0\.1:\d+\/metrics$/);
    assert.equal((await fetch(`${bot.address}/metrics`)).status, 404);
    const [base] = (bot.app.metricsAddress() ?? "").split("/metrics");
    assert.equal((await fetch(`${base}/other`)).status, 404);
    assert.equal((await fetch(`${base}/metrics`, { method: "POST" })).status, 404);
  });

  it("count turns with how long they took, and how they were answered", async () => {
    await bot.say(people.ro, "hjälp");
    await bot.press(people.ro, "none");
    await bot.post("{}");
    await bot.post({
      ...activity(people.ro, "x"),
      serviceUrl: "http://192.0.2.1/",
      type: "message",
    });
    const text = await metrics();

    const count = "ok_turn_seconds_count";
    assert.equal(valueOf(text, count, 'kind="message",status="200"'), 1);
    assert.equal(valueOf(text, count, 'kind="invoke",status="200"'), 1);
    assert.equal(valueOf(text, count, 'kind="other",status="400"'), 1);
    assert.equal(valueOf(text, count, 'kind="message",status="403"'), 1);
    assert.ok(valueOf(text, "ok_turn_seconds_sum") > 0);
  });

  it("count what was done and what was refused", async () => {
    await bot.press(people.stranger, "form.submit");
    await bot.say(people.ro, "rapportera");
    const text = await metrics();

    assert.equal(valueOf(text, "ok_refusals_total", 'route="form.submit"'), 1);
    assert.ok(valueOf(text, "ok_acts_total", 'outcome="done"') >= 1);
    assert.equal(valueOf(text, "ok_log_events_total", 'event="Someone was refused"'), 1);
  });

  it("tell of memory, of the newest backup and of readiness", async () => {
    await tried(bot);
    const text = await metrics();

    assert.ok(valueOf(text, "process_resident_memory_bytes") > 1e7);
    assert.match(text, /^ok_backup_timestamp_seconds \d+$/m);
    assert.equal(valueOf(text, "ok_ready"), 1);
    assert.equal(valueOf(text, "ok_store_ok"), 1);
  });

  it("hold nothing of any person", async () => {
    await bot.say(people.ro, "vem är Kalle Karlsson?");
    await bot.press(people.stranger, "form.submit", { regionId: "ro", text: "Kalle Karlsson" });
    await bot.post({ ...activity(people.ro, "x"), type: `Kalle Karlsson ${people.ro}` });
    const text = await metrics();

    for (const word of ["Karlsson", people.ro, people.stranger, "chat-"])
      assert.ok(!text.includes(word), word);
  });

  it("count messages that were sent unasked, by how it went", async () => {
    const counted = createMetrics(false);
    const attempts: Attempt[] = [
      { outcome: "sent", activityId: "a" },
      { outcome: "failed", reason: "blocked" },
      { outcome: "unknown" },
    ];
    const send = () => Promise.resolve(attempts.shift() ?? { outcome: "unknown" as const });
    const messenger = countedMessenger({ send, change: send }, counted);
    for (let times = 0; times < 3; times += 1) await messenger.send(people.ro, { text: "hej" });
    const { body } = await counted.text();

    for (const outcome of ["sent", "blocked", "unknown"])
      assert.equal(valueOf(body, "ok_deliveries_total", `outcome="${outcome}"`), 1);
  });

  it("are not served unless they are asked for", async () => {
    const other = await startBot();
    await other.stop();

    assert.equal(other.app.metricsAddress(), undefined);
  });
});

describe("GET /ready", () => {
  it("tells that the program can do its work", async () => {
    const bot = await startBot();
    const ready = await tried(bot);

    assert.equal(ready.status, 200);
    assert.deepEqual(await ready.json(), {
      isReady: true,
      token: "ok",
      store: "ok",
      credential: "unknown",
    });
    await bot.stop();
  });

  it("tells that no token can be had for credentials that Entra does not know, and nothing of them", async () => {
    const expiresAt = new Date("2025-12-01T00:00:00Z");
    const bot = await startProductionBot("https://127.0.0.1:9/keys", { expiresAt });
    const ready = await tried(bot);

    assert.equal(ready.status, 503);
    assert.deepEqual(await ready.json(), {
      isReady: false,
      token: "failed",
      store: "ok",
      credential: "ends-soon",
      credentialEnds: expiresAt.toISOString(),
    });
    await bot.stop();
  });
});

describe("refusals of the file system", () => {
  it("are counted by their name, wherever the store writes", async () => {
    const folder = await storeFolder();
    const seen: string[] = [];
    let fails = false;
    const failing = filesWith((point) => {
      if (fails && point === "sync") throw diskError("ENOSPC");
    });
    const store = await openFolder(
      folder,
      watchedFiles(failing, (code) => seen.push(code)),
    );
    await store.submissions.change("a", submitting("a", "first"));
    assert.deepEqual(seen, []);

    fails = true;
    await assert.rejects(store.submissions.change("a", submitting("a", "second")));
    assert.deepEqual(seen, ["ENOSPC"]);
    fails = false;
    await store.close();
    await rm(folder, { recursive: true });
  });

  it("are not that a file is not there", async () => {
    const seen: string[] = [];
    const files = watchedFiles(diskFiles, (code) => seen.push(code));
    const folder = await storeFolder();

    await assert.rejects(files.open(join(folder, "none"), "r"));
    await assert.rejects(files.open(folder, "w"));

    assert.deepEqual(seen, ["EISDIR"]);
    const metrics = createMetrics(false);
    for (const code of seen) metrics.storeFailed(code);
    assert.match((await metrics.text()).body, /ok_store_errors_total\{code="EISDIR"\} 1/);
    await rm(folder, { recursive: true });
  });
});
