import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { writtenDay } from "../../src/reporting/drafts/written-day.js";

describe("a day in a form", () => {
  for (const text of [
    "2025-09-01",
    "20250901",
    "2025/9/1",
    "1 september 2025",
    "den 1 sep 2025",
    "1:a Sept. 2025",
    "1/9 2025",
    "1/9-2025",
    "1.9.2025",
  ])
    it(`may be written ${text}`, () => {
      assert.equal(writtenDay(text), "2025-09-01");
    });

  for (const text of ["1 september", "31 februari 2025", "2025-9", "1 sommaren 2025", "i höst", ""])
    it(`is not read out of "${text}"`, () => {
      assert.equal(writtenDay(text), undefined);
    });
});
