import assert from "node:assert/strict";
import { dirname } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import { createLogger } from "../../src/adapters/logger.js";
import {
  activity,
  people,
  type RunningBot,
  startBot,
  temporaryFile,
} from "../support/start-bot.js";

describe("the bot's endpoint", () => {
  let bot: RunningBot;

  beforeEach(async () => {
    bot = await startBot();
  });

  afterEach(() => bot.stop());

  it("is healthy when ready", async () => {
    const response = await fetch(`${bot.address}/health`);

    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), { status: "ok" });
  });

  for (const [what, body, headers, status] of [
    ["a body that is no activity", "{}", {}, 400],
    ["a list", "[1]", {}, 400],
    ["an empty body", "", {}, 400],
    ["broken JSON", "{", {}, 400],
    ["another content type", "text=hej", { "content-type": "text/plain" }, 415],
    ["a body of more than 256 KiB", JSON.stringify("a".repeat(262_144)), {}, 413],
  ] as const)
    it(`answers ${status} to ${what}`, async () => {
      const response = await bot.post(body, headers);

      assert.equal(response.status, status);
    });

  for (const [what, more] of [
    ["is nested too deep", `"extra":${"[".repeat(50)}${"]".repeat(50)}`],
    ["names a prototype", '"__proto__":{}'],
  ] as const)
    it(`answers 400 to an activity that ${what}`, async () => {
      const whole = JSON.stringify({ ...activity(people.ro, "1"), type: "message", text: "hej" });

      assert.equal((await bot.post(whole)).status, 200);
      assert.equal((await bot.post(`${whole.slice(0, -1)},${more}}`)).status, 400);
    });

  it("answers 200 to an activity of a type it does not know", async () => {
    const response = await bot.post({ ...activity(people.ro, "1"), type: "brandNew" });

    assert.equal(response.status, 200);
  });

  it("answers 200 to an invoke it does not know", async () => {
    const response = await bot.post({
      ...activity(people.ro, "1"),
      type: "invoke",
      name: "new/it",
    });

    assert.equal(response.status, 200);
  });

  it("does not answer the same message twice", async () => {
    const message = { ...activity(people.ro, "same"), type: "message", text: "hjälp" };
    await bot.post(message);

    const repeated = (await (await bot.post(message)).json()) as { activities: unknown[] };

    assert.deepEqual(repeated.activities, []);
  });

  it("refuses an activity that wants its replies sent to another machine", async () => {
    const response = await bot.post({
      ...activity(people.ro, "1"),
      type: "message",
      text: "hjälp",
      serviceUrl: "http://192.0.2.1/",
    });

    assert.equal(response.status, 403);
  });

  it("asks for text when a message has none", async () => {
    const [reply] = await bot.say(people.ro, "   ");

    assert.match(reply?.text ?? "", /ingen text/);
  });

  it("tells each role what it can do", async () => {
    const [region] = await bot.say(people.ro, "hjälp");
    const [coordinator] = await bot.say(people.coordinator, "Hjälp!");
    const [stranger] = await bot.say(people.stranger, "help");

    assert.match(region?.text ?? "", /kort rapport/);
    assert.match(JSON.stringify(coordinator?.attachments), /sammanställ/);
    assert.match(stranger?.text ?? "", /register of participants/);
  });

  it("welcomes whoever installs it", async () => {
    const response = await bot.post({
      ...activity(people.ro, "1"),
      type: "installationUpdate",
      action: "add",
    });

    const { activities } = (await response.json()) as { activities: { text: string }[] };
    assert.match(activities[0]?.text ?? "", /ÖK-assistenten/);
  });

  it("tells a person the number of an error that the log has, and goes on", async () => {
    const logged: Record<string, unknown>[] = [];
    const failing = await startBot({
      config: { cardsFolder: dirname(await temporaryFile("none.txt", "")) },
      logger: {
        ...createLogger("silent"),
        error: (message, error, fields) => logged.push({ message, error, ...fields }),
      },
    });

    const [reply] = await failing.say(people.ro, "rapportera");
    const [help] = await failing.say(people.ro, "hjälp");
    await failing.stop();

    const [{ errorId }] = logged as [{ errorId: string }];
    assert.ok(reply?.text?.includes(`felnummer ${errorId} `));
    assert.match(help?.text ?? "", /kort rapport/);
  });

  it("says so when a button is no longer there", async () => {
    const pressed = await bot.press(people.ro, "gone");
    const [submitted] = await bot.submit(people.ro, "gone");

    assert.match(String(pressed.value), /finns inte längre/);
    assert.match(submitted?.text ?? "", /finns inte längre/);
  });
});
