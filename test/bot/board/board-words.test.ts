import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { ask } from "../../support/board.js";

describe("asking for the coordinator's board", () => {
  for (const message of [
    "Status",
    "vem har lämnat in?",
    "Vilka har rapporterat",
    "vem saknas?",
    "vad saknas?",
    "vad är det som fattas?",
    "vad fattas fortfarande?",
    "vilka har ännu inte rapporterat",
    "vem har lämnat sin slutrapport?",
    "vilka slutrapporter har kommit?",
    "tavla",
    "uppföljning",
    "vilka är försenade?",
    "hur ligger projekten till med delrapporten",
    "hur går det för regionerna med svf-redovisningen?",
  ])
    it(`takes "${message}" for a command`, async () => {
      assert.ok((await ask(message)).card);
    });

  for (const message of [
    "vem skickar in regionernas svf-redovisningar?",
    "när ska delrapporten in?",
    "vem ansvarar för ekonomisk redovisning?",
    "vilka regioner har lämnat in till Socialstyrelsen 2024?",
    "vad är status för patologi?",
    "vem har rätt till utbetalning 2?",
  ])
    it(`leaves "${message}" to be answered`, async () => {
      assert.equal((await ask(message)).text, "a question");
    });
});
