import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import { inputsOf, textOf } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";
import { cardIn, type ReminderChat, startReminderChat } from "../support/reminder-chat.js";
import { people } from "../support/start-bot.js";

const { projectLead, coordinator } = people;

describe("a pause in the reminders", () => {
  let chat: ReminderChat;

  beforeEach(async () => {
    chat = await startReminderChat("2025-08-22T07:30:00Z");
    await chat.meet(projectLead);
  });

  afterEach(() => chat.stop());

  const ask = async (message: string) => {
    const { card } = await chat.say(coordinator, message);
    assertGoodCard(card);
    return cardIn({ text: "", sources: [], card });
  };

  const remindOn = (day: string) => {
    chat.setClock(`${day}T07:30:00Z`);
    return chat.remind();
  };

  it("ends by itself on its day; what was due meanwhile comes then, once", async () => {
    const shown = textOf(await ask("pausa påminnelserna till 27 augusti"));
    assert.match(shown, /De går ut igen av sig själva onsdag 27 augusti 2025\./);
    assert.match(shown, /\nonsdag 27 augusti 2025\nDelrapport, 7 dagar före/);
    assert.doesNotMatch(shown, /\nmåndag 25 augusti 2025/);
    assert.match(textOf(await ask("tavla")), /Påminnelserna är pausade till 27 augusti 2025\./);

    assert.deepEqual(await remindOn("2025-08-25"), []);
    assert.deepEqual(await remindOn("2025-08-26"), []);
    assert.equal((await remindOn("2025-08-27")).length, 1);
    assert.deepEqual(await remindOn("2025-08-28"), []);
    const after = textOf(await ask("påminnelser"));
    assert.match(after, /Påminnelserna går ut av sig själva på arbetsdagar\./);
    assert.doesNotMatch(textOf(await ask("tavla")), /pausade/);
  });

  it("tells what it made too late to send", async () => {
    await ask("stoppa påminnelserna till 15 september");
    const sent = (await remindOn("2025-09-15")).find(({ to }) => to === projectLead);

    assert.doesNotMatch(textOf(cardIn(sent)), /Delrapport/, "they were due over five days ago");
    assert.match(
      textOf(await ask("påminnelser")),
      /Gick inte ut: för sent när det blev dags\nDelrapport, 4 dagar efter \(3 rapporter\): Projektledare/,
    );
  });

  for (const [words, day] of [
    ["pausa påminnelserna till och med 31 augusti", "måndag 1 september 2025"],
    ["pausa påminnelserna t.o.m. 31/8", "måndag 1 september 2025"],
    ["pausa alla påminnelser i två veckor", "fredag 5 september 2025"],
    ["stäng av påminnelserna en vecka", "fredag 29 augusti 2025"],
    ["inga påminnelser förrän på torsdag", "torsdag 28 augusti 2025"],
    ["inga påminnelser på tre dagar", "måndag 25 augusti 2025"],
    ["pausa påminnelserna till vecka 37", "måndag 8 september 2025"],
    ["pausa påminnelserna veckan ut", "måndag 25 augusti 2025"],
    ["vänta med alla påminnelser till den 30 augusti", "måndag 1 september 2025"],
  ] as const)
    it(`ends as the words tell: ”${words}”`, async () => {
      assert.match(textOf(await ask(words)), new RegExp(`igen av sig själva ${day}`));
    });

  for (const [words, answer] of [
    ["pausa påminnelserna till 31 september", /Den dagen finns inte, eller har varit/],
    ["pausa påminnelserna till 2025-08-01", /Den dagen finns inte, eller har varit/],
    ["pausa påminnelserna till idag", /Den dagen finns inte, eller har varit/],
    ["pausa påminnelserna till 20 augusti", /20 augusti 2026 ligger för långt fram/],
  ] as const)
    it(`is not begun when its end cannot be: ”${words}”`, async () => {
      const text = textOf(await ask(words));
      assert.match(text, answer);
      assert.doesNotMatch(text, /Pausade sedan/);
    });

  it("without an end that is understood lasts until a day is set, or it is taken up again", async () => {
    const open = await ask("pausa påminnelserna över kräftskivan");
    assert.match(textOf(open), /Till när förstod jag inte/);
    assert.match(textOf(open), /Inget går ut förrän du återupptar dem\./);
    const wrong = await chat.press(coordinator, open, "Ändra pausen", { until: "2025-08-01" });
    assert.match(textOf(cardIn(wrong)), /Den dagen finns inte, eller har varit/);
    const set = await chat.press(coordinator, open, "Ändra pausen", { until: "2025-08-29" });
    assert.match(textOf(cardIn(set)), /igen av sig själva fredag 29 augusti 2025/);
    assert.equal(inputsOf(cardIn(set))["until"], "2025-08-29");
    const resumed = await chat.press(coordinator, set.card, "Återuppta");
    assert.match(textOf(cardIn(resumed)), /Påminnelserna går ut igen/);
    assert.doesNotMatch(textOf(cardIn(resumed)), /Pausade/);
  });
});
