import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { describe, it } from "mocha";
import type { AdaptiveCard } from "../../bot/reply.js";
import { makeProject } from "../support/register.js";
import { textOf } from "../support/card-reader.js";
import { people, startBot } from "../support/start-bot.js";
import { storeFolder } from "../support/store-folder.js";

describe("a project that is registered while the bot runs", () => {
  it("is its lead's to report for at once, and after a restart", async () => {
    const folder = await storeFolder();
    let bot = await startBot({ storeFolder: folder });
    const project = makeProject("nytt", "Nytt projekt (demo)");
    await bot.app.register.register([{ type: "project-added", project, leads: [people.ro] }], {
      by: people.coordinator,
      at: new Date("2025-04-01T08:00:00Z"),
      nonce: "1",
    });
    for (const restarts of [0, 1]) {
      if (restarts === 1) {
        await bot.stop();
        bot = await startBot({ storeFolder: folder });
      }
      const [reply] = await bot.say(people.ro, "delrapport");
      const card = reply?.attachments?.[0]?.content as AdaptiveCard;
      assert.match(textOf(card), /Nytt projekt \(demo\)/);
    }
    await bot.stop();
    await rm(folder, { recursive: true });
  });
});
