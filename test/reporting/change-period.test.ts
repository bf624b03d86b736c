import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Subject } from "../../src/participants/access.js";
import { changePeriod, type PeriodWish } from "../../src/reporting/obligations/change-period.js";
import { obligationFor, owedReports } from "../../src/reporting/obligations/obligations.js";
import type { Period } from "../../src/reporting/obligations/period.js";
import { settledObligations } from "../../src/reporting/obligations/settled-obligations.js";
import { localDate } from "../../src/shared/local-date.js";
import { obligations2025 } from "../support/agreement-2025.js";
import { createMemoryRepository } from "../support/memory-repository.js";
import { makeRegister } from "../support/register.js";
import { makeRuling } from "../support/rulings.js";
import { settledBy } from "../../src/guidance/ruling.js";

const project: Subject = { kind: "project", projectId: "rehab-hemma" };
const other: Subject = { kind: "project", projectId: "snabbare-svar" };
const id = "2025-delrapport";

function startPeriods() {
  const periods = createMemoryRepository<Period>();
  let revision = 0;
  const press = (at = "2025-09-02T08:00:00Z") => ({
    nonce: `n-${revision}`,
    revision,
    by: "coordinator",
    at: new Date(at),
  });
  return {
    periods,
    press,
    /** Decides something and returns how it went. */
    decide: async (wish: Partial<PeriodWish>, at?: string) => {
      const full = { type: "moved", subject: undefined, day: undefined, reason: "Skäl", ...wish };
      const result = await changePeriod(periods, id, full as PeriodWish, press(at));
      revision = (await periods.get(id))?.events.length ?? 0;
      return result;
    },
    /** The last days and closing as they hold for someone. */
    holding: async (subject: Subject) => {
      const [obligation] = obligations2025.filter(({ formId }) => formId === "delrapport");
      assert.ok(obligation);
      const { due, closed } = obligationFor(obligation, await periods.list(), 2025, subject);
      return [due.kind === "days" ? due.days.join() : due.kind, closed?.reason];
    },
  };
}

describe("deciding when reports are taken", () => {
  it("moves the last day for all, or for one", async () => {
    const { decide, holding } = startPeriods();

    await decide({ day: localDate("2025-09-08") });
    await decide({ day: localDate("2025-09-20"), subject: project });

    assert.deepEqual(await holding(other), ["2025-09-08", undefined]);
    assert.deepEqual(await holding(project), ["2025-09-20", undefined]);
  });

  it("takes a day of one's own away only where all are given more time", async () => {
    const { decide, holding } = startPeriods();
    await decide({ day: localDate("2025-09-20"), subject: project });

    await decide({ day: localDate("2025-09-10") });
    assert.deepEqual(await holding(project), ["2025-09-20", undefined]);
    await decide({ day: localDate("2025-09-30") });
    assert.deepEqual(await holding(project), ["2025-09-30", undefined]);
  });

  it("closes for all, and opens again for one with another day", async () => {
    const { decide, holding } = startPeriods();
    await decide({ type: "closed", reason: "Sammanställt" });
    const day = localDate("2025-09-30");

    await decide({ type: "opened", subject: project, day });

    assert.deepEqual(await holding(other), ["2025-09-01", "Sammanställt"]);
    assert.deepEqual(await holding(project), ["2025-09-30", undefined]);
    assert.equal((await decide({ type: "opened", subject: project })).outcome, "already");
    await decide({ type: "opened" });
    assert.deepEqual(await holding(other), ["2025-09-01", undefined]);
  });

  it("decides once however often the card is pressed, and not over what another has decided", async () => {
    const { periods, decide, press } = startPeriods();
    const stale = press();
    await decide({ type: "closed" });
    const wish: PeriodWish = { type: "closed", subject: undefined, day: undefined, reason: "x" };

    const again = await changePeriod(periods, id, wish, stale);
    const late = await changePeriod(periods, id, wish, { ...stale, nonce: "another" });

    assert.deepEqual(again, { outcome: "changed", isNew: false });
    assert.equal(late.outcome, "moved-on");
    assert.equal((await periods.get(id))?.events.length, 1);
  });

  it("says what is wrong, and changes nothing", async () => {
    const { periods, decide } = startPeriods();
    for (const [wish, field, reason] of [
      [{}, "day", "missing"],
      [{ day: localDate("2025-09-01") }, "day", "passed"],
      [{ day: localDate("2035-09-01") }, "day", "far-off"],
      [{ type: "closed", reason: " " }, "reason", "missing"],
      [{ type: "opened", reason: "Anna 19500101-1239" }, "reason", "personal-number"],
    ] as const)
      assert.deepEqual(await decide(wish), { outcome: "faulty", faults: [{ field, reason }] });
    assert.deepEqual(await periods.list(), []);
  });

  it("makes nobody late who has been given more time", async () => {
    const { periods, decide } = startPeriods();
    await decide({ day: localDate("2025-09-08"), subject: project });

    const late = owedReports(
      {
        obligations: obligations2025,
        register: makeRegister(),
        submissions: [],
        periods: await periods.list(),
      },
      2025,
      localDate("2025-09-05"),
    ).filter(({ obligation, late }) => obligation.formId === "delrapport" && late.length > 0);

    assert.deepEqual(
      late.map(({ subject }) => subject),
      [other],
    );
  });

  it("follows a deadline of the agreement that has been corrected", () => {
    const date = "2025-09-01";
    const correction = {
      kind: "correction" as const,
      values: { dag: { date: "2025-09-03" } },
    };
    const stated = [{ id: "K07", values: { dag: { date } } }];
    const obligations = obligations2025
      .filter(({ formId }) => formId === "delrapport")
      .map((one) => ({ ...one, stated }));

    const [moved] = settledObligations(obligations, settledBy([makeRuling("K07", correction)]));
    const [same] = settledObligations(obligations, settledBy([makeRuling("K08", correction)]));

    assert.deepEqual(moved?.due, { kind: "days", days: ["2025-09-03"] });
    assert.equal(moved.settledOn, "2025-09-12");
    assert.deepEqual(same?.due, { kind: "days", days: [date] });
  });
});
