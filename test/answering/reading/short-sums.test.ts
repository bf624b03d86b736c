import assert from "node:assert/strict";
import { readLexicon } from "../../../src/adapters/data/lexicon-files.js";
import { sumWriter } from "../../../src/answering/reading/short-sums.js";

describe("sums that are named by their millions alone", () => {
  const write = sumWriter(readLexicon("data/lexicon"), [817_000_000, 34_000_000, 5_000_000]);

  for (const [said, written] of [
    ["hur delas de 817 upp", "hur delas de 817 miljoner upp"],
    ["34:an, vad är det?", "34 miljoner, vad är det?"],
    ["av dom 34, hur mycket är svf", "av dom 34 miljoner, hur mycket är svf"],
    ["how are the 817 split", "how are the 817 split"],
    ["who gets the 817?", "who gets the 817 million?"],
  ] as const)
    it(`are written out: ${said}`, () => {
      assert.equal(write(said), written);
    });

  for (const said of [
    "de 34 projekten",
    "de 817 miljonerna",
    "de 365 då",
    "vi har 30 av 34 kvar",
    "de 5 då",
    "den 34:e veckan",
    "817",
  ])
    it(`are taken for nothing else: ${said}`, () => {
      assert.equal(write(said), said);
    });
});
