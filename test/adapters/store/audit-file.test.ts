import assert from "node:assert/strict";
import { appendFile, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import { AuditFile, readAuditText } from "../../../src/adapters/store/audit-file.js";
import { diskFiles } from "../../../src/adapters/store/file-system.js";
import { diskError, filesWith } from "../../support/failing-files.js";
import { storeFolder } from "../../support/store-folder.js";

const act = (who: string) => ({
  at: "2025-11-24T09:00:00.000Z",
  who,
  act: "form.submit",
  from: "chat",
  outcome: "done" as const,
  read: [],
  changed: [],
});

describe("AuditFile", () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = await storeFolder();
    path = join(folder, "audit", "bot.jsonl");
  });

  afterEach(() => rm(folder, { recursive: true }));

  const whole = async (): Promise<readonly string[]> => {
    const { lines, faults } = readAuditText(await readFile(path, "utf8"));
    assert.deepEqual(faults, []);
    return lines.map(({ number, who }) => `${number} ${who}`);
  };

  it("goes on with the chain after a restart, in the order of the acts", async () => {
    const first = await AuditFile.open(path, diskFiles);
    await Promise.all(["a", "b", "c"].map((who) => first.append(act(who))));
    const second = await AuditFile.open(path, diskFiles);
    await second.append(act("d"));

    assert.deepEqual(await whole(), ["1 a", "2 b", "3 c", "4 d"]);
    assert.deepEqual(
      second.newest(2).map(({ who }) => who),
      ["d", "c"],
    );
  });

  it("writes what comes during a write together after it", async () => {
    let writes = 0;
    const files = filesWith((point) => {
      if (point === "half-write") writes += 1;
    });
    const log = await AuditFile.open(path, files);
    writes = 0;
    const acts = Array.from({ length: 600 }, (_, index) => `p${index}`);
    await Promise.all(acts.map((who) => log.append(act(who))));

    assert.ok(writes <= 2, `${writes} writes`);
    assert.deepEqual(
      await whole(),
      acts.map((who, index) => `${index + 1} ${who}`),
    );
    await log.append(act("last"));
    assert.equal(log.newest(1000).length, 500);
    assert.equal(log.newest(1)[0]?.number, 601);
  });

  it("takes away the beginning of a line that a crash left", async () => {
    await (await AuditFile.open(path, diskFiles)).append(act("a"));
    await appendFile(path, '{"at":"2025');

    const log = await AuditFile.open(path, diskFiles);
    await log.append(act("b"));

    assert.deepEqual(log.faults, []);
    assert.deepEqual(await whole(), ["1 a", "2 b"]);
  });

  it("stays whole when the disk fails in the middle of a line", async () => {
    let fails = false;
    const files = filesWith((point) => {
      if (fails && point === "half-write") throw diskError("ENOSPC");
    });
    const log = await AuditFile.open(path, files);
    await log.append(act("a"));
    fails = true;
    await assert.rejects(log.append(act("lost")), { code: "ENOSPC" });
    fails = false;
    await log.append(act("b"));

    assert.deepEqual(await whole(), ["1 a", "2 b"]);
  });

  for (const [what, change] of [
    ["changed", (rows: string[]) => rows.with(1, (rows[1] ?? "").replace("b", "x"))],
    ["taken away", (rows: string[]) => rows.toSpliced(1, 1)],
    ["put in twice", (rows: string[]) => rows.toSpliced(1, 0, rows[1] ?? "")],
    ["made anew with a hash of its own", (rows: string[]) => [rows[0] ?? "", rows[2] ?? "", ""]],
  ] as const)
    it(`shows that a line has been ${what}`, async () => {
      const log = await AuditFile.open(path, diskFiles);
      for (const who of ["a", "b", "c"]) await log.append(act(who));

      const text = change((await readFile(path, "utf8")).split("\n")).join("\n");

      assert.ok(readAuditText(text).faults.length > 0);
    });

  it("tells when it opens what is wrong with it", async () => {
    await (await AuditFile.open(path, diskFiles)).append(act("a"));
    await appendFile(path, '{"who":"me"}\n');

    assert.equal((await AuditFile.open(path, diskFiles)).faults.length, 1);
  });
});
