import { after, before, it } from "mocha";
import type { Browser } from "playwright-core";
import type { ChatPage } from "../support/chat-page.js";
import { describeInBrowser, launchChromium } from "../support/chromium.js";
import { type Seat, sitDown } from "../support/sit-down.js";

describeInBrowser("a project's progress report, as seen in a browser", () => {
  let browser: Browser;
  let seat: Seat;
  let chat: ChatPage;

  before(async () => {
    browser = await launchChromium();
    seat = await sitDown(browser, "projektledare", "2025-08-29");
    chat = seat.chat;
  });

  after(async () => {
    await seat.leave();
    await browser.close();
  });

  it("is begun for one of the lead's projects, with the granted amount in its place", async () => {
    await chat.write("Delrapport");
    await chat.shows("välj projekt", "Kortare svarstider i patologin (demo)");

    await chat.press("Börja", 2);

    await chat.shows("Digital cancerrehabilitering (demo)", "Beviljat belopp: 275 000 kr");
  });

  it("is not submitted while a yellow status lacks its reason, and keeps what was written", async () => {
    await chat.choose("Är projektet nytt eller fortsatt? *", "Nytt 2025");
    await chat.fill("Förbrukat hittills (kr) *", "210 tkr");
    await chat.choose("Läge mot plan *", "Gul – avviker något");
    await chat.press("Nästa");
    await chat.shows("Steg 2 av 3");
    await chat.fill("Genomfört hittills *", "Upphandlingen är klar.");
    await chat.fill("Resultat hittills *", "Inga mätbara än.");
    await chat.press("Nästa");
    await chat.shows("Steg 3 av 3");
    await chat.fill("Hinder *", "Rekrytering.");
    await chat.fill("Plan fram till slutrapporten *", "Start i oktober.");

    await chat.press("Granska och skicka in");

    await chat.shows("En uppgift återstår", "Avvikelse i tid eller budget");
    await chat.picture("project-yellow");
  });

  it("is submitted with a receipt that says when it was due", async () => {
    await chat.fill("Avvikelse i tid eller budget", "Rekryteringen drog ut på tiden.");
    await chat.press("Spara och till granskningen");
    await chat.shows("65 000 kr (beräknat)", "Gul – avviker något", "Upphandlingen är klar.");
    await chat.picture("project-review");

    await chat.press("Skicka in");

    await chat.shows("29 augusti 2025 kl.", "Version: 1", "1 september 2025");
    await chat.picture("project-receipt");
  });

  it("is corrected, with before and after on the new receipt", async () => {
    await chat.press("Rätta");
    await chat.shows("Du rättar det som är inlämnat", "Steg 1 av 3");
    await chat.fill("Förbrukat hittills (kr) *", "201 000");
    await chat.press("Spara och till granskningen");

    await chat.press("Skicka in rättelsen");

    await chat.shows("Version: 2", "210 000 kr", "201 000 kr");
    await chat.picture("project-correction");
  });
});
