import assert from "node:assert/strict";
import { type Ask, createAsker, textOf } from "../../support/ask.js";

describe("numbers too large or too small to be reckoned with", () => {
  let ask: Ask;
  before(async () => {
    ask = await createAsker();
  });

  for (const messages of [
    ["vi har 1234567890123456789012345 kr av 3000000000000000000000000 kr, hur mycket är kvar"],
    ["1234567890123456789012345 + 5"],
    ["hälften av 1234567890123456789012345 kr"],
    ["0,0000001 procent av 5 kr"],
    ["2000000000 * 2000000000 * 2000000000"],
    ["2000000000 * 2000000000", "plus 5"],
    ["5 av 0 i procent"],
  ])
    it(`are answered in words in "${messages.join('" and then "')}"`, async () => {
      const answer = textOf(await ask(messages));
      assert.notEqual(answer, "");
      assert.doesNotMatch(answer, /siffrorna du gav|∞|NaN|\de\+/);
    });
});
