import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { newRound, pauseOn } from "../../src/reminders/wishes/round.js";
import { cancel, followRule, nudge, pause, resume } from "../../src/reminders/wishes/run-round.js";
import { localDate } from "../../src/shared/local-date.js";

const round = newRound(2025);
const wish = { id: "w", by: "k", day: localDate("2025-09-05"), duties: ["one"] };

describe("a round of reminders", () => {
  it("has the same wish once, however often it is put", () => {
    assert.deepEqual(nudge(nudge(round, wish), wish).nudges, [wish]);
    assert.deepEqual(cancel(cancel(round, ["a"]), ["a", "b"]).cancelled, ["a", "b"]);
    const off = followRule(followRule(round, "before-7", false), "before-7", false);
    assert.deepEqual(off.off, ["before-7"]);
    assert.deepEqual(followRule(off, "before-7", true).off, []);
  });

  it("is paused since the first pause, and keeps all else when it is resumed", () => {
    const paused = pause(cancel(round, ["a"]), "k", new Date("2025-09-05T08:00:00Z"));
    const again = pause(paused, "other", new Date("2025-09-06T08:00:00Z"));
    assert.deepEqual(again.paused, { at: "2025-09-05T08:00:00.000Z", by: "k" });
    assert.deepEqual(resume(again), cancel(round, ["a"]));
  });

  it("is paused anew, by whoever says so, when an earlier pause has ended by itself", () => {
    const until = localDate("2025-09-08");
    const paused = pause(round, "k", new Date("2025-09-05T08:00:00Z"), until);
    assert.deepEqual(pauseOn(paused, localDate("2025-09-07"))?.until, until);
    assert.equal(pauseOn(paused, until), undefined);
    const longer = pause(paused, "other", new Date("2025-09-06T08:00:00Z"));
    assert.deepEqual(longer.paused, { at: "2025-09-05T08:00:00.000Z", by: "k" });
    const anew = pause(paused, "other", new Date("2025-09-08T08:00:00Z"));
    assert.deepEqual(anew.paused, { at: "2025-09-08T08:00:00.000Z", by: "other" });
  });
});
