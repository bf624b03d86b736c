import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import { buttonsOf, inputsOf, textOf } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";
import { cardIn, type ReminderChat, startReminderChat } from "../support/reminder-chat.js";
import { people } from "../support/start-bot.js";

const { projectLead, coordinator, rkl, ro } = people;

describe("deciding when reports are taken, over HTTP", () => {
  let chat: ReminderChat;

  beforeEach(async () => {
    chat = await startReminderChat("2025-08-27T07:30:00Z");
  });

  afterEach(() => chat.stop());

  /** Writes a sentence as the coordinator and presses a button on the card that comes. */
  const decide = async (
    sentence: string,
    button: string,
    written: Readonly<Record<string, string>> = {},
  ) => {
    const { card } = await chat.say(coordinator, sentence);
    assertGoodCard(card);
    const done = await chat.press(coordinator, card, button, { reason: "Semestrar.", ...written });
    assertGoodCard(done.card);
    return textOf(cardIn(done)).replaceAll("\u00a0", " ");
  };

  it("moves a last day by a sentence: follow-up, answers and reminders keep to it, and people are told", async () => {
    await chat.meet(projectLead);
    const done = await decide("förläng delrapporten till 8 september", "Flytta sista dagen");

    assert.match(done, /Sista dagen är nu 8 september 2025 för alla\. 1 person får veta det/);
    assert.match(done, /För alla: Senast 8 september 2025\. RCC Sydöst flyttade dagen 27 augusti/);
    assert.match(done, /Före det: Senast 1 september 2025\./);
    const told = (await chat.remind()).filter(({ to }) => to === projectLead);
    assert.match(textOf(cardIn(told[0])), /Sista dagen för Delrapport är nu 8 september 2025/);
    assert.equal(told.length, 1, "no reminder of a day that nobody knew of is caught up");
    const { text, sources } = await chat.say(projectLead, "När ska delrapporten in?");
    assert.match(
      text,
      /^Delrapport: RCC Sydöst \(RCC-koordinator \(demo\)\) har 27 augusti 2025 flyttat sista dagen till \*\*8 september 2025\*\*\. Skäl: Semestrar\. \[1\] Det är 12 dagar kvar till 8 september 2025/,
    );
    assert.match(text, /Källorna säger:[\s\S]*1 september/);
    assert.doesNotMatch(text, /dagar kvar till 1 september/);
    assert.match(
      sources[0] ?? "",
      /Beslut av RCC-koordinator \(demo\), RCC Sydöst, 27 augusti 2025/,
    );
    assert.match((await chat.say(projectLead, "vad är nästa deadline?")).text, /8 september 2025/);
    const own = await chat.say(projectLead, "vad ska vi lämna?");
    assert.match(textOf(cardIn(own)), /Senast måndag 8 september 2025, om 12 dagar\./);
    chat.setClock("2025-09-01T07:30:00Z");
    const [reminder] = await chat.remind();
    assert.match(textOf(cardIn(reminder)), /Senast måndag 8 september 2025, om 7 dagar/);
  });

  it("moves it for one region, whom alone it is told to", async () => {
    chat.setClock("2025-11-24T07:30:00Z");
    const done = await decide(
      "flytta korta rapporten för RKL till 12 december, eftersom de har bytt system",
      "Flytta sista dagen",
      { reason: "De har bytt system." },
    );

    assert.match(done, /Sista dagen är nu 12 december 2025 för Region Kalmar län/);
    assert.match(
      (await chat.say(rkl, "När ska korta rapporten in?")).text,
      /^Kort rapport för Region Kalmar län.*flyttat sista dagen till \*\*12 december 2025\*\*/,
    );
    assert.doesNotMatch((await chat.say(ro, "När ska korta rapporten in?")).text, /12 december/);
    const page = await chat.say(coordinator, "ändra tiden för korta rapporten");
    assert.match(textOf(cardIn(page)), /För alla: I november–december 2025/);
    assert.match(
      textOf(cardIn(page)),
      /sista dagen flyttad till 12 december 2025 för Region Kalmar/,
    );
  });

  it("closes a report: it is refused kindly, what was written is kept, and nobody is reminded", async () => {
    await chat.meet(projectLead);
    const list = await chat.say(projectLead, "delrapport");
    const form = await chat.press(projectLead, list.card, "Börja");
    const closed = await decide("stäng delrapporten", "Stäng", { tell: "no" });
    assert.match(closed, /Stängd för alla\. Utkasten finns kvar/);

    const [input = ""] = Object.keys(inputsOf(cardIn(form)));
    const step = await chat.press(projectLead, form.card, "Nästa", { [input]: "Fortsatt" });
    assert.match(textOf(cardIn(step)), /Delrapport för projekt är stängd/);
    assert.match(
      textOf(cardIn(step)),
      /stängde den 27 augusti 2025\. Skäl: Semestrar\.\nDet du har skrivit finns kvar/,
    );
    const offer = await chat.press(projectLead, step.card, "Fråga RCC Sydöst");
    assert.match(JSON.stringify(offer.card), /Kan ni öppna .* igen för oss\?/);
    assert.match((await chat.say(projectLead, "När ska delrapporten in?")).text, /stängde den/);
    chat.setClock("2025-09-01T07:30:00Z");
    assert.deepEqual(
      (await chat.remind()).filter((sent) => textOf(cardIn(sent)).includes("Delrapport")),
      [],
    );
    chat.setClock("2025-09-03T07:30:00Z");
    const board = textOf(cardIn(await chat.say(coordinator, "tavla")));
    assert.match(board, /Inget väntar på dig just nu\.|Obesvarade frågor/);
    assert.match(board, /Delrapport: .* Stängd\. Försenat/);
    assert.doesNotMatch(board, /Påminn de sena/);

    const opened = await decide("öppna delrapporten igen till 10 september", "Öppna igen");
    assert.match(opened, /Öppen igen för alla/);
    const again = await chat.say(projectLead, "delrapport");
    assert.ok(
      buttonsOf(cardIn(await chat.press(projectLead, again.card, "Fortsätt"))).includes("Nästa"),
    );
  });

  it("says whom it does not know, and what is missing, and keeps what was written", async () => {
    const { card } = await chat.say(coordinator, "förläng delrapporten för Kurt till 8 september");
    const unknown = await chat.press(coordinator, card, "Flytta sista dagen");
    assert.match(textOf(cardIn(unknown)), /Jag känner inte igen ”Kurt”/);
    const faulty = await chat.press(coordinator, unknown.card, "Flytta sista dagen", {
      whose: "alla",
      day: "",
    });
    assert.match(textOf(cardIn(faulty)), /Det behöver fyllas i\.\n.*\nDet behöver fyllas i\./);
  });

  it("is for coordinators only", async () => {
    for (const sentence of ["stäng delrapporten", "förläng delrapporten till 8 september"])
      assert.match((await chat.say(projectLead, sentence)).text, /Bara RCC Sydösts koordinatorer/);
  });

  it("moves the last day of a report chosen on the board", async () => {
    const list = await chat.say(coordinator, "vilka delrapporter saknas?");
    const { card } = await chat.press(coordinator, list.card, "Ändra tiden");
    assertGoodCard(card);
    const whose = inputsOf(cardIn({ text: "", sources: [], card }))["whose"] ?? "";
    const done = await chat.press(coordinator, card, "Flytta sista dagen", {
      day: "2025-09-15",
      reason: "Vår egen.",
    });

    assert.match(textOf(cardIn(done)), new RegExp(`för ${whose.replace(/[()]/g, ".")}`));
    const again = await chat.say(coordinator, "vilka delrapporter saknas?");
    assert.match(textOf(cardIn(again)), /Delrapport: 3 saknas/);
  });
});
