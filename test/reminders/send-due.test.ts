import assert from "node:assert/strict";
import { beforeEach, describe, it } from "mocha";
import type { Dispatch } from "../../src/reminders/ledger/dispatch.js";
import type { Reminder } from "../../src/reminders/ledger/reminder.js";
import { sendDue, type SendDueDependencies } from "../../src/reminders/sending/send-due.js";
import { createMemoryRepository } from "../support/memory-repository.js";
import { makeDuty, makeKnown, morningOf } from "../support/reminding.js";

const known = makeKnown([
  makeDuty({ id: "one" }),
  makeDuty({ id: "two" }),
  makeDuty({ id: "three", owners: ["another"] }),
]);

describe("what is due", () => {
  let delivered: Dispatch[];

  beforeEach(() => {
    delivered = [];
  });

  /** Sends what is due while only these reports are still owed when a message's turn comes. */
  const send = (
    owed: readonly string[],
    deliver: SendDueDependencies["deliver"] = (dispatch) => {
      delivered.push(dispatch);
      return Promise.resolve({ outcome: "sent", activityId: undefined });
    },
  ) => sendDue(depsFor(owed, deliver));

  const depsFor = (
    owed: readonly string[],
    deliver: SendDueDependencies["deliver"],
  ): SendDueDependencies => {
    let ids = 0;
    return {
      dispatches: createMemoryRepository<Dispatch>(),
      clock: () => morningOf("2025-08-25"),
      newId: () => `${(ids += 1)}`,
      deliver,
      read: () => Promise.resolve(known),
      listNews: () => Promise.resolve([]),
      reachable: () => Promise.resolve(new Set()),
      stillDue: (reminders) => Promise.resolve(reminders.filter(({ duty }) => owed.includes(duty))),
      inTurn: (task) => task(),
    };
  };

  it("tells each person of news one after the other, the oldest first, though several are sent at once", async () => {
    const order: string[] = [];
    const news = ["first", "second", "third"].map((id, hour) => ({
      schemaVersion: 1 as const,
      id,
      at: `2025-08-24T0${hour}:00:00Z`,
      by: "coordinator",
      text: id,
      to: ["owner"],
    }));
    await sendDue({
      ...depsFor([], async ({ content }) => {
        // The first takes longest to send.
        for (let turn = 0; turn < 9 - 3 * order.length; turn += 1) await Promise.resolve();
        order.push(content.kind === "news" ? content.news : content.kind);
        return { outcome: "sent", activityId: undefined };
      }),
      listNews: () => Promise.resolve(news.toReversed()),
    });
    assert.deepEqual(order, ["first", "second", "third"]);
  });

  const dutiesOf = ({ content }: Dispatch): readonly string[] =>
    content.kind === "reminders" ? content.reminders.map(({ duty }: Reminder) => duty) : [];

  it("is asked for once more when a message's turn comes: what has been done since is left out", async () => {
    await send(["two", "three"]);
    assert.deepEqual(delivered.map(dutiesOf), [["two"], ["three"]]);
  });

  it("is not sent to someone who has done all of it since", async () => {
    await send(["three"]);
    assert.deepEqual(
      delivered.map(({ to }) => to),
      ["another"],
    );
  });

  it("reaches the others though sending to one breaks off", async () => {
    await send(["one", "two", "three"], (dispatch) => {
      if (dispatch.to === "owner") return Promise.reject(new Error("Broken off"));
      delivered.push(dispatch);
      return Promise.resolve({ outcome: "sent", activityId: undefined });
    });
    assert.deepEqual(delivered.map(dutiesOf)[0], ["three"]);
  });
});
