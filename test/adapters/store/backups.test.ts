import assert from "node:assert/strict";
import { readdir, rm, truncate, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import { createLogger } from "../../../src/adapters/logger.js";
import { backupFolders, faultsInBackup, makeBackup } from "../../../src/adapters/store/backups.js";
import { createDailyBackup } from "../../../src/adapters/store/daily-backup.js";
import { openFolder, storeFolder, submitting } from "../../support/store-folder.js";

describe("backups", () => {
  let folder: string;
  let backups: string;

  beforeEach(async () => {
    folder = await storeFolder();
    backups = join(folder, "backups");
    const store = await openFolder(folder);
    await store.submissions.change("a", submitting("a", "text"));
    await store.close();
  });

  afterEach(() => rm(folder, { recursive: true }));

  it("hold what is kept, and not each other", async () => {
    await makeBackup(folder, backups, new Date("2025-11-24T09:00:00Z"));
    const backup = await makeBackup(folder, backups, new Date("2025-11-25T09:00:00Z"));

    const names = await readdir(backup);
    assert.ok(names.includes("submissions"));
    assert.ok(!names.includes("backups") && !names.includes("copies"));
    assert.deepEqual(await faultsInBackup(backup), []);
  });

  it("tell which of their files have been changed, removed or added", async () => {
    const backup = await makeBackup(folder, backups, new Date("2025-11-24T09:00:00Z"));
    await truncate(join(backup, "submissions", "a.json"), 10);
    await writeFile(join(backup, "submissions", "b.json"), "{}");

    assert.deepEqual(await faultsInBackup(backup), ["submissions/a.json", "submissions/b.json"]);

    await rm(join(backup, "manifest.json"));
    assert.deepEqual(await faultsInBackup(backup), ["manifest.json"]);
  });

  it("rotate: the newest fourteen and the first of each of twelve months are kept", async () => {
    const days = Array.from({ length: 420 }, (_, day) => day).filter((day) => day % 3 === 0);
    for (const day of days)
      await makeBackup(folder, backups, new Date(Date.UTC(2025, 0, 1 + day, 9)));

    const kept = (await backupFolders(backups)).map((path) => basename(path).slice(0, 10));

    assert.ok(kept.length <= 26, String(kept.length));
    assert.equal(kept[0], "2026-02-22");
    assert.equal(new Set(kept.map((day) => day.slice(0, 7))).size, 12);
  });

  it("are made once a day while the bot is used", async () => {
    let now = new Date("2025-11-24T09:00:00Z");
    const daily = createDailyBackup({
      storeFolder: folder,
      backupsFolder: backups,
      clock: () => now,
      logger: createLogger("silent"),
    });
    for (const instant of ["2025-11-24T09:00", "2025-11-24T18:00", "2025-11-25T10:00"]) {
      now = new Date(`${instant}:00Z`);
      daily.makeIfDue();
      daily.makeIfDue();
      await daily.settled();
    }

    assert.deepEqual(
      (await backupFolders(backups)).map((path) => basename(path)),
      ["2025-11-25T100000.000Z", "2025-11-24T090000.000Z"],
    );
  });
});
