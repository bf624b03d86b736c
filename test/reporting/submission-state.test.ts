import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { standingOf } from "../../src/reporting/submissions/standing.js";
import {
  type Submission,
  type SubmissionEvent,
  submissionSchema,
} from "../../src/reporting/submissions/submission.js";
import {
  handedIn,
  isCorrection,
  stateAt,
  stateOf,
} from "../../src/reporting/submissions/submission-state.js";

let minute = 0;
const stamp = () => ({
  at: `2025-11-24T08:${String((minute += 1) % 60).padStart(2, "0")}:00.000Z`,
  by: "kalmar",
  nonce: `n-${minute}`,
});

const saved = (text: string): SubmissionEvent => ({
  type: "draft-saved",
  ...stamp(),
  draft: { results: text },
});
const submitted = (version: number, text = "Bra"): SubmissionEvent => ({
  type: "submitted",
  ...stamp(),
  version,
  record: { results: text },
  draft: { results: text },
});
const toSign = (version: number): SubmissionEvent => ({
  ...submitted(version),
  type: "submitted",
  version,
  record: {},
  draft: {},
  toBeSigned: true,
});
const signed = (version: number): SubmissionEvent => ({ type: "signed", ...stamp(), version });
const nil = (version: number): SubmissionEvent => ({
  type: "nil-declared",
  ...stamp(),
  version,
  reason: "Inga medel",
});
const withdrawn = (version: number): SubmissionEvent => ({
  type: "withdrawn",
  ...stamp(),
  version,
  reason: "Fel år",
});
const asked = (version: number): SubmissionEvent => ({
  type: "completion-asked",
  ...stamp(),
  version,
  sections: [{ id: "medel", reason: "Summan saknas" }],
});
const approved = (version: number): SubmissionEvent => ({ type: "approved", ...stamp(), version });

function of(...events: SubmissionEvent[]): Submission {
  return {
    schemaVersion: 1,
    id: "2025-kort-rapport-rkl",
    formId: "kort-rapport",
    year: 2025,
    subject: { kind: "region", regionId: "rkl" },
    events,
  };
}

describe("where a submission stands, by its events alone", () => {
  for (const [what, status, events] of [
    ["a saved draft", "draft", [saved("a")]],
    ["a version", "submitted", [saved("a"), submitted(1)]],
    ["a version with a correction begun", "submitted", [submitted(1), saved("b")]],
    ["a version that must be signed", "to-sign", [toSign(1)]],
    ["a signed version", "submitted", [toSign(1), signed(1)]],
    ["a version to be completed", "completion-asked", [submitted(1), asked(1)]],
    ["a completed version", "submitted", [submitted(1), asked(1), saved("b"), submitted(2)]],
    ["an approved version", "approved", [submitted(1), approved(1)]],
    ["an approved version, corrected", "submitted", [submitted(1), approved(1), submitted(2)]],
    ["a withdrawn version", "withdrawn", [submitted(1), withdrawn(1)]],
    ["a version after one was withdrawn", "submitted", [submitted(1), withdrawn(1), submitted(2)]],
    ["a nil return", "nil", [nil(1)]],
    ["a report in place of a nil return", "submitted", [nil(1), submitted(2)]],
  ] as const)
    it(`is ${status} after ${what}`, () => {
      assert.equal(stateOf(of(...events)).status, status);
    });

  it("is rebuilt the same from what is stored", () => {
    const submission = of(
      saved("a"),
      submitted(1),
      asked(1),
      submitted(2),
      approved(2),
      saved("c"),
    );

    const stored = submissionSchema.parse(JSON.parse(JSON.stringify(submission)));

    assert.deepEqual(stateOf(stored), stateOf(submission));
    assert.deepEqual(
      stateOf(stored).versions.map(({ version }) => version),
      [1, 2],
    );
    assert.deepEqual(stateOf(stored).draft, { results: "c" });
    assert.equal(stateOf(stored).reviewedNumber, 2);
  });

  it("is known for every moment of the past", () => {
    const submission = of(saved("a"), submitted(1), withdrawn(1), saved("b"));

    assert.deepEqual(
      submission.events.map((_, index) => stateAt(submission, index + 1).status),
      ["draft", "submitted", "withdrawn", "withdrawn"],
    );
    assert.deepEqual(stateAt(submission, 2).draft, { results: "Bra" });
    assert.equal(stateAt(submission, 0).lastNumber, 0);
  });

  it("leaves nothing behind of what handing in anew puts an end to", () => {
    const attempted: SubmissionEvent = { type: "attempted", ...stamp(), number: 1, faulty: ["a"] };
    for (const before of [asked(1), approved(1), withdrawn(1)])
      for (const next of [submitted(2), nil(2)]) {
        const state = stateOf(of(submitted(1), before, saved("b"), attempted, next));
        const { unsent, attempt, asked: open, approved: found, withdrawn: taken } = state;
        assert.deepEqual([unsent, attempt, open, found, taken], Array(5).fill(undefined));
        assert.equal(state.attempts, 1);
      }
  });

  it("keeps an earlier version in force while its correction waits to be signed", () => {
    const state = stateOf(of(toSign(1), signed(1), toSign(2)));

    assert.equal(state.version?.version, 1);
    assert.equal(state.unsigned?.version, 2);
    assert.equal(handedIn(state)?.version, 2);
  });

  it("counts the time of the first version, anew after one was withdrawn", () => {
    const first = submitted(1);
    const again = submitted(3);

    assert.equal(stateOf(of(first, submitted(2))).firstAt, first.at);
    assert.equal(stateOf(of(first, withdrawn(1), again)).firstAt, again.at);
    assert.equal(stateOf(of(nil(1), again)).firstAt, again.at);
  });

  it("tells a correction from a report that is handed in anew", () => {
    const submission = of(submitted(1), submitted(2), withdrawn(2), submitted(3));

    assert.deepEqual(
      stateOf(submission).versions.map((version) => isCorrection(submission, version)),
      [false, true, false],
    );
  });

  it("reads what was stored before there were any other events than drafts and versions", () => {
    const stored = {
      schemaVersion: 1,
      id: "2025-redogorelse-rkl",
      formId: "redogorelse",
      year: 2025,
      subject: { kind: "region", regionId: "rkl" },
      events: [
        { type: "draft-saved", at: "2025-05-06T08:00:00.000Z", by: "a", nonce: "1", draft: {} },
        {
          type: "submitted",
          at: "2025-05-07T08:00:00.000Z",
          by: "a",
          nonce: "2",
          version: 1,
          record: { receivedKronor: 1, plan: [{ activity: "Resor" }] },
          draft: { receivedKronor: "1" },
          lacking: ["outcome"],
        },
      ],
    };

    const submission = submissionSchema.parse(stored);

    assert.equal(stateOf(submission).status, "submitted");
    assert.equal(stateOf(submission).version?.lacking?.length, 1);
  });
});

describe("a standing", () => {
  it("is reported for a version in force, whatever has been said of it", () => {
    for (const [kind, events] of [
      ["submitted", [submitted(1)]],
      ["completion-asked", [submitted(1), asked(1)]],
      ["approved", [submitted(1), approved(1)]],
      ["to-sign", [toSign(1)]],
      ["nil", [nil(1)]],
      ["withdrawn", [submitted(1), withdrawn(1)]],
      ["draft", [saved("a")]],
    ] as const)
      assert.equal(standingOf(of(...events)).kind, kind);
    assert.equal(standingOf(undefined).kind, "not-begun");
  });
});
