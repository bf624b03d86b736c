import assert from "node:assert/strict";
import { before, describe, it } from "mocha";
import { readAgreements } from "../../src/adapters/data/agreement-files.js";
import { startReporting } from "../support/reporting.js";
import { readQuestions } from "../support/questions.js";

describe("what people ask", () => {
  const asked = new Set<string>();
  before(async () => {
    for (const { q, context } of readQuestions())
      for (const each of [...context, q]) asked.add(each);
    for (const { facts, gaps } of await readAgreements("data/agreements"))
      for (const { ask } of [...facts, ...gaps]) for (const each of ask) asked.add(each);
    assert.ok(asked.size > 5000, String(asked.size));
  });

  for (const person of ["kalmar", "lead", "coordinator", "nobody"])
    it(`is taken for no wish to report, but for a form's name alone: ${person}`, async () => {
      const bot = startReporting();
      const taken = [];
      for (const question of asked) {
        const { text } = await bot.say(person, question);
        if (text !== "A question") taken.push(question);
      }
      // "Delrapport", "kort rapport".
      assert.deepEqual(
        taken.filter((question) => !/^(?:korta )?[\p{L}/-]+$|^kort rapport$/u.test(question)),
        [],
      );
    });
});
