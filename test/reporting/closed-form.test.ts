import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { closedFor } from "../../src/reporting/drafts/open-form.js";
import type { Obligation } from "../../src/reporting/obligations/obligations.js";
import { startReporting } from "../support/reporting.js";

describe("a form that is taken no more", () => {
  it("is taken all the same where RCC Sydöst has asked for completion of it", async () => {
    const bot = startReporting();
    await bot.submitAccount();
    const closed = { on: "2025-11-24", reason: "Tiden är ute." };
    const context = {
      locked: {},
      prefilled: {},
      prefilledVersion: 0,
      obligation: { closed } as unknown as Obligation,
    };
    const submission = await bot.submissions.get("2025-redogorelse-rkl");
    assert.deepEqual(closedFor({ submission, context }), closed);
    assert.deepEqual(closedFor({ submission: undefined, context }), closed);

    const list = await bot.open("coordinator", "granska");
    const review = await bot.press("coordinator", list, "Granska");
    const ask = await bot.press("coordinator", review, "Be om komplettering");
    await bot.press("coordinator", ask, "Skicka begäran", { "ask.medel": "Vad ingår?" });

    const asked = await bot.submissions.get("2025-redogorelse-rkl");
    assert.equal(closedFor({ submission: asked, context }), undefined);
  });
});
