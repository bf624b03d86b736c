import assert from "node:assert/strict";
import { after, before, describe, it } from "mocha";
import { buttonsOf, inputsOf, textOf } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";
import { cardIn, type ReminderChat, startReminderChat } from "../support/reminder-chat.js";
import { people } from "../support/start-bot.js";

const { coordinator, projectLead, ro, rkl } = people;

describe("what people write to run a round or answer it, in their own words", () => {
  let chat: ReminderChat;

  before(async () => {
    chat = await startReminderChat("2025-09-02T07:30:00Z");
  });

  after(() => chat.stop());

  /** Everything that the answer shows, what stands in its inputs included. */
  const answerTo = async (userId: string, message: string): Promise<string> => {
    const { text, card } = await chat.say(userId, message);
    if (card === undefined) return text;
    assertGoodCard(card);
    return `${textOf(card)}\n${JSON.stringify(inputsOf(card))}`.replaceAll("\u00a0", " ");
  };

  const understood: readonly (readonly [userId: string, words: string, answer: RegExp])[] = [
    [coordinator, "vem har inte lämnat än", /Regioner och projekt: 21 saknas/],
    [coordinator, "kan du visa vilka som inte lämnat?", /Regioner och projekt: 21 saknas/],
    [coordinator, "vilka projekt sakans", /Alla projekt: 6 saknas/],
    [coordinator, "vilka ligger efter", /3 försenade/],
    [coordinator, "paminn rkl igen", /Påminn 1 person .*\n.*\nRegion Kalmar län \(demo\): /],
    [coordinator, "skicka en påminnelse till kalmar", /Region Kalmar län \(demo\): /],
    [coordinator, "Kan du påminna dem som är sena?", /Projektledare \(demo\): Delrapport/],
    [coordinator, "förläng delraporten till 8 sept", /Tiden för Delrapport[^]*"2025-09-08"/],
    [coordinator, "skulle du kunna förlänga delrapporten en vecka?", /"day":"2025-09-08"/],
    [coordinator, "ge RKL tid till 8 december för korta rapporten", /"whose":"RKL".*"2025-12-08"/],
    [coordinator, "ny deadline för delrapporten: 8/9", /Tiden för Delrapport[^]*"2025-09-08"/],
    [coordinator, "stäng", /Vilken rapport gäller det\?[^]*Delrapport/],
    [coordinator, "öppna delrapporten", /Tiden för Delrapport/],
    [projectLead, "öppna delrapporten", /Delrapport för projekt: välj projekt/],
    [projectLead, "jag behöver mer tid med delrapporten", /Ni behöver mer tid[^]*Vilken rapport/],
    [coordinator, "stäng av påminnelserna", /Skriv ”pausa påminnelser”/],
    [rkl, "jag är borta 8-12 september", /Du är borta 8 september 2025 till 12 september 2025/],
  ];
  for (const [userId, words, answer] of understood)
    it(`is understood: ”${words}”`, async () => {
      assert.match(await answerTo(userId, words), answer);
    });

  it("begins with the coordinator's help, whose buttons lead there", async () => {
    const { text, card } = await chat.say(coordinator, "hjälp");
    assertGoodCard(card);
    assert.match(text, /Det här kan du skriva som koordinator:$/);
    for (const [title, shown] of [
      ["Tavla", /^Tavla/],
      ["Granska", /granska/i],
      ["Frågor", /frågor/i],
      ["Påminnelser", /^Påminnelser, överenskommelsen 2025/],
    ] as const) {
      const there = await chat.press(coordinator, card, title);
      assert.match(there.card === undefined ? there.text : textOf(there.card), shown);
    }
  });

  it("hands reminders over to a colleague by their name, whole words of it only", async () => {
    assert.match(
      await answerTo(ro, "jag är borta till fredag, Ekonomichef tar över"),
      /Ekonomichef i Region Östergötland \(demo\) får dina påminnelser/,
    );
    assert.match(
      await answerTo(ro, "jag är borta till fredag, konomi tar över"),
      /Jag hittar ingen ”konomi”/,
    );
    await chat.say(ro, "jag är tillbaka");
  });

  it("notes that a report is handed in already, and tells the coordinator", async () => {
    await chat.meet(coordinator);
    const { card } = await chat.say(rkl, "vi har redan skickat in rekvisitionen");
    assertGoodCard(card);
    const faulty = await chat.press(rkl, card, "Spara");
    assert.match(textOf(cardIn(faulty)), /Skriv ett skäl/);
    const noted = await chat.press(rkl, faulty.card, "Spara", { reason: "Per post i går." });
    assertGoodCard(noted.card);
    assert.match(textOf(cardIn(noted)), /Det här ska ni lämna\nTack! Jag har noterat det/);
    const told = (await chat.remind()).filter(({ to }) => to === coordinator);
    const response = told.map((message) => textOf(cardIn(message))).join("\n");
    assert.match(
      response,
      /redan är lämnad\nRekvisition \(kopia\) – Region Kalmar län[^]*Per post i går/,
    );
    assert.match(await answerTo(rkl, "påminn mig om rekvisitionen imorgon"), /Jag hittar ingen/);
  });

  it("asks which of several reports needs more time, and never guesses", async () => {
    const { card } = await chat.say(projectLead, "vi hinner inte");
    assertGoodCard(card);
    const written = { day: "2025-11-20", reason: "Sjukdom." };
    const guessed = await chat.press(projectLead, card, "Spara", { ...written, duty: "another" });
    assert.ok(buttonsOf(cardIn(guessed)).includes("Spara"), "the card stays");
    const duty = "2025-slutrapport-demo-patologi";
    const noted = await chat.press(projectLead, guessed.card, "Spara", { ...written, duty });
    assert.match(textOf(cardIn(noted)), /Noterat: ni blir klara 20 november 2025/);
    assert.match(
      await answerTo(coordinator, "vilka slutrapporter saknas"),
      /patologin \(demo\): Inte påbörjat\. Har bett om tid till 20 november 2025\n/,
    );
  });
});
