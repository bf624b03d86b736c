import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openFolder, storeFolder, submittedTexts } from "./store-folder.js";

const child = fileURLToPath(new URL("submitting-child.js", import.meta.url));

/** What came of a number of kills. */
export interface CrashCount {
  readonly kills: number;
  readonly acknowledged: number;
  /** Submissions that were under way at a kill and were found whole afterwards. */
  readonly unacknowledgedWhole: number;
}

/**
 * Kills a process that takes submissions over HTTP, again and again on one store, each time after a random number of
 * points of its writing, and fails unless every acknowledged submission is there, whole and in order, after each kill.
 *
 * @param random - from 0 up to 1
 */
export async function crash(kills: number, random: () => number): Promise<CrashCount> {
  const folder = await storeFolder();
  const acknowledged = new Map<string, string[]>();
  let unacknowledgedWhole = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    await runUntilKilled(
      folder,
      Math.floor(random() * 60),
      (id, text) => {
        acknowledged.set(id, [...(acknowledged.get(id) ?? []), text]);
      },
      kill,
    );
    unacknowledgedWhole += await check(folder, acknowledged);
  }
  await rm(folder, { recursive: true });
  const count = [...acknowledged.values()].reduce((sum, texts) => sum + texts.length, 0);
  return { kills, acknowledged: count - unacknowledgedWhole, unacknowledgedWhole };
}

/** Submits to five regions' forms at once until the process is gone. */
async function runUntilKilled(
  folder: string,
  points: number,
  onAcknowledged: (id: string, text: string) => void,
  kill: number,
): Promise<void> {
  const running = spawn(process.execPath, [child, folder, String(points)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(running, "exit");
  const [line] = (await Promise.race([once(running.stdout, "data"), ended])) as [unknown];
  const submit = async (id: string): Promise<void> => {
    for (let turn = 0; ; turn += 1) {
      const text = `k${kill}t${turn}`;
      const response = await fetch(`http://127.0.0.1:${Number(String(line))}/${id}/${text}`);
      await response.arrayBuffer();
      onAcknowledged(id, text);
    }
  };
  await Promise.allSettled(["a", "b", "c", "d", "e"].map((id) => submit(id)));
  const [, signal] = (await ended) as [unknown, string];
  assert.equal(signal, "SIGKILL");
}

/** Holds the store against what was acknowledged. One more at the end of each is the one that was under way. */
async function check(folder: string, acknowledged: Map<string, string[]>): Promise<number> {
  // The lock of the process that was killed; the program takes it over by itself after ten seconds.
  await rm(`${folder}.lock`, { recursive: true, force: true });
  const store = await openFolder(folder);
  assert.deepEqual(store.damages, []);
  let whole = 0;
  for (const submission of await store.submissions.list()) {
    const texts = submittedTexts(submission);
    const known = acknowledged.get(submission.id) ?? [];
    assert.deepEqual(texts.slice(0, known.length), known);
    assert.ok(texts.length <= known.length + 1, `${submission.id}: ${texts.length}`);
    whole += texts.length - known.length;
    acknowledged.set(submission.id, [...texts]);
  }
  const found = new Set((await store.submissions.list()).map(({ id }) => id));
  for (const id of acknowledged.keys()) assert.ok(found.has(id), id);
  await store.close();
  return whole;
}
