import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import type { AdaptiveCard, Reply } from "../../../bot/reply.js";
import { isInput } from "../../../src/reporting/drafts/draft.js";
import type { Form } from "../../../src/reporting/forms/form.js";
import { submissionSchema } from "../../../src/reporting/submissions/submission.js";
import { stateOf } from "../../../src/reporting/submissions/submission-state.js";
import { personalDataIn } from "../../../src/shared/personal-data.js";
import { type Bot, startFor, stepsFrom } from "../../support/begun-forms.js";
import { inputsOf, pressed } from "../../support/card-reader.js";
import { formNamed, forms2025 } from "../../support/forms.js";
import { hostileMark, hostileName, hostileValue } from "../../support/hostile-input.js";
import { reporterOf } from "../../support/reporters.js";

/** How many times the steps of a form are pressed with made-up input, and the fewest for each step. */
const runs = { ofForm: 24, ofStep: 3 };

type Data = Readonly<Record<string, unknown>>;

/** Fails unless a reply is one that Teams can show. */
function assertShowable({ card, text }: Reply): void {
  assert.ok(card !== undefined || (text ?? "") !== "", "something is answered");
  if (card !== undefined) assert.ok(JSON.stringify(card).length < 25_000, "the card has room");
}

/** Fails unless everything stored can be read back, and holds texts of the form's own inputs only. */
async function assertWhole(bot: Bot, form: Form): Promise<void> {
  for (const submission of await bot.submissions.list()) {
    submissionSchema.parse(JSON.parse(JSON.stringify(submission)));
    if (submission.formId !== form.id) continue;
    for (const [input, text] of Object.entries(stateOf(submission).draft)) {
      assert.ok(isInput(form, input), input);
      assert.equal(typeof text, "string");
    }
  }
}

/** Fails unless what was typed stands in the inputs again, or is kept where a card has no room for it. */
function assertGivenBack(card: AdaptiveCard, typed: Data, kept: Data): void {
  const shown = inputsOf(card);
  for (const [input, text] of Object.entries(typed)) {
    if (typeof text !== "string") continue;
    const isHidden = `new:${input}` in shown;
    const back = isHidden ? kept[input] : (shown[input] ?? kept[input] ?? "");
    assert.equal(back, text, `${input} comes back`);
  }
}

describe("a form under made-up input", function () {
  this.timeout(60_000);

  for (const form of forms2025)
    it(`keeps and gives back whatever is typed in any step: ${form.id}`, async () => {
      const { userId } = reporterOf(form);
      const blank = await startFor(form);
      const cards = await stepsFrom(blank, form, await blank.open(userId, form.words[0] ?? ""));
      for (const card of cards) {
        const { verb, data } = pressed(card, "Spara utkast");
        const inputs = Object.keys(inputsOf(card));
        const typed = fc.tuple(...inputs.map(() => hostileValue));
        const foreign = fc.dictionary(hostileName, hostileValue, { maxKeys: 3 });
        await fc.assert(
          fc.asyncProperty(typed, foreign, async (values, others) => {
            const bot = await startFor(form);
            const written = Object.fromEntries(inputs.map((name, at) => [name, values[at]]));
            const reply = await bot.send(userId, verb, { ...others, ...data, ...written });
            assertShowable(reply);
            await assertWhole(bot, form);
            const [submission] = (await bot.submissions.list()).filter(
              ({ formId }) => formId === form.id,
            );
            assert.ok(reply.card);
            assertGivenBack(reply.card, written, stateOf(submission).draft);
            for (const go of ["review", "next", "add-row", "remove-row"])
              assertShowable(await bot.send(userId, verb, { ...data, ...written, go, nonce: go }));
            await assertWhole(bot, form);
          }),
          { numRuns: Math.max(runs.ofStep, Math.ceil(runs.ofForm / cards.length)) },
        );
      }
    });

  it("takes no button that was made up for more than it is", async () => {
    const verbs = [
      "form.open",
      "form.step",
      "form.submit",
      "form.withdraw",
      "form.nil",
      "form.sign",
      "form.original-sent",
      "review.list",
      "review.open",
      "review.approve",
      "review.ask",
      "review.decide",
    ];
    const genuine = fc.record({
      verb: fc.constantFrom(...verbs),
      userId: fc.constantFrom("kalmar", "lead", "coordinator", "nobody", "__proto__"),
      form: fc.constantFrom(...forms2025.map(({ year, id }) => `${year}/${id}`)),
      subject: fc.constantFrom("rkl", "rkl-1", "snabbare-svar", "rcc-sydost", "__proto__"),
      go: fc.constantFrom("", "save", "review", "confirm", "send", "show", "incomplete", "lacking"),
    });
    const names = fc.constantFrom("form", "subject", "step", "go", "nonce", "base", "reason");
    const marks = fc.dictionary(names, hostileMark, { maxKeys: 3 });
    const texts = fc.dictionary(
      fc.oneof(hostileName, fc.constantFrom("reason", "ask.plan", "decision.reason", "results")),
      hostileValue,
      { maxKeys: 4 },
    );
    await fc.assert(
      fc.asyncProperty(genuine, marks, texts, async ({ verb, userId, ...card }, marked, typed) => {
        const bot = await startFor(formNamed("redogorelse"));
        await bot.submitAccount();
        const data = { step: "1", nonce: "n", base: "3.0", ...typed, ...card, ...marked };
        for (const time of [1, 2]) assertShowable(await bot.send(userId, verb, { ...data, time }));
        for (const form of forms2025) await assertWhole(bot, form);
      }),
      { numRuns: 100 },
    );
  });

  it("stores nothing that tells who a patient is, and leaves it in its input", async () => {
    const [form] = forms2025.filter(({ id }) => id === "delrapport");
    assert.ok(form);
    const personal = "Patienten 19121212-1212 fick vänta";
    assert.ok(personalDataIn(personal));
    const bot = await startFor(form);
    const card = await bot.open("lead", "delrapport");
    const saved = await bot.press("lead", card, "Spara utkast", { deviation: personal });
    assert.equal(inputsOf(saved)["deviation"], personal);
    assert.doesNotMatch(JSON.stringify(await bot.submissions.list()), /19121212/);
  });
});
