import assert from "node:assert/strict";
import { after, before, describe, it } from "mocha";
import { startConnector } from "../support/connector.js";
import { people, type RunningBot, startBot } from "../support/start-bot.js";

describe("replies to people whose chats are at different addresses of Teams' service", () => {
  let here: Awaited<ReturnType<typeof startConnector>>;
  let there: typeof here;
  let bot: RunningBot;

  before(async () => {
    [here, there] = [await startConnector(), await startConnector()];
    bot = await startBot();
  });

  after(async () => {
    await bot.stop();
    here.stop();
    there.stop();
  });

  it("go to each one's own, turn after turn", async () => {
    for (const [userId, { serviceUrl }] of [
      [people.ro, here],
      [people.rjl, there],
      [people.ro, here],
      [people.rkl, here],
    ] as const)
      await bot.post({ ...bot.messageOf(userId, "hjälp"), serviceUrl });

    const told = ({ received }: typeof here) =>
      received.map(({ path }) => /chat-([^/]+)/.exec(path)?.[1]);
    assert.deepEqual(told(here), [people.ro, people.ro, people.rkl]);
    assert.deepEqual(told(there), [people.rjl]);
  });
});
