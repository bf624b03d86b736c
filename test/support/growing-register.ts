import type { LiveRegister } from "../../src/participants/live-register.js";
import { createRegister, type RegisterFile } from "../../src/participants/register.js";
import { registerAfter } from "../../src/participants/registration.js";

/** A register in memory that takes whatever it is told. */
export function growingRegister(first: RegisterFile): LiveRegister {
  let file = first;
  return {
    demo: file.demo,
    get participants() {
      return file.participants;
    },
    get projects() {
      return file.projects;
    },
    participant: (userId) => createRegister(file).participant(userId),
    project: (id) => createRegister(file).project(id),
    register: (changes) => {
      file = changes.reduce(registerAfter, file);
      return Promise.resolve({ outcome: "registered", isNew: true });
    },
  };
}
