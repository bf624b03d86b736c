import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { describe, it } from "mocha";
import { crash } from "../support/crash.js";
import { diskError, filesWith, type WritePoint } from "../support/failing-files.js";
import { openFolder, storeFolder, submitting, submittedTexts } from "../support/store-folder.js";

const kills = 50;

describe("a process that is killed while it writes", () => {
  it(`loses no acknowledged submission in ${kills} kills`, async function () {
    this.timeout(240_000);
    const count = await crash(kills, Math.random);

    assert.equal(count.kills, kills);
    assert.ok(count.acknowledged > 0, "something was acknowledged");
  });
});

describe("a disk that fails", () => {
  const points: readonly WritePoint[] = ["open", "write", "half-write", "sync", "rename"];

  for (const code of ["ENOSPC", "EROFS", "EIO"] as const)
    for (const failing of points)
      it(`with ${code} at ${failing} refuses the submission, keeps the others, and recovers`, async () => {
        const folder = await storeFolder();
        let fails = false;
        const files = filesWith((point) => {
          if (fails && point === failing) throw diskError(code);
        });
        const store = await openFolder(folder, files);
        await store.submissions.change("a", submitting("a", "first"));

        fails = true;
        await assert.rejects(store.submissions.change("a", submitting("a", "refused")), { code });
        await assert.rejects(store.submissions.change("b", submitting("b", "refused")), { code });
        assert.deepEqual(submittedTexts(await store.submissions.get("a")), ["first"]);
        assert.equal(await store.submissions.get("b"), undefined);

        fails = false;
        await store.submissions.change("a", submitting("a", "second"));
        await store.close();
        const again = await openFolder(folder);
        assert.deepEqual(again.damages, []);
        assert.deepEqual(submittedTexts(await again.submissions.get("a")), ["first", "second"]);
        assert.equal(await again.submissions.get("b"), undefined);
        await again.close();
        await rm(folder, { recursive: true });
      });
});
