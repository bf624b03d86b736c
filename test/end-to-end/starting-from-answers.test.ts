import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import { buttonsOf, noCard, textOf } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";
import { createChat } from "../support/chat.js";
import { completeProgressReport } from "../support/drafts.js";
import { fillInForm } from "../support/fill-in.js";
import { mentioned, people, type RunningBot, startBot } from "../support/start-bot.js";

const { coordinator, rjl, projectLead } = people;
const group = mentioned({ id: "19:grupp@thread.v2", conversationType: "groupChat" });

describe("an answer about a report that whoever asks has to hand in", () => {
  let bot: RunningBot;
  let chat: ReturnType<typeof createChat>;
  const refused: Readonly<Record<string, unknown>>[] = [];

  beforeEach(async () => {
    refused.length = 0;
    const logger = {
      info: () => undefined,
      warn: (_: string, fields: Readonly<Record<string, unknown>> = {}) => refused.push(fields),
      error: () => undefined,
    };
    bot = await startBot({ logger, clock: () => new Date("2025-02-14T08:00:00Z") });
    chat = createChat(bot);
  });

  afterEach(() => bot.stop());

  const offers = async (
    userId: string,
    question: string,
    where = {},
  ): Promise<readonly string[]> => {
    const { card } = await chat.say(userId, question, where);
    return card === undefined ? [] : buttonsOf(card);
  };

  it("offers to begin an application, and opens its first step", async () => {
    const answer = await chat.say(projectLead, "hej! när stänger ansökan för patologipengarna?");
    assert.match(answer.text, /17 februari 2025/);

    const { card } = await chat.press(projectLead, answer.card, "Påbörja projektansökan");
    await chat.say(projectLead, "när stänger ansökan för patologipengarna?");
    const written = await chat.say(projectLead, "Ja tack!");

    for (const first of [card, written.card])
      assert.match(textOf(first ?? noCard), /Projektansökan\n.*\nSteg 1 av 4/);
  });

  it("offers a region its account, and the questions of the report that it goes with", async () => {
    const account = await offers(rjl, "jag ska lämna redogörelsen för 2024. när e deadline?");
    assert.deepEqual(account.slice(0, 1), ["Påbörja redogörelsen"]);
    assert.ok(account.some((title) => title.includes("RCC")));

    const money = await offers(rjl, "när ska medel återbetalas?");
    assert.ok(money.includes("Förbered den ekonomiska redovisningen"));
  });

  it("tells in English, where the question was, that the form is in Swedish", async () => {
    const ask = async (question: string) => (await chat.say(rjl, question)).card;
    const inEnglish = await ask("When must unused funds be repaid?");
    for (const title of buttonsOf(inEnglish ?? noCard).filter((one) =>
      /^(?:Start|Send)/.test(one),
    )) {
      const { card } = await chat.press(rjl, inEnglish, title);
      assertGoodCard(card);
      assert.match(
        textOf(card ?? noCard),
        /^This form is in Swedish, as the reporting for the agreement is\. Ask me in English/,
        title,
      );
    }
    assert.ok(buttonsOf(inEnglish ?? noCard).some((title) => title.startsWith("Start: ")));

    const inSwedish = await ask("när ska medel återbetalas?");
    const title = "Förbered den ekonomiska redovisningen";
    const { card } = await chat.press(rjl, inSwedish, title);
    assert.doesNotMatch(textOf(card ?? noCard), /Swedish/);
  });

  it("lets someone with several projects choose, and is silent once all is handed in", async () => {
    const question = "när ska delrapporten in?";
    for (let left = 3; left > 0; left -= 1) {
      const answer = await chat.say(projectLead, question);
      const list = await chat.press(projectLead, answer.card, "Påbörja delrapporten");
      assert.match(textOf(list.card ?? noCard), /välj projekt/);
      const first = await chat.press(projectLead, list.card, "Börja");
      const review = await fillInForm(chat, projectLead, first.card, completeProgressReport);
      await chat.press(projectLead, review, "Skicka in");
    }

    assert.deepEqual(await offers(projectLead, question), ["Visa mer"]);
  });

  it("refuses a button that names a form that is not theirs, and logs it", async () => {
    for (const [about, text] of [
      ["delrapport", /lämnas av projektledarna/],
      ["hemlig", /Det formuläret finns inte/],
    ] as const) {
      const { value } = await bot.press(rjl, "report.start", { about, nonce: "n", revision: "0" });
      assert.match(String(value), text);
    }
    assert.deepEqual(
      refused.map(({ act, why }) => [act, why]),
      [
        ["report.start", "not-your-form"],
        ["report.start", "unknown-form"],
      ],
    );
  });

  it("goes on with what has been begun", async () => {
    const { card } = await chat.say(rjl, "redogörelse");
    await chat.press(rjl, card, "Spara utkast", { receivedKronor: "1,1 mkr" });

    const titles = await offers(rjl, "när ska redogörelsen in?");

    assert.ok(titles.includes("Fortsätt med redogörelsen"));
  });

  it("offers nothing to those who do not owe it, nor where others read along", async () => {
    const begins = (titles: readonly string[]): boolean =>
      titles.some((title) => /Påbörja|Förbered/.test(title));

    assert.ok(!begins(await offers(coordinator, "när ska delrapporten in?")));
    assert.ok(!begins(await offers(rjl, "när ska delrapporten in?")));
    assert.ok(!begins(await offers(projectLead, "när ska delrapporten in?", group)));
  });
});
