import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "mocha";
import { helpSuggestions } from "../../bot/texts/help.js";
import { englishSuggestions } from "../../bot/texts/help-in-english.js";
import { people, type RunningBot, startBot } from "../support/start-bot.js";

interface Manifest {
  readonly bots: readonly {
    readonly commandLists: readonly { readonly commands: readonly { readonly title: string }[] }[];
  }[];
}

const manifest = JSON.parse(await readFile("appPackage/manifest.json", "utf8")) as Manifest;
const prompts = manifest.bots[0]?.commandLists.flatMap(({ commands }) => commands) ?? [];
const roles = ["coordinator", "region", "project-lead", undefined] as const;
const offered = new Set([
  ...prompts.map(({ title }) => title),
  ...roles.flatMap(helpSuggestions),
  ...englishSuggestions,
]);

describe("what Teams and the help offer to ask or do", () => {
  let bot: RunningBot;

  before(async () => {
    bot = await startBot();
  });

  after(() => bot.stop());

  const isCommand = (message: string): boolean =>
    bot.app.routes.some((route) => route.kind === "command" && route.pattern.test(message));

  for (const message of offered)
    it(`leads somewhere: "${message}"`, async () => {
      if (isCommand(message)) return;

      const [reply] = await bot.say(people.stranger, message);

      assert.match(reply?.text ?? "", /\[1\]/, "neither a command nor answered with a source");
    });
});
