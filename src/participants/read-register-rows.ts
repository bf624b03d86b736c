import { createNames } from "./names.js";
import {
  type FoundFault,
  readLead,
  readPerson,
  readProject,
  type Reading,
} from "./read-register-row.js";
import type { Register, RegisterFile } from "./register.js";
import { kindOf, type RegisterRow, type RowWords } from "./register-rows.js";
import {
  registerAfter,
  type RegisterChange,
  type RegistrationFault,
  registrationFault,
} from "./registration.js";

/** What the rows say: everything that is to be registered, in an order in which it can be, and what is wrong with them. */
export interface ReadRows {
  readonly changes: readonly RegisterChange[];
  /** In the order of the rows. Nothing is to be registered while there are any. */
  readonly faults: readonly FoundFault[];
}

interface RowChange {
  readonly row: RegisterRow;
  readonly change: RegisterChange;
}

/** Reads rows against the register as it stands. Nothing about them is trusted. */
export function readRegisterRows(
  rows: readonly RegisterRow[],
  register: Register,
  words: RowWords,
): ReadRows {
  const reading: Reading = { names: createNames(rows, register), words, faults: [] };
  const readers = { project: readProject, person: readPerson, lead: readLead };
  const changes = (["project", "person", "lead"] as const).flatMap((kind) =>
    rows
      .filter((row) => kindOf(row) === kind)
      .flatMap((row): readonly RowChange[] => {
        const change = readers[kind](reading, row);
        return change === undefined ? [] : [{ row, change }];
      }),
  );
  const isRead = reading.faults.length === 0;
  const faults = [
    ...reading.faults,
    // What names a row that is wrong is not found either, and is right when that row is.
    ...registrationFaults(register, changes).filter(({ fault }) => isRead || fault === "known"),
  ];
  return {
    changes: changes.map(({ change }) => change),
    faults: faults.toSorted(
      (one, other) => (one.sheet ?? 0) - (other.sheet ?? 0) || one.row - other.row,
    ),
  };
}

const columns = {
  "known-person": { column: "userId", fault: "known" },
  "known-project": { column: "project", fault: "known" },
  "unknown-project": { column: "projects", fault: "unknown" },
  "cannot-lead": { column: "leads", fault: "unknown" },
} as const satisfies Record<RegistrationFault, Omit<FoundFault, "row">>;

/** What the register itself hinders, change after change. */
function registrationFaults(
  { demo, participants, projects }: Register,
  changes: readonly RowChange[],
): readonly FoundFault[] {
  let after: RegisterFile = { demo, participants: [...participants], projects: [...projects] };
  return changes.flatMap(({ row, change }) => {
    const fault = registrationFault(after, change);
    if (fault !== undefined) return [{ row: row.number, sheet: row.sheet, ...columns[fault] }];
    after = registerAfter(after, change);
    return [];
  });
}
