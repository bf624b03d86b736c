import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Dispatch } from "../../src/reminders/ledger/dispatch.js";
import type { Reminder } from "../../src/reminders/ledger/reminder.js";
import { resend } from "../../src/reminders/sending/resend.js";
import { localDate } from "../../src/shared/local-date.js";
import { createMemoryRepository } from "../support/memory-repository.js";
import { makeKnown, morningOf } from "../support/reminding.js";

const at = "2025-08-25T07:30:00Z";
const day = localDate("2025-09-01");
const reminders = ["one", "two"].map((duty): Reminder => ({
  duty,
  day,
  rule: "before-7",
  person: "owner",
}));
const failed: Dispatch = {
  schemaVersion: 1,
  id: "failed",
  to: "owner",
  content: { kind: "reminders", reminders },
  events: [
    { type: "sending", at },
    { type: "failed", at, reason: "blocked" },
  ],
};

/** What sends again while only these reports are still owed, and what it has delivered. */
function resending(owed: readonly string[]) {
  const delivered: Dispatch[] = [];
  const deps = {
    dispatches: createMemoryRepository<Dispatch>([failed]),
    clock: () => morningOf("2025-08-26"),
    newId: () => `new-${delivered.length}`,
    deliver: (dispatch: Dispatch) => {
      delivered.push(dispatch);
      return Promise.resolve({ outcome: "sent", activityId: undefined } as const);
    },
    read: () => Promise.resolve(makeKnown([])),
    listNews: () => Promise.resolve([]),
    reachable: () => Promise.resolve(new Set<string>()),
    stillDue: (asked: readonly Reminder[]) =>
      Promise.resolve(asked.filter(({ duty }) => owed.includes(duty))),
    inTurn: (task: () => Promise<void>) => task(),
  };
  return { deps, delivered };
}

describe("sending again", () => {
  it("is of what is still owed only", async () => {
    const { deps, delivered } = resending(["two"]);
    await resend(deps, failed);
    assert.deepEqual(
      delivered.map(({ content }) => content),
      [{ kind: "reminders", reminders: reminders.slice(1) }],
    );
  });

  it("is of nothing when all has been done since", async () => {
    const { deps, delivered } = resending([]);
    assert.equal(await resend(deps, failed), undefined);
    assert.deepEqual(delivered, []);
  });

  it("happens once, though two coordinators wish it at the same time", async () => {
    const { deps, delivered } = resending(["one", "two"]);
    await Promise.all([resend(deps, failed), resend(deps, failed)]);
    assert.equal(delivered.length, 1);
  });
});
