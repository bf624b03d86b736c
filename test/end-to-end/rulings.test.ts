import assert from "node:assert/strict";
import { after, before, describe, it } from "mocha";
import type { AdaptiveCard } from "../../bot/reply.js";
import { buttonsOf, inputsOf, pressed, textOf, noCard } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";
import { type Chat, createChat } from "../support/chat.js";
import { keptBot, openFromAnswer } from "../support/kept-bot.js";
import { people, type RunningBot, startBot } from "../support/start-bot.js";

const question = "När ska slutrapporten in?";
const button = "Avgör frågan";
const { coordinator, projectLead, ro } = people;

describe("what RCC Sydöst has settled", () => {
  const kept = keptBot("2025-09-12");

  const openRuling = (message = question): Promise<AdaptiveCard> =>
    openFromAnswer(kept.chat, message, button);

  /** Rules that the later day holds. */
  async function rule(written: Record<string, string> = {}): Promise<AdaptiveCard> {
    const inputs = { choice: "1", reason: "enligt uppföljningsbilden", ...written };
    const { card } = await kept.chat.press(
      coordinator,
      await openRuling(),
      "Spara beskedet",
      inputs,
    );
    assertGoodCard(card);
    assert.ok(card);
    return card;
  }

  it("is begun by saying which day holds, which tells others what the sources say", async () => {
    for (const words of ["15 november gäller", "Det är den 15 november 2025 som gäller."]) {
      const { card } = await kept.chat.say(coordinator, words);
      assertGoodCard(card);
      assert.equal(inputsOf(card ?? noCard)["choice"], "1", words);
    }
    const { card } = await kept.chat.say(coordinator, "15 november gäller för slutrapporten");
    await kept.chat.press(coordinator, card, "Spara beskedet", { reason: "enligt mötet" });
    assert.match(
      (await kept.chat.say(ro, question)).text,
      /bestämt: \*\*15 november 2025\*\* gäller/,
    );
    for (const [who, words] of [
      [ro, "15 november gäller"],
      [coordinator, "16 november gäller"],
    ] as const)
      assert.doesNotMatch(
        JSON.stringify((await kept.chat.say(who, words)).card ?? ""),
        /Spara beskedet/,
      );
  });

  it("is offered to coordinators only, beside an answer that shows a conflict", async () => {
    const [lead, owner] = [
      await kept.chat.say(projectLead, question),
      await kept.chat.say(coordinator, question),
    ];
    const undisputed = await kept.chat.say(coordinator, "När ska delrapporten in?");

    assert.deepEqual(buttonsOf(owner.card ?? noCard), ["Visa mer", "Avgör frågan"]);
    assert.deepEqual(buttonsOf(lead.card ?? noCard), [
      "Påbörja slutrapporten",
      "Visa mer",
      "Skicka frågan till RCC Sydöst",
    ]);
    assert.doesNotMatch(JSON.stringify(undisputed.card ?? ""), /Avgör/);
  });

  it("is offered in the language of the question, like all else below an answer", async () => {
    for (const [userId, asked, buttons] of [
      [coordinator, "When is the final report due?", ["Show more", "Settle the question"]],
      [coordinator, "When is the progress report due?", ["Show more", "Correct this fact"]],
      [
        projectLead,
        "When is the final report due?",
        ["Start: Slutrapport för projekt", "Show more", "Send the question to RCC Sydöst"],
      ],
    ] as const)
      assert.deepEqual(buttonsOf((await kept.chat.say(userId, asked)).card ?? noCard), buttons);
  });

  it("is told in English where the question is, with what the sources leave open of last year's funds", async () => {
    const { text, card } = await kept.chat.say(
      coordinator,
      "Can I open a call for the leftover radiology money then?",
    );
    const [, button = ""] = buttonsOf(card ?? noCard);
    const pressed = await kept.chat.press(coordinator, card, button);
    assert.match(textOf(pressed.card ?? noCard), /^This form is in Swedish/, button);

    assert.match(text, /is a proposal/);
    assert.match(text, /do not tell whether funds from 2024 may be used in 2025/);
  });

  it("shows both sides on the card, as the sources have them", async () => {
    const shown = textOf(await openRuling()).replaceAll("\u00a0", " ");

    assert.match(shown, /Välj vad som gäller\nRCC Sydösts processbild anger 15 september 2025/);
    assert.match(shown, /\nUppföljningsbilden anger 15 november 2025/);
  });

  it("leads every answer with the decision, its day and reason, and still tells of the conflict", async () => {
    assert.match(textOf(await rule()), /Beskedet är sparat/);

    const { text, sources } = await kept.chat.say(projectLead, question);

    assert.match(
      text,
      /^RCC Sydöst har 12 september 2025 bestämt: \*\*15 november 2025\*\* gäller\. Skäl: enligt uppföljningsbilden\. \[1\]/,
    );
    assert.match(
      text,
      /Det är 64 dagar kvar till 15 november 2025\. 15 november 2025 är en lördag/,
    );
    assert.match(text, /Källorna säger olika: .*15 september 2025.*15 november 2025/);
    assert.doesNotMatch(text, /Planera för|Fråga RCC Sydöst|dagar kvar till 15 september/);
    assert.equal(sources[0], "Besked från RCC Sydöst, 12 september 2025");
    assert.equal(sources.length, 3);

    const why = await kept.chat.say(projectLead, "varför inte 15 september?");
    assert.match(why.text, /^RCC Sydöst har 12 september 2025 bestämt/);
    assert.doesNotMatch(why.text, /Planera för|tills RCC Sydöst har bekräftat/);
  });

  it("answers so in English and after a restart, and counts the days from the reader's", async () => {
    await rule();
    await kept.restart("2025-11-14");

    const { text } = await kept.chat.say(projectLead, "When is the final report due?");

    assert.match(
      text,
      /^RCC Sydöst decided on 12 September 2025: \*\*15 November 2025\*\* applies/,
    );
    assert.match(text, /1 day left until 15 November 2025/);
  });

  it("is the day of the coming deadlines and of the follow-up", async () => {
    await kept.restart("2025-10-01");
    await rule({ choice: "date", date: "2025-10-15" });

    const { text } = await kept.chat.say(projectLead, "vad är nästa deadline?");
    const card = (await kept.chat.say(coordinator, "status")).card ?? noCard;

    assert.match(text, /slutrapport: RCC Sydöst har bestämt \*\*15 oktober 2025\*\*/);
    assert.match(text, /14 dagar kvar/);
    assert.match(textOf(card), /Slutrapport: .* Senast 15 oktober 2025\./);
    const list = (await kept.chat.press(coordinator, card, "Slutrapport")).card ?? noCard;
    assert.match(textOf(list), /Senast 15 oktober 2025\. Besked från RCC Sydöst 1 oktober 2025/);
  });

  it("may be a day for what the sources leave without one", async () => {
    const [, region] = [
      await kept.chat.press(
        coordinator,
        await openRuling("Vilken sista dag gäller för regionens redogörelse med handlingsplan?"),
        "Spara beskedet",
        { choice: "date", date: "2025-10-31", reason: "Så hinner vi sammanställa." },
      ),
      await kept.chat.say(ro, "När ska redogörelsen vara inne?"),
    ];

    assert.match(region.text, /^RCC Sydöst har 12 september 2025 bestämt: \*\*31 oktober 2025\*\*/);
    assert.match(region.text, /Någon sista dag .*anges inte i underlaget/);
  });

  it("may be said in the coordinator's own words, which are never read as links or sources", async () => {
    await rule({ choice: "text", text: "Se [mallen](https://example.org) [9]", reason: "<b>ja" });

    const { text } = await kept.chat.say(projectLead, question);

    assert.match(text, /bestämt: Se \(mallen\)\(https:\/\/example\.org\) \(9\) Skäl: ‹b›ja\./);
  });

  it("can be taken back, and every version is kept", async () => {
    const list = await rule();
    const { card } = await kept.chat.press(coordinator, list, "Ändra eller dra tillbaka");
    assert.match(
      textOf(card ?? noCard),
      /Besked 12 september 2025 av RCC-koordinator \(demo\): 15 november/,
    );
    const withdrawn = await kept.chat.press(coordinator, card, "Dra tillbaka");

    assert.match(textOf(withdrawn.card ?? noCard), /Beskedet är tillbakadraget/);
    assert.match((await kept.chat.say(projectLead, question)).text, /^Källorna/);
    const again = await openRuling();
    assert.equal(pressed(again, "Spara beskedet").data["revision"], "2");
  });

  it("is kept once when a card is sent twice", async () => {
    const card = await openRuling();
    const { verb, data } = pressed(card, "Spara beskedet", { choice: "1", reason: "x" });

    const both = await Promise.all([
      kept.bot.press(coordinator, verb, data),
      kept.bot.press(coordinator, verb, data),
    ]);

    for (const { value } of both) assert.match(textOf(value as AdaptiveCard), /sparat/);
    assert.equal(pressed(await reopened(), "Spara beskedet").data["revision"], "1");
  });

  it("does not overwrite what someone else decided meanwhile", async () => {
    const stale = await openRuling();
    await rule();

    const { card } = await kept.chat.press(coordinator, stale, "Spara beskedet", {
      choice: "0",
      reason: "processbilden",
    });

    assert.match(textOf(card ?? noCard), /Någon annan hann före/);
    assert.equal(inputsOf(card ?? noCard)["reason"], "processbilden");
    assert.match(
      (await kept.chat.say(projectLead, question)).text,
      /\*\*15 november 2025\*\* gäller/,
    );
  });

  it("lists what is settled and what can be", async () => {
    const before = (await kept.chat.say(coordinator, "beslut")).card ?? noCard;
    assert.match(textOf(before), /Inga besked gäller just nu/);
    const { card } = await kept.chat.press(coordinator, before, "Öppna", { matter: "G087" });
    assert.match(textOf(card ?? noCard), /regionens korta rapport/);
    assertGoodCard(before);
  });

  async function reopened(): Promise<AdaptiveCard> {
    const list = (await kept.chat.say(coordinator, "beslut")).card;
    const { card } = await kept.chat.press(coordinator, list, "Ändra eller dra tillbaka");
    return card ?? noCard;
  }
});

