import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { createLedger } from "../../src/reminders/ledger/ledger.js";
import { messagesOf } from "../../src/reminders/planning/messages.js";
import type { News } from "../../src/reminders/ledger/news.js";

describe("what people are told of beside reminders", () => {
  const newsAt = (id: string, at: string): News => ({
    schemaVersion: 1,
    id,
    at,
    by: "coordinator",
    text: id,
    to: ["one", "other"],
  });

  it("comes to each in the order in which it was written, however it is kept", () => {
    const news = [
      newsAt("second", "2025-05-05T08:00:00Z"),
      newsAt("third", "2025-05-05T09:30:00+01:00"),
      newsAt("first", "2025-05-04T23:00:00Z"),
    ];
    const ledger = createLedger([], {
      isReachable: () => true,
      now: new Date("2025-05-05T10:00:00Z"),
    });

    const messages = messagesOf({ coordinators: [], responses: [], news, dispatches: [] }, ledger);

    const told = messages.flatMap(({ to, content }) =>
      to === "one" && content.kind === "news" ? content.news : [],
    );
    assert.deepEqual(told, ["first", "second", "third"]);
  });
});
