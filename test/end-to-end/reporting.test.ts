import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import type { AdaptiveCard } from "../../bot/reply.js";
import type { Draft } from "../../src/reporting/submissions/submission.js";
import { buttonsOf, inputsOf, pressed, textOf } from "../support/card-reader.js";
import { completeProgressReport } from "../support/drafts.js";
import { people, type RunningBot, type SentActivity, startBot } from "../support/start-bot.js";
import { fetchWordDocument, wordText } from "../support/word-text.js";

/** The card of the only reply. */
function cardIn([reply]: readonly SentActivity[]): AdaptiveCard {
  const [attachment] = reply?.attachments ?? [];
  assert.equal(attachment?.contentType, "application/vnd.microsoft.card.adaptive");
  return attachment.content as AdaptiveCard;
}

/** Where the button leads that opens the copy. */
function linkOn(card: AdaptiveCard): string {
  return /"url":"(?<url>[^"]*)"/.exec(JSON.stringify(card))?.groups?.["url"] ?? "";
}

describe("reporting over HTTP", () => {
  let storeFolder: string;
  let bot: RunningBot;

  beforeEach(async () => {
    storeFolder = await mkdtemp(join(tmpdir(), "ok-assistenten-"));
    bot = await startBot({ storeFolder });
  });

  afterEach(async () => {
    await bot.stop();
    await rm(storeFolder, { recursive: true, force: true });
  });

  /** Presses a button and returns the card that takes the place of the pressed one. */
  async function press(
    userId: string,
    card: AdaptiveCard,
    title: string,
    written: Record<string, string> = {},
  ): Promise<AdaptiveCard> {
    const { verb, data } = pressed(card, title, written);
    const { type, value } = await bot.press(userId, verb, data);
    assert.equal(type, "application/vnd.microsoft.card.adaptive");
    return value as AdaptiveCard;
  }

  it("keeps a draft through a restart, å ä ö and all", async () => {
    const first = cardIn(await bot.say(people.rkl, "redogörelse"));
    const step = await press(people.rkl, first, "Nästa", { receivedKronor: "1,1 mkr" });
    await press(people.rkl, step, "Spara utkast", {
      usesDescription: "Åtgärder för öar och älvar",
    });
    await bot.stop();
    bot = await startBot({ storeFolder });

    const again = cardIn(await bot.say(people.rkl, "mina rapporter"));
    const resumed = await press(people.rkl, again, "Fortsätt");

    assert.equal(inputsOf(resumed)["receivedKronor"], "1,1 mkr");
    const next = await press(people.rkl, resumed, "Nästa", { usedKronor: "1 100 000" });
    assert.equal(inputsOf(next)["usesDescription"], "Åtgärder för öar och älvar");
  });

  it("answers a client that has no Action.Execute with a new card", async () => {
    const first = cardIn(await bot.say(people.projectLead, "delrapport"));
    const open = pressed(first, "Börja");
    const card = cardIn(await bot.submit(people.projectLead, open.verb, open.data));
    const save = pressed(card, "Spara utkast", { usedKronor: "300 tkr" });

    const saved = cardIn(await bot.submit(people.projectLead, save.verb, save.data));

    assert.match(textOf(saved), /Utkastet är sparat/);
    assert.match(textOf(saved), /300 tkr = 300\s000\skr/);
  });

  it("gives a copy of what was submitted in Word, old versions too", async () => {
    const written = { ...completeProgressReport, results: "**Fet** & <b>rad</b>" };
    const versionOf = async (card: AdaptiveCard, draft: Draft, submit: string) => {
      let step = card;
      for (const title of ["Nästa", "Nästa", "Granska och skicka in"])
        step = await press(people.projectLead, step, title, draft);
      return press(people.projectLead, step, submit);
    };
    const list = cardIn(await bot.say(people.projectLead, "delrapport"));
    const first = await press(people.projectLead, list, "Börja");
    const receipt = await versionOf(first, written, "Skicka in");
    const correction = await press(people.projectLead, receipt, "Rätta");
    const second = await versionOf(
      correction,
      { ...written, results: "Bättre" },
      "Skicka in rättelsen",
    );
    const old = await press(people.projectLead, second, "Visa version 1");

    assert.match(
      wordText(await fetchWordDocument(linkOn(receipt))),
      /\*\*Fet\*\* &amp; &lt;b&gt;rad/,
    );
    assert.match(wordText(await fetchWordDocument(linkOn(second))), /Bättre/);
    assert.match(textOf(old), /Delrapport för projekt, version 1/);
    assert.match(wordText(await fetchWordDocument(linkOn(old))), /\*\*Fet/);
    assert.equal((await fetch(`${linkOn(old)}x`)).status, 404);
  });

  it("refuses a card for another region and keeps nothing of it", async () => {
    const first = cardIn(await bot.say(people.rkl, "redogörelse"));
    const { verb, data } = pressed(first, "Spara utkast", { receivedKronor: "1" });

    const { value } = await bot.press(people.rjl, verb, data);

    assert.match(String(value), /Inget är sparat/);
    for (const userId of [people.rkl, people.rjl]) {
      const list = cardIn(await bot.say(userId, "mina rapporter"));
      assert.ok(!buttonsOf(list).includes("Fortsätt"));
      assert.ok(!buttonsOf(list).includes("Visa kvittot"));
    }
  });
});
