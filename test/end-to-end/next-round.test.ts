import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import { buttonsOf, inputsOf, textOf } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";
import { type Chat, createChat } from "../support/chat.js";
import { cardIn } from "../support/reminder-chat.js";
import { people, type RunningBot, startBot } from "../support/start-bot.js";

const { coordinator, ro } = people;

describe("beginning next year's round from this year's, over HTTP", () => {
  let bot: RunningBot;
  let chat: Chat;

  beforeEach(async () => {
    bot = await startBot();
    chat = createChat(bot);
  });

  afterEach(() => bot.stop());

  it("proposes this year's days a year later, on working days, and none where there is no day", async () => {
    const { card } = await chat.say(coordinator, "nytt år");
    assertGoodCard(card);
    const shown = cardIn({ text: "", sources: [], card });

    assert.deepEqual(inputsOf(shown), {
      "day-redogorelse": "",
      "day-svf-redovisning": "",
      "day-kort-rapport": "",
      "day-rekvisition": "2026-12-01",
      "day-ekonomisk-redovisning": "2027-03-31",
      "day-delrapport": "2026-09-01",
      // The sources disagree on this year's, and nobody has settled it.
      "day-slutrapport": "",
      "day-projektansokan": "2026-02-17",
    });
    assert.match(textOf(shown), /6 personer och 3 projekt finns i registret/);
    assert.match(textOf(shown), /npm run agreement -- new 2026 --from 2025/);
    const board = await chat.say(coordinator, "tavla");
    assert.ok(buttonsOf(cardIn(board)).includes("Nytt år"));
  });

  it("keeps what is confirmed, once, with who and when, and the steps that are off", async () => {
    const round = await chat.say(coordinator, "påminnelser");
    await chat.press(coordinator, round.card, "Slå av eller på", { rule: "before-14/off" });
    const { card } = await chat.say(coordinator, "kopiera omgången till 2026");
    const written = { "day-delrapport": "2026-09-03", "day-slutrapport": "" };
    const saved = await chat.press(coordinator, card, "Spara dagarna för 2026", written);
    await chat.press(coordinator, card, "Spara dagarna för 2026", written);

    assertGoodCard(saved.card);
    assert.match(textOf(cardIn(saved)), /4 dagar är sparade/);
    assert.match(textOf(cardIn(saved)), /Delrapport: torsdag 3 september 2026, bekräftad/);
    const read = async (folder: string, name: string): Promise<unknown> =>
      JSON.parse(await readFile(join(bot.storeFolder, folder, `${name}.json`), "utf8"));
    const { events } = (await read("periods", "2026-delrapport")) as {
      events: readonly { by: string; day: string; reason: string }[];
    };
    assert.equal(events.length, 1);
    assert.equal(events[0]?.by, coordinator);
    assert.equal(events[0].day, "2026-09-03");
    assert.deepEqual(((await read("rounds", "2026")) as { off: unknown }).off, ["before-14"]);
    assert.match(
      (await chat.say(ro, "När ska delrapporten in?")).text,
      /1 september 2025/,
      "this year's round is as it was",
    );
  });

  it("keeps nothing while a day is faulty", async () => {
    const { card } = await chat.say(coordinator, "ny omgång");
    const faulty = await chat.press(coordinator, card, "Spara dagarna för 2026", {
      "day-delrapport": "2025-09-01",
      "day-rekvisition": "i höst",
    });

    assert.match(textOf(cardIn(faulty)), /Inget är sparat/);
    assert.match(textOf(cardIn(faulty)), /Dagen ska ligga i 2026/);
    assert.match(textOf(cardIn(faulty)), /Skriv en dag som finns/);
    assert.doesNotMatch(textOf(cardIn(faulty)), /bekräftad/);
    assert.match((await chat.say(ro, "nytt år")).text, /Bara RCC Sydösts koordinatorer/);
  });
});
