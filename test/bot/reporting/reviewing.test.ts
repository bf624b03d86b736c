import assert from "node:assert/strict";
import { beforeEach, describe, it } from "mocha";
import type { AdaptiveCard } from "../../../bot/reply.js";
import { buttonsOf, inputsOf, pressed, textOf } from "../../support/card-reader.js";
import { assertGoodCard } from "../../support/cards.js";
import { startReporting } from "../../support/reporting.js";

let bot: ReturnType<typeof startReporting>;

beforeEach(() => {
  bot = startReporting();
});

const id = "2025-redogorelse-rkl";
const plan = "ask.handlingsplan";

/** The reader's card of Kalmar's account. */
async function openAccount(): Promise<AdaptiveCard> {
  const list = await bot.open("coordinator", "granska");
  return bot.press("coordinator", list, "Granska");
}

/** Asks for completion of the plan and returns what the coordinator sees then. */
async function askForPlan(reason = "Mått saknas för insats 2."): Promise<AdaptiveCard> {
  const ask = await bot.press("coordinator", await openAccount(), "Be om komplettering");
  return bot.press("coordinator", ask, "Skicka begäran", { [plan]: reason });
}

/** What Kalmar was told last. */
function toldKalmar() {
  const told = bot.told.findLast(({ userId }) => userId === "kalmar");
  assert.ok(told?.card);
  return { text: told.text ?? "", card: told.card };
}

