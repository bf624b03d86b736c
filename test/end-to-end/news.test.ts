import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import { buttonsOf, textOf } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";
import { cardIn, type ReminderChat, startReminderChat } from "../support/reminder-chat.js";
import { people } from "../support/start-bot.js";

const { projectLead, coordinator, ro, rkl } = people;

describe("news from RCC Sydöst", () => {
  let chat: ReminderChat;

  beforeEach(async () => {
    chat = await startReminderChat("2025-05-05T07:30:00Z");
  });

  afterEach(() => chat.stop());

  const write = async () => {
    await chat.meet(ro, projectLead);
    const preview = await chat.say(coordinator, "besked: 15 november gäller för slutrapporten");
    return preview.card;
  };

  it("is shown to the coordinator before it goes to anyone", async () => {
    const preview = await write();

    assertGoodCard(preview);
    assert.match(textOf(cardIn({ text: "", sources: [], card: preview })), /15 november gäller/);
    const chosen = await chat.press(coordinator, preview, "Skicka");
    assert.match(textOf(cardIn(chosen)), /Välj vem som ska få det/);
    assert.deepEqual(await chat.remind(), []);
  });

  it("is written on a card from the board too, and must say something that may be sent", async () => {
    const board = await chat.say(coordinator, "tavla");
    const writing = await chat.press(coordinator, board.card, "Skicka besked");
    const press = (text: string) =>
      chat.press(coordinator, writing.card, "Visa hur det blir", { text });

    assert.match(textOf(cardIn(await press("  "))), /Skriv vad du vill berätta/);
    const refused = await press("Ring 19121212-1212 om det.");
    assert.match(textOf(cardIn(refused)), /Det ser ut att stå ett personnummer/);
    assert.match(textOf(cardIn(await press("x".repeat(1501)))), /för långt/);
    const preview = await press("15 november gäller");
    assertGoodCard(preview.card);
    assert.match(textOf(cardIn(preview)), /Så här blir beskedet\n.*\n15 november gäller/);
    const sent = await chat.press(coordinator, writing.card, "Skickade besked");
    assert.match(sent.text, /Inga besked har skickats/);
  });

  it("reaches each once, with a receipt from those who have read it", async () => {
    const preview = await write();
    for (let press = 0; press < 2; press += 1)
      await chat.press(coordinator, preview, "Skicka", { audience: "all" });
    const sent = await chat.remind();

    assert.deepEqual(sent.map(({ to }) => to).sort(), [ro, projectLead]);
    const own = sent.find(({ to }) => to === ro);
    const read = await chat.press(ro, own?.card, "Jag har läst");
    assert.match(textOf(cardIn(read)), /RCC Sydöst ser att du har läst/);
    assert.deepEqual(buttonsOf(cardIn(read)), []);
    const { card } = await chat.say(coordinator, "skickade besked");
    const list = textOf(cardIn({ text: "", sources: [], card }));
    assert.match(
      list,
      /Till 5, framme hos 2, läst av 1\.\nFramme men inte läst av Projektledare \(demo\)/,
    );
    assert.match(
      list,
      /Inte framme hos Region Jönköpings län \(demo\), Region Kalmar län \(demo\)/,
    );
    assert.equal((await chat.remind()).filter(({ to }) => to !== coordinator).length, 0);
  });

  it("is received by nobody else in a reader's name", async () => {
    await chat.press(coordinator, await write(), "Skicka", { audience: "regions" });
    const [own] = await chat.remind();
    const { text } = await chat.press(rkl, own?.card, "Jag har läst");

    assert.match(text, /gäller inte längre/);
  });
});
