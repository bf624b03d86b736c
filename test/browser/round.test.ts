import assert from "node:assert/strict";
import { it } from "mocha";
import type { ChatPage } from "../support/chat-page.js";
import { describeInBrowser } from "../support/chromium.js";
import { inTurns } from "../support/sit-down.js";
import { convert } from "../support/office.js";
import { fetchWordDocument, wordText } from "../support/word-text.js";

/** What a region writes in its short report. */
interface ShortReport {
  readonly allotted: string;
  readonly used: string;
  readonly results: string;
}

// The steps build on each other, as a year does: what one person leaves is what the next one finds.
describeInBrowser("a round of reports, as seen in a browser", () => {
  const takeSeat = inTurns();
  let chat: ChatPage;

  async function sitDownAs(person: string, today: string): Promise<void> {
    chat = await takeSeat(person, today);
  }

  async function fillInMoney({ allotted, used, results }: ShortReport): Promise<void> {
    await chat.shows("Steg 2 av 3");
    await chat.fill("Tilldelade medel 2025 (kr) *", allotted);
    await chat.fill("Förbrukat hittills 2025 (kr) *", used);
    await chat.press("Nästa");
    await chat.shows("Steg 3 av 3");
    await chat.fill("Resultat hittills *", results);
    await chat.press("Granska och skicka in");
  }

  it("lets a region begin its account, save a draft and find it again on a reloaded page", async () => {
    await sitDownAs("rö", "2025-11-24");
    await chat.write("rapportera");
    await chat.shows("Redogörelse med handlingsplan", "Kort rapport", "Inte påbörjad");
    await chat.picture("reports");
    await chat.write("lämna redogörelse");
    await chat.shows("Steg 1 av 4");
    await chat.fill("Erhållna medel 2024 (kr) *", "1,1 mkr");
    await chat.fill("Använda medel 2024 (kr) *", "1 035 000");
    await chat.press("Spara utkast");
    await chat.shows("Utkastet är sparat 24 november 2025", "Det räknas inte som inlämnat än");
    await chat.picture("account-draft");

    await chat.reload();
    await chat.write("fortsätt");

    await chat.shows("Redogörelse med handlingsplan", "Steg 2 av 4");
    await chat.press("Tillbaka");
    await chat.shows("Steg 1 av 4", "65 000 kr (beräknat)", "1,1 mkr = 1 100 000 kr");
    assert.equal(await chat.valueOf("Erhållna medel 2024 (kr) *"), "1,1 mkr");
    assert.equal(await chat.valueOf("Använda medel 2024 (kr) *"), "1 035 000");

    await chat.fill("Använda medel 2024 (kr) *", "");
    await chat.press("Spara utkast");
    await chat.shows("räknas ut när uppgifterna är sparade");
    assert.equal(await chat.valueOf("Använda medel 2024 (kr) *"), "");
    await chat.fill("Använda medel 2024 (kr) *", "1 035 000");
    await chat.press("Nästa");
    await chat.shows("Steg 2 av 4");
  });

  it("lets the region go on another day, plan two activities, review and submit", async () => {
    await sitDownAs("rö", "2025-11-25");
    await chat.write("fortsätt");
    await chat.shows("Steg 2 av 4");
    await chat.fill("Hur har medlen använts? *", "Processledare, och utbildning för sköterskor.");
    await chat.fill("Insats *", "Processledare");
    await chat.fill("Belopp (kr) *", "640 000");
    await chat.press("Lägg till rad");
    await chat.shows("Insats 2");
    await chat.fill("Insats *", "Utbildning", 1);
    await chat.fill("Belopp (kr) *", "395 tkr", 1);
    await chat.press("Nästa");
    await chat.shows("Steg 3 av 4", "395 tkr = 395 000 kr");
    await chat.fill("Planerade medel 2025 (kr) *", "1 500 000");
    await chat.fill("Insats *", "Kortare väntan på koloskopi");
    await chat.fill("Syfte och mål *", "Fler får svar i tid.");
    await chat.fill("Ansvarig *", "Cancersamordnare");
    await chat.pick("Start", "2025-02-01");
    await chat.fill("Belopp (kr) *", "900 000");
    await chat.press("Lägg till rad");
    await chat.shows("Insats 2");
    await chat.fill("Insats *", "Kontaktsjuksköterskor", 1);
    await chat.fill("Syfte och mål *", "Fler får en kontakt.", 1);
    await chat.fill("Ansvarig *", "Verksamhetschef", 1);
    await chat.fill("Belopp (kr) *", "600 000", 1);
    await chat.picture("account-plan");
    await chat.press("Nästa");
    await chat.shows("Steg 4 av 4");
    await chat.fill("Kontaktperson *", "Handläggare (demo)");
    await chat.fill("Kontaktpersonens e-post *", "demo@example.com");
    await chat.press("Granska och skicka in");
    await chat.shows(
      "inte inlämnad",
      "Kortare väntan på koloskopi",
      "900 000 kr",
      "1 februari 2025",
    );
    await chat.picture("account-review");

    await chat.press("Skicka in");

    await chat.shows("inlämnad", "25 november 2025 kl.", "2025-REDOGORELSE-RO-1", "65 000 kr");
    await chat.picture("account-receipt");
  });

  it("gives the region its own plan to report on in the short report", async () => {
    await sitDownAs("rö", "2025-11-26");
    await chat.write("Kort rapport");
    await chat.shows("Kortare väntan på koloskopi", "900 000 kr", "Kontaktsjuksköterskor");
    await chat.choose("Läge *", "Pågår");
    await chat.choose("Läge *", "Klar", 1);
    await chat.picture("short-report-plan");
    await chat.press("Nästa");
    await fillInMoney({ allotted: "1,5 mkr", used: "1 200 000", results: "Väntan är kortare." });
    await chat.shows("Läge: Pågår", "Läge: Klar", "300 000 kr (beräknat)");
    await chat.picture("short-report-review");

    await chat.press("Skicka in");

    await chat.shows("2025-KORT-RAPPORT-RO-1", "26 november 2025 kl.");
  });

  async function reportWithoutPlan(report: ShortReport): Promise<void> {
    await chat.write("kort rapport");
    await chat.shows("ingen inlämnad handlingsplan");
    await chat.fill("Insats *", "Snabbare remissvar");
    await chat.choose("Läge *", "Klar");
    await chat.press("Nästa");
    await fillInMoney(report);
    await chat.shows("inte inlämnad");
    await chat.press("Skicka in");
    await chat.shows("Version: 1");
  }

  it("takes another region's short report, which has no plan to start from", async () => {
    await sitDownAs("rjl", "2025-12-02");

    await reportWithoutPlan({
      allotted: "1 000 000",
      used: "950 tkr",
      results: "Svar på en vecka.",
    });

    await chat.shows("2025-KORT-RAPPORT-RJL-1");
  });

  it("shows the coordinator who is missing, and compiles without calling it the whole", async () => {
    await sitDownAs("koordinator", "2025-12-09");
    await chat.write("Vem har rapporterat?");
    await chat.shows("Kort rapport: 2 av 3 inlämnade", "RKL");
    await chat.picture("status");
    await chat.write("Sammanställ");
    await chat.shows("2 av 3 regioner", "RKL saknas");
    await chat.picture("compile-choice");

    await chat.press("Sammanställ nu, RKL märkt saknas");

    await chat.shows(
      "RKL har inte lämnat den korta rapporten per 9 december 2025",
      "2 500 000 kr (beräknat, RÖ + RJL, exklusive RKL)",
      "2 150 000 kr (beräknat, RÖ + RJL, exklusive RKL)",
    );
    await chat.picture("summary-two-regions");
    const document = await fetchWordDocument(await chat.linkOf("Öppna Word-dokumentet"));
    const text = wordText(document);
    assert.match(text, /RKL har inte lämnat den korta rapporten per 9 december 2025/);
    assert.match(text, /Väntan är kortare\./);
    assert.match(text, /Svar på en vecka\./);
    const pdf = await convert(document, "docx", "pdf");
    assert.equal(pdf?.toString("latin1", 0, 4) ?? "%PDF", "%PDF");
  });

  it("makes a new version when the last region has reported, and says what differs", async () => {
    await sitDownAs("rkl", "2025-12-11");
    await reportWithoutPlan({ allotted: "800 000", used: "800 000", results: "Allt är klart." });
    await sitDownAs("koordinator", "2025-12-12");
    await chat.write("sammanställ");

    await chat.shows(
      "version 2",
      "3 300 000 kr",
      "2 950 000 kr",
      /Nytt sedan version 1|Skillnad|Ändrat/,
    );
    assert.doesNotMatch(await chat.text(), /RKL har inte lämnat den korta rapporten/);
    await chat.picture("summary-three-regions");
    const text = wordText(await fetchWordDocument(await chat.linkOf("Öppna Word-dokumentet")));
    assert.match(text, /Allt är klart\./);
    assert.match(text, /3 300 000 kr/);
  });

  it("keeps a region out of what is the coordinator's", async () => {
    await sitDownAs("rkl", "2025-12-12");

    await chat.write("sammanställ");

    await chat.shows("Bara RCC Sydösts koordinatorer kan göra sammanställningar");
  });
});