describe("reviewing", () => {
  it("lists what waits, and shows a report as its reader wants it", async () => {
    assert.match((await bot.say("coordinator", "Granska")).text ?? "", /inget att granska just nu/);
    await bot.submitAccount();

    const list = await bot.open("coordinator", "Granska");
    assertGoodCard(list);
    assert.match(textOf(list), /Redogörelse med handlingsplan – Region Kalmar län/);
    assert.match(textOf(list), /Version 1, inlämnad 24 november 2025 .* av Handläggaren i Kalmar/);
    const card = await bot.press("coordinator", list, "Granska");

    assertGoodCard(card);
    assert.match(textOf(card), /Granska: Redogörelse med handlingsplan, version 1/);
    assert.match(textOf(card), /Läge: Inlämnad/);
    assert.match(textOf(card), /Erhållna medel 2024: 1\s100\s000\skr/);
    assert.match(textOf(card), /Bilagor\nInga filer\.$/m);
    assert.doesNotMatch(textOf(card), /gemet/);
    assert.deepEqual(buttonsOf(card), ["Godkänn", "Be om komplettering", "Till listan"]);
  });

  it("approves, once, and tells those who reported", async () => {
    await bot.submitAccount();
    const card = await openAccount();
    bot.told.length = 0;
    const { verb, data } = pressed(card, "Godkänn");

    await Promise.all([bot.send("coordinator", verb, data), bot.send("coordinator", verb, data)]);

    assert.equal((await bot.state(id)).status, "approved");
    assert.deepEqual(
      bot.told.map(({ userId }) => userId),
      ["kalmar", "kalmar-2"],
    );
    assert.match(toldKalmar().text, /RCC Sydöst har godkänt redogörelsen för Region Kalmar län/);
    assert.match(
      textOf(await bot.open("kalmar", "redogörelse")),
      /Läge: Godkänd 24 november 2025 kl\. 09\.15 av Koordinatorn/,
    );
    assert.match((await bot.say("coordinator", "granska")).text ?? "", /inget att granska/);
    assert.match(textOf(await bot.open("coordinator", "granska redogörelse")), /Läge: Godkänd/);
  });

  it("asks for completion of a section, and opens only that one for its sender", async () => {
    await bot.submitAccount();

    const asked = await askForPlan();

    assertGoodCard(asked);
    assert.match(textOf(asked), /Begäran är skickad/);
    assert.equal((await bot.state(id)).status, "completion-asked");
    const { text, card } = toldKalmar();
    assert.match(text, /ber om komplettering av redogörelsen/);
    assertGoodCard(card);
    assert.match(textOf(card), /Handlingsplan 2025: Mått saknas för insats 2\./);

    const step = await bot.press("kalmar", card, "Komplettera");
    assertGoodCard(step);
    assert.match(textOf(step), /Steg 1 av 1: Handlingsplan 2025/);
    assert.match(textOf(step), /RCC Sydöst ber om komplettering här: Mått saknas för insats 2\./);
    const review = await bot.press("kalmar", step, "Granska och skicka in", {
      "plan.1.measure": "Antal utbildade",
    });
    assertGoodCard(review);
    assert.match(textOf(review), /Medel 2024 \(kan inte ändras nu\)\nErhållna medel 2024: 1\s100/);
    assert.equal(buttonsOf(review).filter((title) => title === "Ändra").length, 1);
    await bot.press("kalmar", review, "Skicka in rättelsen");

    assert.equal((await bot.state(id)).status, "submitted");
    assert.ok(
      bot.told.some(
        ({ userId, text: said }) =>
          userId === "coordinator" && (said ?? "").includes("är kompletterad. Skriv granska"),
      ),
    );
  });

  it("shows the reviewer what was asked for and what has changed since", async () => {
    await bot.submitAccount();
    await askForPlan();
    const step = await bot.open("kalmar", "fortsätt");
    const review = await bot.press("kalmar", step, "Granska och skicka in", {
      "plan.1.measure": "Antal utbildade",
    });
    await bot.press("kalmar", review, "Skicka in rättelsen");

    const card = textOf(await openAccount());

    assert.match(card, /version 2/);
    assert.match(card, /Begärd komplettering av version 1\nHandlingsplan 2025: Mått saknas/);
    assert.match(card, /Ändrat sedan version 1\n.*: – → Antal utbildade/);
  });

  it("asks for nothing when nothing is written, nor with a personal number; the texts come back", async () => {
    await bot.submitAccount();
    let ask = await bot.press("coordinator", await openAccount(), "Be om komplettering");
    assertGoodCard(ask);
    ask = await bot.press("coordinator", ask, "Skicka begäran");
    assert.match(textOf(ask), /Skriv vad som behöver kompletteras i minst ett avsnitt/);

    const written = { [plan]: "Patienten 850709-9805", "ask.medel": "Bra men kort" };
    ask = await bot.press("coordinator", ask, "Skicka begäran", written);

    assert.match(textOf(ask), /Handlingsplan 2025: Texten ser ut att innehålla ett personnummer/);
    assert.equal(inputsOf(ask)[plan], written[plan]);
    assert.equal(inputsOf(ask)["ask.medel"], "Bra men kort");
    assert.equal((await bot.state(id)).status, "submitted");
  });

  it("has room for the longest reasons in every section, wrong or right", async () => {
    await bot.submitAccount();
    const sections = ["medel", "anvandning", "handlingsplan", "kontakt"];
    const full = (text: string) =>
      Object.fromEntries(sections.map((name) => [`ask.${name}`, text]));
    const ask = await bot.press("coordinator", await openAccount(), "Be om komplettering");

    assertGoodCard(
      await bot.press("coordinator", ask, "Skicka begäran", full('å"\n'.repeat(9000))),
    );
    const done = await bot.press("coordinator", ask, "Skicka begäran", full('å"\n'.repeat(333)));

    assertGoodCard(done);
    assertGoodCard(toldKalmar().card);
    assertGoodCard(await bot.press("kalmar", toldKalmar().card, "Komplettera"));
  });

  it("takes nothing about a version that is no longer in force", async () => {
    const receipt = await bot.submitAccount();
    const card = await openAccount();
    const step = await bot.press("kalmar", receipt, "Rätta");
    const review = await bot.press("kalmar", step, "Spara och till granskningen", {
      receivedKronor: "1 050 000",
    });
    await bot.press("kalmar", review, "Skicka in rättelsen");

    const answer = await bot.press("coordinator", card, "Godkänn");

    assert.match(textOf(answer), /Läget har ändrats sedan kortet visades/);
    assert.match(textOf(answer), /version 2/);
    assert.match(textOf(answer), /Ändrat sedan version 1\nErhållna medel 2024/);
    assert.equal((await bot.state(id)).status, "submitted");
    assert.equal(bot.refused.at(-1)?.["why"], "out-of-date");
  });

  it("is not hindered by a correction that has only been begun", async () => {
    const receipt = await bot.submitAccount();
    const card = await openAccount();
    const step = await bot.press("kalmar", receipt, "Rätta");
    await bot.press("kalmar", step, "Spara utkast", { receivedKronor: "1 050 000" });

    const approved = await bot.press("coordinator", card, "Godkänn");

    assert.equal((await bot.state(id)).status, "approved");
    assert.match(textOf(approved), /Avsändaren har börjat på en rättelse/);
  });

  it("is for coordinators only", async () => {
    await bot.submitAccount();
    const { verb, data } = pressed(await openAccount(), "Godkänn");

    for (const userId of ["kalmar", "lead", "stranger"]) {
      assert.match((await bot.send(userId, verb, data)).text ?? "", /koordinatorer kan granska/);
      assert.match((await bot.say(userId, "granska")).text ?? "", /koordinatorer kan granska/);
    }
    assert.equal((await bot.state(id)).status, "submitted");
  });
});

