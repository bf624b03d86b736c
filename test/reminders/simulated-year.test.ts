import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { remindersOf } from "../../src/reminders/agenda.js";
import { statusOf } from "../../src/reminders/dispatch.js";
import { reminderKey } from "../../src/reminders/reminder.js";
import { sendingDay } from "../../src/reminders/sending-hours.js";
import { addDays, localDateOf } from "../../src/shared/local-date.js";
import { rules2025, swedishCalendar } from "../support/reminding.js";
import { manyDuties, simulateYear, type Year } from "../support/simulated-year.js";

/** Numbers from 0 up to 1 that only the seed decides (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function chanceFrom(seed: number): Parameters<typeof simulateYear>[1] {
  const next = numbersFrom(seed);
  return { isUp: next, delivery: next, submits: next, snoozes: next };
}

function shownKeys({ shown }: Year): readonly string[] {
  return shown.flatMap(({ keys }) => keys);
}

/** How each reminder ended, by key; the last dispatch tells. */
function endings({ dispatches }: Year): ReadonlyMap<string, string> {
  return new Map(
    dispatches.flatMap((dispatch) =>
      dispatch.content.kind === "reminders"
        ? dispatch.content.reminders.map((reminder): [string, string] => [
            reminderKey(reminder),
            statusOf(dispatch).type,
          ])
        : [],
    ),
  );
}

function assertKept(year: Year): void {
  const keys = shownKeys(year);
  assert.equal(new Set(keys).size, keys.length, "no reminder is shown twice");
  const duties = new Map(year.known.duties.map((duty) => [duty.id, duty]));
  for (const { to, at, duties: about, wasDone } of year.shown) {
    assert.ok(
      sendingDay(at, rules2025.hours, swedishCalendar),
      `${at.toISOString()} is no hour to send`,
    );
    assert.ok(!wasDone.includes(true), "nothing is shown about what is done");
    for (const id of about) {
      const { owners = [], others = [] } = duties.get(id) ?? {};
      assert.ok([...owners, ...others, "coordinator"].includes(to), `${to} has no part in ${id}`);
    }
  }
}

function assertAccountedFor(year: Year): void {
  const ended = endings(year);
  for (const key of shownKeys(year))
    assert.ok(["sent", "unknown"].includes(ended.get(key) ?? ""), `${key}: ${ended.get(key)}`);
  const shown = new Set(shownKeys(year));
  for (const [key, status] of ended) {
    assert.notEqual(status, "sending", "nothing is left hanging");
    if (status === "sent") assert.ok(shown.has(key), `${key} is sent but was never shown`);
  }
  // What was due in time for the program to have been up since.
  const settled = addDays(localDateOf(year.end), -10);
  for (const duty of year.known.duties)
    for (const reminder of remindersOf(year.known, duty))
      if (reminder.on <= settled)
        assert.ok(ended.has(reminderKey(reminder)), `${reminderKey(reminder)} has vanished`);
}

describe("a year of reminders with down time, crashes, restarts and failures", () => {
  it("shows each once or reports it, none when done, none in quiet hours, none to others", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const year = await simulateYear(manyDuties(2, 8), chanceFrom(seed));
        assertKept(year);
        assertAccountedFor(year);
      }),
      { numRuns: 8 },
    );
  }).timeout(60_000);

  it("does so for 21 regions and 300 projects", async () => {
    const year = await simulateYear(manyDuties(), chanceFrom(2025));

    assertKept(year);
    assertAccountedFor(year);
    const kinds = new Set(endings(year).values());
    assert.deepEqual([...kinds].sort(), ["failed", "sent", "skipped", "unknown"]);
    assert.ok(year.shown.length > 500, `${year.shown.length} messages were shown`);
  }).timeout(60_000);
});
