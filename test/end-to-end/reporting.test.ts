import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import type { AdaptiveCard } from "../../bot/reply.js";
import { buttonsOf, inputsOf, pressed, textOf } from "../support/card-reader.js";
import { people, type RunningBot, type SentActivity, startBot } from "../support/start-bot.js";

/** The card of the only reply. */
function cardIn([reply]: readonly SentActivity[]): AdaptiveCard {
  const [attachment] = reply?.attachments ?? [];
  assert.equal(attachment?.contentType, "application/vnd.microsoft.card.adaptive");
  return attachment.content as AdaptiveCard;
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

  it("refuses a card for another region and keeps nothing of it", async () => {
    const first = cardIn(await bot.say(people.rkl, "redogörelse"));
    const { verb, data } = pressed(first, "Spara utkast", { receivedKronor: "1" });

    const { value } = await bot.press(people.rjl, verb, data);

    assert.match(String(value), /Inget är sparat/);
    for (const userId of [people.rkl, people.rjl]) {
      const list = cardIn(await bot.say(userId, "mina rapporter"));
      assert.ok(buttonsOf(list).every((title) => title === "Börja"));
    }
  });
});
