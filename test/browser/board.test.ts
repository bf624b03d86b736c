import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, it } from "mocha";
import type { Browser } from "playwright-core";
import type { ChatPage } from "../support/chat-page.js";
import { describeInBrowser, launchChromium } from "../support/chromium.js";
import { type Seat, sitDown } from "../support/sit-down.js";

// The steps build on each other: what one person leaves is what the next one finds.
describeInBrowser("a round run from the board, as seen in a browser", () => {
  let browser: Browser;
  let storeFolder: string;
  let seat: Seat;
  let chat: ChatPage;

  before(async () => {
    browser = await launchChromium();
    storeFolder = await mkdtemp(join(tmpdir(), "ok-assistenten-"));
  });

  afterEach(async () => {
    await seat.leave();
  });

  after(async () => {
    await browser.close();
    await rm(storeFolder, { recursive: true });
  });

  async function sitDownAs(person: string, today: string): Promise<void> {
    seat = await sitDown(browser, person, today, storeFolder);
    chat = seat.chat;
  }

  it("shows the coordinator who is late, gives them more time and reminds them", async () => {
    await sitDownAs("koordinator", "2025-09-02");
    await chat.write("tavla");
    await chat.shows("Delrapport: 0 av 3 inlämnade", "Försenat (3)", "Att göra nu");
    await chat.picture("board");
    await chat.press("Delrapport");
    await chat.shows("Delrapport: 3 rapporter", "Försenat, 1 dag efter 1 september 2025");
    await chat.picture("board-list");
    await chat.press("Ändra tiden för alla");
    await chat.pick("Ny sista dag (behövs för att flytta)", "2025-09-08");
    await chat.fill("Skäl (visas för dem som berörs)", "Många var lediga i augusti.");
    await chat.picture("board-period");
    await chat.press("Flytta sista dagen");
    await chat.shows("Sista dagen är nu 8 september 2025 för alla", "Före det: Senast 1 september");
    await chat.press("Till tavlan");
    await chat.shows("Senast 8 september 2025", "Inte påbörjat (3)");
    await chat.press("Delrapport");
    await chat.press("Påminn alla (3)");
    await chat.shows("Påminn 1 person en gång till?");
    await chat.press("Skicka påminnelsen");
    await chat.shows("1 person får en påminnelse");
  });

  it("lets the coordinator register a project, and close the reports", async () => {
    await sitDownAs("koordinator", "2025-09-10");
    await chat.write("register");
    await chat.shows("6 personer och 3 projekt");
    await chat.press("Klistra in rader");
    await chat.fill(
      "Rader, med rubrikerna först (tabb eller semikolon mellan kolumnerna)",
      "Projekt;Område;Regioner;Beviljat;Projektledare\nRehab i glesbygd;Rehabilitering;RKL;1,5 mkr;Projektledare (demo)",
    );
    await chat.press("Kontrollera raderna");
    await chat.shows("Projekt: Rehab i glesbygd", "leds av Projektledare (demo)");
    await chat.picture("board-register");
    await chat.press("Registrera");
    await chat.shows("6 personer och 4 projekt");
    await chat.press("Till tavlan");
    await chat.press("Projekt");
    await chat.shows("Rehab i glesbygd", "Alla projekt: 8 rapporter");
    await chat.picture("board-projects");
    await chat.write("stäng delrapporten");
    await chat.fill("Skäl (visas för dem som berörs)", "Sammanställningen är gjord.");
    await chat.press("Stäng");
    await chat.shows("Stängd för alla");
  });

  it("tells a project lead who comes too late why, and how to ask", async () => {
    await sitDownAs("projektledare", "2025-09-11");
    await chat.write("När ska delrapporten in?");
    await chat.shows("stängde den", "8 september 2025", "Källorna säger:");
    await chat.picture("board-answer");
    await chat.write("delrapport");
    await chat.press("Börja");
    await chat.shows("Delrapport för projekt är stängd", "Sammanställningen är gjord.");
    await chat.picture("board-closed");
    await chat.press("Fråga RCC Sydöst");
    await chat.press("Skicka");
  });

  it("shows the coordinator the question, opens the reports again, and begins next year's round", async () => {
    await sitDownAs("koordinator", "2025-09-12");
    await chat.write("tavla");
    await chat.shows("Obesvarade frågor (1)", "Delrapport: 0 av 4 inlämnade. Stängd.");
    await chat.write("öppna delrapporten igen till 19 september");
    await chat.fill("Skäl (visas för dem som berörs)", "Ett projekt återstår.");
    await chat.press("Öppna igen");
    await chat.shows("Öppen igen för alla", "Senast 19 september 2025");
    await chat.press("Till tavlan");
    await chat.press("Nytt år");
    await chat.shows("Omgången 2026", "Delrapport (i år: 19 september 2025)");
    await chat.picture("board-next-year");
    await chat.press("Spara dagarna för 2026");
    await chat.shows("dagar är sparade", "Delrapport: fredag 18 september 2026, bekräftad.");
  });
});
