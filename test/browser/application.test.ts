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
    await chat.shows("Vill du att jag frågar RCC Sydöst");
    await chat.picture("application-receipt");
    await chat.write("ja");
    await chat.shows("har fått frågan");
    await chat.picture("application-asked");
  });

  it("is assessed, and conflicts of interest told of", async () => {
    chat = await takeSeat("koordinator", "2025-02-25");
    await chat.write("granska");
    await chat.press("Granska");
    await chat.shows("Ingen bedömning är inlämnad");
    await chat.press("Bedöm");
    await chat.shows("Bedömning av projektansökan", "Steg 1 av 3");
    await chat.fill("Bedömare *", "Styrgruppen");
    await chat.choose("Finns det jäv? *", "Ja");
    await chat.press("Nästa");
    await chat.shows("Steg 2 av 3", "Att rätta i förra steget: Fyll i ”Vem är jävig");
    await chat.press("Tillbaka");
    await chat.fill("Vem är jävig, och hur har det hanterats?", "En ledamot avstod.");
    await chat.press("Nästa");
    await chat.shows("Steg 2 av 3");
    await chat.choose("Ökar tillgängligheten och bidrar till ledtidsmålet *", "3 – i hög grad");
    await chat.fill("Motivering, tillgänglighet *", "Väntan blir kortare.");
    await chat.choose(
      "I linje med genomlysning, vårdprogram eller handlingsplan *",
      "2 – till stor del",
    );
    await chat.fill("Motivering, linje *", "I linje med genomlysningen.");
    await chat.press("Nästa");
    await chat.shows("Steg 3 av 3", "450 000");
    await chat.choose("Förslag *", "Bevilja");
    await chat.fill("Föreslaget belopp (kr)", "400 tkr");
    await chat.fill("Motivering till förslaget *", "Utrustningen finns till en del.");
    await chat.press("Granska och skicka in");
    await chat.shows("Så här blir bedömningen till RCC Sydöst");
    await chat.press("Skicka in");
    await chat.shows("Bedömning av projektansökan: inlämnad");
    await chat.picture("application-assessed");
  });

  it("is granted by the coordinator, who is asked whether it is right", async () => {
    chat = await takeSeat("koordinator", "2025-03-14");
    await chat.write("granska");
    await chat.press("Granska");
    await chat.shows("2 – till stor del");
    await chat.press("Besluta");
    await chat.shows("Bedömarnas förslag: 400 000");
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
