import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { localDate } from "../../src/shared/local-date.js";
import { swedishCalendar } from "../support/reminding.js";

describe("Swedish working days", () => {
  for (const [day, what] of [
    ["2025-01-06", "Epiphany"],
    ["2025-04-18", "Good Friday"],
    ["2025-04-21", "Easter Monday"],
    ["2025-05-29", "Ascension Day"],
    ["2025-06-06", "the national day"],
    ["2025-06-20", "Midsummer Eve"],
    ["2025-12-24", "Christmas Eve"],
    ["2025-12-31", "New Year's Eve"],
    ["2026-04-03", "Good Friday of another year"],
    ["2025-08-30", "a Saturday"],
    ["2025-08-31", "a Sunday"],
  ] as const)
    it(`are not ${what}`, () => {
      assert.equal(swedishCalendar.isWorkingDay(localDate(day)), false);
    });

  for (const [day, what] of [
    ["2025-04-17", "Maundy Thursday"],
    ["2025-06-09", "the Monday after Whitsun"],
    ["2025-12-23", "the day before Christmas Eve"],
    ["2025-09-01", "a Monday"],
  ] as const)
    it(`are ${what} too`, () => {
      assert.equal(swedishCalendar.isWorkingDay(localDate(day)), true);
    });

  it("are found before and after a run of holidays", () => {
    assert.equal(swedishCalendar.onOrBefore(localDate("2025-12-26")), "2025-12-23");
    assert.equal(swedishCalendar.onOrAfter(localDate("2025-12-24")), "2025-12-29");
    assert.equal(swedishCalendar.onOrBefore(localDate("2025-09-01")), "2025-09-01");
  });
});
