import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { isHarmlessBody } from "../../src/adapters/web/body-check.js";

const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: [nested(depth - 1)] });

describe("isHarmlessBody", () => {
  for (const [what, body, harmless] of [
    ["what Teams sends", { value: { action: { data: { a: "b" } } } }, true],
    ["nothing", undefined, true],
    ["a body nested 32 levels", nested(16), true],
    ["a body nested deeper", nested(17), false],
    ["twenty thousand values", Array.from({ length: 19_999 }, () => 1), true],
    ["more values than that", Array.from({ length: 20_000 }, () => 1), false],
    ["a prototype", JSON.parse('{"data":{"__proto__":{"role":"coordinator"}}}'), false],
    ["a constructor", { data: [{ constructor: {} }] }, false],
  ] as const)
    it(`says ${harmless ? "yes" : "no"} to ${what}`, () => {
      assert.equal(isHarmlessBody(body), harmless);
    });
});
