import assert from "node:assert/strict";
import { before, describe, it } from "mocha";
import { type Ask, createAsker, textOf } from "../support/ask.js";

/** What is asked, and what it comes to. */
const reckoned: readonly (readonly [message: string, comesTo: RegExp])[] = [
  ["2 sjuksköterskor på 45 000 i månaden, vad blir det på ett halvår", /= 540 000 kr/],
  ["45 000 i månaden i två år", /24 = 1,08 miljoner/],
  ["600 000 på två år, hur mycket per månad", /24 = 25 000 kr/],
  ["100 000 per kvartal i 2 år", /8 = 800 000 kr/],
  ["två sjuksköterskor 550 000 vardera", /= 1,1 miljoner/],
  ["vi ligger 35 000 över budget på 400 000, hur många procent", /= 8,8 procent/],
  ["vi hade 68 procent förra året och 73 i år, hur mycket har vi ökat", /= 5 procentenheter/],
  ["1 300 000 + moms 25 %", /= 1 625 000 kr/],
  [
    "vi har kostnader på 120 000 och 80 000, vad blir det",
    /^120 000 kr \+ 80 000 kr = 200 000 kr \(beräknat\)\s+Räknat bara/,
  ],
  [
    "projektet kostar 400 000 varav vi betalar 25 procent själva, hur mycket söker vi",
    /75 procent .* = 300 000 kr/,
  ],
];

/** Where it is not plain what is meant: no figure is made of it. */
const unclear: readonly string[] = [
  "vad är skillnaden mellan 1 miljard och 817",
  "vi fick 2 miljoner och har 500 kvar, vad har vi gjort av med",
  "45 000 i månaden i 6 veckor",
  "kostnaden ökade med 50 000 från 300 000, vad blev den",
  "vi fick 300 000 2024 och 250 000 2025 och har använt 400 000, vad är kvar",
  "vi fick 400 000 för 2025 och 300 000 för 2024, vad är skillnaden i procent",
  "180 000 är 45 procent av vad",
  "budget 500 000 kostnad 350 000 prognos 480 000, vad blir kvar",
  "100 000 mer än 350 000",
  "vad är 21763/2024",
  "vi betalar 15 000 i månaden i hyra och 5 000 i el, vad blir det på ett år",
  "hur mycket är 3 månader av 600 000 per år",
  "80 tkr per person och 3 personer i 6 månader",
  "vad är skillnaden mellan 80 tkr och 5 %",
];

describe("figures of the asker's own for months, for each and beside a budget", () => {
  let ask: Ask;
  before(async () => {
    ask = await createAsker();
  });

  for (const [message, comesTo] of reckoned)
    it(`are reckoned with in "${message}"`, async () => {
      assert.match(textOf(await ask([message])), comesTo);
    });

  for (const message of unclear)
    it(`are not reckoned with in "${message}"`, async () => {
      assert.doesNotMatch(textOf(await ask([message])), / = /);
    });
});

describe("a percentage of what the sources tell no amount of", () => {
  it("is of no amount that is named beside it", async () => {
    const ask = await createAsker();
    for (const question of [
      "om sydöst har 11 procent av befolkningen, hur mycket av patologin får vi",
      "vi är 10,3 % av befolkningen, vad blir vår del av barncancer",
    ])
      assert.doesNotMatch(textOf(await ask([question])), / × /, question);
    const named = await ask(["hur mycket är 20 procent av pengarna till barncancer"]);
    assert.match(textOf(named), /= 16 miljoner kronor/);
  });
});
