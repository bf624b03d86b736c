import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { clockOn } from "../../src/shared/clock.js";
import {
  addDays,
  daysBetween,
  localDate,
  localDateOf,
  parseLocalDate,
  weekday,
} from "../../src/shared/local-date.js";

describe("a local date", () => {
  it("is the day in Sweden, not in Greenwich", () => {
    assert.equal(localDateOf(new Date("2025-06-30T22:30:00Z")), "2025-07-01");
    assert.equal(localDateOf(new Date("2025-12-31T22:30:00Z")), "2025-12-31");
  });

  it("is read strictly", () => {
    assert.equal(parseLocalDate("2025-02-29"), undefined);
    assert.equal(parseLocalDate("2025-9-1"), undefined);
    assert.equal(parseLocalDate("1 september"), undefined);
    assert.throws(() => localDate("2025-13-01"), RangeError);
  });

  it("is counted in calendar days over the change to winter time", () => {
    assert.equal(daysBetween(localDate("2025-10-25"), localDate("2025-10-27")), 2);
    assert.equal(addDays(localDate("2025-02-28"), 1), "2025-03-01");
  });

  it("knows its weekday", () => {
    assert.equal(weekday(localDate("2025-11-15")), 6);
  });
});

describe("a clock on another day", () => {
  it("shows that day and the real time of day", () => {
    const clock = clockOn(localDate("2025-07-01"), () => new Date("2026-01-15T08:30:00Z"));

    assert.equal(clock().toISOString(), "2025-07-01T07:30:00.000Z");
  });
});
