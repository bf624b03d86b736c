import assert from "node:assert/strict";
import { it } from "mocha";
import type { ChatPage } from "../support/chat-page.js";
import { describeInBrowser } from "../support/chromium.js";
import { inTurns } from "../support/sit-down.js";

// The forms that no other story in a browser fills in, begun as people type. One builds on another.
describeInBrowser("the other forms, filled in in a browser", () => {
  const takeSeat = inTurns();
  let chat: ChatPage;

  it("points at what is left in a report on care pathways, in few lines", async () => {
    chat = await takeSeat("rö", "2025-09-26");
    await chat.write("svf-redovisning");
    await chat.fill("Inklusionsgrad första halvåret 2025 (%) *", "68,9 procent");
    await chat.press("Nästa");
    await chat.shows("Steg 2 av 10", "Under 70 %", "Akut myeloisk leukemi");
    assert.doesNotMatch(await chat.text(), /skriv här varför/);
    await chat.picture("pathways-rows");
    await chat.fill("Andel inom tidsgräns (%)", "82,5");
    for (let step = 3; step <= 10; step += 1) {
      await chat.press("Nästa");
      await chat.shows(`Steg ${step} av 10`);
    }
    await chat.press("Granska och skicka in");
    await chat.shows("Steg 2: Fyll i ”Huvud- och halscancer: Andel inom tidsgräns”");
    await chat.picture("pathways-lacking");
  });

  it("prepares a request for payment, with what is known in its place", async () => {
    chat = await takeSeat("rö", "2025-11-24");
    await chat.write("rekvisition");
    await chat.shows("ifyllt i förväg");
    assert.equal(await chat.valueOf("Bidragsmottagare *"), "Region Östergötland");
    await chat.fill("Organisationsnummer *", "232100-0040");
    await chat.fill("Kontaktperson *", "Ekonomen");
    await chat.fill("Postadress *", "Box 1, Linköping");
    await chat.fill("Telefon med riktnummer *", "010-103 00 00");
    await chat.fill("E-postadress *", "ekonomen@example.se");
    await chat.press("Nästa");
    await chat.shows("Steg 2 av 4");
    await chat.fill("Belopp som rekvireras (kr) *", "1500000:-");
    await chat.pick("Rekvisitionen avser perioden från *", "2025-01-01");
    await chat.pick("Rekvisitionen avser perioden till *", "2025-12-31");
    await chat.picture("request-known");
    await chat.press("Nästa");
    await chat.shows("Steg 3 av 4");
    await chat.fill("Bankgiro eller plusgiro *", "5050-1055");
    await chat.press("Nästa");
    await chat.shows("Steg 4 av 4");
    await chat.fill("Namnförtydligande för den som ska skriva under *", "Regiondirektören");
    await chat.press("Granska och skicka in");
    await chat.shows("Granska: Rekvisition", "1 500 000");
    await chat.press("Spara kopian");
    await chat.shows("kopian är sparad");
    await chat.picture("request-receipt");
  });

  it("takes over from it into the financial report", async () => {
    chat = await takeSeat("rö", "2026-02-05");
    await chat.write("ekonomisk redovisning");
    await chat.shows("ifyllt i förväg");
    assert.equal(await chat.valueOf("Kontaktperson *"), "Ekonomen");
    await chat.press("Nästa");
    await chat.shows("I rekvisitionen, version 1");
    await chat.picture("financial-recalled");
    await chat.fill("Summa bidrag enligt överenskommelsen (kr) *", "1,5 mkr");
    await chat.fill("Summa bidrag som utbetalats (kr) *", "1,5 mkr");
    await chat.press("Nästa");
    await chat.shows("Steg 3 av 5");
    await chat.fill("Bidrag som erhållits (kr) *", "1 500 000");
    await chat.fill("Post *", "Löner");
    await chat.fill("Belopp (kr) *", "1 320 000");
    await chat.fill("Summa kostnader (kr) *", "1 320 000");
    await chat.press("Nästa");
    await chat.shows("Steg 4 av 5");
    await chat.choose(
      "Ekonomichefens (eller motsvarande) bedömning av punkt 3 *",
      "Alt 1: redovisningen är korrekt",
    );
    await chat.fill("Namn *", "Ekonomichefen");
    await chat.fill("Befattning *", "Ekonomichef");
    await chat.fill("Telefon med riktnummer till den som granskat *", "010-103 00 01");
    await chat.fill("E-postadress till den som granskat *", "chefen@example.se");
    await chat.press("Nästa");
    await chat.shows("Steg 5 av 5");
    await chat.press("Granska och skicka in");
    await chat.shows("Granska: Ekonomisk redovisning", "180 000", "beräknat");
    await chat.press("Spara kopian");
    await chat.shows("väntar på intygande", "Ekonomichef i Region Östergötland");
    await chat.picture("financial-unsigned");
  });

  it("is vouched for by the head of finance, who writes just that", async () => {
    chat = await takeSeat("ekonomi", "2026-02-06");
    await chat.write("intyga");
    await chat.shows("väntar på intygande", "Läs igenom uppgifterna");
    await chat.press("Visa alla svar");
    await chat.shows("1 320 000");
    await chat.press("Intyga uppgifterna");
    await chat.shows("Du har intygat uppgifterna", "kopian är sparad", "Inlämnad: 5 februari 2026");
    await chat.picture("financial-signed");
  });

  it("tells a final report's costs that do not add up on the step after them", async () => {
    chat = await takeSeat("projektledare", "2025-11-10");
    await chat.write("slutrapport");
    await chat.press("Börja");
    await chat.shows("Steg 1 av 6");
    await chat.press("Nästa");
    await chat.shows("Steg 2 av 6");
    await chat.fill("Förbrukat totalt (kr) *", "418 000");
    await chat.fill("Post *", "löner");
    await chat.fill("Belopp (kr) *", "408 tkr");
    await chat.press("Nästa");
    await chat.shows("Steg 3 av 6", "Att rätta i förra steget", "Det skiljer 10 000 kr");
    await chat.picture("final-left-behind");
  });

  it("asks RCC Sydöst for all ten areas of the state grant", async () => {
    chat = await takeSeat("koordinator", "2025-02-03");
    await chat.write("återrapportering av statsbidraget");
    await chat.shows("Steg 1 av", "22 250 000 kr");
    await chat.fill("Andel förbrukade medel (%) *", "100");
    await chat.press("Nästa");
    await chat.shows("Steg 2 av", "Förebygga cancer");
    await chat.picture("state-grant-areas");
  });
});
