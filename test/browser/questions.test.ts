import assert from "node:assert/strict";
import { after, before, it } from "mocha";
import type { Browser } from "playwright-core";
import type { ChatPage } from "../support/chat-page.js";
import { describeInBrowser, launchChromium } from "../support/chromium.js";
import { type Seat, sitDown } from "../support/sit-down.js";

describeInBrowser("asking in the chat, as seen in a browser", () => {
  let browser: Browser;
  let seat: Seat;
  let chat: ChatPage;

  before(async () => {
    browser = await launchChromium();
    seat = await sitDown(browser, "rö", "2025-11-24");
    chat = seat.chat;
  });

  after(async () => {
    await seat.leave();
    await browser.close();
  });

  it("is welcomed by what the assistant can do for a region", async () => {
    await chat.shows("ÖK-assistenten", "kort rapport");
    await chat.picture("welcome");
  });

  it("is given an answer with its sources, numbered in the text and named under the pointer", async () => {
    await chat.write("När ska delrapporten in?");

    await chat.shows("1 september 2025");
    assert.deepEqual(await chat.citations(), ["1", "2"]);
    await chat.picture("answer-date");
    await chat.newestMessage.locator(".fai-Citation").first().hover();
    await chat.page.getByText("RCC Sydösts bilder 2025, Process för 2025 års medel").waitFor();
  });

  it("is told both dates where the sources disagree", async () => {
    await chat.write("när ska slutrapporten in då");

    await chat.shows("15 september 2025", "15 november 2025", "Källorna");
    await chat.picture("answer-conflict");
  });

  it("is told when the sources do not say, with no figure that could pass for an answer", async () => {
    await chat.write("hur mycket av svf-pengarna får RJL");

    await chat.shows(/framgår inte|finns inte|anger inte|säger inte/i);
    assert.doesNotMatch(await chat.text(), /4 575 000/);
    await chat.picture("answer-gap");
  });

  it("is asked in English and answers in English", async () => {
    await chat.write("When is the interim report due?");

    await chat.shows("1 September 2025");
  });
});
