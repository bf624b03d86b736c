import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { sendingDay } from "../../src/reminders/planning/sending-hours.js";
import { swedishCalendar } from "../support/reminding.js";

const hours = { from: "08:00", to: "17:00" };

describe("sending hours", () => {
  it("follow the clock in Sweden through both changes of it", () => {
    const at = (instant: string) => sendingDay(new Date(instant), hours, swedishCalendar);

    assert.equal(at("2025-03-28T06:59:00Z"), undefined, "07.59 in winter time");
    assert.equal(at("2025-03-28T07:00:00Z"), "2025-03-28", "08.00 in winter time");
    assert.equal(at("2025-03-31T05:59:00Z"), undefined, "07.59 in summer time");
    assert.equal(at("2025-03-31T06:00:00Z"), "2025-03-31", "08.00 in summer time");
    assert.equal(at("2025-10-24T15:00:00Z"), undefined, "17.00 in summer time");
    assert.equal(at("2025-10-27T15:59:00Z"), "2025-10-27", "16.59 in winter time");
  });

  it("are closed all day when nobody works", () => {
    assert.equal(sendingDay(new Date("2025-08-30T10:00:00Z"), hours, swedishCalendar), undefined);
    assert.equal(sendingDay(new Date("2025-12-24T10:00:00Z"), hours, swedishCalendar), undefined);
  });
});
