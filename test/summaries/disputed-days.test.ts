import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Ruling } from "../../src/guidance/ruling.js";
import { localDate } from "../../src/shared/local-date.js";
import { collectNow } from "../../src/summaries/compile-summary.js";
import { demoProjects, demoRegister, finalRecord } from "../support/demo-projects.js";
import { makeRuling } from "../support/rulings.js";
import { makeSubmission } from "../support/submissions.js";
import { compiling2025, documentText, phrase2025, planOf } from "../support/summaries.js";

/** A final report of the project with this number. */
function reportOf(index: number, day: string) {
  const project = demoProjects[index];
  assert.ok(project);
  const record = finalRecord(project, index);
  return makeSubmission("slutrapport", { kind: "project", projectId: project.id }, [
    { at: `${day}T10:00:00Z`, record },
  ]);
}

async function finalReport(rulings: readonly Ruling[] = []) {
  const reports = [reportOf(0, "2025-09-12"), reportOf(1, "2025-11-12"), reportOf(2, "2025-11-20")];
  const dependencies = compiling2025(reports, demoRegister, rulings);
  const now = new Date("2025-12-02T10:00:00Z");
  const document = phrase2025(await collectNow(dependencies, planOf("final"), now));
  return documentText(document);
}

describe("a report whose last day the sources disagree about", () => {
  it("is called late only when it came after every day that is named", async () => {
    const text = await finalReport();

    assert.match(text, /Källa \[1\]: version 1, inlämnad 12 september 2025\.\n/);
    assert.match(text, /Källa \[2\]: version 1, inlämnad 12 november 2025\.\n/);
    assert.match(
      text,
      /\[3\].*sen: 66 dagar efter 15 september 2025 och 5 dagar efter 15 november 2025/,
    );
  });

  it("is told of with both days, how many came between them, and the contradiction in a footnote", async () => {
    const text = await finalReport();

    assert.match(
      text,
      /flera sista dagar för slutrapporten: 15 september 2025 och 15 november 2025\. En har kommit mellan dem och kallas varken sen eller i tid\./,
    );
    assert.match(text, /\[2\] \| mellan 15 september 2025 och 15 november 2025/);
    assert.match(text, /Två olika dagar för projektens slutrapport\./);
  });

  it("is late for the day that RCC Sydöst has settled", async () => {
    const text = await finalReport([
      makeRuling("X01", { kind: "date", date: localDate("2025-09-15") }),
    ]);

    assert.match(text, /\[2\].*sen: 58 dagar efter 15 september 2025\)/);
    assert.doesNotMatch(text, /flera sista dagar/);
  });
});
