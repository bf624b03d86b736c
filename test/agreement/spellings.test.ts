import assert from "node:assert/strict";
import type { Value } from "../../src/agreement/value.js";
import { numeralsIn, spellingsOf } from "./spellings.js";

const found: readonly [Value, string][] = [
  [{ kr: 817_000_000 }, "totalt 817 miljoner kronor"],
  [{ kr: 182_500_000 }, "182,5 miljoner kronor"],
  [{ kr: 5_000_000 }, "bäckenrehab 5 000 000"],
  [{ kr: 6_171_570 }, "radiologi 6 171 570 6 207 992 0"],
  [{ kr: 6_207_992 }, "radiologi 6 171 570 6 207 992 0"],
  [{ kr: 1_300_000 }, "radiologi 1,3 msek"],
  [{ kr: 1_440_000 }, "totalt = 1440000"],
  [{ kr: 1_000_000_000 }, "1 miljard kronor"],
  [{ date: "2025-02-17" }, "senast den 17 februari"],
  [{ date: "2025-12-01" }, "den 1 dec 2025"],
  [{ date: "2025-09-01" }, "1/9 • delrapport"],
  [{ date: "2025-02-25" }, "25–26/2 • grupper"],
  [{ date: "2025-02-26" }, "25–26/2 • grupper"],
  [{ date: "2025-09-01" }, "2025-09-01"],
  [{ month: "2025-04" }, "april • alla projekt"],
  [{ fromMonth: "2025-11", toMonth: "2025-12" }, "i nov/dec.2025-04-28"],
  [{ year: 2009 }, "(sou 2009:11)"],
  [{ percent: 70 }, "målet om 70 procent"],
  [{ percent: 70 }, "över 70 % av"],
  [{ percent: 98 }, "löner (%) östergötland 98 2"],
  [{ count: 6 }, "de sex rcc"],
  [{ count: 29 }, "beviljade 29"],
  [{ count: 2.2 }, "(2,2+1,5+1,1)"],
];

const missing: readonly [Value, string][] = [
  [{ kr: 17_000_000 }, "totalt 817 miljoner kronor"],
  [{ kr: 5_000_000 }, "182,5 miljoner kronor"],
  [{ kr: 5_000_000 }, "15 000 000"],
  [{ date: "2025-09-01" }, "11/9 • delrapport"],
  [{ date: "2025-03-31" }, "senast den 31 mars 2026"],
  [{ date: "2026-03-31" }, "senast den 31 mars"],
  [{ month: "2025-12" }, "december 2024"],
  [{ year: 2025 }, "20251"],
  [{ percent: 70 }, "70 projekt"],
  [{ count: 3 }, "trettio"],
  [{ count: 2 }, "2,2"],
];

describe("the spellings that the source test looks for", () => {
  for (const [value, text] of found)
    it(`include ${JSON.stringify(value)} as in "${text}"`, () => {
      assert.match(text, spellingsOf(value, 2025));
    });

  for (const [value, text] of missing)
    it(`do not take "${text}" for ${JSON.stringify(value)}`, () => {
      assert.doesNotMatch(text, spellingsOf(value, 2025));
    });

  it("tell the numbers of a text", () => {
    assert.deepEqual(
      [...new Set(numeralsIn("1 475 000 kr i SOU 2009:11, bilaga 3"))],
      ["1475000", "2009:11", "3", "1", "475", "000"],
    );
  });
});
