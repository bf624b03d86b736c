import assert from "node:assert/strict";
import { reckon } from "../../src/agreement/formula.js";

describe("reckoning a formula", () => {
  const formulas: readonly [string, number][] = [
    ["418000000 + 34000000", 452_000_000],
    ["122000000 / 6", 122_000_000 / 6],
    ["2 + 3 * 4", 14],
    ["(2 + 3) * 4", 20],
    ["10 - 2 - 3", 5],
    ["12 / 3 / 2", 2],
    ["-2.5 * (1 - 3)", 5],
  ];
  for (const [formula, value] of formulas)
    it(`makes ${value} of ${formula}`, () => {
      assert.equal(reckon(formula), value);
    });

  for (const text of ["", "1 +", "(1", "1 2", "1)", "1 ^ 2", "."])
    it(`refuses "${text}"`, () => {
      assert.throws(() => reckon(text), SyntaxError);
    });
});
