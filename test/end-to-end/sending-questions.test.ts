import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import { inputsOf, pressed, textOf, noCard } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";
import { seen } from "../support/chat.js";
import { openQuestion, type RccChat, sendButton, startRccChat } from "../support/rcc-chat.js";
import { mentioned, people } from "../support/start-bot.js";

const { coordinator, projectLead, ro } = people;
const group = mentioned({ id: "group", conversationType: "groupChat" });

describe("sending a question to RCC Sydöst", () => {
  let rcc: RccChat;

  beforeEach(async () => {
    rcc = await startRccChat();
  });

  afterEach(() => rcc.stop());

  it("is offered when the sources do not answer, and the question's own words are looked over first", async () => {
    const answer = await rcc.say(ro, openQuestion);
    const { card: offer } = await rcc.press(ro, answer.card, sendButton);

    assertGoodCard(offer);
    assert.equal(inputsOf(offer ?? noCard)["text"], openQuestion);
    assert.match(textOf(await rcc.questionList()), /Inga obesvarade frågor/);
    const { card: sent } = await rcc.press(ro, offer, "Skicka");
    assert.match(textOf(sent ?? noCard), /Frågan är skickad till RCC Sydöst[\s\S]*norska/);
    assertGoodCard(sent);
  });

  it("is not offered beside an answer, nor to a coordinator", async () => {
    const told = await rcc.say(ro, "När ska delrapporten in?");
    const own = await rcc.say(coordinator, openQuestion);

    for (const { card } of [told, own])
      assert.doesNotMatch(JSON.stringify(card ?? ""), /Skicka frågan/);
  });

  it("works in a client without Action.Execute too", async () => {
    const answer = await rcc.say(ro, openQuestion);
    const offer = pressed(answer.card ?? noCard, sendButton);
    const [offered] = await rcc.bot.submit(ro, offer.verb, offer.data);
    const { verb, data } = pressed(seen(offered).card ?? noCard, "Skicka");

    const [sent] = await rcc.bot.submit(ro, verb, data);

    assert.match(textOf(seen(sent).card ?? noCard), /Frågan är skickad/);
  });

  it("works from a group chat, where the answer is promised to one's own chat", async () => {
    const answer = await rcc.say(ro, openQuestion, group);
    const offer = await rcc.press(ro, answer.card, sendButton);

    assert.match(
      textOf((await rcc.press(ro, offer.card, "Skicka")).card ?? noCard),
      /Svaret kommer till din personliga chatt/,
    );
  });

  it("reaches the coordinator at once, as a card to answer", async () => {
    await rcc.say(coordinator, "hjälp");
    await rcc.sendOn(ro);

    const [told] = rcc.unasked();
    assert.equal(told?.path, `/v3/conversations/chat-${coordinator}/activities`);
    assert.match(
      textOf(told.card ?? noCard),
      /Ny fråga till RCC Sydöst[\s\S]*norska[\s\S]*Från: Region Östergötland \(demo\), 12 september 2025/,
    );
    assertGoodCard(told.card);
    const { card } = await rcc.answer("Ja.", told.card);
    assert.match(textOf(card ?? noCard), /Svaret är sparat/);
    assertGoodCard(card);
  });

  it("is done once when the card is sent twice, and the coordinator is told once", async () => {
    await rcc.say(coordinator, "hjälp");
    const answer = await rcc.say(ro, openQuestion);
    const { card } = await rcc.press(ro, answer.card, sendButton);

    const both = await Promise.all([rcc.press(ro, card, "Skicka"), rcc.press(ro, card, "Skicka")]);

    for (const { card: sent } of both) assert.match(textOf(sent ?? noCard), /skickad/);
    assert.match(textOf(await rcc.questionList()), /Obesvarade frågor \(1\)/);
    const board = await rcc.say(coordinator, "tavla");
    assert.match(JSON.stringify(board.card), /Obesvarade frågor \(1\)/);
    assert.equal(rcc.unasked().length, 1);
  });

  it("is not done again by the same person while the question waits", async () => {
    await rcc.sendOn(ro);

    assert.match((await rcc.sendOn(ro)).text, /Du har redan skickat/);
    assert.match(textOf(await rcc.questionList()), /Obesvarade frågor \(1\)/);
  });

  it("can be followed by its sender, and by nobody else", async () => {
    await rcc.sendOn(ro);
    const own = async (userId: string) => {
      const { card, text } = await rcc.say(userId, "mina frågor");
      return card ? textOf(card) : text;
    };

    assert.match(await own(ro), /norska[\s\S]*väntar på svar/);
    assert.match(await own(projectLead), /inte skickat någon fråga/);
    await rcc.answer("Nej.");
    assert.match(await own(ro), /besvarad[\s\S]*Svar från RCC Sydöst, 12 september 2025: Nej\./);
    assert.match((await rcc.say(ro, "mina frågor", group)).text, /personlig chatt/);
  });

  it("is refused when blank, too long or with a personal number, and what was written stands", async () => {
    for (const [text, message] of [
      [" \n", /Skriv något först/],
      ["å".repeat(1001), /högst 1000 tecken/],
      ["gäller det 19121212-1212?", /personnummer/],
    ] as const) {
      const { card } = await rcc.sendOn(ro, openQuestion, text);
      assert.match(textOf(card ?? noCard), message);
      assert.equal(inputsOf(card ?? noCard)["text"], text);
      assertGoodCard(card);
    }
    assert.match(textOf(await rcc.questionList()), /Inga obesvarade/);
  });

  it("is refused by a card that is made up or someone else's", async () => {
    const answer = await rcc.say(ro, openQuestion);
    const offer = await rcc.press(ro, answer.card, sendButton);
    const { verb, data } = pressed(offer.card ?? noCard, "Skicka");
    await rcc.bot.press(ro, verb, data);

    for (const [userId, change] of [
      [projectLead, { text: "Min egen fråga?" }],
      [ro, { nonce: "../../x" }],
      [ro, { nonce: "" }],
      [ro, { about: 7 }],
    ] as const) {
      const { value } = await rcc.bot.press(userId, verb, { ...data, ...change });
      assert.match(String(value), /inget har skickats/);
    }
    assert.match(textOf(await rcc.questionList()), /Obesvarade frågor \(1\)/);
  });
});
