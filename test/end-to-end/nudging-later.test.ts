import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import { inputsOf, textOf } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";
import { cardIn, type ReminderChat, startReminderChat } from "../support/reminder-chat.js";
import { people } from "../support/start-bot.js";

const { coordinator, rjl, rkl } = people;

describe("an extra reminder on a later day", () => {
  let chat: ReminderChat;

  beforeEach(async () => {
    chat = await startReminderChat("2025-09-11T07:30:00Z");
    await chat.meet(rkl, rjl);
  });

  afterEach(() => chat.stop());

  const ask = async (message: string) => {
    const { card } = await chat.say(coordinator, message);
    assertGoodCard(card);
    return cardIn({ text: "", sources: [], card });
  };

  /** Orders what a sentence asks for, and returns what the coordinator is told. */
  const order = async (message: string) => {
    const ordered = await chat.press(coordinator, await ask(message), "Skicka påminnelsen");
    assertGoodCard(ordered.card);
    return textOf(cardIn(ordered));
  };

  const remindOn = async (day: string) => {
    chat.setClock(`${day}T07:30:00Z`);
    return (await chat.remind()).filter(({ to }) => [rkl, rjl].some((one) => one === to));
  };

  it("is asked for by a sentence, seen in the preview, and comes that day, once", async () => {
    const shown = await ask("påminn RKL om redogörelsen 19 september");
    assert.match(textOf(shown), /Påminnelsen går ut fredag 19 september 2025, till dem som inte/);
    assert.match(textOf(shown), /Region Kalmar län \(demo\): Redogörelse/);
    assert.equal(inputsOf(shown)["day"], "2025-09-19");
    const ordered = await chat.press(coordinator, shown, "Skicka påminnelsen");
    await chat.press(coordinator, shown, "Skicka påminnelsen");
    assert.match(
      textOf(cardIn(ordered)),
      /1 person får en påminnelse fredag 19 september 2025, om rapporten inte har kommit då/,
    );
    assert.match(
      textOf(await ask("påminnelser")),
      /fredag 19 september 2025\nRedogörelse med handlingsplan, extra påminnelse: Region Kalmar län/,
    );

    assert.deepEqual(await remindOn("2025-09-18"), []);
    const [sent, ...others] = await remindOn("2025-09-19");
    assert.deepEqual([sent?.to, others], [rkl, []]);
    assert.match(textOf(cardIn(sent)), /^Påminnelse: Redogörelse med handlingsplan/);
    assert.deepEqual(await remindOn("2025-09-22"), []);
  });

  it("goes only to those who owe on that day", async () => {
    await order("påminn alla om redogörelsen på fredag");
    const list = await chat.say(rkl, "rapportera");
    const nil = await chat.press(rkl, list.card, "Inget att redovisa");
    const reason = "Inga medel i år.";
    await chat.press(rkl, nil.card, "Ja, inget att redovisa", { reason });

    assert.deepEqual(
      (await remindOn("2025-09-12")).map(({ to }) => to),
      [rjl],
    );
  });

  it("is taken out of the preview again", async () => {
    await order("påminn RKL om redogörelsen om 8 dagar");
    const preview = await ask("påminnelser");
    const message = `2025-09-19/${rkl}`;
    const without = await chat.press(coordinator, preview, "Ställ in", { message });
    assert.doesNotMatch(textOf(cardIn(without)), /extra påminnelse/);

    assert.deepEqual(await remindOn("2025-09-19"), []);
  });

  it("takes the day in the field, also of a nudge from the board", async () => {
    const { card } = await chat.say(coordinator, "visa RKL");
    const duty = "2025-redogorelse-rkl";
    const shown = await chat.press(coordinator, card, "Påminn", { duty });
    assert.match(textOf(cardIn(shown)), /Påminnelsen går ut nu, eller så snart/);
    const refused = await chat.press(coordinator, shown.card, "Skicka påminnelsen", {
      day: "2025-09-01",
    });
    assert.match(textOf(cardIn(refused)), /Den dagen finns inte, eller har varit/);
    assert.deepEqual(await remindOn("2025-09-11"), []);
    await chat.press(coordinator, refused.card, "Skicka påminnelsen", { day: "2025-09-15" });
    assert.deepEqual(await remindOn("2025-09-12"), []);
    assert.equal((await remindOn("2025-09-15")).length, 1);
  });

  for (const [words, answer] of [
    ["påminn RKL den 20 september om redogörelsen", /måndag 22 september 2025, nästa arbetsdag/],
    ["skicka en påminnelse till RKL på måndag", /går ut måndag 15 september 2025/],
    ["påminn alla imorgon om redogörelsen", /^Påminn 4 personer[^]*fredag 12 september 2025/],
    ["påminn RKL om redogörelsen idag", /Påminnelsen går ut nu/],
    ["påminn RKL om redogörelsen 31 september", /Den dagen finns inte, eller har varit/],
    ["påminn RKL om redogörelsen den 1 september", /2026 ligger för långt fram/],
  ] as const)
    it(`is shown as it is understood: ”${words}”`, async () => {
      const card = await ask(words);
      assert.match(`${textOf(card)} ${JSON.stringify(card)}`, answer);
    });

  it("says that it waits for the end of a pause", async () => {
    await ask("pausa påminnelserna till 1 oktober");
    assert.match(
      textOf(await ask("påminn RKL om redogörelsen på måndag")),
      /Påminnelserna är pausade till 1 oktober 2025\. Den här går ut när pausen är slut\./,
    );
  });
});
