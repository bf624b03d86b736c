import assert from "node:assert/strict";
import type { Phrasing } from "../../../bot/answering/answer-reply.js";
import { createPhraser } from "../../../bot/answering/phrase-once.js";
import { readAgreements } from "../../../src/adapters/data/agreement-files.js";
import type { Answer } from "../../../src/answering/answer.js";
import { joinAgreements } from "../../../src/answering/knowledge.js";
import { settledBy } from "../../../src/guidance/ruling.js";
import { localDate } from "../../../src/shared/local-date.js";
import { makeRuling } from "../../support/rulings.js";

describe("putting an answer into words once", () => {
  let phrasing: Phrasing;
  let answer: Answer;
  before(async () => {
    const knowledge = joinAgreements(await readAgreements("data/agreements"));
    phrasing = { knowledge, settled: new Map(), today: localDate("2025-06-01") };
    const fact = knowledge.facts.get("D08");
    assert.ok(fact);
    const timings = [{ day: localDate("2025-09-01"), daysLeft: 92 }];
    answer = { kind: "found", language: "sv", facts: [fact], conflicts: [], timings };
  });

  it("gives the same words for the same answer", () => {
    const inWords = createPhraser();
    const made = inWords(phrasing, answer);
    assert.match(made.text, /1\u00a0september\u00a02025|1 september 2025/);
    assert.equal(inWords({ ...phrasing }, answer), made);
  });

  it("finds words anew on another day, and when something is settled", () => {
    const inWords = createPhraser();
    const made = inWords(phrasing, answer);
    assert.notEqual(inWords({ ...phrasing, today: localDate("2025-06-02") }, answer), made);
    const settled = settledBy([makeRuling("X12", { kind: "text", text: "Så gör vi." })]);
    assert.notEqual(inWords({ ...phrasing, settled }, answer), made);
  });
});
