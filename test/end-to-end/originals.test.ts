import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import { buttonsOf, textOf } from "../support/card-reader.js";
import { completeRequest } from "../support/drafts.js";
import { fillInForm } from "../support/fill-in.js";
import { cardIn, type ReminderChat, startReminderChat } from "../support/reminder-chat.js";
import { people } from "../support/start-bot.js";

const { ro, coordinator } = people;

describe("a reminder of a report whose signed original the region sends itself", () => {
  let chat: ReminderChat;

  const read = (message: Parameters<typeof cardIn>[0]): string =>
    textOf(cardIn(message)).replaceAll("\u00a0", " ");

  beforeEach(async () => {
    chat = await startReminderChat("2025-11-17T08:00:00Z");
    await chat.meet(ro);
  });

  afterEach(() => chat.stop());

  it("goes on after the copy has come, until it is confirmed that the original is sent", async () => {
    const before = (await chat.remind()).filter(({ to }) => to === ro);
    assert.match(read(before[0]), /Rekvisition/);
    const first = (await chat.say(ro, "rekvisition")).card;
    const review = await fillInForm(chat, ro, first, completeRequest);
    chat.setClock("2025-11-17T09:00:00Z");
    await chat.press(ro, review, "Spara kopian");

    const [changed, ...others] = await chat.remind();
    assert.deepEqual([changed?.replaces !== undefined, others.length], [true, 0]);
    assert.match(read(changed), /Inlämnad 17 november 2025\.[^]*Är originalet underskrivet/);
    assert.deepEqual(await chat.remind(), []);

    chat.setClock("2025-11-28T08:00:00Z");
    const [reminder] = (await chat.remind()).filter(({ to }) => to === ro);
    assert.match(read(reminder), /Påminnelse: Rekvisition[^]*om 3 dagar/);
    assert.deepEqual(
      buttonsOf(cardIn(reminder)).filter((title) => /mer tid|redan/.test(title)),
      [],
    );
    const { card } = await chat.press(ro, reminder?.card, "Bekräfta skickad");
    assert.match(read({ ...reminder, card } as never), /Originalet skickat, bekräftat 28 november/);

    chat.setClock("2025-12-01T08:00:00Z");
    assert.deepEqual(
      (await chat.remind()).filter(
        ({ to, replaces, card: shown }) =>
          to === ro &&
          replaces === undefined &&
          textOf(shown ?? cardIn(undefined)).includes("Rekv"),
      ),
      [],
    );
    const list = await chat.say(coordinator, "vilka har lämnat rekvisitionen?");
    assert.match(read(list), /Östergötland.*originalet bekräftat skickat 28 november 2025/);
  });
});
