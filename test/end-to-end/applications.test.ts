import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import type { AdaptiveCard } from "../../bot/reply.js";
import type { Draft } from "../../src/reporting/submissions/submission.js";
import { buttonsOf, inputsOf, noCard, textOf } from "../support/card-reader.js";
import { createChat } from "../support/chat.js";
import { startConnector } from "../support/connector.js";
import { completeApplication, completeAssessment } from "../support/drafts.js";
import { fillInForm } from "../support/fill-in.js";
import { people, type RunningBot, startBot } from "../support/start-bot.js";
import { toldTo } from "../support/told-to.js";

const { coordinator, ro, rjl, projectLead } = people;

describe("applying for a project over HTTP", () => {
  let bot: RunningBot;
  let chat: ReturnType<typeof createChat>;
  let connector: Awaited<ReturnType<typeof startConnector>>;

  beforeEach(async () => {
    connector = await startConnector();
    bot = await startBot({
      serviceUrl: connector.serviceUrl,
      clock: () => new Date("2025-02-18T07:10:00Z"),
    });
    chat = createChat(bot);
    for (const userId of [coordinator, ro, rjl, projectLead]) await chat.say(userId, "hjälp");
  });

  afterEach(async () => {
    await bot.stop();
    connector.stop();
  });

  /** Fills in a form from its first card and hands it in. */
  async function handIn(
    userId: string,
    first: AdaptiveCard | undefined,
    draft: Draft,
  ): Promise<AdaptiveCard | undefined> {
    const review = await fillInForm(chat, userId, first, draft);
    return (await chat.press(userId, review, "Skicka in")).card;
  }

  const apply = async (): Promise<AdaptiveCard | undefined> =>
    handIn(projectLead, (await chat.say(projectLead, "ansökan")).card, completeApplication);

  const toReview = async (): Promise<AdaptiveCard | undefined> => {
    const list = await chat.say(coordinator, "granska");
    return (await chat.press(coordinator, list.card, "Granska")).card;
  };

  const grant = {
    "decision.outcome": "granted",
    "decision.kronor": "450 tkr",
    "decision.lead": ro,
    "decision.reason": "Enligt bedömningen.",
  };

  it("lets the applicant ask once whether a late one is taken up, the receipt still there", async () => {
    const receipt = await apply();

    const asked = await chat.press(projectLead, receipt, "Fråga om den tas upp");
    await chat.press(projectLead, receipt, "Fråga om den tas upp");

    assert.match(textOf(asked.card ?? noCard), /har fått frågan/);
    assert.match(textOf(asked.card ?? noCard), /Kvittonummer: 2025-PROJEKTANSOKAN/);
    const questions = (await chat.say(coordinator, "frågor")).card ?? noCard;
    assert.match(textOf(questions), /Obesvarade frågor \(1\)/);
    assert.match(textOf(questions), /Inkom 1 dag efter 17 februari 2025/);
  });

  it("asks it when the applicant writes yes to the offer, and answers what is asked in the same breath", async () => {
    assert.match(textOf((await apply()) ?? noCard), /Vill du att jag frågar RCC Sydöst/);

    const { text, card } = await chat.say(projectLead, "ja. när bedöms de andra?");

    assert.match(text, /25 februari 2025 och 26 februari/);
    assert.match(textOf(card ?? noCard), /har fått frågan/);
    assert.doesNotMatch(textOf(card ?? noCard), /Vill du att jag frågar/);
    const questions = (await chat.say(coordinator, "frågor")).card ?? noCard;
    assert.match(textOf(questions), /Obesvarade frågor \(1\)/);
  });

  it("asks nothing when the applicant writes no, nor on a yes that comes later", async () => {
    await apply();

    assert.equal((await chat.say(projectLead, "Nej tack!")).text, "Då gör jag inget.");
    await chat.say(projectLead, "ja");
    const questions = await chat.say(coordinator, "frågor");
    assert.doesNotMatch(questions.text + textOf(questions.card ?? noCard), /frågor \(1\)/);
  });

  it("takes a late application, has it assessed and granted, and the project's reports are its lead's", async () => {
    const receipt = await apply();
    assert.ok(receipt);
    assert.match(textOf(receipt), /Inkom 1 dag efter 17 februari 2025/);
    assert.match(textOf(receipt), /Källorna säger inget om dispens/);

    const reader = await toReview();
    assert.ok(reader);
    assert.match(textOf(reader), /Ingen bedömning är inlämnad/);
    const assessing = await chat.press(coordinator, reader, "Bedöm");
    const assessment = await handIn(coordinator, assessing.card, completeAssessment);
    for (const card of [receipt, reader, assessing.card, assessment])
      assert.doesNotMatch(textOf(card ?? noCard), /rapport|RCC Sydöst ser/i);
    const assessed = await toReview();
    assert.ok(assessed);
    assert.match(textOf(assessed), /3 – i hög grad/);

    const ask = await chat.press(coordinator, assessed, "Besluta");
    assert.ok(ask.card);
    assert.match(
      textOf(ask.card),
      /Sökt belopp: 500\s000\skr\. Bedömarnas förslag: 450\s000\skr\./,
    );
    const check = await chat.press(coordinator, ask.card, "Fortsätt", grant);
    assert.ok(check.card);
    assert.match(textOf(check.card), /beviljas med 450\s000\skr, och Region Östergötland/);
    for (const time of [1, 2]) {
      const done = await chat.press(coordinator, check.card, "Registrera beslutet", grant);
      assert.ok(done.card, `press ${time}`);
      assert.match(textOf(done.card), /Beviljad med 450\s000\skr/);
    }

    const list = await chat.say(projectLead, "projektansökan");
    const granted = await chat.press(projectLead, list.card, "Visa kvittot");
    assert.ok(granted.card);
    assert.match(textOf(granted.card), /^Projektansökan: beviljad\n/);
    const told = toldTo(connector, projectLead);
    assert.equal(told.length, 1);
    assert.match(told[0]?.text ?? "", /har beviljat projektansökan/);
    assert.ok(told[0]?.card);
    assert.match(textOf(told[0].card), /Enligt bedömningen/);
    assert.doesNotMatch(textOf(told[0].card), /Utrustningen finns redan/);
    assert.match(toldTo(connector, ro).at(-1)?.text ?? "", /Du leder det beviljade projektet/);
    assert.deepEqual(toldTo(connector, rjl), []);

    const report = await chat.say(ro, "delrapport");
    assert.ok(report.card);
    assert.match(textOf(report.card), /Snabbare besked \(demo\)/);
    assert.match(textOf(report.card), /Beviljat belopp:?\s450\s000\skr/);
    assert.deepEqual(bot.app.register.project("2025-ro-1")?.regionIds, ["ro", "rjl"]);
    assert.equal(bot.app.register.projects.length, 4);
  });

  it("lets nothing change once it has been decided, and says why", async () => {
    const receipt = await apply();
    const ask = await chat.press(coordinator, await toReview(), "Besluta");
    const rejected = { ...grant, "decision.outcome": "rejected" };
    const check = await chat.press(coordinator, ask.card, "Fortsätt", rejected);
    await chat.press(coordinator, check.card, "Registrera beslutet", rejected);

    const correct = await chat.press(projectLead, receipt, "Rätta");
    assert.ok(correct.card);
    assert.match(textOf(correct.card), /Ej beviljad/);
    assert.deepEqual(buttonsOf(correct.card), ["Visa alla svar"]);
    const again = await chat.press(coordinator, ask.card, "Fortsätt", grant);
    assert.ok(again.card);
    assert.match(textOf(again.card), /Läget har ändrats/);
    assert.equal(bot.app.register.projects.length, 3);
    const next = await chat.say(projectLead, "ansökan");
    assert.match(textOf(next.card ?? { type: "AdaptiveCard" }), /ansökan 2/);
  });

  it("decides nothing that is not filled in, and keeps what was", async () => {
    await apply();
    const ask = await chat.press(coordinator, await toReview(), "Besluta");
    const wrong = { "decision.outcome": "granted", "decision.kronor": "mycket" };
    const { card } = await chat.press(coordinator, ask.card, "Fortsätt", wrong);
    assert.ok(card);
    assert.match(textOf(card), /Det går inte att läsa som ett belopp/);
    assert.match(textOf(card), /Välj vem som leder projektet/);
    assert.equal(inputsOf(card)["decision.kronor"], "mycket");
    assert.ok(!buttonsOf(card).includes("Registrera beslutet"));
  });

  it("shows applicants no assessment, and other regions no application", async () => {
    await apply();
    const other = await chat.say(rjl, "ansökan");
    assert.match(textOf(other.card ?? { type: "AdaptiveCard" }), /Jönköpings län, ansökan 1/);
    const assessment = await chat.say(projectLead, "bedömning");
    assert.match(assessment.text, /lämnas av RCC Sydösts koordinatorer/);
  });
});
