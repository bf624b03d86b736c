import fc from "fast-check";

/** Texts that break programs, cards, documents and stores that take them for something else than text. */
const hostileText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "",
    " \t\n ",
    "\u0000\u0001\u001b[31m\u007f\u0085",
    "\r\nx-evil: 1\r\n\r\n",
    "\u202Egnp.exe\u2066",
    "\ud800",
    "👩‍👩‍👧‍👦".repeat(60),
    "${utcNow()} ${$root} ${x",
    "{{DATE(2025-01-01)}}",
    "<at>alla</at> [klicka](javascript:alert(1)) **fet** `kod`",
    "=cmd|' /C calc'!A0",
    "__proto__",
    "constructor",
    "toString",
    "undefined",
    "null",
    "-0",
    "1e309",
    "NaN",
    "Infinity",
    "9".repeat(400),
    "1 500 000 000 000 000 kr",
    "1.500 tkr",
    "2025-02-30",
    "12025-01-01",
    "yes ",
    "å".repeat(5_000),
    "x".repeat(120_000),
    '"\\'.repeat(9_000),
  ),
);

/** What may come in the place of an input's text. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      -1,
      1e308,
      [],
      ["a", "b"],
      {},
      { toString: "x", valueOf: 1 },
      [[[[{}]]]],
    ),
  },
);

/** Names of inputs that no form has. */
export const hostileName = fc.constantFrom(
  "__proto__",
  "constructor",
  "constructor.0.name",
  "hasOwnProperty",
  "toString.0.x",
  "plan.99.goal",
  "plan.-1.goal",
  "plan.1e1.goal",
  "plan.00.goal",
  "plan.0.__proto__",
  "plan.0",
  "uses.0.activity.0",
  "new:__proto__",
  "new:",
  "",
);

/** What may stand on a button in the place of what was drawn there. */
export const hostileMark = fc.constantFrom<unknown>(
  "__proto__",
  "constructor",
  "",
  "plan-99",
  "999999",
  "999999.999999",
  "0.0.part",
  "-1.0",
  null,
  7,
  [],
  { a: 1 },
  "x".repeat(100_000),
);
