import { it } from "mocha";
import type { ChatPage } from "../support/chat-page.js";
import { describeInBrowser } from "../support/chromium.js";
import { inTurns } from "../support/sit-down.js";

// The steps build on each other: what one person leaves is what the next one finds.
describeInBrowser("a report that is sent back and completed, as seen in a browser", () => {
  const takeSeat = inTurns();
  let chat: ChatPage;

  async function sitDownAs(person: string, today: string): Promise<void> {
    chat = await takeSeat(person, today);
  }

  it("is handed in by a region", async () => {
    await sitDownAs("rö", "2025-11-24");
    await chat.write("kort rapport");
    await chat.fill("Insats *", "Snabbare remissvar");
    await chat.choose("Läge *", "Klar");
    await chat.press("Nästa");
    await chat.shows("Steg 2 av 3");
    await chat.fill("Tilldelade medel 2025 (kr) *", "1,5 mkr");
    await chat.fill("Förbrukat hittills 2025 (kr) *", "1 200 000");
    await chat.press("Nästa");
    await chat.shows("Steg 3 av 3");
    await chat.fill("Resultat hittills *", "Bra.");
    await chat.press("Granska och skicka in");
    await chat.shows("inte inlämnad");
    await chat.press("Skicka in");
    await chat.shows("2025-KORT-RAPPORT-RO-1", "Läge: Inlämnad");
    await chat.picture("review-receipt");
  });

  it("is read by the coordinator, who asks for more in one section", async () => {
    await sitDownAs("koordinator", "2025-11-25");
    await chat.write("uppföljning");
    await chat.shows("Kort rapport: 1 av 3 inlämnade");
    await chat.picture("review-follow-up");
    await chat.press("Kort rapport");
    await chat.press("Granska (1)");
    await chat.shows("Kort rapport november–december – Region Östergötland", "Läge: Inlämnad");
    await chat.picture("review-list");
    await chat.press("Granska");
    await chat.shows("version 1", "1 500 000 kr", "Godkänn");
    await chat.picture("review-reader");
    await chat.press("Be om komplettering");
    await chat.shows("Komplettera ”Resultat och plan framåt”");
    await chat.fill("Komplettera ”Resultat och plan framåt”", "Beskriv resultatet i siffror.");
    await chat.picture("review-ask");

    await chat.press("Skicka begäran");

    await chat.shows("Begäran är skickad", "Komplettering begärd 25 november 2025");
    await chat.picture("review-asked");
  });

  it("is completed by the region, in that section only", async () => {
    await sitDownAs("rö", "2025-11-26");
    await chat.write("mina rapporter");
    await chat.shows("Komplettering av version 1 begärd av RCC Sydöst");
    await chat.picture("review-own-list");
    await chat.press("Komplettera");
    await chat.shows(
      "Steg 1 av 1: Resultat och plan framåt",
      "RCC Sydöst ber om komplettering här: Beskriv resultatet i siffror.",
    );
    await chat.fill("Resultat hittills *", "Svarstiden är 4 dagar mot 9 i fjol.");
    await chat.picture("review-completing");
    await chat.press("Granska och skicka in");
    await chat.shows("Medel 2025 (kan inte ändras nu)", "Bra. → Svarstiden är 4 dagar");
    await chat.picture("review-completed-check");
    await chat.press("Skicka in rättelsen");
    await chat.shows("2025-KORT-RAPPORT-RO-2", "Läge: Inlämnad");
  });

  it("is approved when the coordinator has seen what changed", async () => {
    await sitDownAs("koordinator", "2025-11-27");
    await chat.write("granska");
    await chat.press("Granska");
    await chat.shows(
      "Ändrat sedan version 1",
      "Bra. → Svarstiden är 4 dagar",
      "Beskriv resultatet i siffror.",
    );
    await chat.picture("review-second-reading");

    await chat.press("Godkänn");

    await chat.shows("Avsändaren har fått veta det", "Godkänd 27 november 2025");
    await chat.write("status");
    await chat.shows("Godkänt (1)");
    await chat.picture("review-status");
  });
});
