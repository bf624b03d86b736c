import assert from "node:assert/strict";
import { beforeEach, describe, it } from "mocha";
import { buttonsOf, cardOf, inputsOf, pressed, textOf } from "../../support/card-reader.js";
import { completeAccount } from "../../support/drafts.js";
import { startReporting } from "../../support/reporting.js";

let bot: ReturnType<typeof startReporting>;

beforeEach(() => {
  bot = startReporting();
});

describe("giving an account with action plan", () => {
  it("leads from the first step over the review to a receipt", async () => {
    const first = await bot.open("kalmar", "Lämna redogörelse");
    assert.match(textOf(first), /Region Kalmar län/);
    assert.match(textOf(first), /Källan anger ingen dag för redogörelsen/);

    const review = await bot.fillIn("kalmar", first, completeAccount);
    assert.match(textOf(review), /Erhållna medel 2024: 1\s100\s000\skr \(du skrev ”1,1 mkr”\)/);
    assert.match(textOf(review), /Oförbrukat 2024: 65\s000\skr \(beräknat\)/);
    assert.match(textOf(review), /Insats 2: Utbildning · Belopp: 300\s000\skr/);

    const receipt = textOf(await bot.press("kalmar", review, "Skicka in"));
    assert.match(receipt, /Redogörelse med handlingsplan: inlämnad/);
    assert.match(receipt, /Region Kalmar län/);
    assert.match(receipt, /Inlämnad: 24 november 2025 kl\. 09\.15/);
    assert.match(receipt, /Av: Handläggaren i Kalmar/);
    assert.match(receipt, /Version: 1/);
    assert.match(receipt, /Kvittonummer: 2025-REDOGORELSE-RKL-1/);
    assert.match(receipt, /Oförbrukat 2024: 65\s000\skr \(beräknat\)/);
    assert.match(receipt, /Källan anger ingen dag/);

    const submission = await bot.submissions.get("2025-redogorelse-rkl");
    assert.deepEqual(submission?.subject, { kind: "region", regionId: "rkl" });
    const version = submission.events.at(-1);
    assert.ok(version?.type === "submitted");
    assert.equal(version.record["receivedKronor"], 1_100_000);
    assert.equal((version.record["plan"] as object[]).length, 2);
  });

  it("saves a draft, and takes it up again where something is missing", async () => {
    const first = await bot.open("kalmar", "redogörelse");
    const second = await bot.press("kalmar", first, "Nästa", {
      receivedKronor: "1,1 mkr",
      usedKronor: "1 035 000",
    });
    assert.match(textOf(second), /1,1 mkr = 1\s100\s000\skr/);
    const saved = await bot.press("kalmar", second, "Spara utkast", {
      usesDescription: "Påbörjad",
    });
    assert.match(textOf(saved), /Utkastet är sparat 24 november 2025 kl\. 09\.15/);
    assert.match(textOf(saved), /räknas inte som inlämnat än/);

    const again = await bot.open("kalmar", "Fortsätt");

    assert.equal(inputsOf(again)["usesDescription"], "Påbörjad");
    assert.match(textOf(again), /Steg 2 av/);
  });

  it("keeps the person's text and says what is wrong where it stands", async () => {
    const first = await bot.open("kalmar", "redogörelse");

    const again = await bot.press("kalmar", first, "Nästa", {
      receivedKronor: "-5",
      usedKronor: "massor",
    });

    assert.deepEqual(inputsOf(again), { receivedKronor: "-5", usedKronor: "massor" });
    assert.match(textOf(again), /2 uppgifter behöver rättas/);
    assert.match(textOf(again), /Beloppet får inte vara under noll/);
    assert.match(textOf(again), /Det går inte att läsa som ett belopp/);
  });

  it("shows everything that is missing when a blank form is to be submitted", async () => {
    let card = await bot.open("kalmar", "redogörelse");
    while (buttonsOf(card).includes("Nästa")) card = await bot.press("kalmar", card, "Nästa");

    const again = await bot.press("kalmar", card, "Granska och skicka in");

    assert.match(textOf(again), /12 uppgifter återstår innan du kan skicka in/);
    assert.match(textOf(again), /Steg 1 av/);
    assert.match(textOf(again), /\nFyll i ”Erhållna medel 2024” och ”Använda medel 2024”\.\n/);
    assert.match(
      textOf(again),
      /\nSteg 4: Fyll i ”Kontaktperson” och ”Kontaktpersonens e-post”\.\n/,
    );
    assert.deepEqual(await bot.submissions.list(), []);
  });

  it("asks why the activities do not add up, and shows the difference in kronor", async () => {
    const first = await bot.open("kalmar", "redogörelse");
    const asked = await bot.fillIn("kalmar", first, {
      ...completeAccount,
      "uses.2.kronor": "85 000",
    });

    assert.match(
      textOf(asked),
      /Insatser 2024 blir tillsammans 1\s025\s000\skr, men ”Använda medel 2024” är 1\s035\s000\skr\. Det skiljer 10\s000\skr/,
    );
    assert.ok("usesDifference" in inputsOf(asked));

    const review = await bot.press("kalmar", asked, "Spara och till granskningen", {
      usesDifference: "En post bokfördes i januari.",
    });
    assert.match(textOf(review), /Det skiljer 10\s000\skr/);
    assert.ok(buttonsOf(review).includes("Skicka in"));
  });

  it("adds and takes away rows", async () => {
    const first = await bot.open("kalmar", "redogörelse");
    const uses = await bot.press("kalmar", first, "Nästa");
    assert.ok(!buttonsOf(uses).includes("Ta bort sista raden"));

    const two = await bot.press("kalmar", uses, "Lägg till rad", { "uses.0.activity": "Resor" });
    assert.equal(inputsOf(two)["uses.0.activity"], "Resor");
    assert.equal(inputsOf(two)["uses.1.activity"], "");

    const one = await bot.press("kalmar", two, "Ta bort sista raden");
    assert.ok(!("uses.1.activity" in inputsOf(one)));
  });

  it("makes one version of a card that is pressed twice, and answers the same", async () => {
    const first = await bot.open("kalmar", "redogörelse");
    const review = await bot.fillIn("kalmar", first, completeAccount);
    const { verb, data } = pressed(review, "Skicka in");

    const [one, other] = await Promise.all([
      bot.send("kalmar", verb, data),
      bot.send("kalmar", verb, data),
    ]);

    assert.equal(textOf(cardOf(one)), textOf(cardOf(other)));
    const events = await bot.events("2025-redogorelse-rkl");
    assert.equal(events.filter(({ type }) => type === "submitted").length, 1);
  });

  it("corrects what is submitted as version 2, shows before and after and keeps version 1", async () => {
    await bot.submitAccount();
    bot.setClock("2025-11-26T13:05:00Z");

    const receipt = await bot.open("kalmar", "redogörelse");
    assert.match(textOf(receipt), /Kvittonummer: 2025-REDOGORELSE-RKL-1/);
    const step = await bot.press("kalmar", receipt, "Rätta");
    assert.equal(inputsOf(step)["receivedKronor"], "1,1 mkr");
    const review = await bot.press("kalmar", step, "Spara och till granskningen", {
      receivedKronor: "1 050 000",
    });
    assert.match(
      textOf(review),
      /Ändringar\nErhållna medel 2024: 1\s100\s000\skr → 1\s050\s000\skr \(−50\s000\skr\)/,
    );
    const corrected = textOf(await bot.press("kalmar", review, "Skicka in rättelsen"));

    assert.match(corrected, /rättelsen är inlämnad/);
    assert.match(corrected, /Rättad: 26 november 2025 kl\. 14\.05/);
    assert.match(corrected, /Version: 2/);
    assert.match(corrected, /1\s100\s000\skr → 1\s050\s000\skr/);
    const versions = (await bot.events("2025-redogorelse-rkl")).filter(
      ({ type }) => type === "submitted",
    );
    assert.equal(versions.length, 2);
  });

  it("makes no new version when nothing has been changed", async () => {
    const receipt = await bot.submitAccount();
    const step = await bot.press("kalmar", receipt, "Rätta");
    const review = await bot.press("kalmar", step, "Spara och till granskningen");
    assert.match(textOf(review), /Inget svar är ändrat/);

    const answer = await bot.press("kalmar", review, "Skicka in rättelsen");

    assert.match(textOf(answer), /Inget svar skiljer sig/);
    assert.match(textOf(answer), /Version: 1/);
  });

  it("keeps a text that is too long, and says how long it is and may be", async () => {
    const first = await bot.open("kalmar", "redogörelse");
    const text = `${"Åtgärder och ändringar. ".repeat(100)}slut`;

    const step = await bot.press("kalmar", first, "Nästa");
    const again = await bot.press("kalmar", step, "Nästa", { usesDescription: text });

    assert.equal(inputsOf(again)["usesDescription"], text);
    assert.match(textOf(again), /Texten är för lång: 2404 tecken, högst 2000 får plats/);
  });

  it("keeps a text that no card has room for until it is replaced", async () => {
    const first = await bot.open("kalmar", "redogörelse");
    const text = "ö".repeat(40_000);
    const step = await bot.press("kalmar", first, "Nästa");
    const again = await bot.press("kalmar", step, "Spara utkast", { usesDescription: text });

    assert.match(textOf(again), /Din text har 40000 tecken och är sparad/);
    assert.ok(JSON.stringify(again).length < 25_000);
    await bot.press("kalmar", again, "Spara utkast", { outcome: "Bra" });
    const kept = await bot.state("2025-redogorelse-rkl");
    assert.equal(kept.draft["usesDescription"], text);

    const replaced = await bot.press("kalmar", again, "Spara utkast", {
      "new:usesDescription": "Kort",
    });
    assert.equal(inputsOf(replaced)["usesDescription"], "Kort");
  });

  it("does not find fault with a sum before anything is written in it", async () => {
    const first = await bot.open("kalmar", "redogörelse");

    const step = await bot.press("kalmar", first, "Nästa", { usedKronor: "1 000" });

    assert.doesNotMatch(textOf(step), /skiljer/);
    const begun = await bot.press("kalmar", step, "Lägg till rad", { "uses.0.kronor": "400" });
    assert.match(textOf(begun), /Det skiljer 600\skr/);
  });

  it("takes for emptied what a client sends nothing for, as some leave blank inputs out", async () => {
    const first = await bot.open("kalmar", "redogörelse");
    const written = { receivedKronor: "5", usedKronor: "4" };
    const saved = await bot.press("kalmar", first, "Spara utkast", written);
    const { verb, data } = pressed(saved, "Spara utkast");

    const answer = cardOf(await bot.send("kalmar", verb, { ...data, receivedKronor: undefined }));

    assert.equal(inputsOf(answer)["receivedKronor"], "");
    assert.equal(inputsOf(answer)["usedKronor"], "4");
  });

  it("does not take for emptied a text that had no room on the card", async () => {
    const text = "ö".repeat(40_000);
    const first = await bot.open("kalmar", "redogörelse");
    const step = await bot.press("kalmar", first, "Nästa");
    const again = await bot.press("kalmar", step, "Spara utkast", { usesDescription: text });
    const { verb, data } = pressed(again, "Spara utkast", { outcome: "Bra" });

    await bot.send("kalmar", verb, { ...data, "new:usesDescription": undefined });

    const { draft } = await bot.state("2025-redogorelse-rkl");
    assert.equal(draft["usesDescription"], text);
    assert.equal(draft["outcome"], "Bra");
  });

  it("does not take a personal number", async () => {
    const first = await bot.open("kalmar", "redogörelse");

    const step = await bot.press("kalmar", first, "Nästa");
    const again = await bot.press("kalmar", step, "Nästa", {
      outcome: "Patienten 850709-9805 fick snabbt besked.",
    });

    assert.match(textOf(again), /ser ut att innehålla ett personnummer\. Ta bort det/);
  });

  for (const [what, text] of [
    ["a personal number", "Patienten 850709-9805 fick snabbt besked."],
    ["a patient's birth", "Patienten NN, född 1962, fick snabbt besked."],
  ] as const)
    it(`stores nothing of a text with ${what}, keeps it on the card, and what stood before`, async () => {
      const first = await bot.open("kalmar", "redogörelse");
      const step = await bot.press("kalmar", first, "Nästa");
      const saved = await bot.press("kalmar", step, "Spara utkast", { outcome: "Bra" });

      const again = await bot.press("kalmar", saved, "Nästa", {
        outcome: text,
        usesDescription: "Utbildning",
      });

      assert.match(textOf(again), /Steg 2 av/);
      assert.match(textOf(again), /rör[a]? en enskild patient är inte sparat/);
      assert.equal(inputsOf(again)["outcome"], text);
      const draft = (await bot.events("2025-redogorelse-rkl")).at(-1);
      assert.ok(draft?.type === "draft-saved");
      assert.equal(draft.draft["outcome"], "Bra");
      assert.equal(draft.draft["usesDescription"], "Utbildning");
      assert.doesNotMatch(JSON.stringify(await bot.submissions.list()), /850709|1962/);
    });

  it("asks about an amount that seems to be in thousands", async () => {
    const first = await bot.open("kalmar", "redogörelse");

    const next = await bot.press("kalmar", first, "Nästa", {
      receivedKronor: "1,5 mkr",
      usedKronor: "1500",
    });

    assert.match(
      textOf(next).replaceAll("\u00a0", " "),
      /Använda medel 2024: Stämmer enheten\? 1 500 kr är mycket mindre än ”Erhållna medel 2024” \(1 500 000 kr\)\. Menade du 1 500 000 kr\?/,
    );
  });

  it("shows Jämtland Härjedalen's amount for what it is", async () => {
    const first = await bot.open("kalmar", "redogörelse");

    const again = await bot.press("kalmar", first, "Nästa", { receivedKronor: "4 575 000" });

    assert.match(textOf(again), /Region Jämtland Härjedalens belopp/);
  });
});
