import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { phraseBook, phraseMatcher } from "../../src/answering/reading/phrases.js";

/** The positions of the words that belong to one of some phrases. */
function positionsOf(phrases: readonly string[], text: string): readonly number[] {
  return [...phraseMatcher(phrases)(text.split(" "))];
}

describe("the phrases of a text", () => {
  it("are found by whole words, or by their beginnings where they end with a star", () => {
    assert.deepEqual(positionsOf(["sista dag"], "när är sista dag"), [2, 3]);
    assert.deepEqual(positionsOf(["sista dag"], "när är sista dagen"), []);
    assert.deepEqual(positionsOf(["sista dag*"], "när är sista dagen"), [2, 3]);
  });

  it("may have up to four words between, as many as may be, which are not theirs", () => {
    assert.deepEqual(positionsOf(["hur ... kvar"], "hur mycket pengar är kvar"), [0, 4]);
    assert.deepEqual(positionsOf(["hur ... kvar"], "hur kvar är det kvar"), [0, 4]);
    assert.deepEqual(positionsOf(["hur ... kvar"], "hur a b c d e kvar"), []);
  });

  it("stand at the beginning or the end where they must", () => {
    assert.deepEqual(positionsOf(["^och"], "och när"), [0]);
    assert.deepEqual(positionsOf(["^och"], "när och"), []);
    assert.deepEqual(positionsOf(["då$"], "när då"), [1]);
    assert.deepEqual(positionsOf(["då$"], "då när"), []);
  });

  it("are found without å, ä and ö where a text has none of them", () => {
    assert.deepEqual(positionsOf(["när då"], "nar da"), [0, 1]);
    assert.deepEqual(positionsOf(["när då"], "när da"), []);
  });

  it("share no words with others of their kind, but with those of another", () => {
    assert.deepEqual(positionsOf(["a b", "b c"], "a b c"), [0, 1]);
    const book = phraseBook([
      ["one", ["a b"]],
      ["other", ["b c"]],
    ]);
    assert.deepEqual(
      [...book(["a", "b", "c"])].map(([kind, positions]) => [kind, [...positions]]),
      [
        ["one", [0, 1]],
        ["other", [1, 2]],
      ],
    );
  });
});
