import assert from "node:assert/strict";
import { after, before, describe, it } from "mocha";
import { type Chat, createChat } from "../support/chat.js";
import { mentioned, people, type RunningBot, startBot } from "../support/start-bot.js";

const { ro, rjl } = people;
const wide = "när ska rapporten in?";
const which = "Vilken menar du: delrapporten, slutrapporten eller den korta rapporten?";

describe("a question that may mean several reports", () => {
  let bot: RunningBot;
  let chat: Chat;

  before(async () => {
    bot = await startBot();
    chat = createChat(bot);
  });

  after(() => bot.stop());

  it("is answered with which they are, each with a button that asks just that", async () => {
    const [reply] = await bot.say(ro, wide);

    assert.equal(reply?.text, which);
    const { actions } = reply.suggestedActions ?? { actions: [] };
    assert.deepEqual(
      actions.map(({ type, value }) => [type, value]),
      ["delrapporten", "slutrapporten", "den korta rapporten"].map((name) => [
        "imBack",
        `när ska ${name} in?`,
      ]),
    );
    const answers = await Promise.all(actions.map(({ value }) => chat.say(ro, String(value))));
    const [interim, final, short] = answers.map(({ text }) => text);
    assert.match(interim ?? "", /1 september 2025/);
    assert.match(final ?? "", /15 september 2025.*15 november 2025/s);
    assert.match(short ?? "", /november–december 2025/);
  });

  it("may be completed by the next message", async () => {
    await chat.say(rjl, wide);

    assert.match((await chat.say(rjl, "jag menar delrapporten")).text, /senast 1 september 2025/);
  });

  for (const [who, said, says] of [
    [people.projectLead, "delrapporten", /1 september 2025/],
    [people.rkl, "1", /1 september 2025/],
    [people.coordinator, "den andra", /15 september 2025.*15 november 2025/s],
    [people.stranger, "korta", /november–december 2025/],
  ] as const)
    it(`is answered when one is chosen by writing "${said}"`, async () => {
      assert.equal((await chat.say(who, wide)).text, which);
      assert.match((await chat.say(who, said)).text, says);
    });

  it("is asked back in words alone where others read along", async () => {
    const group = mentioned({ id: "group", conversationType: "groupChat" });
    const [reply] = await bot.say(ro, wide, group);

    assert.equal(reply?.text, which);
    assert.equal(reply.suggestedActions, undefined);
  });

  it("is answered at once when it tells which, or asks for something else than a report", async () => {
    for (const question of ["När ska delrapporten in?", "hur mkt går till patologi"])
      assert.match((await chat.say(ro, question)).text, /\[1\]/);
  });
});
