import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { nthLargest } from "../../src/answering/finding/nth-largest.js";

describe("the nth largest of numbers", () => {
  it("is the nth when they are put in order, whatever they are", () => {
    const some = fc.array(fc.integer({ min: -5, max: 40 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(some, fc.nat(), (numbers, any) => {
        const n = 1 + (any % numbers.length);
        const inOrder = numbers.toSorted((one, other) => other - one);
        assert.equal(nthLargest(Float64Array.from(numbers), n), inOrder[n - 1]);
      }),
    );
  });
});
