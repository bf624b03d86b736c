import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { subjectKey } from "../../src/participants/access.js";
import { lastDays, latenessOn } from "../../src/reporting/obligations/due.js";
import { obligationsSchema, owedReports } from "../../src/reporting/obligations/obligations.js";
import type { Submission } from "../../src/reporting/submissions/submission.js";
import { localDate } from "../../src/shared/local-date.js";
import { obligations2025 } from "../support/agreement-2025.js";
import { makeRegister } from "../support/register.js";
import { makeSubmission } from "../support/submissions.js";

const today = localDate("2025-09-03");

function owed(submissions: readonly Submission[], on = today) {
  return owedReports(
    { obligations: obligations2025, register: makeRegister(), submissions, periods: [] },
    2025,
    on,
  );
}

function standing(submissions: readonly Submission[], formId: string, whose: string, on = today) {
  const found = owed(submissions, on).find(
    ({ obligation, subject }) => obligation.formId === formId && subjectKey(subject) === whose,
  );
  assert.ok(found, `${formId} of ${whose} is owed`);
  return found;
}

describe("who owes what", () => {
  it("asks five reports of each of three regions, two of each project, and no application", () => {
    assert.deepEqual(
      owed([]).map(({ obligation }) => obligation.formId),
      [
        ...Array<string>(3).fill("redogorelse"),
        ...Array<string>(3).fill("svf-redovisning"),
        ...Array<string>(3).fill("kort-rapport"),
        ...Array<string>(3).fill("rekvisition"),
        ...Array<string>(3).fill("ekonomisk-redovisning"),
        ...Array<string>(2).fill("delrapport"),
        ...Array<string>(2).fill("slutrapport"),
      ],
    );
  });

  it("knows the days that the sources name, both where they disagree, and no others", () => {
    assert.deepEqual(
      obligations2025.map(({ formId, due }) => [formId, lastDays(due)]),
      [
        ["redogorelse", []],
        ["svf-redovisning", []],
        ["kort-rapport", ["2025-12-31"]],
        ["rekvisition", ["2025-12-01"]],
        ["ekonomisk-redovisning", ["2026-03-31"]],
        ["delrapport", ["2025-09-01"]],
        ["slutrapport", ["2025-09-15", "2025-11-15"]],
        ["projektansokan", ["2025-02-17"]],
      ],
    );
  });

  it("tells what nobody has begun, a draft and a submitted report apart", () => {
    const submissions = [
      makeSubmission("redogorelse", { kind: "region", regionId: "ro" }, [
        { at: "2025-05-02T08:00:00Z", draft: { usedKronor: "1" } },
        { at: "2025-05-03T08:00:00Z", record: { usedKronor: 1 } },
      ]),
      makeSubmission("redogorelse", { kind: "region", regionId: "rjl" }, [
        { at: "2025-05-02T08:00:00Z", draft: { usedKronor: "1" } },
      ]),
    ];

    const submitted = standing(submissions, "redogorelse", "ro").standing;
    assert.ok(submitted.kind === "submitted" && submitted.version.version === 1);
    assert.deepEqual(standing(submissions, "redogorelse", "rjl").standing, {
      kind: "draft",
      savedAt: new Date("2025-05-02T08:00:00Z"),
    });
    assert.equal(standing(submissions, "redogorelse", "rkl").standing.kind, "not-begun");
  });

  it("keeps a report submitted while its correction is a draft", () => {
    const submission = makeSubmission("redogorelse", { kind: "region", regionId: "ro" }, [
      { at: "2025-05-03T08:00:00Z", record: { usedKronor: 1 } },
      { at: "2025-05-04T08:00:00Z", draft: { usedKronor: "2" } },
    ]);

    assert.equal(standing([submission], "redogorelse", "ro").standing.kind, "submitted");
  });

  it("counts days late by the Swedish calendar", () => {
    const justAfterMidnight = makeSubmission(
      "delrapport",
      { kind: "project", projectId: "snabbare-svar" },
      [{ at: "2025-09-01T22:30:00Z", record: {} }],
    );

    assert.deepEqual(standing([justAfterMidnight], "delrapport", "snabbare-svar").late, [
      { day: "2025-09-01", byDays: 1 },
    ]);
    assert.deepEqual(standing([], "delrapport", "rehab-hemma").late, [
      { day: "2025-09-01", byDays: 2 },
    ]);
    assert.deepEqual(standing([], "slutrapport", "rehab-hemma").late, []);
  });

  it("does not take a correction for a late report", () => {
    const corrected = makeSubmission(
      "delrapport",
      { kind: "project", projectId: "snabbare-svar" },
      [
        { at: "2025-08-29T08:00:00Z", record: { usedKronor: 210_000 } },
        { at: "2025-09-03T08:00:00Z", record: { usedKronor: 201_000 } },
      ],
    );

    const report = standing([corrected], "delrapport", "snabbare-svar");

    assert.deepEqual(report.late, []);
    assert.ok(report.standing.kind === "submitted" && report.standing.version.version === 2);
  });

  it("tells which of two contradictory days have been passed", () => {
    const final = obligations2025.find(({ formId }) => formId === "slutrapport");
    assert.ok(final);

    assert.deepEqual(latenessOn(final.due, localDate("2025-10-10")), [
      { day: "2025-09-15", byDays: 25 },
    ]);
    assert.equal(latenessOn(final.due, localDate("2025-11-16")).length, 2);
    assert.deepEqual(latenessOn(final.due, localDate("2025-09-15")), []);
  });

  it("never calls a report late that no source gives a time", () => {
    assert.deepEqual(standing([], "redogorelse", "ro", localDate("2026-06-01")).late, []);
  });

  it("leaves another year's submission out", () => {
    const submission = {
      ...makeSubmission("redogorelse", { kind: "region", regionId: "ro" }, [
        { at: "2024-05-03T08:00:00Z", record: {} },
      ]),
      year: 2024,
    };

    assert.equal(standing([submission], "redogorelse", "ro").standing.kind, "not-begun");
  });

  it("refuses a file with a day that does not exist", () => {
    const file = [
      {
        formId: "x",
        name: "X",
        owedBy: "region",
        due: { kind: "days", days: ["2025-02-30"] },
        sources: ["000#Y"],
      },
    ];

    assert.equal(obligationsSchema.safeParse(file).success, false);
  });
});
