import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { hasPersonalNumber } from "../../src/shared/personal-number.js";

describe("finding a personal number in a text", () => {
  for (const text of [
    "Patienten 850709-9805 kom i maj",
    "19850709-9805",
    "850709 - 9805",
    "180709+9805",
    "8507099805",
    "198507099805",
    "850769-9801",
    "850709-0000",
  ])
    it(`sees one in ${JSON.stringify(text)}`, () => {
      assert.equal(hasPersonalNumber(text), true);
    });

  for (const text of [
    "",
    "12 patienter",
    "Telefon 070-123 45 67",
    "Telefon 0701234567",
    "Organisationsnummer 232100-0032",
    "6 171 570 kr av 2025-09-01",
    "8507099806",
    "1234567890123456",
    "dnr S2023/03336",
  ])
    it(`sees none in ${JSON.stringify(text)}`, () => {
      assert.equal(hasPersonalNumber(text), false);
    });
});
