import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type Audience, audienceOf } from "../../src/participants/audience.js";
import type { Participant } from "../../src/participants/participant.js";

const participants: readonly Participant[] = [
  { role: "coordinator", userId: "coordinator", name: "Koordinatorn" },
  { role: "region", userId: "region", name: "Handläggaren", regionId: "ro" },
  {
    role: "region",
    userId: "region-and-lead",
    name: "Handläggaren som leder",
    regionId: "rjl",
    projectIds: ["snabbare-svar"],
  },
  { role: "project-lead", userId: "lead", name: "Projektledaren", projectIds: ["rehab-hemma"] },
];

const reached = (audience: Audience): readonly string[] =>
  audienceOf(participants, audience).map(({ userId }) => userId);

describe("whom a message is for", () => {
  it("is all who lead a project, regions' staff too, when it is for project leads", () => {
    assert.deepEqual(reached("project-leads"), ["region-and-lead", "lead"]);
  });

  it("is the regions' staff when it is for the regions", () => {
    assert.deepEqual(reached("regions"), ["region", "region-and-lead"]);
  });

  it("is each once, and no coordinator, when it is for all", () => {
    assert.deepEqual(reached("all"), ["region", "region-and-lead", "lead"]);
  });
});
