import { it } from "mocha";
import type { ChatPage } from "../support/chat-page.js";
import { describeInBrowser } from "../support/chromium.js";
import { inTurns } from "../support/sit-down.js";

// The steps build on each other: what one person leaves is what the next one finds.
describeInBrowser("an application for a project, as seen in a browser", () => {
  const takeSeat = inTurns();
  let chat: ChatPage;

  it("is filled in and handed in by a project lead, a day late", async () => {
    chat = await takeSeat("projektledare", "2025-02-18");
    await chat.write("projektansökan");
    await chat.shows("Steg 1 av 4", "senast 17 februari 2025");
    await chat.fill("Projektets namn *", "Snabbare besked");
    await chat.select("Område *", "Patologi");
    await chat.choose("Är projektet nytt eller fortsatt? *", "Nytt");
    await chat.choose("Vilken utlysning? *", "Årets ansökan");
    await chat.press("Nästa");
    await chat.shows("Steg 2 av 4");
    await chat.fill("Sökande verksamheter *", "Patologikliniken");
    await chat.fill("Kontaktperson *", "Verksamhetschefen");
    await chat.fill("E-post *", "chefen@example.se");
    await chat.press("Nästa");
    await chat.shows("Steg 3 av 4", "genomlysningen 2024");
    await chat.fill("Syfte och mål *", "Kortare svarstider.");
    await chat.fill("Hur ligger projektet i linje med genomlysningen 2024?", "Den pekar på dem.");
    await chat.picture("application-purpose");
    await chat.press("Nästa");
    await chat.shows("Steg 4 av 4");
    await chat.fill("Sökt belopp (kr) *", "450 tkr");
    await chat.fill("Kostnad *", "Löner");
    await chat.fill("Belopp (kr) *", "450 000");
    await chat.press("Granska och skicka in");
    await chat.shows("inte inlämnad", "450 000");
    await chat.press("Skicka in");
    await chat.shows("Inkom 1 dag efter 17 februari 2025", "säger inget om dispens");
    await chat.picture("application-receipt");
  });

  it("is granted by the coordinator, who is asked whether it is right", async () => {
    chat = await takeSeat("koordinator", "2025-03-14");
    await chat.write("granska");
    await chat.press("Granska");
    await chat.shows("Ingen bedömning är inlämnad");
    await chat.press("Besluta");
    await chat.shows("Sökt belopp");
    await chat.choose("Beslut *", "Beviljas");
    await chat.fill("Beviljat belopp (kr)", "400 tkr");
    await chat.select("Vem leder projektet?", "Projektledare (demo)");
    await chat.fill("Skäl *", "Enligt bedömningsgruppens förslag.");
    await chat.press("Fortsätt");
    await chat.shows("Stämmer det?", "400 000");
    await chat.picture("application-decision");
    await chat.press("Registrera beslutet");
    await chat.shows("Beslutet är registrerat", "Beviljad med 400 000");
    await chat.picture("application-granted");
  });

  it("is a project of the lead's from then on", async () => {
    chat = await takeSeat("projektledare", "2025-08-25");
    await chat.write("delrapport");
    await chat.shows("Snabbare besked");
    await chat.picture("application-project");
  });
});
