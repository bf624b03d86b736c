import assert from "node:assert/strict";
import { after, before, describe, it } from "mocha";
import { buttonsOf } from "../support/card-reader.js";
import { createChat, type Chat } from "../support/chat.js";
import { startConnector } from "../support/connector.js";
import { mentioned, people, type RunningBot, startBot } from "../support/start-bot.js";

const { coordinator, ro, rjl } = people;
const report = "När ska delrapporten in?";
const group = mentioned({ id: "19:grupp@thread.v2", conversationType: "groupChat" });

describe("group chats and channels", () => {
  let bot: RunningBot;
  let chat: Chat;

  before(async () => {
    bot = await startBot({ clock: () => new Date("2025-08-20T09:00:00Z") });
    chat = createChat(bot);
  });

  after(() => bot.stop());

  it("are answered when the bot is mentioned, whoever else is and however it is written", async () => {
    const { text } = await chat.say(ro, report);

    for (const written of [
      `<at>Bot</at> ${report}`,
      `<at>Bot</at>&nbsp;${report}\n`,
      `<at>Någon Annan</at> <at>Bot</at> ${report}`,
      `${report} <at id="0">Bot</at>`,
    ])
      assert.equal((await chat.say(ro, written, group)).text, text, written);
  });

  it("are left in peace when the bot is not mentioned", async () => {
    const other = { type: "mention", mentioned: { id: "29:other" }, text: "<at>Annan</at>" };

    for (const entities of [[], [other], undefined])
      assert.deepEqual(await bot.say(ro, `<at>Annan</at> ${report}`, { ...group, entities }), []);
  });

  it("get help without buttons for suggestions", async () => {
    const [help] = await bot.say(ro, "<at>Bot</at> hjälp", group);

    assert.match(help?.text ?? "", /ÖK-assistenten/);
    assert.equal(help?.suggestedActions, undefined);
  });

  it("ask for text where the bot is mentioned and nothing is said", async () => {
    assert.match((await chat.say(ro, "<at>Bot</at>", group)).text, /ingen text/);
  });

  it("keep each person's questions apart", async () => {
    await chat.say(ro, "Hur mycket går till patologi?", group);
    await chat.say(rjl, report, group);

    assert.match((await chat.say(ro, "och till barncancer?", group)).text, /80 miljoner kronor/);
  });

  it("show nobody's own cards or lists, and nothing that only a coordinator may do", async () => {
    for (const [userId, message] of [
      [ro, "mina rapporter"],
      [ro, "kort rapport"],
      [ro, "mina frågor"],
      [coordinator, "frågor"],
      [coordinator, "rätta"],
      [coordinator, "beslut"],
      [coordinator, "sammanställ"],
    ] as const) {
      const { text, card } = await chat.say(userId, `<at>Bot</at> ${message}`, group);
      assert.match(text, /personlig chatt/, message);
      assert.equal(card, undefined, message);
    }
    for (const message of [report, "När ska slutrapporten in?"]) {
      const { card } = await chat.say(coordinator, message, group);
      assert.deepEqual(
        card ? buttonsOf(card).filter((title) => /Rätta|Avgör/.test(title)) : [],
        [],
      );
    }
  });

  it("take no button there that belongs in a personal chat", async () => {
    for (const route of bot.app.routes) {
      if (route.kind !== "verb" || route.access === "ask") continue;
      const userId = route.access === "report" ? ro : coordinator;
      const { value } = await bot.press(userId, route.verb, {}, group);
      assert.match(String(value), /personlig chatt|Bara|Rapporter lämnas/, route.verb);
    }
  });

  it("are answered in the thread that was asked in", async () => {
    const connector = await startConnector();
    const thread = "19:kanal@thread.tacv2;messageid=1755680400000";
    const team = { team: { id: "19:team@thread.tacv2" }, channel: { id: "19:kanal@thread.tacv2" } };
    const message = {
      ...bot.messageOf(ro, `<at>Bot</at> ${report}`),
      ...mentioned({ id: thread, conversationType: "channel", isGroup: true }),
      id: "1755680400001",
      serviceUrl: connector.serviceUrl,
      channelData: { tenant: { id: "00000000-0000-0000-0000-0000000000001" }, ...team },
    };

    await bot.post(message);
    await connector.arrived(1);
    connector.stop();

    const [sent] = connector.received;
    assert.equal(
      decodeURIComponent(sent?.path ?? ""),
      `/v3/conversations/${thread}/activities/1755680400001`,
    );
    const { text, replyToId } = JSON.parse(sent?.body ?? "") as Record<string, string>;
    assert.match(text ?? "", /1 september 2025/);
    assert.equal(replyToId, "1755680400001");
  });
});
