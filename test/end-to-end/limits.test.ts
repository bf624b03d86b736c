import assert from "node:assert/strict";
import { after, before, describe, it } from "mocha";
import { mentioned, people, type RunningBot, startBot } from "../support/start-bot.js";

const tooMuch = /mer än jag hinner med/;

describe("limits on how much someone sends in a minute", () => {
  let bot: RunningBot;

  before(async () => {
    bot = await startBot({ config: { turnLimits: { ofPerson: 3, inConversation: 5 } } });
  });

  after(() => bot.stop());

  it("tell a person once, go on answering buttons, and stop nobody else", async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      const [reply] = await bot.say(people.ro, "hjälp");
      assert.match(reply?.text ?? "", /kort rapport/);
    }

    const [told] = await bot.say(people.ro, "hjälp");
    assert.match(told?.text ?? "", tooMuch);
    assert.deepEqual(await bot.say(people.ro, "hjälp"), []);
    assert.match(String((await bot.press(people.ro, "form.open")).value), tooMuch);

    const [other] = await bot.say(people.rjl, "hjälp");
    assert.match(other?.text ?? "", /kort rapport/);
  });

  it("hold for a conversation too, however many write in it", async () => {
    const group = mentioned({ id: "group", conversationType: "groupChat" });
    const replies: string[] = [];
    for (let person = 0; person < 7; person += 1) {
      const [reply] = await bot.say(`person-${person}`, "hjälp", group);
      replies.push(reply?.text ?? "");
    }

    assert.equal(
      replies.filter((text) => text !== "" && !text.includes("mer än jag hinner med")).length,
      5,
    );
    assert.match(replies[5] ?? "", tooMuch);
    assert.equal(replies[6], "");
  });
});
