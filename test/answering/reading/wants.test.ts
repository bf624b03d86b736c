import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Want } from "../../../src/answering/lexicon.js";
import { withoutConjunctions } from "../../../src/answering/reading/wants.js";

/** What is wanted of a text of one clause where "when" may tell a day. */
function wantsOf(
  text: string,
  others: readonly [Want, number][],
  asking: readonly number[],
): Want[] {
  const words = text.split(" ");
  const found = new Map<Want, ReadonlySet<number>>([
    ...others.map(([want, at]): [Want, ReadonlySet<number>] => [want, new Set([at])]),
    ["date", new Set([words.indexOf("när")])],
  ]);
  const clauses = [{ from: 0, to: words.length, asks: true, introduces: false }];
  const all = [...found.values(), asking];
  return [...withoutConjunctions(found, all, words, new Set(["när"]), clauses).keys()];
}

describe("what is wanted where there is a word that asks for a day or joins", () => {
  it("is a day where it is the first that asks", () => {
    assert.deepEqual(wantsOf("när ska vi lämna", [], [0]), ["date"]);
  });

  it("is none after another that asks, whatever that tells", () => {
    assert.deepEqual(wantsOf("vem svarar när vi undrar", [["who", 0]], [0, 2]), ["who"]);
    assert.deepEqual(wantsOf("vad intygar man när man skriver under", [], [0, 3]), []);
  });

  it("is a day where it ends the question", () => {
    assert.deepEqual(wantsOf("vad ska lämnas in när", [], [0, 4]), ["date"]);
  });
});
