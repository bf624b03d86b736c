import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { afterEach, beforeEach, describe, it } from "mocha";
import type { AdaptiveCard } from "../../bot/reply.js";
import type { Draft } from "../../src/reporting/submissions/submission.js";
import { buttonsOf, inputsOf, noCard, textOf } from "../support/card-reader.js";
import { type Chat, createChat } from "../support/chat.js";
import {
  completeAccount,
  completeFinalReport,
  completeFinancialReport,
  completePathwayReport,
  completeProgressReport,
} from "../support/drafts.js";
import { fillInForm } from "../support/fill-in.js";
import { people, type RunningBot, startBot } from "../support/start-bot.js";
import { storeFolder } from "../support/store-folder.js";

const { ro, rjl, rkl, projectLead } = people;

/** The scenarios of a year that are about reporting and are played nowhere else; test/README.md tells of the others. */
describe("a year's scenarios", () => {
  let bot: RunningBot;
  let chat: Chat;
  let now: Date;
  let folder: string;

  const start = async (): Promise<void> => {
    bot = await startBot({ storeFolder: folder, clock: () => now });
    chat = createChat(bot);
  };

  beforeEach(async () => {
    folder = await storeFolder();
    now = new Date("2025-05-06T08:00:00Z");
    await start();
  });

  afterEach(async () => {
    await bot.stop();
    await rm(folder, { recursive: true });
  });

  const read = (card: AdaptiveCard | undefined): string =>
    textOf(card ?? noCard).replaceAll("\u00a0", " ");

  const begin = async (userId: string, words: string): Promise<AdaptiveCard | undefined> => {
    const { card } = await chat.say(userId, words);
    const isList = card !== undefined && Object.keys(inputsOf(card)).length === 0;
    return isList ? (await chat.press(userId, card, "Börja")).card : card;
  };

  const without = (draft: Draft, pattern: RegExp): Draft =>
    Object.fromEntries(Object.entries(draft).filter(([input]) => !pattern.test(input)));

  it("2: an account in several steps, interrupted and taken up the next day", async () => {
    const half = without(completeAccount, /^(plan|processWork|contact)/);
    const first = await begin(rkl, "redogörelse");
    assert.match(read(first), /Källan anger ingen dag|inget datum|ingen dag/i);
    const next = await chat.press(rkl, first, "Nästa", {
      receivedKronor: "1,1 mkr",
      usedKronor: "1 035 000",
      usesDescription: "Vi har anställt en processledare.",
    });
    assert.match(read(next.card), /1,1 mkr = 1 100 000 kr/);
    assert.match(
      read(await fillInForm(chat, rkl, next.card, half)),
      /återstår innan du kan skicka in/,
    );
    const away = await chat.say(rkl, "måste gå på möte, fortsätter sen");
    assert.match(away.text, /Utkastet till redogörelsen är sparat.*inte som inlämnat än/);
    await bot.stop();
    now = new Date("2025-05-07T08:00:00Z");
    await start();
    const again = await chat.say(rkl, "fortsätt");
    assert.match(read(again.card), /Handlingsplan/);
    assert.match(read((await chat.say(rkl, "mina rapporter")).card), /Inte inlämnat/);
    const review = await fillInForm(chat, rkl, again.card, completeAccount);
    assert.match(read(review), /65 000 kr \(beräknat\)/);
    assert.match(read((await chat.press(rkl, review, "Skicka in")).card), /inlämnad/);
  });

  it("3: another region's amount, and a report for another region", async () => {
    const first = await begin(rjl, "redogörelse");
    const caught = await chat.press(rjl, first, "Nästa", { receivedKronor: "4 575 000" });
    assert.match(read(caught.card), /Region Jämtland Härjedalens belopp/);
    assert.doesNotMatch(read(caught.card), /Jönköpings läns? (?:får|har fått)/);
    assert.match(read(caught.card), /Steg 1 av/);
    assert.equal(inputsOf(caught.card ?? noCard)["receivedKronor"], "4 575 000");
    const { value } = await bot.press(rjl, "form.step", {
      form: "2025/redogorelse",
      subject: "ro",
      step: "medel-0",
      go: "save",
      nonce: "n",
      base: "0.0",
      receivedKronor: "1",
    });
    assert.match(String(value), /Du kan inte lämna redogörelsen för den region/);
  });

  it("5: a progress report in time, and a correction that is not late", async () => {
    now = new Date("2025-08-29T08:00:00Z");
    const first = await begin(projectLead, "delrapport");
    const draft = without(completeProgressReport, /^deviation$/);
    const hindered = await fillInForm(chat, projectLead, first, draft);
    assert.match(read(hindered), /Avvikelse i tid eller budget/);
    const review = await fillInForm(chat, projectLead, hindered, completeProgressReport);
    const receipt = (await chat.press(projectLead, review, "Skicka in")).card;
    assert.match(read(receipt), /i tid, senast 1 september 2025/);
    now = new Date("2025-09-03T08:00:00Z");
    const step = await chat.say(projectLead, "skrev fel, ska va 201 000 inte 210");
    assert.match(read(step.card), /Förbrukat hittills: 210 000 kr → 201 000 kr/);
    const changed = await fillInForm(chat, projectLead, step.card, {});
    assert.match(read(changed), /210 000 kr → 201 000 kr \(−9 000 kr\)/);
    const corrected = (await chat.press(projectLead, changed, "Skicka in rättelsen")).card;
    assert.match(read(corrected), /Version: 2/);
    assert.match(read(corrected), /Rättelsen räknas inte som sen inlämning/);
    assert.ok(buttonsOf(corrected ?? noCard).includes("Visa version 1"));
  });

  it("7: care pathways under pressure: incomplete is taken and marked, 80 % is no condition", async () => {
    now = new Date("2025-09-22T08:00:00Z");
    const { text } = await chat.say(ro, "hur lång tid har vi på oss med svf-redovisningen?");
    assert.match(text, /senast 30 september 2025/);
    assert.match(text, /när regionerna ska lämna till RCC anges ingen dag/);
    assert.match(text, /8 dagar kvar/);
    now = new Date("2025-09-26T08:00:00Z");
    const draft = {
      ...completePathwayReport,
      inclusion: "68,9",
      includedCases: "689",
      "pathways.24.share": "",
      premResults: "",
    };
    const review = await fillInForm(chat, ro, await begin(ro, "svf-redovisning"), draft);
    assert.match(read(review), /Under 70 %/);
    assert.match(read(review), /Peniscancer/);
    assert.match(read(review), /Ledtidsmålet 80 % – ett mål, inget villkor/);
    const asked = await chat.say(ro, "är vi körda om vi inte når 80 % på ledtiden också?");
    assert.match(asked.text, /är inget krav för att få den andra SVF-utbetalningen/);
    const receipt = (await chat.press(ro, review, "Skicka ändå som ofullständig")).card;
    assert.match(read(receipt), /Inlämnad som ofullständig: 2 uppgifter saknas/);
    const step = await chat.press(ro, receipt, "Rätta");
    const fixed = await fillInForm(chat, ro, step.card, completePathwayReport);
    assert.match(read(fixed), /68,9 % → 71,2 %/);
    const second = (await chat.press(ro, fixed, "Skicka in rättelsen")).card;
    assert.doesNotMatch(read(second), /ofullständig/);
  });

  it("9: a final report whose costs do not add up, and what is left of the money", async () => {
    now = new Date("2025-11-10T08:00:00Z");
    const draft = without(completeFinalReport, /^costs\.3/);
    const hindered = await fillInForm(
      chat,
      projectLead,
      await begin(projectLead, "slutrapport"),
      draft,
    );
    assert.match(read(hindered), /10 000 kr/);
    assert.ok(!buttonsOf(hindered).includes("Skicka in"));
    const first = (await chat.say(projectLead, "fortsätt")).card;
    const review = await fillInForm(chat, projectLead, first, completeFinalReport);
    assert.match(read(review), /32 000 kr \(beräknat\)/);
    assert.doesNotMatch(read(review), /ska betalas (?:tillbaka )?till Kammarkollegiet/);
    assert.match(read((await chat.press(projectLead, review, "Skicka in")).card), /inlämnad/);
  });

  it("12: a financial report that is prepared, checked by the head of finance and signed outside", async () => {
    now = new Date("2026-02-05T08:00:00Z");
    const first = await begin(ro, "ekonomisk redovisning");
    const draft = { ...completeFinancialReport, review: "not-correct" };
    const hindered = await fillInForm(chat, ro, first, draft);
    assert.match(read(hindered), /avvikelse/i);
    const review = await fillInForm(chat, ro, (await chat.say(ro, "fortsätt")).card, {
      ...draft,
      deviations: "Felkonterad lön 25 000 kr, rättas.",
    });
    assert.match(read(review), /180 000 kr \(beräknat\)/);
    assert.match(read(review), /underskriv/i);
    assert.deepEqual(
      buttonsOf(review).filter((title) => /Skicka in|Spara kopian/.test(title)),
      ["Spara kopian"],
    );
  });
});