describe("a request for completion where nothing needs changing", () => {
  it("is answered with why, and the reviewer sees it and may approve", async () => {
    await bot.submitAccount();
    await askForPlan();
    const ask = await bot.press("kalmar", toldKalmar().card, "Inget att ändra");
    assertGoodCard(ask);
    const blank = await bot.press("kalmar", ask, "Skicka svaret");
    assert.match(textOf(blank), /Skriv varför/);
    assert.equal((await bot.state(id)).status, "completion-asked");
    const why = { reason: "Måttet står i bilagan." };
    for (const time of [1, 2]) {
      const receipt = await bot.press("kalmar", ask, "Skicka svaret", why);
      assert.match(textOf(receipt), /Inget att ändra\. Skäl: Måttet står i bilagan/, `${time}`);
    }

    assert.equal((await bot.state(id)).status, "submitted");
    assert.equal((await bot.state(id)).versions.length, 1);
    const told = bot.told.findLast(({ userId }) => userId === "coordinator");
    assert.match(told?.text ?? "", /svarar att inget behöver ändras i redogörelsen/);
    const reader = await openAccount();
    assertGoodCard(reader);
    assert.match(textOf(reader), /Avsändarens svar på begäran\nInget att ändra/);
    await bot.press("coordinator", reader, "Godkänn");
    assert.equal((await bot.state(id)).status, "approved");
  });
});

describe("what is not open while completion is asked for", () => {
  it("cannot be changed by a card of before, nor by inputs put into the open one", async () => {
    const receipt = await bot.submitAccount();
    const before = await bot.press("kalmar", receipt, "Rätta");
    await askForPlan();

    const { verb, data } = pressed(before, "Spara utkast", { receivedKronor: "9" });
    const answer = await bot.send("kalmar", verb, data);
    assert.match(answer.text ?? "", /Det avsnittet går inte att ändra nu/);
    assert.deepEqual(bot.refused.at(-1), {
      verb: "form.step",
      by: "kalmar",
      why: "closed-section",
    });
    const open = await bot.open("kalmar", "fortsätt");
    await bot.press("kalmar", open, "Spara utkast", { receivedKronor: "9", "plan.0.goal": "Nytt" });

    const { draft } = await bot.state(id);
    assert.equal(draft["receivedKronor"], "1,1 mkr");
    assert.equal(draft["plan.0.goal"], "Nytt");
  });

  it("opens when something in it must be put right for the report to be handed in", async () => {
    await bot.submitAccount();
    await askForPlan();
    const open = await bot.open("kalmar", "fortsätt");
    const asked = await bot.press("kalmar", open, "Granska och skicka in", {
      plannedKronor: "2 000 000",
    });

    assert.match(textOf(asked), /Det skiljer/);
    assert.ok("planDifference" in inputsOf(asked));
  });

  it("stays open where a correction had been begun, so that nothing is lost", async () => {
    const receipt = await bot.submitAccount();
    const step = await bot.press("kalmar", receipt, "Rätta");
    await bot.press("kalmar", step, "Spara utkast", { receivedKronor: "1 050 000" });
    await askForPlan();

    const open = await bot.open("kalmar", "fortsätt");

    assert.match(textOf(open), /Steg 1 av 2: Medel 2024/);
    assert.equal(inputsOf(open)["receivedKronor"], "1 050 000");
  });

  it("is all open again after a withdrawal", async () => {
    await bot.submitAccount();
    await askForPlan();
    const receipt = await bot.open("kalmar", "redogörelse");
    const ask = await bot.press("kalmar", receipt, "Dra tillbaka");
    const gone = await bot.press("kalmar", ask, "Ja, dra tillbaka", { reason: "Fel år." });

    const step = await bot.press("kalmar", gone, "Lämna in på nytt");

    assert.match(textOf(step), /Steg 1 av 4/);
  });
});
