import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type Known, remindersOf } from "../../src/reminders/planning/agenda.js";
import { type Choices, noChoices, withSnoozes } from "../../src/reminders/wishes/choices.js";
import type { Dispatch, DispatchEvent } from "../../src/reminders/ledger/dispatch.js";
import { plan } from "../../src/reminders/planning/plan.js";
import type { Response, ResponseEvent } from "../../src/reminders/wishes/response.js";
import { localDate } from "../../src/shared/local-date.js";
import { dueOn, ledgerOf, makeDuty, makeKnown, morningOf } from "../support/reminding.js";

const duty = makeDuty();

/** What is sent on a morning: "person: rule". */
function sentOn(known: Known, day: string, ledger = ledgerOf()): readonly string[] {
  return plan(known, ledger, morningOf(day)).messages.flatMap(({ to, reminders }) =>
    reminders.map(({ rule }) => `${to}: ${rule}`),
  );
}

/** Every reminder there is: "day rule person". */
function agendaOf(known: Known): readonly string[] {
  return known.duties
    .flatMap((one) => remindersOf(known, one))
    .toSorted((one, other) => one.on.localeCompare(other.on))
    .map(({ on, rule, person }) => `${on} ${rule} ${person}`);
}

function responded(...events: readonly object[]): Response {
  const stamped = events.map((event, index) => ({
    at: "2025-09-02T08:00:00Z",
    by: "owner",
    nonce: `card-${index}`,
    ...event,
  }));
  return { schemaVersion: 1, id: duty.id, events: stamped as ResponseEvent[] };
}

function made(key: { rule: string; day?: string }, ...events: readonly DispatchEvent[]): Dispatch {
  const reminder = {
    duty: duty.id,
    day: localDate(key.day ?? "2025-09-01"),
    rule: key.rule,
    person: "owner",
  };
  const content = { kind: "reminders" as const, reminders: [reminder] };
  return { schemaVersion: 1, id: "dispatch", to: "owner", content, events: [...events] };
}

const at = "2025-08-25T07:30:00Z";

describe("the days that reminders go out", () => {
  const ofOwner = [
    "2025-08-18 before-14 owner",
    "2025-08-25 before-7 owner",
    "2025-08-29 before-3 owner",
    "2025-09-01 last-day owner",
    "2025-09-02 after-1 owner",
    "2025-09-05 after-4 owner",
  ];

  it("are before, on and after the last day, then to the coordinator, and always working days", () => {
    assert.deepEqual(agendaOf(makeKnown([duty])), [
      ...ofOwner,
      "2025-09-05 after-4-coordinators coordinator",
      "2025-09-10 after-9-coordinators coordinator",
    ]);
  });

  it("go on to its owners, of a copy that has come, until its original is said to be sent", () => {
    const copy = makeDuty({ isDone: true, waitsForOriginal: true, others: ["other"] });
    assert.deepEqual(agendaOf(makeKnown([copy])), ofOwner);
    assert.deepEqual(agendaOf(makeKnown([{ ...copy, waitsForOriginal: false }])), []);
  });

  it("come earlier before a last day on a Saturday, and later after it", () => {
    const onSaturday = makeDuty({
      obligation: { formId: "slutrapport", due: dueOn("2025-11-15") },
      others: ["other"],
    });
    assert.deepEqual(agendaOf(makeKnown([onSaturday])).slice(2, 7), [
      "2025-11-12 before-3 owner",
      "2025-11-14 last-day owner",
      "2025-11-17 after-1 owner",
      "2025-11-19 after-4 owner",
      "2025-11-19 after-4-others other",
    ]);
  });

  it("begin with the first day and end with the last where the sources name months only", () => {
    const due = { kind: "months", from: "2025-11", to: "2025-12" } as const;
    const agenda = agendaOf(makeKnown([makeDuty({ obligation: { formId: "kort-rapport", due } })]));

    assert.equal(agenda[0], "2025-11-03 opens owner");
    assert.ok(agenda.includes("2025-12-30 last-day owner"));
    assert.ok(agenda.includes("2026-01-02 after-1 owner"));
  });

  it("call nobody late until the last of several contradictory days has passed", () => {
    const disputed = makeDuty({
      obligation: { formId: "slutrapport", due: dueOn("2025-09-15", "2025-11-15") },
    });
    const agenda = agendaOf(makeKnown([disputed]));

    assert.ok(agenda.includes("2025-09-15 last-day owner"));
    assert.ok(agenda.includes("2025-11-14 last-day owner"));
    assert.ok(!agenda.some((line) => line.startsWith("2025-09-16")));
  });

  it("are none where the sources name no time, and none once it is done", () => {
    const none = { formId: "redogorelse", due: { kind: "none" } } as const;
    assert.deepEqual(agendaOf(makeKnown([makeDuty({ obligation: none })])), []);
    assert.deepEqual(agendaOf(makeKnown([makeDuty({ isDone: true })])), []);
  });
});

