import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { readDraft } from "../../src/reporting/drafts/read-draft.js";
import { completeAccount } from "../support/drafts.js";
import { formNamed } from "../support/forms.js";

describe("amounts that seem to be in another unit", () => {
  it("asks whether a total is in another unit when its parts make just that in another", () => {
    const { notices } = readDraft(
      formNamed("redogorelse"),
      { ...completeAccount, plannedKronor: "1 000 mkr" },
      { locked: {}, prefilled: {}, prefilledVersion: 0 },
    );

    assert.deepEqual(
      notices.filter(({ kind }) => kind === "unit"),
      [
        {
          kind: "unit",
          input: "plannedKronor",
          kronor: 1_000_000_000,
          meant: 1_000_000,
          than: "plan",
          thanKronor: 1_000_000,
        },
      ],
    );
  });
});
