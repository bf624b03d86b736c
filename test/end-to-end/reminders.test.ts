import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import { buttonsOf, inputsOf, textOf } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";
import { cardIn, type ReminderChat, startReminderChat } from "../support/reminder-chat.js";
import { people } from "../support/start-bot.js";

const { projectLead, coordinator, rkl } = people;

describe("reminders", () => {
  let chat: ReminderChat;

  beforeEach(async () => {
    chat = await startReminderChat("2025-08-25T07:30:00Z");
  });

  afterEach(() => chat.stop());

  const first = async () => {
    await chat.meet(projectLead);
    return cardIn((await chat.remind())[0]);
  };

  it("come unasked a week before the last day: one message with everything one owes", async () => {
    await chat.meet(projectLead, coordinator);
    const sent = await chat.remind();

    assert.deepEqual(
      sent.map(({ to }) => to),
      [projectLead],
    );
    const card = cardIn(sent[0]);
    assertGoodCard(card);
    assert.match(textOf(card), /Påminnelse om 3 rapporter/);
    assert.match(textOf(card), /Delrapport – Kortare svarstider i patologin \(demo\)/);
    assert.match(textOf(card), /Senast måndag 1 september 2025, om 7 dagar\./);
    assert.deepEqual(buttonsOf(card), [
      ...["Börja", "Börja", "Börja"],
      ...["Påminn mig senare", "Jag behöver mer tid", "Klart redan"],
    ]);
  });

  it("come once", async () => {
    await first();

    assert.deepEqual(await chat.remind(), []);
    chat.setClock("2025-08-26T07:30:00Z");
    assert.deepEqual(await chat.remind(), []);
  });

  it("wait until it is known where someone's chat is", async () => {
    assert.deepEqual(await chat.remind(), []);
    await chat.meet(projectLead);

    assert.equal((await chat.remind()).length, 1);
  });

  it("open the form in a message of its own, and stay", async () => {
    const reminder = await first();
    const { card } = await chat.press(projectLead, reminder, "Börja");

    assert.match(
      textOf(cardIn({ text: "", sources: [], card })),
      /Formuläret ligger sist i chatten/,
    );
    const form = chat.unasked().at(-1);
    assert.match(textOf(cardIn(form)), /Delrapport/);
    assert.ok("status" in inputsOf(cardIn(form)) || buttonsOf(cardIn(form)).includes("Nästa"));
  });

  it("are put off to a day of one's choosing, and come then", async () => {
    const asked = await chat.press(projectLead, await first(), "Påminn mig senare");
    const day = { day: "2025-08-28" };
    const noted = await chat.press(projectLead, asked.card, "Spara", day);

    assert.match(textOf(cardIn(noted)), /Jag påminner dig torsdag 28 augusti 2025/);
    chat.setClock("2025-08-27T07:30:00Z");
    assert.deepEqual(await chat.remind(), []);
    chat.setClock("2025-08-28T07:30:00Z");
    assert.equal((await chat.remind()).length, 1);
  });

  for (const [day, answer] of [
    ["2025-09-03", /Sista dagen är 1 september 2025/],
    ["2025-08-25", /Skriv en dag som kommer/],
    ["imorgon", /Skriv en dag som kommer/],
  ] as const)
    it(`are not put off to ${day}`, async () => {
      const asked = await chat.press(projectLead, await first(), "Påminn mig senare");
      const refused = await chat.press(projectLead, asked.card, "Spara", { day });

      assert.match(textOf(cardIn(refused)), answer);
    });

  it("take the time that someone needs, tell the coordinator why, and come back the day before", async () => {
    const asked = await chat.press(projectLead, await first(), "Jag behöver mer tid");
    await chat.meet(coordinator);
    const empty = await chat.press(projectLead, asked.card, "Spara", { day: "2025-09-09" });
    assert.match(textOf(cardIn(empty)), /Skriv ett skäl/);
    const noted = await chat.press(projectLead, empty.card, "Spara", { reason: "Sjuk kollega" });

    assert.match(textOf(cardIn(noted)), /Noterat: ni blir klara 9 september 2025/);
    const [told] = await chat.remind();
    assert.equal(told?.to, coordinator);
    assert.match(textOf(cardIn(told)), /Behöver mer tid/);
    assert.match(textOf(cardIn(told)), /Skäl: Sjuk kollega/);
    chat.setClock("2025-09-08T07:30:00Z");
    const again = (await chat.remind()).filter(({ to }) => to === projectLead);
    assert.match(
      textOf(cardIn(again[0])),
      /Ni har bett om tid till 9 september 2025: Sjuk kollega/,
    );
  });

  it("stop when someone says that it is done, until the coordinator wants it all the same", async () => {
    const asked = await chat.press(projectLead, await first(), "Klart redan");
    await chat.meet(coordinator);
    const noted = await chat.press(projectLead, asked.card, "Spara", { reason: "Per post" });

    assert.match(textOf(cardIn(noted)), /Tack! Jag har noterat det/);
    const [told] = await chat.remind();
    assert.match(textOf(cardIn(told)), /Säger att den redan är lämnad/);
    chat.setClock("2025-09-01T07:30:00Z");
    const [two] = await chat.remind();
    assert.match(textOf(cardIn(two)), /Påminnelse om 5 rapporter/);
    await chat.press(coordinator, told?.card, "Den behövs här ändå");
    chat.setClock("2025-09-02T07:30:00Z");
    const again = textOf(cardIn((await chat.remind())[0]));
    assert.match(again, /Delrapport – Kortare svarstider i patologin/);
  });

  it("keep no reason that tells who a patient is", async () => {
    const asked = await chat.press(projectLead, await first(), "Klart redan");
    const reason = "Se 19121212-1212";
    const refused = await chat.press(projectLead, asked.card, "Spara", { reason });

    assert.match(textOf(cardIn(refused)), /personnummer\. Ta bort det/);
  });

  it("cannot be answered by anyone but the one who got them", async () => {
    const reminder = await first();
    for (const button of ["Börja", "Påminn mig senare", "Jag behöver mer tid", "Klart redan"]) {
      const { text } = await chat.press(rkl, reminder, button);
      assert.match(text, /Den påminnelsen gäller inte längre/);
    }
  });

  it("are told to the coordinator when the last day has passed", async () => {
    await first();
    await chat.meet(coordinator);
    chat.setClock("2025-09-05T07:30:00Z");
    const missing = (await chat.remind()).find(({ to }) => to === coordinator);

    const text = textOf(cardIn(missing));
    assertGoodCard(missing?.card);
    assert.match(text, /Delrapport: 3 av 3 saknas/);
    assert.match(text, /Skulle ha lämnats 1 september 2025, för 4 dagar sedan/);
    assert.match(text, /har inte svarat på 1 påminnelse\./);
  });

  it("may be laid in the calendar, each last day by itself", async () => {
    const own = await chat.say(projectLead, "vad ska vi lämna?");
    assertGoodCard(own.card);
    const { text } = await chat.press(projectLead, own.card, "Lägg dagen i kalendern");
    const [, url = ""] = /\((http[^)]+)\)/.exec(text) ?? [];
    const calendar = await (await fetch(url)).text();

    assert.equal(calendar.match(/BEGIN:VEVENT/g)?.length, 1);
    assert.match(calendar, /DTSTART;VALUE=DATE:20250901/);
  });

  it("are shown anew when the last day is moved, the report closed and opened again", async () => {
    await first();
    const decide = async (sentence: string, button: string): Promise<string> => {
      const { card } = await chat.say(coordinator, sentence);
      await chat.press(coordinator, card, button, { reason: "Semestrar.", tell: "no" });
      const [changed, ...others] = await chat.remind();
      assert.deepEqual(others, []);
      assert.deepEqual([changed?.method, changed?.to], ["PUT", projectLead]);
      assertGoodCard(changed?.card);
      return textOf(cardIn(changed));
    };

    const moved = await decide("förläng delrapporten till 8 september", "Flytta sista dagen");
    assert.match(moved, /Senast måndag 8 september 2025, om 14 dagar\. RCC Sydöst flyttade dagen/);
    const closed = await decide("stäng delrapporten", "Stäng");
    assert.match(closed, /^Inget i den här påminnelsen tas emot just nu\./);
    assert.match(closed, /Stängd av RCC Sydöst 25 augusti 2025: Semestrar\. Behöver ni ändå/);
    assert.doesNotMatch(closed, /Börja|Jag behöver mer tid/);
    const opened = await decide("öppna delrapporten", "Öppna igen");
    assert.match(opened, /Påminnelse om 3 rapporter[^]*Senast måndag 8 september 2025/);
    assert.deepEqual(await chat.remind(), [], "nothing is changed when nothing has");
  });

  it("say that there is nothing to report where that has been told", async () => {
    const list = await chat.say(rkl, "rapportera");
    const nil = await chat.press(rkl, list.card, "Inget att redovisa");
    const title = "Ja, inget att redovisa";
    await chat.press(rkl, nil.card, title, { reason: "Inga medel i år." });

    const own = await chat.say(rkl, "vad ska vi lämna?");
    assert.match(textOf(cardIn(own)), / Klart\. Inget att redovisa, lämnat 25 augusti 2025/);
  });
});
