import assert from "node:assert/strict";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "mocha";
import { startConnector } from "../support/connector.js";
import { people, startBot } from "../support/start-bot.js";
import { storeFolder as newFolder } from "../support/store-folder.js";

describe("a damaged file that is found at start", () => {
  it("is logged, and told to the coordinator", async () => {
    const storeFolder = await newFolder();
    const connector = await startConnector();
    const first = await startBot({ storeFolder, serviceUrl: connector.serviceUrl });
    await first.say(people.coordinator, "hjälp");
    await first.stop();
    await writeFile(join(storeFolder, "submissions", "2025-redogorelse-ro.json"), "");
    const logged: string[] = [];

    const second = await startBot({
      storeFolder,
      logger: {
        info: () => undefined,
        warn: () => undefined,
        error: (message, _error, fields) => logged.push(`${message} ${String(fields?.["file"])}`),
      },
    });
    await connector.arrived(1);
    await second.stop();

    assert.match(connector.received[0]?.body ?? "", /submissions\/2025-redogorelse-ro\.json/);
    assert.deepEqual(logged, [
      "A file of the store was set aside submissions/2025-redogorelse-ro.json",
    ]);
    connector.stop();
    await rm(storeFolder, { recursive: true });
  });
});
