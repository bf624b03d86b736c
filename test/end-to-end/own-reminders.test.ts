import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import { textOf } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";
import { cardIn, type ReminderChat, startReminderChat } from "../support/reminder-chat.js";
import { people } from "../support/start-bot.js";

const { coordinator, projectLead, rkl } = people;

describe("what people ask about their own reminders", () => {
  let chat: ReminderChat;

  beforeEach(async () => {
    chat = await startReminderChat("2025-11-20T07:30:00Z");
  });

  afterEach(() => chat.stop());

  it("is answered with what they owe, by when, and when they are reminded next", async () => {
    const { card } = await chat.say(rkl, "vad ska vi lämna?");
    assertGoodCard(card);
    const text = textOf(cardIn({ text: "", sources: [], card }));

    assert.match(
      text,
      /Region Kalmar län \(demo\)\nRekvisition \(kopia\): Senast måndag 1 december 2025, om 11 dagar\. Nästa påminnelse: torsdag 20 november 2025/,
    );
    assert.match(text, /\nRedogörelse med handlingsplan: Källan anger inget datum\.\n/);
  });

  it("is ”påminnelser” to those who report, each of their reports on a line, and the round to those who run it", async () => {
    const own = textOf(cardIn(await chat.say(rkl, "Påminnelser")));
    for (const name of [
      "Redogörelse med handlingsplan",
      "SVF-redovisning",
      "Kort rapport",
      "Rekvisition (kopia)",
      "Ekonomisk redovisning (kopia)",
    ])
      assert.equal(own.split("\n").filter((line) => line.startsWith(`${name}: `)).length, 1, name);
    const round = textOf(cardIn(await chat.say(coordinator, "Påminnelser")));
    assert.match(round, /Påminnelser, överenskommelsen 2025/);
    const none = await chat.say(coordinator, "mina påminnelser");
    assert.match(none.text, /Du har inga egna rapporter att lämna\. Skriv ”tavla”/);
  });

  for (const words of [
    "vad ska jag lämna själv?",
    "va ska jag lämna",
    "vad har jag kvar att lämna",
    "vilka rapporter är mina?",
    "vilka är mina rapporter",
    "vilka rapporter ska jag lämna in",
    "har jag något kvar att lämna?",
    "vad ska vi rapportera?",
  ])
    it(`is their own reports for ”${words}”, by role`, async () => {
      const region = textOf(cardIn(await chat.say(rkl, words)));
      assert.match(region, /^Det här ska ni lämna\nRegion Kalmar län \(demo\)\n[^]*Kort rapport: /);
      assert.doesNotMatch(region, /Slutrapport/);
      const lead = textOf(cardIn(await chat.say(projectLead, words)));
      assert.match(lead, /^Det här ska ni lämna\n[^]*Slutrapport: /);
      assert.doesNotMatch(lead, /Kort rapport/);
      assert.match((await chat.say(coordinator, words)).text, /^Du har inga egna rapporter/);
    });

  it("is only the report that they name, where it is theirs", async () => {
    const lead = textOf(cardIn(await chat.say(projectLead, "vilka slutrapporter ska jag lämna?")));
    assert.match(lead, /\nSlutrapport: /);
    assert.doesNotMatch(lead, /Delrapport: /);
    const region = textOf(cardIn(await chat.say(rkl, "vilka slutrapporter ska vi lämna?")));
    assert.match(region, /Slutrapport lämnas av andra\. Det här är ert\.\n[^]*Kort rapport: /);
  });

  it("tells of days that have passed as passed", async () => {
    const board = async (userId: string) =>
      textOf(cardIn(await chat.say(userId, "mina påminnelser"))).replaceAll("\u00a0", " ");
    chat.setClock("2026-02-05T08:30:00Z");
    assert.match(await board(rkl), /Kort rapport: .* månaden tog slut för 36 dagar sedan\./);
    assert.match(
      await board(projectLead),
      /Slutrapport: Källorna är motstridiga: .*\. Även den sista dagen har passerat, för 82 dagar sedan\./,
    );
  });

  it("lets them open the report that they choose there", async () => {
    const own = await chat.say(rkl, "mina påminnelser");
    const duty = "2025-kort-rapport-rkl";
    const opened = await chat.press(rkl, own.card, "Öppna", { duty });
    assert.match(
      textOf(cardIn(opened)),
      /^Kort rapport.*\nRegion Kalmar län \(demo\)\nSteg 1 av 3/,
    );
    const foreign = await chat.press(rkl, own.card, "Öppna", { duty: "2025-kort-rapport-ro" });
    assert.match(foreign.text, /Det formuläret kan jag inte öppna för dig/);
    const dayless = await chat.press(rkl, own.card, "Lägg dagen i kalendern", {
      duty: "2025-redogorelse-rkl",
    });
    assert.match(dayless.text, /Den rapporten har ingen dag att lägga in/);
  });

  for (const [message, answer] of [
    ["påminn mig på torsdag", /Jag påminner dig torsdag 27 november 2025 om/],
    ["Påminn mig om korta rapporten den 5 december", /fredag 5 december 2025 om Kort rapport/],
    ["påminn mig om rekvisitionen den 8 december", /Sista dagen är 1 december 2025/],
    ["påminn mig om delrapporten imorgon", /Jag hittar ingen rapport som heter ”delrapporten”/],
    ["kan du påminna mig om rekvisitionen på tordag?", /torsdag 27 november 2025 om Rekvisition/],
    ["påminn mej den 25:e tack", /Jag påminner dig tisdag 25 november 2025 om/],
    ["påminn mig senare", /Vilken dag ska jag påminna dig\?/],
  ] as const)
    it(`is understood: ”${message}”`, async () => {
      assert.match((await chat.say(rkl, message)).text, answer);
    });

  it("turns off what may be turned off", async () => {
    await chat.meet(rkl);
    const { card } = await chat.say(rkl, "stäng av påminnelser");
    assert.match(textOf(cardIn({ text: "", sources: [], card })), /På sista dagen och efter den/);
    chat.setClock("2025-11-24T07:30:00Z");
    assert.deepEqual(await chat.remind(), []);
    chat.setClock("2025-12-01T07:30:00Z");
    assert.equal((await chat.remind()).length, 1);
  });

  it("is told when someone is away", async () => {
    const { card } = await chat.say(rkl, "jag är borta till 28 november");
    const text = textOf(cardIn({ text: "", sources: [], card }));
    assert.match(text, /Du är borta 20 november 2025 till 28 november 2025/);
    assert.match((await chat.say(rkl, "jag är tillbaka")).text, /Välkommen tillbaka/);
    const unknown = await chat.say(rkl, "jag är borta till 28 november, ersättare Kurt");
    assert.match(unknown.text, /Jag hittar ingen ”Kurt”/);
  });

  it("is given as a calendar by a link of one's own, that tells what is left", async () => {
    const { text } = await chat.say(rkl, "kalender");
    const [url = ""] = /http[^)]+/.exec(text) ?? [];
    const response = await fetch(url);
    const calendar = (await response.text()).replaceAll("\r\n ", "");

    assert.equal(response.status, 200);
    assert.match(response.headers.get("content-type") ?? "", /text\/calendar/);
    assert.match(calendar, /DTSTART;VALUE=DATE:20251201/);
    assert.match(calendar, /SUMMARY:ÖK: sista dag för Rekvisition \(kopia\) – Region Kalmar län/);
    assert.equal(calendar.match(/BEGIN:VEVENT/g)?.length, 3);
    assert.equal((await fetch(`${url.slice(0, -2)}xx`)).status, 404);
    const sequence = (text: string): number => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
    chat.setClock("2025-11-25T09:00:00Z");
    const moving = await chat.say(coordinator, "flytta korta rapporten till 12 december");
    await chat.press(coordinator, moving.card, "Flytta sista dagen", { reason: "Semestrar." });
    const done = await chat.say(rkl, "rekvisitionen är redan inskickad");
    await chat.press(rkl, done.card, "Spara", { reason: "Per post." });
    const later = await (await fetch(url)).text();
    assert.match(later, /DTSTART;VALUE=DATE:20251212/, "the same link tells the day that is moved");
    assert.equal(later.match(/BEGIN:VEVENT/g)?.length, 2, "and no more of what is done");
    assert.ok(
      sequence(later) > sequence(calendar),
      "a file opened again takes the first one's place",
    );
    const own = await chat.say(rkl, "vad ska vi lämna");
    assert.match(textOf(cardIn(own)), /Rekvisition[^\n]* Ni har sagt att den redan är lämnad\./);
  });
});
