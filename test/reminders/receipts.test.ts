import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Dispatch, DispatchEvent } from "../../src/reminders/ledger/dispatch.js";
import { receiptsOf } from "../../src/reminders/ledger/receipts.js";

const at = "2025-08-20T08:00:00Z";
const news = {
  schemaVersion: 1,
  id: "n",
  at,
  by: "k",
  text: "Nytt",
  to: ["a", "b", "c", "d"],
} as const;

function attempt(to: string, ...events: readonly DispatchEvent[]): Dispatch {
  const sending = { type: "sending", at } as const;
  return {
    schemaVersion: 1,
    id: "x",
    to,
    content: { kind: "news", news: "n" },
    events: [sending, ...events],
  };
}

const failed = { type: "failed", at, reason: "no-address" } as const;
const sent = { type: "sent", at } as const;

describe("receipts of news", () => {
  it("tell how far they have come with each, by whichever attempt arrived, in whatever order they are kept", () => {
    const dispatches = [
      attempt("a", sent, { type: "read", at }),
      attempt("a", failed),
      attempt("b", sent),
      attempt("b", failed),
      attempt("c", failed),
    ];
    const expected = { read: ["a"], unread: ["b"], missed: ["c"], waiting: ["d"] };

    assert.deepEqual(receiptsOf({ ...news, to: [...news.to] }, dispatches), expected);
    assert.deepEqual(receiptsOf({ ...news, to: [...news.to] }, dispatches.toReversed()), expected);
  });

  it("are not those of other news", () => {
    const other = { ...attempt("a", sent), content: { kind: "news", news: "m" } } as const;
    assert.deepEqual(receiptsOf({ ...news, to: ["a"] }, [other]).waiting, ["a"]);
  });
});
