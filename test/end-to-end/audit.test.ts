import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "mocha";
import { type AuditLine, readAuditText } from "../../src/adapters/store/audit-file.js";
import { inputsOf, pressed } from "../support/card-reader.js";
import { people, type RunningBot, startBot } from "../support/start-bot.js";

describe("the audit log", () => {
  let bot: RunningBot;

  before(async () => {
    bot = await startBot();
  });

  after(() => bot.stop());

  async function lines(): Promise<readonly AuditLine[]> {
    const text = await readFile(join(bot.storeFolder, "audit", "bot.jsonl"), "utf8");
    const { lines, faults } = readAuditText(text);
    assert.deepEqual(faults, []);
    return lines;
  }

  it("has a line of each act: who, what, on what, before and after, from where", async () => {
    const [opened] = await bot.say(people.ro, "kort rapport");
    const card = opened?.attachments?.[0]?.content as Parameters<typeof pressed>[0];
    const [input = ""] = Object.keys(inputsOf(card));
    const { verb, data } = pressed(card, "Nästa", { [input]: "ett eget ord" });
    await bot.press(people.ro, verb, data);

    const [reading, saving] = await lines();

    assert.ok(reading && saving);
    assert.deepEqual(
      [reading.who, reading.act, reading.from, reading.changed],
      [people.ro, "kort-rapport", `chat-${people.ro}`, []],
    );
    assert.ok(reading.read.some((on) => on.startsWith("submissions/2025-kort-rapport")));
    assert.equal(saving.act, "form.step");
    assert.match(
      JSON.stringify(saving.changed),
      /^\[\{"on":"submissions\/2025-kort-rapport-ro","before":null,"after":"[0-9a-f]{16}"\}\]$/,
    );
  });

  it("holds nothing that anybody wrote", async () => {
    const text = await readFile(join(bot.storeFolder, "audit", "bot.jsonl"), "utf8");

    assert.doesNotMatch(text, /ett eget ord/);
  });

  it("has refusals", async () => {
    await bot.press(people.stranger, "form.submit");
    await bot.say(people.ro, "logg");

    const refused = (await lines()).filter(({ outcome }) => outcome === "refused");

    assert.deepEqual(
      refused.map(({ who, act }) => [who, act]),
      [
        [people.stranger, "form.submit"],
        [people.ro, "audit-log"],
      ],
    );
  });

  it("can be read by coordinators in the chat, and reading it leaves a line", async () => {
    const [shown] = await bot.say(people.coordinator, "logg");
    const [again] = await bot.say(people.coordinator, "Visa loggen");

    assert.match(shown?.text ?? "", /nekades \(`form\.submit`\)/);
    assert.match(shown?.text ?? "", /ändrade rapporter 2025-kort-rapport-ro \(`form\.step`\)/);
    assert.match(again?.text ?? "", /audit-log/);
  });

  it("tells of files that were opened, and of links that were tried", async () => {
    await fetch(`${bot.address}/files/made.up`);

    const last = (await lines()).at(-1);

    assert.deepEqual([last?.act, last?.who, last?.from], ["file.open", "", "http"]);
  });
});
