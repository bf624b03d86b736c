import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { proposeDays } from "../../src/reporting/obligations/propose-days.js";
import { localDate } from "../../src/shared/local-date.js";
import { obligations2025 } from "../support/agreement-2025.js";
import { swedishCalendar } from "../support/reminding.js";

describe("next year's days", () => {
  const finalReport = obligations2025.filter(({ formId }) => formId === "slutrapport");
  const proposed = (days: readonly string[]) =>
    proposeDays(
      finalReport.map((one) => ({ ...one, due: { kind: "days", days: days.map(localDate) } })),
      swedishCalendar,
    ).map(({ day }) => day);

  it("are proposed on the working day before, where this year's is a Sunday then", () => {
    assert.deepEqual(proposed(["2025-11-15"]), ["2026-11-13"]);
  });

  it("are left to the coordinator where this year's days disagree", () => {
    assert.deepEqual(proposed(["2025-09-15", "2025-11-15"]), [undefined]);
  });
});
