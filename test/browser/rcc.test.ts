import { after, before, it } from "mocha";
import type { Browser } from "playwright-core";
import { inputsOf, pressed } from "../support/card-reader.js";
import { ChatPage } from "../support/chat-page.js";
import { describeInBrowser, launchChromium } from "../support/chromium.js";
import { seen } from "../support/chat.js";
import { type Seat, sitDown } from "../support/sit-down.js";
import { activity, people, type SentActivity } from "../support/start-bot.js";
import { type RunningDemo, startDemo } from "../support/start-demo.js";

describeInBrowser("asking RCC Sydöst, as seen in a browser", () => {
  let browser: Browser;
  let demo: RunningDemo;
  let chat: ChatPage;

  before(async () => {
    browser = await launchChromium();
    demo = await startDemo({ words: ["--as", "rö", "--today", "2025-09-12"] });
    chat = await ChatPage.open(browser, demo.playgroundUrl);
  });

  after(async () => {
    await browser.close();
    await demo.end();
  });

  /** Lets the coordinator, who is not at this keyboard, send something; returns the bot's answer. */
  async function asCoordinator(id: string, more: object) {
    const response = await fetch(`${demo.botUrl}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...activity(people.coordinator, id), type: "message", ...more }),
    });
    const { activities } = (await response.json()) as { activities: SentActivity[] };
    const { card } = seen(activities[0]);
    if (card === undefined) throw new Error("The coordinator was sent no card");
    return card;
  }

  it("is offered below what the bot does not know", async () => {
    await chat.write("Får delrapporten skrivas på norska?");

    await chat.shows(/framgår inte|anges inte|skrivs inte/);
    await chat.press("Skicka frågan till RCC Sydöst");
    await chat.shows("RCC Sydösts koordinator ser frågan");
    await chat.picture("question-offer");
  });

  it("is done with the question as it stands", async () => {
    await chat.press("Skicka");

    await chat.shows("Frågan är skickad till RCC Sydöst", "Får delrapporten skrivas på norska?");
    await chat.picture("question-sent");
  });

  it("gives an answer that comes into the chat by itself", async () => {
    const list = await asCoordinator("c-1", { text: "frågor" });
    const [input = ""] = Object.keys(inputsOf(list));
    const { verb, data } = pressed(list, "Svara", { [input]: "Nej, skriv på svenska." });
    await asCoordinator("c-2", { value: { verb, ...data } });

    await chat.receives("RCC Sydöst har svarat på din fråga");
    await chat.shows("Nej, skriv på svenska.");
    await chat.picture("question-answered");
  });

  it("has the answer told first when the question is asked again", async () => {
    await chat.write("hej, får vi skriva delrapporten på norska?");

    await chat.shows("RCC Sydöst har svarat på frågan", "Nej, skriv på svenska.");
    await chat.picture("question-known");
  });
});

describeInBrowser("settling what the sources leave open, as seen in a browser", () => {
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

  it("begins at an answer that shows a conflict", async () => {
    await chat.write("När ska slutrapporten in?");
    await chat.shows("15 september 2025", "15 november 2025");
    await chat.picture("ruling-before");

    await chat.press("Avgör frågan");

    await chat.shows("Välj vad som gäller");
    await chat.picture("ruling-card");
  });

  it("is kept with its reason and listed", async () => {
    await chat.choose("Välj vad som gäller", "Uppföljningsbilden anger 15 november 2025.");
    await chat.fill("Skäl (visas i svaren)", "enligt uppföljningsbilden");

    await chat.press("Spara beskedet");

    await chat.shows("Beskedet är sparat", "15 november 2025 gäller");
    await chat.picture("ruling-list");
  });

  it("leads the answer from then on", async () => {
    await chat.write("När ska slutrapporten in?");

    await chat.shows("RCC Sydöst har 12 september 2025 bestämt", "Källorna säger olika");
    await chat.picture("ruling-answer");
  });
});
