import assert from "node:assert/strict";
import { after, before, describe, it } from "mocha";
import type { AdaptiveCard } from "../../bot/reply.js";
import { buttonsOf, inputsOf, pressed, textOf, noCard } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";
import { type Chat, createChat } from "../support/chat.js";
import { keptBot, openFromAnswer } from "../support/kept-bot.js";
import { mentioned, people, type RunningBot, startBot } from "../support/start-bot.js";

const { coordinator, projectLead, ro } = people;
const money = "Hur mycket går till patologi?";
const report = "När ska delrapporten in?";
const button = "Rätta uppgiften";
const reason = "Enligt tilläggsbeslut.";

describe("a fact that RCC Sydöst corrects", () => {
  const kept = keptBot("2025-08-20");

  const open = (message: string): Promise<AdaptiveCard> =>
    openFromAnswer(kept.chat, message, button);

  async function correct(message: string, written: Record<string, string>): Promise<AdaptiveCard> {
    const inputs = { reason, ...written };
    const { card } = await kept.chat.press(
      coordinator,
      await open(message),
      "Spara rättelsen",
      inputs,
    );
    assertGoodCard(card);
    return card ?? noCard;
  }

  const pathology = { "value-belopp": "62 miljoner kronor" };

  it("is corrected from a button on the answer, which only the coordinator sees, in her own chat", async () => {
    const group = mentioned({ id: "group", conversationType: "groupChat" });
    const own = await kept.chat.say(coordinator, money);
    const others = [await kept.chat.say(ro, money), await kept.chat.say(coordinator, money, group)];

    assert.ok(buttonsOf(own.card ?? noCard).includes("Rätta uppgiften"));
    for (const { card } of others) assert.doesNotMatch(JSON.stringify(card ?? ""), /Rätta/);
  });

  it("is found from what the coordinator writes after the word, and opened from there", async () => {
    const { card } = await kept.chat.say(coordinator, "rätta 817 miljoner");
    assert.match(textOf(card ?? noCard).replaceAll("\u00a0", " "), /Rätta en annan uppgift/);
    assert.equal(inputsOf(card ?? noCard)["query"], "817 miljoner");
    assert.match(JSON.stringify(card).replaceAll("\u00a0", " "), /omfattar totalt 817 miljoner/);

    const own = await kept.chat.say(coordinator, "rätta min rapport");
    assert.doesNotMatch(textOf(own.card ?? noCard), /Rätta en annan uppgift/);
  });

  it("shows what the source says, where, and what stands there now", async () => {
    const card = await open(money);

    assert.match(textOf(card).replaceAll("\u00a0", " "), /Källan säger: .*60 miljoner kronor/);
    assert.match(textOf(card), /Källor: ÖK 2025, avsnitt/);
    assert.equal(inputsOf(card)["value-belopp"], "60 000 000");
  });

  it("is told with the new figure and day of the correction, and still what the source says", async () => {
    assert.match(textOf(await correct(money, pathology)), /Rättelsen är sparad/);

    const { text, sources } = await kept.chat.say(ro, money);

    assert.match(text, /^[^[]*62 miljoner kronor[^[]*\[1\]/);
    assert.match(
      text,
      /Källan säger: .*60 miljoner kronor.*\[2\] Skäl till rättelsen: Enligt tilläggsbeslut\./,
    );
    assert.equal(sources[0], "Rättat av RCC Sydöst, 20 augusti 2025");
    assert.match(sources[1] ?? "", /^ÖK 2025, avsnitt/);
  });

  it("is told so in English, and after a restart", async () => {
    await correct(money, pathology);
    await kept.restart();

    const { text } = await kept.chat.say(ro, "How much goes to pathology?");

    assert.match(text, /SEK 62 million/);
    assert.match(text, /The source says: .*SEK 60 million/);
  });

  it("is what is reckoned with", async () => {
    await correct(money, pathology);

    const half = await kept.chat.say(ro, "hälften av pengarna till patologi");
    assert.match(half.text, /62 miljoner kronor \/ 2 = \*\*31 miljoner kronor \(beräknat\)/);
    const more = await kept.chat.say(
      ro,
      "Vad är skillnaden mellan patologi och barncancer i kronor?",
    );
    assert.match(
      more.text,
      /− 62 miljoner kronor \(patologi\) = \*\*18 miljoner kronor \(beräknat\)/,
    );
  });

  it("has a new day counted to, and listed among what comes next", async () => {
    await correct(report, { "value-dag": "2025-09-08" });

    const { text } = await kept.chat.say(projectLead, report);
    assert.match(text, /senast 8 september 2025\. \[1\]/);
    assert.match(text, /Det är 19 dagar kvar till 8 september 2025/);
    assert.match(text, /Källan säger: .*1 september 2025/);
    const { text: whole } = await kept.chat.say(projectLead, "Vad är nästa deadline?");
    const [next = ""] = whole.split("Källan säger");
    assert.match(next, /8 september 2025/);
    assert.doesNotMatch(next, /1 september 2025/);
  });

  it("warns where something else rests on the old figure, and reckons nothing from that", async () => {
    await correct(money, pathology);

    const { text } = await kept.chat.say(
      ro,
      "Hur mycket får de tre särskilda satsningarna tillsammans?",
    );

    assert.match(
      text,
      /^Tänk på: RCC Sydöst har rättat en uppgift som svaret nedan bygger på\. .*62 miljoner/,
    );
  });

  it("may have other words, which are never read as links, sources or values", async () => {
    await correct(report, { statement: "Lämna i [portalen](https://example.org) {dag} [9]" });

    const { text } = await kept.chat.say(projectLead, report);

    assert.match(text, /^Lämna i \(portalen\)\(https:\/\/example\.org\) \(dag\) \(9\)\.? \[1\]/);
    assert.doesNotMatch(text, /dagar kvar/);
    assert.match(text, /Källan säger: .*1 september 2025/);
  });

  it("is put into other chats as it holds", async () => {
    await correct(money, pathology);
    const parameters = [{ name: "query", value: money }];

    const { composeExtension } = await kept.bot.search(ro, { commandId: "facts", parameters });

    const card = textOf(composeExtension?.attachments?.[0]?.content ?? noCard);
    assert.match(
      card.replaceAll("\u00a0", " "),
      /62 miljoner kronor[\s\S]*Källan säger: .*60 miljoner/,
    );
    assert.match(card, /\[1\] Rättat av RCC Sydöst, 20 augusti 2025/);
  });

  it("can be found by some words, listed, changed and taken back, every version kept", async () => {
    const start = (await kept.chat.say(coordinator, "rätta")).card;
    assert.match(textOf(start ?? noCard), /Inga uppgifter är rättade/);
    const found = await kept.chat.press(coordinator, start, "Sök", { query: money });
    assertGoodCard(found.card);
    const { card: form } = await kept.chat.press(coordinator, found.card, "Öppna");
    const saved = await kept.chat.press(coordinator, form, "Spara rättelsen", {
      ...pathology,
      reason,
    });
    assert.match(
      textOf(saved.card ?? noCard),
      /Gällande rättelser \(1\)[\s\S]*Rättat 20 augusti 2025/,
    );

    const opened = await kept.chat.press(coordinator, saved.card, "Ändra eller dra tillbaka");
    assert.equal(inputsOf(opened.card ?? noCard)["value-belopp"], "62 000 000");
    const back = await kept.chat.press(coordinator, opened.card, "Dra tillbaka rättelsen");

    assert.match(textOf(back.card ?? noCard), /tillbakadragen/);
    const { text } = await kept.chat.say(ro, money);
    assert.match(text, /60 miljoner kronor/);
    assert.doesNotMatch(text, /62|Rättat|Källan säger/);
    assert.equal(pressed(await open(money), "Spara rättelsen").data["revision"], "2");
  });

  it("is kept once when the card is sent twice, and not over what someone else did meanwhile", async () => {
    const [first, stale] = [await open(money), await open(money)];
    const { verb, data } = pressed(first, "Spara rättelsen", { ...pathology, reason });

    await Promise.all([
      kept.bot.press(coordinator, verb, data),
      kept.bot.press(coordinator, verb, data),
    ]);
    const { card } = await kept.chat.press(coordinator, stale, "Spara rättelsen", {
      "value-belopp": "70 000 000",
      reason,
    });

    assert.match(textOf(card ?? noCard), /Någon annan hann före/);
    assert.equal(inputsOf(card ?? noCard)["value-belopp"], "70 000 000");
    assert.match((await kept.chat.say(ro, money)).text, /62 miljoner/);
  });
});

describe("a correction that cannot be kept", () => {
  let bot: RunningBot;
  let chat: Chat;

  before(async () => {
    bot = await startBot();
    chat = createChat(bot);
  });

  after(() => bot.stop());

  for (const [what, message, written, said] of [
    ["nothing is changed", money, {}, /Inget är ändrat/],
    ["the amount is none", money, { "value-belopp": "många" }, /Skriv ett belopp/],
    ["the amount may mean two", money, { "value-belopp": "1.500 tkr" }, /kan läsas på två sätt/],
    ["the day is no day", report, { "value-dag": "2025-02-30" }, /dag som finns/],
    ["the year is a slip", report, { "value-dag": "2052-09-01" }, /tre år från källans/],
    ["there is no reason", report, { "value-dag": "2025-09-08", reason: " " }, /Skriv varför/],
    ["the words are too many", report, { statement: "å".repeat(1001) }, /högst 1000 tecken/],
    ["there is a personal number", report, { statement: "se 19121212-1212" }, /personnummer/],
  ] as const)
    it(`is refused when ${what}, and what was written stands`, async () => {
      const inputs = { reason, ...written };
      const { card } = await chat.press(
        coordinator,
        await openFromAnswer(chat, message, button),
        "Spara rättelsen",
        inputs,
      );

      assert.match(textOf(card ?? noCard), said);
      for (const [name, value] of Object.entries(inputs))
        assert.equal(inputsOf(card ?? noCard)[name], value);
      assertGoodCard(card);
      assert.doesNotMatch((await chat.say(ro, message)).text, /Källan säger/);
    });

  it("is refused when the card is about nothing that there is", async () => {
    const { verb, data } = pressed(await openFromAnswer(chat, money, button), "Spara rättelsen", {
      reason,
    });
    const send = async (change: object) =>
      String((await bot.press(coordinator, verb, { ...data, ...change })).value);

    for (const about of ["B999", "../B11", "X01"])
      assert.match(await send({ about }), /finns inte i underlaget/);
    assert.match(await send({ nonce: "" }), /gick inte att läsa/);
  });
});
