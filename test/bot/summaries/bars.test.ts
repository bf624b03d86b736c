import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { bar } from "../../../bot/texts/format.js";

describe("a percentage as a bar", () => {
  it("has ten blocks, as many filled as there are tens", () => {
    assert.equal(bar(73.7), "███████░░░");
    assert.equal(bar(50), "█████░░░░░");
  });

  it("is full only when all is used, empty only when nothing is, and never longer", () => {
    assert.equal(bar(99.9), "█████████░");
    assert.equal(bar(100), "██████████");
    assert.equal(bar(250), "██████████");
    assert.equal(bar(0.1), "█░░░░░░░░░");
    assert.equal(bar(0), "░░░░░░░░░░");
    assert.equal(bar(-5), "░░░░░░░░░░");
  });
});
