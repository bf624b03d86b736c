import { after, before, it } from "mocha";
import type { Browser } from "playwright-core";
import type { ChatPage } from "../support/chat-page.js";
import { describeInBrowser, launchChromium } from "../support/chromium.js";
import { type Seat, sitDown } from "../support/sit-down.js";

describeInBrowser("a reminder, as seen in a browser", () => {
  let browser: Browser;
  let seat: Seat;
  let chat: ChatPage;

  before(async () => {
    browser = await launchChromium();
    seat = await sitDown(browser, "projektledare", "2025-08-29", undefined, "on");
    chat = seat.chat;
  });

  after(async () => {
    await seat.leave();
    await browser.close();
  });

  it("comes unasked, with everything that is due", async () => {
    await chat.receives("Påminnelse om 3 rapporter");
    await chat.shows("Senast måndag 1 september 2025, om 3 dagar.");
    await chat.picture("reminder");
  });

  it("opens the form below it", async () => {
    await chat.press("Börja", 2);

    await chat.receives("Steg 1 av 3");
    await chat.shows("Digital cancerrehabilitering (demo)", "Beviljat belopp: 275 000 kr");
    await chat.page.screenshot({ path: "test-results/reminder-form.png" });
  });

  it("changes when the report has come in", async () => {
    await chat.choose("Är projektet nytt eller fortsatt? *", "Nytt 2025");
    await chat.fill("Förbrukat hittills (kr) *", "210 tkr");
    await chat.choose("Läge mot plan *", "Grön – enligt plan");
    await chat.press("Nästa");
    await chat.shows("Steg 2 av 3");
    await chat.fill("Genomfört hittills *", "Upphandlingen är klar.");
    await chat.fill("Resultat hittills *", "Inga mätbara än.");
    await chat.press("Nästa");
    await chat.shows("Steg 3 av 3");
    await chat.fill("Hinder *", "Inga.");
    await chat.fill("Plan fram till slutrapporten *", "Start i oktober.");
    await chat.press("Granska och skicka in");
    await chat.press("Skicka in");
    await chat.shows("Version: 1");

    const reminder = chat.page
      .locator(".fai-OutputCard")
      .filter({ hasText: "Påminnelse om 2 rapporter" });
    await reminder.getByText("Inlämnad 29 augusti 2025").waitFor();
    await reminder.screenshot({ path: "test-results/reminder-changed.png" });
  });
});
