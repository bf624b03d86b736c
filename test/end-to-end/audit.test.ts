import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "mocha";
import { type AuditLine, readAuditText } from "../../src/adapters/store/audit-file.js";
import { inputsOf, pressed } from "../support/card-reader.js";
import { mentioned, people, type RunningBot, startBot } from "../support/start-bot.js";

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
    assert.match(reading.who, /^person-[0-9a-f]{16}$/);
    assert.equal(saving.who, reading.who);
    assert.deepEqual([reading.act, reading.from, reading.changed], ["kort-rapport", "chat", []]);
    assert.ok(reading.read.some((on) => on.startsWith("submissions/2025-kort-rapport")));
    assert.equal(saving.act, "form.step");
    assert.match(
      JSON.stringify(saving.changed),
      /^\[\{"on":"submissions\/2025-kort-rapport-ro","before":null,"after":"[0-9a-f]{16}"\}\]$/,
    );
  });

  it("holds nothing that anybody wrote, and nobody's identifier or chat", async () => {
    await bot.say(people.ro, "mina påminnelser");
    const text = await readFile(join(bot.storeFolder, "audit", "bot.jsonl"), "utf8");

    assert.doesNotMatch(text, /ett eget ord/);
    for (const id of Object.values(people)) assert.ok(!text.includes(id), id);
  });

  it("has refusals", async () => {
    await bot.press(people.stranger, "form.submit");
    await bot.say(people.ro, "logg");

    const refused = (await lines()).filter(({ outcome }) => outcome === "refused");

    assert.deepEqual(
      refused.map(({ act }) => act),
      ["form.submit", "audit-log"],
    );
    assert.notEqual(refused[0]?.who, refused[1]?.who);
  });

  it("has refusals that a handler makes: a card of another region's, files for nobody", async () => {
    const card = { form: "2025/kort-rapport", step: "1", go: "", nonce: "forged", base: "0.0" };
    const forged = { ...card, subject: "rjl" };
    await bot.press(people.ro, "form.submit", forged);
    const file = {
      contentType: "application/pdf",
      contentUrl: "https://x.example/",
      name: "a.pdf",
    };
    await bot.say(people.stranger, "", { attachments: [file] });

    const [pressing, sending] = (await lines()).slice(-2);

    assert.deepEqual([pressing?.act, pressing?.outcome], ["form.submit", "refused"]);
    assert.deepEqual([sending?.act, sending?.outcome], ["files.send", "refused"]);
  });

  it("has searches in the message box", async () => {
    const value = { commandId: "facts", parameters: [{ name: "query", value: "slutrapport" }] };
    await bot.search(people.ro, value, mentioned({ id: "group", conversationType: "groupChat" }));

    const last = (await lines()).at(-1);

    assert.equal(last?.act, "search.facts");
    assert.match(last.from, /^group [0-9a-f]{16}$/);
  });

  it("has a calendar once a day, however often it is fetched", async () => {
    const [shown] = await bot.say(people.ro, "kalender");
    const url = /http:\S*\/files\/[\w.-]+/.exec(shown?.text ?? "")?.[0] ?? "";
    for (let times = 0; times < 3; times += 1) assert.equal((await fetch(url)).status, 200);

    const opened = (await lines()).filter(({ act }) => act === "calendar.open");

    assert.equal(opened.length, 1);
    assert.equal(opened[0]?.from, "link");
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

    assert.deepEqual(
      [last?.act, last?.who, last?.from, last?.outcome],
      ["file.open", "", "link", "refused"],
    );
  });
});
