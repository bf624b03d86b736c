import { decide } from "../shared/decide.js";
import type { Repository } from "../shared/repository.js";
import { createRegister, type Register, type RegisterFile } from "./register.js";
import {
  registerAfter,
  type RegisterChange,
  type RegistrationFault,
  registrationFault,
  type Registrations,
} from "./registration.js";

/** Who registers something, when, and the press that says so. */
export interface Registering {
  readonly by: string;
  readonly at: Date;
  readonly nonce: string;
}

export type RegisteringResult =
  /** `isNew` is false when this very press has registered it before. */
  | { readonly outcome: "registered"; readonly isNew: boolean }
  /** Nothing is registered. `place` is the change's place among those that were to be made, from 0. */
  | {
      readonly outcome: "faulty";
      readonly faults: readonly { readonly place: number; readonly fault: RegistrationFault }[];
    };

/** The register as it stands at every moment: what its file says, and what has been registered since. */
export interface LiveRegister extends Register {
  /** Registers all of the changes, one after another, or none. */
  register(changes: readonly RegisterChange[], who: Registering): Promise<RegisteringResult>;
}

const recordId = "register";

/**
 * Opens the register. What has been registered and no longer fits the file, as a project that has since been written
 * into it, is passed over: the file is right.
 */
export async function openLiveRegister(
  file: RegisterFile,
  registrations: Repository<Registrations>,
): Promise<LiveRegister> {
  let now = createRegister(file);
  const refresh = async (): Promise<void> => {
    now = createRegister(folded(file, await registrations.get(recordId)));
  };
  await refresh();
  return {
    demo: file.demo,
    get participants() {
      return now.participants;
    },
    get projects() {
      return now.projects;
    },
    participant: (userId) => now.participant(userId),
    project: (id) => now.project(id),
    register: async (changes, who) => {
      const result = await registerAll(file, registrations, changes, who);
      await refresh();
      return result;
    },
  };
}

function folded(file: RegisterFile, registrations: Registrations | undefined): RegisterFile {
  const changes = (registrations?.events ?? []).map(({ change }) => change);
  return changes.reduce(
    (register, change) =>
      registrationFault(register, change) === undefined
        ? registerAfter(register, change)
        : register,
    file,
  );
}

function registerAll(
  file: RegisterFile,
  registrations: Repository<Registrations>,
  changes: readonly RegisterChange[],
  { by, at, nonce }: Registering,
): Promise<RegisteringResult> {
  return decide<Registrations, RegisteringResult>(registrations, recordId, (current) => {
    const events = current?.events ?? [];
    if (changes.length === 0 || events.some((event) => event.nonce === nonce))
      return { next: undefined, outcome: { outcome: "registered", isNew: false } };
    const faults = faultsOf(folded(file, current), changes);
    if (faults.length > 0) return { next: undefined, outcome: { outcome: "faulty", faults } };
    const added = changes.map((change) => ({ at: at.toISOString(), by, nonce, change }));
    return {
      next: { schemaVersion: 1, id: recordId, events: [...events, ...added] },
      outcome: { outcome: "registered", isNew: true },
    };
  });
}

function faultsOf(
  register: RegisterFile,
  changes: readonly RegisterChange[],
): { readonly place: number; readonly fault: RegistrationFault }[] {
  let after = register;
  return changes.flatMap((change, place) => {
    const fault = registrationFault(after, change);
    if (fault !== undefined) return [{ place, fault }];
    after = registerAfter(after, change);
    return [];
  });
}
