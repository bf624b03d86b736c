import assert from "node:assert/strict";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "mocha";
import { type Dispatch, statusOf } from "../../src/reminders/ledger/dispatch.js";
import { textOf } from "../support/card-reader.js";
import { cardIn, startReminderChat } from "../support/reminder-chat.js";
import { people } from "../support/start-bot.js";

const { coordinator, ro, rjl } = people;

/** How every message in a store's ledger stands, by who it is to. */
async function ledgerIn(storeFolder: string): Promise<Readonly<Record<string, string>>> {
  const folder = join(storeFolder, "dispatches");
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".json"));
  const dispatches = await Promise.all(
    files.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as Dispatch),
  );
  return Object.fromEntries(
    dispatches
      .map((dispatch) => [dispatch.to, statusOf(dispatch).type] as const)
      .filter(([, type]) => type !== "skipped"),
  );
}

describe("a restart in the midst of sending", () => {
  it("repeats neither what was sent nor what may have been, and tells of the latter", async () => {
    const before = await startReminderChat("2025-11-24T07:30:00Z", {
      answering: ({ path }) => (path.includes(rjl) ? "silence" : undefined),
    });
    const left = await mkdtemp(join(tmpdir(), "ok-assistenten-"));
    try {
      await before.meet(ro, rjl);
      const sending = before.remind();
      await before.connector.arrived(2);
      for (let looks = 0; looks < 500; looks += 1)
        if ((await ledgerIn(before.bot.storeFolder))[ro] === "sent") break;
      // What is on the disk now is all that a crash would leave.
      await cp(before.bot.storeFolder, left, {
        recursive: true,
        // What is new or unfinished may be gone when it comes to be copied.
        filter: (path) => !/(?:lock|\.new|backups)$/.test(path),
      });
      before.connector.stop();
      await sending;
    } finally {
      await before.stop();
    }
    const found = await ledgerIn(left);
    assert.deepEqual([found[ro], found[rjl]], ["sent", "sending"]);

    const after = await startReminderChat("2025-11-24T07:40:00Z", { storeFolder: left });
    try {
      await after.meet(ro, rjl, coordinator);
      const sent = await after.remind();

      assert.deepEqual([...new Set(sent.map(({ to }) => to))], [coordinator]);
      assert.match(
        sent.map((message) => textOf(cardIn(message))).join("\n"),
        /Jönköping.*kan ha fått det eller inte/,
      );
      assert.deepEqual(await after.remind(), []);
      const { [ro]: one, [rjl]: other } = await ledgerIn(left);
      assert.deepEqual([one, other], ["sent", "unknown"]);
    } finally {
      await after.stop();
      await rm(left, { recursive: true });
    }
  });
});
