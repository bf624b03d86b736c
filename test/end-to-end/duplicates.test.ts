import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import fc from "fast-check";
import { describe, it } from "mocha";
import { submittedTexts } from "../support/store-folder.js";
import type { AdaptiveCard } from "../../bot/reply.js";
import { readStore } from "../../src/adapters/store/inspect.js";
import type { Submission } from "../../src/reporting/submissions/submission.js";
import { buttonsOf, inputsOf, pressed } from "../support/card-reader.js";
import { activity, people, type RunningBot, startBot } from "../support/start-bot.js";

/** Presses a button so many times at once, each time under the same identifier or a new one. */
async function pressTimes(
  bot: RunningBot,
  { verb, data }: { readonly verb: string; readonly data: object },
  ids: readonly string[],
): Promise<AdaptiveCard | undefined> {
  const answers = await Promise.all(
    ids.map(async (id) => {
      const response = await bot.post({
        ...activity(people.ro, id),
        deliveryMode: undefined,
        type: "invoke",
        name: "adaptiveCard/action",
        value: { action: { type: "Action.Execute", verb, data } },
      });
      return ((await response.json()) as { value: AdaptiveCard | string }).value;
    }),
  );
  return answers.find((value) => typeof value !== "string");
}

describe("an activity that is delivered several times", () => {
  it("has one effect, also under new identifiers, whatever is pressed", async function () {
    this.timeout(240_000);
    const bot = await startBot();
    const press = fc.record({
      choice: fc.nat(),
      text: fc.constantFrom("1 000", "Ja", "2025-03-01", ""),
      deliveries: fc.array(fc.nat({ max: 1 }), { minLength: 1, maxLength: 4 }),
    });
    const [opened] = await bot.say(people.ro, "kort rapport");
    let card = opened?.attachments?.[0]?.content as AdaptiveCard;
    let turn = 0;

    await fc.assert(
      fc.asyncProperty(press, async ({ choice, text, deliveries }) => {
        const titles = buttonsOf(card);
        if (titles.length === 0) return;
        const before = await events(bot);
        const title = titles[choice % titles.length] ?? "";
        const written = Object.fromEntries(Object.keys(inputsOf(card)).map((name) => [name, text]));
        const button = pressed(card, title, written);
        turn += 1;
        const ids = deliveries.map((isNew, index) => `${turn}-${isNew === 1 ? index : "same"}`);
        card = (await pressTimes(bot, button, ids)) ?? card;
        const after = await events(bot);

        assert.ok(
          after.length <= before.length + 1,
          `${button.verb} ${title}: ${deliveries.length} times`,
        );
        assert.equal(new Set(after).size, after.length);
      }),
      { numRuns: 60, endOnFailure: true },
    );
    assert.ok((await events(bot)).length > 0, "something was saved");
    await bot.stop();
    await rm(bot.storeFolder, { recursive: true, force: true });
  });
});

/** What has happened to every submission, told by the card that it came from; that it could not be sent goes with a save. */
async function events({ storeFolder }: RunningBot): Promise<readonly string[]> {
  const { documents } = await readStore(storeFolder);
  return documents
    .filter(({ collection }) => collection === "submissions")
    .flatMap(({ document }) => submittedTexts(document as Submission))
    .filter((nonce) => !nonce.endsWith(":attempt"));
}
