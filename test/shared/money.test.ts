import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { kronor } from "../../bot/texts/format.js";
import { parseKronor } from "../../src/shared/money.js";

const understood: readonly (readonly [string, number])[] = [
  ["0", 0],
  ["1500000", 1_500_000],
  ["1 500 000", 1_500_000],
  ["1\u00a0500\u00a0000\u00a0kr", 1_500_000],
  ["1\u202f500\u202f000", 1_500_000],
  ["1.500.000 kr", 1_500_000],
  ["1.500.000,00 kr", 1_500_000],
  ["1,500,000", 1_500_000],
  ["1.500", 1_500],
  ["1500,00", 1_500],
  ["1500.00 kr", 1_500],
  ["1,5 mkr", 1_500_000],
  ["1,5mkr", 1_500_000],
  ["1.5 MKR", 1_500_000],
  ["1,500 mkr", 1_500_000],
  ["2 miljoner kronor", 2_000_000],
  ["0,25 milj.", 250_000],
  ["1500 tkr", 1_500_000],
  ["1 500 tkr", 1_500_000],
  ["300 tkr", 300_000],
  ["12 tusen", 12_000],
  ["1,66 msek", 1_660_000],
  ["250 000:-", 250_000],
  ["SEK 4 000", 4_000],
  ["  42 kr  ", 42],
  ["007", 7],
  ["999 999 999 999 999", 999_999_999_999_999],
];

const refused: readonly (readonly [string, string])[] = [
  ["", "not-an-amount"],
  ["abc", "not-an-amount"],
  ["ca 1,5 mkr", "not-an-amount"],
  ["1 50 000", "not-an-amount"],
  ["1,5 eller 2 mkr", "not-an-amount"],
  ["1 000 $", "not-an-amount"],
  ["1e6", "not-an-amount"],
  ["5 constructor", "not-an-amount"],
  ["١٢", "not-an-amount"],
  ["-5", "negative"],
  ["\u2212 1 000 kr", "negative"],
  ["1,50", "fraction"],
  ["100,5 kr", "fraction"],
  ["1,0001 tkr", "fraction"],
  ["1.500 tkr", "ambiguous"],
  ["1.500 mkr", "ambiguous"],
  ["1234567890123456", "too-large"],
  ["5 000 000 000 mkr", "too-large"],
];

describe("reading an amount", () => {
  for (const [text, expected] of understood)
    it(`understands ${JSON.stringify(text)}`, () => {
      assert.deepEqual(parseKronor(text), { outcome: "amount", kronor: expected });
    });

  for (const [text, expected] of refused)
    it(`refuses ${JSON.stringify(text)} as ${expected}`, () => {
      assert.deepEqual(parseKronor(text), { outcome: "fault", fault: expected });
    });

  const amounts = fc.integer({ min: 0, max: 999_999_999_999_999 });

  it("reads every amount as it is shown, digits alone and with points", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const shown = kronor(amount);
        for (const text of [
          shown,
          String(amount),
          shown.replaceAll("\u00a0", ".").replace(".kr", ""),
        ])
          assert.deepEqual(parseKronor(text), { outcome: "amount", kronor: amount });
      }),
    );
  });

  it("reads every whole number of kronor in thousands and millions exactly", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (amount) => {
        const [whole, part] = [Math.floor(amount / 1_000_000), amount % 1_000_000];
        const millions = `${whole},${String(part).padStart(6, "0")} mkr`;
        assert.deepEqual(parseKronor(millions), { outcome: "amount", kronor: amount });
        assert.deepEqual(parseKronor(`${whole} tkr`), { outcome: "amount", kronor: whole * 1_000 });
      }),
    );
  });

  it("answers every text with an amount that can be counted on, or a fault", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          fc.string({
            unit: fc.constantFrom("0", "1", "9", " ", ",", ".", "-", "k", "m", "t", "r"),
          }),
        ),
        (text) => {
          const parsed = parseKronor(text);
          if (parsed.outcome === "amount")
            assert.ok(Number.isSafeInteger(parsed.kronor) && parsed.kronor >= 0);
        },
      ),
    );
  });
});
