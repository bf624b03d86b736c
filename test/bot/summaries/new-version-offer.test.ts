import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Reply } from "../../../bot/reply.js";
import { createNewVersionOffer } from "../../../bot/summaries/chat/offer-new-version.js";
import type { Submission } from "../../../src/reporting/submissions/submission.js";
import { compileSummary } from "../../../src/summaries/compile-summary.js";
import { elementsOf, textOf } from "../../support/card-reader.js";
import { assertGoodCard, renderCard } from "../../support/cards.js";
import { threeShortReports } from "../../support/regional-reports.js";
import { makeRegister } from "../../support/register.js";
import { compiling2025, knowledge2025, planOf, plans2025 } from "../../support/summaries.js";

const { ro, rjl, rkl } = threeShortReports;
function setUp(...submitted: readonly Submission[]) {
  const told: { readonly userId: string; readonly reply: Reply }[] = [];
  const failed: unknown[] = [];
  const dependencies = compiling2025(submitted, makeRegister());
  const offer = createNewVersionOffer({
    ...dependencies,
    ...knowledge2025,
    plans: plans2025,
    renderCard,
    notify: (userId, reply) => {
      told.push({ userId, reply });
      return Promise.resolve(true);
    },
    logger: {
      info: () => undefined,
      warn: () => undefined,
      error: (_, error) => failed.push(error),
    },
  });
  return {
    told,
    failed,
    dependencies,
    compile: () =>
      compileSummary(
        dependencies,
        planOf("regional"),
        "coordinator",
        new Date("2025-12-09T10:00:00Z"),
      ),
    come: async (submission: Submission) => {
      await dependencies.submissions.change(submission.id, () => submission);
      await offer("kort-rapport", new Date("2025-12-11T10:00:00Z"));
    },
  };
}

describe("a report that comes after a summary was compiled", () => {
  it("is told the coordinators with what it changes, and a new version is offered", async () => {
    const { told, compile, come } = setUp(ro, rjl);
    await compile();

    await come(rkl);

    const [message, ...others] = told;
    assert.deepEqual(others, []);
    assert.equal(message?.userId, "coordinator");
    const { card } = message.reply;
    assert.ok(card);
    assertGoodCard(card);
    const text = textOf(card).replaceAll("\u00a0", " ");
    assert.match(text, /Regional sammanställning 2025: nytt sedan version 1/);
    assert.match(text, /Nytt: den korta rapporten från RKL, version 1, inlämnad 11 december 2025/);
    assert.match(text, /från 2 700 000 kr \(RÖ \+ RJL, exklusive RKL\) till 3 800 000 kr/);
    const button = elementsOf(card).find(({ title }) => title === "Sammanställ version 2");
    assert.deepEqual(button?.["data"], {
      verb: "summary.compile",
      kind: "regional",
      counts: "submitted",
    });
  });

  it("is not told of when nothing has been compiled, nor again for what comes after it", async () => {
    const { told, compile, come } = setUp(ro);
    await come(rjl);
    assert.deepEqual(told, []);
    await compile();
    await come(rkl);
    await come({ ...ro, events: ro.events.map((event) => ({ ...event, version: 2 })) });

    assert.equal(told.length, 1);
  });

  it("does not hinder the report when it cannot be told of", async () => {
    const { failed, dependencies, compile, come } = setUp(ro, rjl);
    await compile();
    Object.assign(dependencies.rulings, { list: () => Promise.reject(new Error("no disk")) });

    await come(rkl);

    assert.equal(failed.length, 1);
  });
});
