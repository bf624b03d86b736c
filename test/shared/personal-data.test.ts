import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { personalDataIn } from "../../src/shared/personal-data.js";

describe("finding in a text who a patient is", () => {
  for (const text of [
    "Kom in 850709-9805.",
    "samordningsnummer 850769-9801",
    "pnr 620314",
    "Patientens personnr: 62",
    "850709\u200b-9805",
    "８５０７０９-９８０５",
  ])
    it(`sees a number in ${JSON.stringify(text)}`, () => {
      assert.equal(personalDataIn(text), "personal-number");
    });

  for (const text of [
    "Patienten NN, född 1962, fick vänta.",
    "patienten (f. 62-03-14) fick vänta",
    "Anna Andersson, född 14 mars 1962, fick vänta",
    "Kvinnan hade födelsedatum 1962-03-14.",
    "Född 1962 kom patienten till oss i maj.",
  ])
    it(`sees a patient in ${JSON.stringify(text)}`, () => {
      assert.equal(personalDataIn(text), "patient-data");
    });

  for (const text of [
    "",
    "Screening för kvinnor födda 1950–1960",
    "patienter födda 1962 eller senare kallas",
    "Antalet födda 2024 var 1 200.",
    "Patienten får Min vårdplan inom 14 dagar.",
    "Region Jönköpings län har anställt Anna Andersson.",
    "Avvikelse f. 2025 planeras inte",
    "Personnummer ska inte stå här.",
    "Projektledare 070-123 45 67, 232100-0032, 6 171 570 kr",
  ])
    it(`sees nobody in ${JSON.stringify(text)}`, () => {
      assert.equal(personalDataIn(text), undefined);
    });
});
