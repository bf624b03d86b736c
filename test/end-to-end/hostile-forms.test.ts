import assert from "node:assert/strict";
import fc from "fast-check";
import { rm } from "node:fs/promises";
import { describe, it } from "mocha";
import { readStore } from "../../src/adapters/store/inspect.js";
import type { AdaptiveCard } from "../../bot/reply.js";
import { isInput } from "../../src/reporting/drafts/draft.js";
import { submissionSchema } from "../../src/reporting/submissions/submission.js";
import { inputsOf, pressed } from "../support/card-reader.js";
import { formNamed } from "../support/forms.js";
import { hostileName, hostileValue } from "../support/hostile-input.js";
import { people, startBot } from "../support/start-bot.js";
import { storeFolder } from "../support/store-folder.js";

/** Texts for inputs that no form has, or has no room for. */
const noInputs = {
  "plan.99.goal": "x",
  "plan.0.hasOwnProperty": "x",
  hasOwnProperty: "x",
  "": "x",
};

/** The inputs that stand in what is stored of a form, and whether the form has them. */
async function storedInputs(folder: string) {
  const { documents, faults } = await readStore(folder);
  assert.deepEqual(faults, []);
  return documents
    .filter(({ collection }) => collection === "submissions")
    .map(({ document }) => submissionSchema.parse(document))
    .flatMap(({ formId, events }) =>
      events
        .flatMap((event) => ("draft" in event ? Object.keys(event.draft) : []))
        .map((input) => ({ input, isKnown: isInput(formNamed(formId), input) })),
    );
}

describe("a form under made-up input over HTTP", () => {
  it("answers with the text in its input, and stores what can be read and the form asks for", async () => {
    const folder = await storeFolder();
    const bot = await startBot({ storeFolder: folder });
    for (const [userId, name] of [
      [people.ro, "redogörelse"],
      [people.projectLead, "projektansökan"],
    ] as const) {
      const [opened] = await bot.say(userId, name);
      const first = opened?.attachments?.[0]?.content as AdaptiveCard;
      const inputs = Object.keys(inputsOf(first));
      const typed = fc.tuple(...inputs.map(() => hostileValue));
      // Names that would change what an object is are refused with the whole body.
      const names = hostileName.filter((name) => !/^(__proto__|constructor)$/.test(name));
      const foreign = fc.dictionary(names, hostileValue, { maxKeys: 2 });
      let card = first;
      await fc.assert(
        fc.asyncProperty(typed, foreign, async (values, others) => {
          const { verb, data } = pressed(card, "Spara utkast");
          const written = Object.fromEntries(inputs.map((input, at) => [input, values[at]]));
          const { statusCode, value } = await bot.press(userId, verb, {
            ...noInputs,
            ...others,
            ...data,
            ...written,
          });
          assert.equal(statusCode, 200);
          assert.notEqual(typeof value, "string", JSON.stringify(value));
          card = value as AdaptiveCard;
          const shown = inputsOf(card);
          for (const [input, text] of Object.entries(written))
            if (typeof text === "string" && input in shown) assert.equal(shown[input], text);
        }),
        { numRuns: 12, endOnFailure: true },
      );
    }
    await bot.stop();
    const stored = await storedInputs(folder);
    assert.ok(stored.length > 0);
    assert.deepEqual(
      stored.filter(({ isKnown }) => !isKnown),
      [],
    );
    const again = await startBot({ storeFolder: folder });
    const [continued] = await again.say(people.ro, "fortsätt");
    assert.ok(continued?.attachments?.[0]);
    await again.stop();
    await rm(folder, { recursive: true });
  });
});
