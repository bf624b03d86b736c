import assert from "node:assert/strict";
import { before, describe, it } from "mocha";
import type { Participant } from "../../src/participants/participant.js";
import { type Ask, createAsker, createTalker } from "../support/ask.js";
import { scoreOf, scoreOfConversations } from "../support/score.js";

/**
 * What each set of questions reached when it was measured last. The floors only rise.
 * Answers have been mended with these questions since: what unseen ones reach is told in README.md.
 */
const floors = [
  { file: "test/evaluation/questions.jsonl", rightAndCited: 0.98, refused: 0.97 },
  { file: "test/evaluation/questions-2.jsonl", rightAndCited: 0.93, refused: 1 },
  { file: "test/evaluation/questions-3.jsonl", rightAndCited: 0.99, refused: 1 },
  { file: "test/evaluation/questions-4.jsonl", rightAndCited: 0.93, refused: 1 },
  { file: "test/evaluation/questions-5.jsonl", rightAndCited: 0.98, refused: 1 },
  { file: "test/evaluation/questions-6.jsonl", rightAndCited: 0.86, refused: 0.96 },
  { file: "test/evaluation/questions-7.jsonl", rightAndCited: 0.855, refused: 0.9 },
  { file: "test/evaluation/questions-8.jsonl", rightAndCited: 0.925, refused: 1 },
  { file: "test/evaluation/questions-9.jsonl", rightAndCited: 0.955, refused: 1 },
  { file: "test/evaluation/questions-10.jsonl", rightAndCited: 0.84, refused: 1 },
  { file: "test/evaluation/questions-11.jsonl", rightAndCited: 0.925, refused: 1 },
  { file: "test/evaluation/questions-12.jsonl", rightAndCited: 0.74, refused: 1 },
  { file: "test/evaluation/questions-13.jsonl", rightAndCited: 0.73, refused: 0.6 },
  { file: "test/evaluation/questions-14.jsonl", rightAndCited: 0.91, refused: 0.97 },
  { file: "test/evaluation/questions-15.jsonl", rightAndCited: 0.895, refused: 1 },
  { file: "test/evaluation/questions-16.jsonl", rightAndCited: 0.915, refused: 0.97 },
  { file: "test/evaluation/questions-17.jsonl", rightAndCited: 0.87, refused: 0.97 },
  { file: "test/answering/questions.jsonl", rightAndCited: 0.98, refused: 1 },
] as const;

/** The same for the turns of whole conversations. */
const fewestRightTurns = [
  { file: "test/evaluation/conversations/turns.jsonl", right: 0.84 },
  { file: "test/evaluation/conversations/turns-2.jsonl", right: 0.81 },
  { file: "test/evaluation/conversations/turns-3.jsonl", right: 0.73 },
  { file: "test/evaluation/conversations/turns-4.jsonl", right: 0.8 },
  { file: "test/evaluation/conversations/turns-5.jsonl", right: 0.79 },
  { file: "test/evaluation/conversations/turns-6.jsonl", right: 0.73 },
  { file: "test/evaluation/conversations/turns-7.jsonl", right: 0.75 },
] as const;

const region: Participant = { userId: "region", name: "Region", role: "region", regionId: "rjl" };
const coordinator: Participant = { userId: "rcc", name: "RCC", role: "coordinator" };
const lead: Participant = {
  userId: "lead",
  name: "Projektledare",
  role: "project-lead",
  projectIds: ["projekt"],
};

describe("the evaluation", function () {
  this.timeout(120_000);
  let ask: Ask;
  before(async () => {
    ask = await createAsker();
  });

  for (const { file, rightAndCited, refused } of floors)
    it(`answers ${file} as well as before, and none with a wrong figure`, async () => {
      const score = await scoreOf(ask, file);

      assert.deepEqual(score.wrong, []);
      assert.ok(score.rightAndCited >= rightAndCited, `${score.rightAndCited} right and cited`);
      assert.ok(score.refused >= refused, `${score.refused} refused`);
    });

  it("keeps up conversations as well as before, and tells nothing wrong in them", async () => {
    const talks = {
      region: await createTalker(undefined, region),
      coordinator: await createTalker(undefined, coordinator),
      "project-lead": await createTalker(undefined, lead),
      newcomer: await createTalker(),
    };
    for (const { file, right } of fewestRightTurns) {
      const score = await scoreOfConversations(talks, file);

      assert.deepEqual(score.wrong, []);
      assert.ok(score.right >= right, `${file}: ${score.right} right`);
    }
  });
});