describe("a decision that cannot be kept", () => {
  let bot: RunningBot;
  let chat: Chat;

  before(async () => {
    bot = await startBot();
    chat = createChat(bot);
  });

  after(() => bot.stop());

  for (const [what, written, message] of [
    ["nothing is chosen", { choice: "", reason: "x" }, /Välj ett av alternativen/],
    ["a made-up side is chosen", { choice: "7", reason: "x" }, /Välj ett av alternativen/],
    ["the reason is blank", { choice: "0", reason: "  " }, /Skäl behöver fyllas i/],
    ["the day is no day", { choice: "date", date: "2025-02-30", reason: "x" }, /dag som finns/],
    ["the day is missing", { choice: "date", date: "", reason: "x" }, /Datum behöver fyllas i/],
    ["the year is a slip", { choice: "date", date: "2052-11-15", reason: "x" }, /tre år bort/],
    ["the words are missing", { choice: "text", text: "", reason: "x" }, /egna ord behöver/],
    ["the reason is too long", { choice: "0", reason: "å".repeat(1001) }, /högst 1000 tecken/],
    [
      "the reason has a personal number",
      { choice: "0", reason: "enligt 19121212-1212" },
      /personnummer/,
    ],
  ] as const)
    it(`is refused when ${what}, and what was written stands`, async () => {
      const { card } = await chat.press(
        coordinator,
        await openFromAnswer(chat, question, button),
        "Spara beskedet",
        written,
      );

      assert.match(textOf(card ?? noCard), message);
      assert.equal(inputsOf(card ?? noCard)["reason"], written.reason);
      assertGoodCard(card);
      assert.match((await chat.say(projectLead, question)).text, /^Källorna/);
    });

  it("is refused when the card is about nothing that there is", async () => {
    const { verb, data } = pressed(await openFromAnswer(chat, question, button), "Spara beskedet", {
      choice: "1",
    });
    const send = async (change: object) =>
      String((await bot.press(coordinator, verb, { ...data, ...change })).value);

    assert.match(await send({ about: "X99" }), /finns inte i underlaget/);
    assert.match(await send({ about: "../X01" }), /finns inte i underlaget/);
    assert.match(await send({ nonce: "" }), /gick inte att läsa/);
    assert.match(await send({ revision: "x" }), /gick inte att läsa/);
    assert.match(await send({ about: 7 }), /gick inte att läsa/);
  });
});
