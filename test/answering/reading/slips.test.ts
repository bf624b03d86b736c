import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { slipReader } from "../../../src/answering/reading/slips.js";

describe("slips in the words that questions are asked with", () => {
  const rightly = slipReader(["hur", "vem", "vilka", "vilken", "mycket", "många", "måste"]);

  it("are read where letters are swapped, doubled, left out or another", () => {
    const written = {
      hru: "hur",
      hurr: "hur",
      vme: "vem",
      vlika: "vilka",
      mnaga: "många",
      mycke: "mycket",
      mpste: "måste",
    };
    for (const [slip, word] of Object.entries(written)) assert.equal(rightly(slip), word);
  });

  it("are not seen in a short word that is another, one that begins otherwise, or what may be two of them", () => {
    for (const word of ["har", "hår", "långa", "vilkan", "rehab", "2025", "vilka"])
      assert.equal(rightly(word), undefined, word);
  });
});