describe("reminders about what has come in", () => {
  it("go to the coordinator when nobody has reviewed it for a week", () => {
    const waiting = makeDuty({ isDone: true, waitsSince: localDate("2025-08-29") });
    assert.deepEqual(agendaOf(makeKnown([waiting])), ["2025-09-05 review-7 coordinator"]);
  });

  it("go to those who are to complete it, counted from the day they were asked", () => {
    const asked = makeDuty({ completionAskedOn: localDate("2025-09-04") });
    assert.deepEqual(agendaOf(makeKnown([asked])), [
      "2025-09-08 completion-3 owner",
      "2025-09-11 completion-7 owner",
    ]);
  });
});

describe("the plan for a morning", () => {
  it("gathers what one person owes in one message", () => {
    const second = makeDuty({ id: "2025-delrapport-rehab-hemma" });
    const { messages } = plan(makeKnown([duty, second]), ledgerOf(), morningOf("2025-08-25"));

    assert.equal(messages.length, 1);
    assert.equal(messages[0]?.reminders.length, 2);
  });

  it("is empty in quiet hours, on days off and while the round is paused", () => {
    const known = makeKnown([duty]);
    assert.deepEqual(plan(known, ledgerOf(), new Date("2025-08-25T05:30:00Z")).messages, []);
    assert.deepEqual(sentOn(known, "2025-08-30"), []);
    const paused = { at, by: "coordinator" };
    assert.deepEqual(sentOn(makeKnown([duty], { round: { paused } }), "2025-08-25"), []);
  });

  it("catches up the last of what was missed, and tells what is skipped", () => {
    const { messages, skipped } = plan(makeKnown([duty]), ledgerOf(), morningOf("2025-08-27"));

    assert.deepEqual(
      messages[0]?.reminders.map(({ rule }) => rule),
      ["before-7"],
    );
    assert.deepEqual(
      skipped.map(({ reminder, reason }) => `${reminder.rule} ${reason}`),
      ["before-14 superseded"],
    );
  });

  it("skips what has become stale", () => {
    const { messages, skipped } = plan(makeKnown([duty]), ledgerOf(), morningOf("2025-10-20"));

    assert.deepEqual(messages, []);
    assert.ok(
      skipped.some(({ reminder, reason }) => reminder.rule === "after-4" && reason === "stale"),
    );
  });

  it("sends nothing that the ledger accounts for, however it ended", () => {
    const known = makeKnown([duty]);
    for (const last of [
      { type: "sending", at },
      { type: "sent", at },
      { type: "unknown", at },
      { type: "failed", at, reason: "blocked" },
    ] as const)
      assert.deepEqual(
        sentOn(known, "2025-08-25", ledgerOf([made({ rule: "before-7" }, last)])),
        [],
      );
  });

  it("tries again what certainly was not shown, three times at most", () => {
    const known = makeKnown([duty]);
    const failed = made({ rule: "before-7" }, { type: "failed", at, reason: "throttled" });

    assert.deepEqual(sentOn(known, "2025-08-25", ledgerOf([failed])), ["owner: before-7"]);
    assert.deepEqual(sentOn(known, "2025-08-25", ledgerOf([failed, failed, failed, failed])), []);
  });

  it("tries again when a chat that was missing is known", () => {
    const known = makeKnown([duty]);
    const failed = [made({ rule: "before-7" }, { type: "failed", at, reason: "no-address" })];

    assert.deepEqual(sentOn(known, "2025-08-26", ledgerOf(failed, false)), []);
    assert.deepEqual(sentOn(known, "2025-08-26", ledgerOf(failed)), ["owner: before-7"]);
  });

  it("begins anew when the last day is moved", () => {
    const moved = makeDuty({ obligation: { formId: "delrapport", due: dueOn("2025-09-08") } });
    const sent = ledgerOf([made({ rule: "before-7" }, { type: "sent", at })]);

    assert.deepEqual(sentOn(makeKnown([moved]), "2025-09-01", sent), ["owner: before-7"]);
  });
});

