import assert from "node:assert/strict";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "mocha";
import { makeYear } from "../../src/adapters/data/new-year-files.js";
import { fillIn } from "../support/fill-in-year.js";
import { people, type RunningBot, startBot } from "../support/start-bot.js";

describe("a bot with a new agreement year", () => {
  let folder: string;
  let bot: RunningBot;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "ok-assistenten-"));
    await cp("data/agreements", folder, { recursive: true });
    await makeYear(folder, 2026, 2025);
    await fillIn(folder, 2025, 2026);
    await writeFile(join(folder, "2026", "year.json"), '{ "draft": false }');
    bot = await startBot({ config: { agreementsFolder: folder } });
  });

  after(async () => {
    await bot.stop();
    await rm(folder, { recursive: true, force: true });
  });

  for (const [what, message, expected] of [
    ["greets with it", "hej", /ÖK 2026/],
    ["answers about it", "När ska delrapporten in?", /1 september 2026/],
    ["goes back to the former year when asked", "och 2025?", /1 september 2025/],
  ] as const)
    it(what, async () => {
      assert.match((await bot.say(people.ro, message))[0]?.text ?? "", expected);
    });
});
