import { createRegister, type Register } from "../../src/participants/register.js";
import type { Project } from "../../src/participants/project.js";

export const coordinatorId = "coordinator";

/** A register with a coordinator and, unless told, two projects. */
export function makeRegister(
  projects: readonly Project[] = [
    makeProject("snabbare-svar", "Snabbare svar (demo)"),
    makeProject("rehab-hemma", "Rehab hemma (demo)"),
  ],
  demo = true,
): Register {
  return createRegister({
    demo,
    participants: [{ role: "coordinator", userId: coordinatorId, name: "Koordinator (demo)" }],
    projects: [...projects],
  });
}

export function makeProject(id: string, name: string): Project {
  return { id, name, area: "rehabilitation", regionIds: ["ro"], grantedKronor: 100_000 };
}
