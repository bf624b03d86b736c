import { after, before, it } from "mocha";
import type { Browser } from "playwright-core";
import type { ChatPage } from "../support/chat-page.js";
import { describeInBrowser, launchChromium } from "../support/chromium.js";
import { type Seat, sitDown } from "../support/sit-down.js";

describeInBrowser("telling what one thinks of an answer, as seen in a browser", () => {
  let browser: Browser;
  let seat: Seat;
  let chat: ChatPage;

  before(async () => {
    browser = await launchChromium();
    seat = await sitDown(browser, "koordinator", "2025-09-12");
    chat = seat.chat;
  });

  after(async () => {
    await seat.leave();
    await browser.close();
  });

  it("is done with the thumb below it, and a reason", async () => {
    await chat.write("När ska delrapporten in?");
    await chat.shows("1 september 2025");

    await chat.page.getByRole("button", { name: "Dislike" }).last().click();
    const form = chat.page.getByRole("dialog");
    await form.locator("textarea").fill("Vilket år gäller det?");
    await form.getByRole("button", { name: "Submit" }).click();
    await form.filter({ hasText: "Thank you" }).waitFor();
    await form.getByRole("button", { name: "Close" }).last().click();
  });

  it("stands among what the coordinator can improve, with questions that were not answered", async () => {
    await chat.write("Får delrapporten skrivas på norska?");
    await chat.write("frågor");
    await chat.picture("questions-none-open");
    await chat.press("Att förbättra (2)");

    await chat.shows("Vilket år gäller det?", "Får delrapporten skrivas på norska?");
    await chat.picture("to-improve");
    await chat.press("Svara på frågan");

    await chat.shows("Skriv svaret här");
    await chat.picture("to-improve-answer");
  });
});
