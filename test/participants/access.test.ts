import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { isAllowed, mayReportFor } from "../../src/participants/access.js";
import type { Participant } from "../../src/participants/participant.js";

const coordinator: Participant = { userId: "c", name: "K", role: "coordinator" };
const region: Participant = { userId: "r", name: "R", role: "region", regionId: "rjl" };
const lead: Participant = { userId: "p", name: "P", role: "project-lead", projectIds: ["a"] };

describe("access", () => {
  it("lets anyone ask and nobody unknown do more", () => {
    assert.ok(isAllowed(undefined, "ask"));
    for (const permission of ["report", "follow-up", "compile"] as const)
      assert.ok(!isAllowed(undefined, permission));
  });

  it("lets everyone in the register report, and coordinators compile", () => {
    assert.ok(isAllowed(coordinator, "compile") && isAllowed(coordinator, "report"));
    assert.ok(isAllowed(region, "report") && !isAllowed(region, "compile"));
    assert.ok(isAllowed(lead, "report") && !isAllowed(lead, "follow-up"));
  });

  it("lets a person report for their own region or projects only", () => {
    assert.ok(mayReportFor(region, { kind: "region", regionId: "rjl" }));
    assert.ok(!mayReportFor(region, { kind: "region", regionId: "ro" }));
    assert.ok(mayReportFor(lead, { kind: "project", projectId: "a" }));
    assert.ok(!mayReportFor(lead, { kind: "project", projectId: "b" }));
    assert.ok(!mayReportFor(lead, { kind: "region", regionId: "rjl" }));
    assert.ok(!mayReportFor(coordinator, { kind: "region", regionId: "ro" }));
  });
});
