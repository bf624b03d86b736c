import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { obligations2025 } from "../support/agreement-2025.js";
import { formNamed } from "../support/forms.js";

describe("the last day of a form", () => {
  for (const { formId, due } of obligations2025)
    it(`is for ${formId} the day that is owed, where the sources agree on one`, () => {
      const days = due.kind === "days" ? due.days : [];

      assert.equal(formNamed(formId).due.lastDay, days.length === 1 ? days[0] : undefined);
    });
});
