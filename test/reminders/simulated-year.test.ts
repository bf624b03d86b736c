import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { remindersOf } from "../../src/reminders/planning/agenda.js";
import { statusOf } from "../../src/reminders/ledger/dispatch.js";
import { reminderKey } from "../../src/reminders/ledger/reminder.js";
import { createLedger } from "../../src/reminders/ledger/ledger.js";
import { problemsIn } from "../../src/reminders/planning/messages.js";
import { addDays, localDateOf } from "../../src/shared/local-date.js";
import { startHttpService } from "../support/http-service.js";
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
  assert.deepEqual(
    year.shown.flatMap(({ wrongs }) => wrongs),
    [],
  );
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
  const known = year.world.known();
  for (const duty of known.duties)
    for (const reminder of remindersOf(known, duty))
      if (reminder.on <= settled)
        assert.ok(ended.has(reminderKey(reminder)), `${reminderKey(reminder)} has vanished`);
}

/** What did not reach its reader for certain, and is not tried again, is told to the coordinator. */
function assertReported({ dispatches, end }: Year): void {
  const told = new Set(
    dispatches.flatMap(({ content }) => (content.kind === "problems" ? content.dispatches : [])),
  );
  const context = { isReachable: () => false, now: end };
  for (const { id, to, events } of problemsIn(dispatches, createLedger(dispatches, context))) {
    const settled = end.getTime() - Date.parse(events.at(-1)?.at ?? "") > 10 * 86_400_000;
    if (settled && to !== "coordinator") assert.ok(told.has(id), `${id} to ${to} is not told of`);
  }
}

describe("a year of reminders with moved days, absences, down time, crashes and failures", () => {
  it("shows each once or reports it, none when done or closed, none in quiet hours, none to others", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const year = await simulateYear(manyDuties(2, 8), numbersFrom(seed));
        assertKept(year);
        assertAccountedFor(year);
        assertReported(year);
      }),
      { numRuns: 12 },
    );
  }).timeout(60_000);

  it("does so for 21 regions and 300 projects", async () => {
    const year = await simulateYear(manyDuties(), numbersFrom(2025));

    assertKept(year);
    assertAccountedFor(year);
    assertReported(year);
    const kinds = new Set(endings(year).values());
    assert.deepEqual([...kinds].sort(), ["failed", "sent", "skipped", "unknown"]);
    assert.ok(year.shown.length > 500, `${year.shown.length} messages were shown`);
  }).timeout(60_000);

  it("does so over HTTP, to a service that throttles, fails, breaks off and falls silent as Teams' may", async () => {
    const draw = numbersFrom(2026);
    const service = await startHttpService(draw);
    const expected = [200, 403, 404, 412, 429, 500, 502, 503, 504, "drop", "silence"] as const;
    try {
      const year = await simulateYear(manyDuties(6, 40), draw, service.send);
      assertKept(year);
      assertAccountedFor(year);
      assertReported(year);
      const { statuses } = service;
      for (const status of expected)
        assert.ok(statuses.has(status), `${status} was never answered`);
    } finally {
      service.stop();
    }
  }).timeout(120_000);
});
