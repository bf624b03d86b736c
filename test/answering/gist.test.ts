import assert from "node:assert/strict";
import { before, describe, it } from "mocha";
import { realAnswering } from "../support/answerable.js";
import type { Answering } from "../../src/answering/answering.js";
import { isSameGist } from "../../src/answering/reading/gist.js";

describe("whether two questions are the same", () => {
  let answering: Answering;

  before(async () => {
    answering = await realAnswering();
  });

  function isSame(one: string, other: string): boolean {
    const [first, second] = [answering.gistOf(one), answering.gistOf(other)];
    return first !== undefined && second !== undefined && isSameGist(first, second);
  }

  for (const [one, other] of [
    ["Får delrapporten skrivas på norska?", "hej, får vi skriva delraporten på norska"],
    ["När öppnar den riktade utlysningen?", "när öppnas riktade utlysningen egentligen"],
    ["Kan privata vårdgivare söka?", "KAN PRIVATA VÅRDGIVARE SÖKA"],
    [
      "Do we need to write reports in English?",
      "hi, do we need to write reports in english please",
    ],
  ] as const)
    it(`"${one}" and "${other}" are`, () => {
      assert.ok(isSame(one, other));
    });

  for (const [one, other] of [
    ["Får vi använda pengarna till lön?", "Får vi använda pengarna till resor?"],
    ["Ska pengarna betalas till SKR?", "Ska pengarna betalas från SKR?"],
    ["Får delrapporten skrivas på norska?", "Får delrapporten inte skrivas på norska?"],
    ["Hur mycket får RJL?", "Hur mycket får RKL?"],
    ["Vad står i punkt 3?", "Vad står i punkt 4?"],
    ["Hur mycket fick vi 2024?", "Hur mycket fick vi 2025?"],
    ["Kan vi söka?", "Måste vi söka?"],
  ] as const)
    it(`"${one}" and "${other}" are not`, () => {
      assert.ok(!isSame(one, other));
    });

  it("cannot be told of questions that lean on the one before", () => {
    for (const question of ["och för patologi då?", "när då?", "hej", "öppnar den?"])
      assert.equal(answering.gistOf(question), undefined, question);
  });
});
