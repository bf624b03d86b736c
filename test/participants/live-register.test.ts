import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type LiveRegister, openLiveRegister } from "../../src/participants/live-register.js";
import type { Participant } from "../../src/participants/participant.js";
import type { RegisterFile } from "../../src/participants/register.js";
import type { RegisterChange, Registrations } from "../../src/participants/registration.js";
import { assignmentsOf } from "../../src/reporting/submissions/assignment.js";
import { forms2025 } from "../support/forms.js";
import { createMemoryRepository } from "../support/memory-repository.js";
import { makeProject } from "../support/register.js";

const file: RegisterFile = {
  demo: true,
  participants: [
    { role: "coordinator", userId: "coordinator", name: "Koordinator" },
    { role: "region", userId: "region", name: "Region", regionId: "ro" },
    { role: "project-lead", userId: "lead", name: "Ledare", projectIds: ["first"] },
  ],
  projects: [makeProject("first", "Första")],
};
const newcomer: Participant = { role: "region", userId: "new", name: "Ny", regionId: "rkl" };
const addPerson: RegisterChange = { type: "person-added", person: newcomer };
const addProject: RegisterChange = {
  type: "project-added",
  project: makeProject("second", "Andra"),
  leads: ["region"],
};

function press(nonce: string) {
  return { by: "coordinator", at: new Date("2025-04-01T08:00:00Z"), nonce };
}

function formsOf(register: LiveRegister, userId: string): readonly string[] {
  const person = register.participant(userId);
  return person === undefined
    ? []
    : assignmentsOf(forms2025, person)
        .filter(({ subject }) => subject.kind === "project")
        .map(
          ({ form, subject }) => `${form.id} ${"projectId" in subject ? subject.projectId : ""}`,
        );
}

describe("the live register", () => {
  const registrations = () => createMemoryRepository<Registrations>();

  it("knows a person and a project as soon as they are registered, and after a restart", async () => {
    const kept = registrations();
    const register = await openLiveRegister(file, kept);
    const result = await register.register([addPerson, addProject], press("1"));
    assert.deepEqual(result, { outcome: "registered", isNew: true });
    for (const opened of [register, await openLiveRegister(file, kept)]) {
      assert.deepEqual(opened.participant("new"), newcomer);
      assert.equal(opened.project("second")?.name, "Andra");
      assert.deepEqual(formsOf(opened, "region"), ["delrapport second", "slutrapport second"]);
    }
  });

  it("lets those lead a project who were named last, and nobody else", async () => {
    const register = await openLiveRegister(file, registrations());
    await register.register(
      [{ type: "lead-changed", projectId: "first", leads: ["region"] }],
      press("1"),
    );
    assert.deepEqual(formsOf(register, "lead"), []);
    assert.deepEqual(formsOf(register, "region"), ["delrapport first", "slutrapport first"]);
  });

  it("registers nothing of what is wrong in part, and tells of each fault", async () => {
    const register = await openLiveRegister(file, registrations());
    const changes: readonly RegisterChange[] = [
      addPerson,
      addPerson,
      { ...addProject, leads: ["coordinator"] },
      { type: "lead-changed", projectId: "nowhere", leads: ["region"] },
      { type: "person-added", person: { ...newcomer, userId: "x", projectIds: ["nowhere"] } },
    ];
    assert.deepEqual(await register.register(changes, press("1")), {
      outcome: "faulty",
      faults: [
        { place: 1, fault: "known-person" },
        { place: 2, fault: "cannot-lead" },
        { place: 3, fault: "unknown-project" },
        { place: 4, fault: "unknown-project" },
      ],
    });
    assert.deepEqual(register.participants, file.participants);
  });

  it("does the same press once", async () => {
    const register = await openLiveRegister(file, registrations());
    await register.register([addPerson], press("1"));
    const again = await register.register([addPerson], press("1"));
    assert.deepEqual(again, { outcome: "registered", isNew: false });
    assert.equal(register.participants.length, 4);
  });

  it("believes the file where it has since got what was registered", async () => {
    const kept = registrations();
    await (await openLiveRegister(file, kept)).register([addProject], press("1"));
    const projects = [...file.projects, makeProject("second", "Andra, enligt filen")];
    const register = await openLiveRegister({ ...file, projects }, kept);
    assert.equal(register.project("second")?.name, "Andra, enligt filen");
  });
});
