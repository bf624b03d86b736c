import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { afterEach, beforeEach, describe, it } from "mocha";
import { noCard, textOf } from "../support/card-reader.js";
import { completeShortReport } from "../support/drafts.js";
import { fillInForm } from "../support/fill-in.js";
import { cardIn, type ReminderChat, startReminderChat } from "../support/reminder-chat.js";
import { people } from "../support/start-bot.js";
import { folderWithShortReport } from "../support/store-folder.js";

const { coordinator, rkl } = people;

describe("a report that someone hands in after the coordinator has compiled", () => {
  let chat: ReminderChat;
  let storeFolder: string;

  beforeEach(async () => {
    storeFolder = await folderWithShortReport();
    chat = await startReminderChat("2025-12-09T09:00:00Z", { storeFolder });
    await chat.meet(coordinator);
  });

  afterEach(async () => {
    await chat.stop();
    await rm(storeFolder, { recursive: true });
  });

  const handIn = async () => {
    const { card = noCard } = await chat.say(rkl, "kort rapport");
    const review = await fillInForm(chat, rkl, card, {
      ...completeShortReport,
      "activities.0.activity": "Processledare",
      "activities.1.activity": "Utbildning",
    });
    await chat.press(rkl, review, "Skicka in");
  };

  it("is told in the coordinator's chat, and the button there compiles version 2", async () => {
    await chat.bot.press(coordinator, "summary.compile");
    await handIn();

    const [offer] = chat.unasked().filter(({ to }) => to === coordinator);
    assert.match(textOf(cardIn(offer)), /Regional sammanställning 2025: nytt sedan version 1/);
    const compiled = await chat.press(coordinator, cardIn(offer), "Sammanställ version 2");
    assert.match(textOf(cardIn(compiled)), /Regional sammanställning 2025, version 2/);
  });

  it("is told nobody while nothing is compiled", async () => {
    await handIn();

    assert.deepEqual(chat.unasked(), []);
  });
});
