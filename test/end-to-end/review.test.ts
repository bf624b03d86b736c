import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import type { AdaptiveCard } from "../../bot/reply.js";
import { inputsOf, noCard, textOf } from "../support/card-reader.js";
import { createChat } from "../support/chat.js";
import { startConnector } from "../support/connector.js";
import { completeFinancialReport } from "../support/drafts.js";
import { people, type RunningBot, startBot, temporaryFile } from "../support/start-bot.js";
import { toldTo } from "../support/told-to.js";

const { coordinator, ro, rjl } = people;

/** A colleague in Region Östergötland. */
const colleague = people.stranger;

const register = {
  demo: true,
  participants: [
    { role: "coordinator", userId: coordinator, name: "Koordinatorn (demo)" },
    { role: "region", regionId: "ro", userId: ro, name: "Handläggaren (demo)" },
    { role: "region", regionId: "ro", userId: colleague, name: "Kollegan (demo)" },
    { role: "region", regionId: "rjl", userId: rjl, name: "En annan region (demo)" },
  ],
  projects: [],
};

describe("reviewing over HTTP", () => {
  let bot: RunningBot;
  let chat: ReturnType<typeof createChat>;
  let connector: Awaited<ReturnType<typeof startConnector>>;

  beforeEach(async () => {
    connector = await startConnector();
    bot = await startBot({
      serviceUrl: connector.serviceUrl,
      config: { registerFile: await temporaryFile("register.json", JSON.stringify(register)) },
    });
    chat = createChat(bot);
    for (const userId of [coordinator, ro, colleague, rjl]) await chat.say(userId, "hjälp");
  });

  afterEach(async () => {
    await bot.stop();
    connector.stop();
  });

  async function handIn(): Promise<AdaptiveCard | undefined> {
    const { card } = await chat.say(ro, "kort rapport");
    const written = { "activities.0.activity": "Snabbare svar", "activities.0.status": "done" };
    const money = await chat.press(ro, card, "Nästa", written);
    const results = await chat.press(ro, money.card, "Nästa", {
      allottedKronor: "1,5 mkr",
      usedKronor: "1 200 000",
    });
    const review = await chat.press(ro, results.card, "Granska och skicka in", { results: "Bra." });
    return (await chat.press(ro, review.card, "Skicka in")).card;
  }

  it("sends a report back, has it completed and approves it, and tells everyone concerned", async () => {
    await handIn();
    const [copy] = toldTo(connector, colleague);
    assert.ok(copy?.card);
    assert.match(copy.text, /Handläggaren \(demo\) har lämnat den korta rapporten/);
    assert.match(textOf(copy.card), /Kvittonummer: 2025-KORT-RAPPORT-RO-1/);
    assert.deepEqual(toldTo(connector, rjl), []);

    const list = await chat.say(coordinator, "granska");
    const reader = await chat.press(coordinator, list.card, "Granska");
    const ask = await chat.press(coordinator, reader.card, "Be om komplettering");
    await chat.press(coordinator, ask.card, "Skicka begäran", { "ask.resultat": "Med siffror." });
    const told = toldTo(connector, ro).at(-1);
    assert.match(told?.text ?? "", /ber om komplettering av den korta rapporten/);
    const period = await chat.say(coordinator, "stäng korta rapporten, eftersom tiden är ute");
    const closed = await chat.press(coordinator, period.card, "Stäng");
    // What is to be completed is taken all the same: only the other region is told.
    assert.match(textOf(closed.card ?? noCard), /1 person får veta det/);

    const step = await chat.press(ro, told?.card, "Komplettera");
    assert.ok(step.card);
    assert.deepEqual(
      Object.keys(inputsOf(step.card)).filter((input) => /^(usedKronor|activities)/.test(input)),
      [],
    );
    const check = await chat.press(ro, step.card, "Granska och skicka in", { results: "4 dagar." });
    await chat.press(ro, check.card, "Skicka in rättelsen");
    assert.match(
      toldTo(connector, coordinator).at(-1)?.text ?? "",
      /är kompletterad\. Skriv granska/,
    );

    const again = await chat.say(coordinator, "granska");
    const second = await chat.press(coordinator, again.card, "Granska");
    assert.ok(second.card);
    assert.match(
      textOf(second.card),
      /Ändrat sedan version 1\nResultat hittills: Bra\. → 4 dagar\./,
    );
    await chat.press(coordinator, second.card, "Godkänn");

    assert.match(toldTo(connector, ro).at(-1)?.text ?? "", /har godkänt den korta rapporten/);
    const status = await chat.say(coordinator, "uppföljning");
    assert.match(JSON.stringify(status.card), /Godkänt \(1\)/);
  });

  it("no longer counts what is withdrawn, and counts that there is nothing to report", async () => {
    const receipt = await handIn();
    const ask = await chat.press(ro, receipt, "Dra tillbaka");
    const gone = await chat.press(ro, ask.card, "Ja, dra tillbaka", { reason: "Fel år." });
    assert.match(
      toldTo(connector, coordinator).at(-1)?.text ?? "",
      /har dragit tillbaka den korta rapporten/,
    );
    let status = JSON.stringify((await chat.say(coordinator, "status")).card);
    assert.match(status, /Kort rapport: 0 av 3 inlämnade/);
    assert.match(status, /Tillbakadraget \(1\): RÖ/);
    assert.match(
      (await chat.say(coordinator, "sammanställ")).text,
      /Ingen har lämnat den korta rapporten/,
    );

    const nil = await chat.press(ro, gone.card, "Inget att redovisa");
    const title = "Ja, inget att redovisa";
    await chat.press(ro, nil.card, title, { reason: "Inga medel i år." });

    status = JSON.stringify((await chat.say(coordinator, "status")).card);
    assert.match(status, /Kort rapport: 1 av 3 inlämnade/);
    assert.match(status, /Inget att redovisa \(1\): RÖ/);
    const choice = await chat.say(coordinator, "sammanställ");
    assert.match(JSON.stringify(choice.card), /RJL och RKL saknas/);
  });

  it("waits for a colleague where another must vouch for the figures", async () => {
    let { card } = await chat.say(ro, "ekonomisk redovisning");
    for (let title = ""; title !== "Granska och skicka in";) {
      const here = Object.keys(card ? inputsOf(card) : {});
      const draft: Readonly<Record<string, string>> = completeFinancialReport;
      const written = Object.fromEntries(here.map((input) => [input, draft[input] ?? ""] as const));
      const isLast = !JSON.stringify(card).includes('"title":"Nästa"');
      const needsRow = here.includes("costs.0.item") && !here.includes("costs.1.item");
      title = needsRow ? "Lägg till rad" : isLast ? "Granska och skicka in" : "Nästa";
      ({ card } = await chat.press(ro, card, title, written));
    }
    await chat.press(ro, card, "Spara kopian");
    assert.match(
      JSON.stringify((await chat.say(coordinator, "status")).card),
      /Ekonomisk redovisning \(kopia\): 0 av 3 inlämnade.*Väntar på intygande \(1\)/,
    );
    const told = toldTo(connector, colleague).at(-1);

    const signed = await chat.press(colleague, told?.card, "Intyga uppgifterna");

    assert.ok(signed.card);
    assert.match(textOf(signed.card), /Läge: Intygad 24 november 2025 .* av Kollegan \(demo\)/);
    assert.match(
      JSON.stringify((await chat.say(coordinator, "status")).card),
      /Ekonomisk redovisning \(kopia\): 1 av 3 inlämnade/,
    );
  });
});