describe("what people choose about their reminders", () => {
  const own = (change: Partial<Choices>) =>
    makeKnown([makeDuty({ others: ["other"] })], {
      choices: [{ ...noChoices("owner"), ...change }],
    });

  it("puts them off until the day they asked for", () => {
    const snoozed = withSnoozes(noChoices("owner"), [duty.id], localDate("2025-08-28"));
    const known = makeKnown([duty], { choices: [snoozed] });

    assert.deepEqual(sentOn(known, "2025-08-25"), []);
    assert.deepEqual(sentOn(known, "2025-08-28"), ["owner: asked"]);
    assert.deepEqual(sentOn(known, "2025-08-29"), ["owner: before-3"]);
  });

  it("turns off those before the last day, never those on it and after", () => {
    assert.deepEqual(sentOn(own({ declined: true }), "2025-08-25"), []);
    assert.deepEqual(sentOn(own({ declined: true }), "2025-09-01"), ["owner: last-day"]);
  });

  it("sends them to a deputy while one is away, if the deputy may report", () => {
    const week = { from: localDate("2025-08-25"), until: localDate("2025-09-05") };

    assert.deepEqual(sentOn(own({ away: { ...week, deputy: "other" } }), "2025-08-25"), [
      "other: before-7",
    ]);
    assert.deepEqual(sentOn(own({ away: { ...week, deputy: "stranger" } }), "2025-08-25"), []);
  });

  it("holds them while one is away alone, turns to the coordinator from the last day, and reminds on return", () => {
    const known = own({ away: { from: localDate("2025-08-25"), until: localDate("2025-09-05") } });

    assert.deepEqual(sentOn(known, "2025-08-29"), []);
    assert.deepEqual(sentOn(known, "2025-09-01"), ["coordinator: last-day"]);
    assert.ok(sentOn(known, "2025-09-08").includes("owner: back"));
  });
});

describe("what people answer to a reminder", () => {
  it("gives them the time they asked for, and a reminder the day before", () => {
    const response = responded({ type: "more-time", until: "2025-09-09", reason: "Sjuk" });
    const known = makeKnown([duty], { responses: [response] });

    assert.deepEqual(agendaOf(known), [
      "2025-09-05 after-4-coordinators coordinator",
      "2025-09-08 promised owner",
      "2025-09-10 after-1 owner",
      "2025-09-10 after-9-coordinators coordinator",
      "2025-09-15 after-4 owner",
    ]);
  });

  it("stops everything when they say that it is done, unless the coordinator still wants it", () => {
    const done = { type: "said-done", reason: "Per post" };
    const known = (...events: readonly object[]) =>
      makeKnown([duty], { responses: [responded(...events)] });

    assert.deepEqual(agendaOf(known(done)), []);
    assert.deepEqual(agendaOf(known(done, { type: "agreed-done" })), []);
    assert.ok(agendaOf(known(done, { type: "still-wanted" })).length > 0);
  });
});

describe("what the coordinator decides about a round", () => {
  it("takes single reminders out", () => {
    const cancelled = [`${duty.id}/2025-09-01/before-7/owner`];
    assert.deepEqual(sentOn(makeKnown([duty], { round: { cancelled } }), "2025-08-25"), []);
  });

  it("sends one more to those who owe, once", () => {
    const day = localDate("2025-09-03");
    const nudges = [{ id: "1", by: "coordinator", day, duties: [duty.id] }];
    const known = makeKnown([duty], { round: { nudges } });

    assert.deepEqual(sentOn(known, "2025-09-03"), ["owner: nudge-1"]);
    const sent = ledgerOf([made({ rule: "nudge-1", day }, { type: "sent", at })]);
    assert.deepEqual(sentOn(known, "2025-09-04", sent), []);
  });
});
