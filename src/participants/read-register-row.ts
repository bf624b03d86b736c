import { parseKronor } from "../shared/money.js";
import { personalDataIn } from "../shared/personal-data.js";
import type { Names } from "./names.js";
import type { Participant } from "./participant.js";
import {
  type Column,
  partsOf,
  projectIdFor,
  type RegisterRow,
  type RowWords,
} from "./register-rows.js";
import type { RegisterChange } from "./registration.js";

/** Why a cell is not taken. `coordinator`: only the register's file makes someone a coordinator. */
export type RowFault =
  | "missing"
  | "not-an-id"
  | "unknown"
  | "coordinator"
  | "not-an-amount"
  | "personal-data"
  | "known"
  | "too-long";

export interface FoundFault {
  readonly row: number;
  /** The sheet of the row, where there are several. */
  readonly sheet?: number | undefined;
  readonly column: Column;
  readonly fault: RowFault;
  /** What is not understood, as it stands there. */
  readonly said?: string;
}

/** What rows are read with. */
export interface Reading {
  readonly names: Names;
  readonly words: RowWords;
  /** Where faults are noted as they are found. */
  readonly faults: FoundFault[];
}

const longestName = 200;
const objectId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12,13}$/;

/** A new project, led by those of its leads who are in the register already. Undefined when something is wrong. */
export function readProject(reading: Reading, row: RegisterRow): RegisterChange | undefined {
  const { words, names } = reading;
  const name = text(reading, row, "project");
  const area = one(reading, row, "area", words.area);
  const regionIds = some(reading, row, "regions", words.region);
  const amount = parseKronor(row.cells.granted ?? "");
  if (amount.outcome !== "amount")
    note(reading, row, "granted", "not-an-amount", row.cells.granted);
  const leads = each(reading, row, "leads", (part) => names.person(part));
  if (name === undefined || area === undefined || amount.outcome !== "amount") return undefined;
  const project = { id: projectIdFor(name), name, area, grantedKronor: amount.kronor };
  return {
    type: "project-added",
    project: { ...project, regionIds: [...regionIds] },
    leads: leads.filter((userId) => names.isRegistered(userId)),
  };
}

/** A new person. Undefined when something is wrong. */
export function readPerson(reading: Reading, row: RegisterRow): RegisterChange | undefined {
  const { words, names } = reading;
  const name = text(reading, row, "name");
  const userId = text(reading, row, "userId")?.toLowerCase();
  if (userId !== undefined && !objectId.test(userId))
    note(reading, row, "userId", "not-an-id", userId);
  const role = one(reading, row, "role", words.role);
  const named = each(reading, row, "projects", (part) => names.project(part));
  if (name === undefined || userId === undefined || role === undefined) return undefined;
  const reminded = words.reminded(row.cells.reminded ?? "");
  const person = withRole(reading, row, role, {
    userId,
    name,
    projectIds: [...new Set([...named, ...names.ledBy(userId, name)])],
    ...(reminded && { reminded }),
  });
  return person && { type: "person-added", person };
}

function withRole(
  reading: Reading,
  row: RegisterRow,
  role: Participant["role"],
  { projectIds, ...person }: { userId: string; name: string; projectIds: string[] },
): Participant | undefined {
  switch (role) {
    case "coordinator":
      note(reading, row, "role", "coordinator");
      return undefined;
    case "region": {
      const regionId = one(reading, row, "region", reading.words.region);
      return (
        regionId && { ...person, role, regionId, ...(projectIds.length > 0 && { projectIds }) }
      );
    }
    case "project-lead":
      if (projectIds.length > 0) return { ...person, role, projectIds };
      if (partsOf(row.cells.projects).length === 0) note(reading, row, "projects", "missing");
      return undefined;
  }
}

/** Who leads a project from now on. Undefined when something is wrong. */
export function readLead(reading: Reading, row: RegisterRow): RegisterChange | undefined {
  const { names } = reading;
  const projectId = one(reading, row, "project", (part) => names.project(part));
  const leads = some(reading, row, "leads", (part) => names.person(part));
  return projectId === undefined || leads.length === 0
    ? undefined
    : { type: "lead-changed", projectId, leads: [...new Set(leads)] };
}

function note(
  { faults }: Reading,
  { number, sheet }: RegisterRow,
  column: Column,
  fault: RowFault,
  said?: string,
): void {
  const isTold = said !== undefined && said !== "" && personalDataIn(said) === undefined;
  faults.push({ row: number, sheet, column, fault, ...(isTold && { said }) });
}

function text(reading: Reading, row: RegisterRow, column: Column): string | undefined {
  const cell = row.cells[column] ?? "";
  const fault = textFault(cell);
  if (fault === undefined) return cell;
  note(reading, row, column, fault);
  return undefined;
}

function textFault(cell: string): RowFault | undefined {
  if (cell === "") return "missing";
  if (cell.length > longestName) return "too-long";
  return personalDataIn(cell) === undefined ? undefined : "personal-data";
}

/** What a cell is understood as; noted when it is not. */
function one<Found>(
  reading: Reading,
  row: RegisterRow,
  column: Column,
  find: (part: string) => Found | undefined,
): Found | undefined {
  const cell = text(reading, row, column);
  const found = cell === undefined ? undefined : find(cell);
  if (cell !== undefined && found === undefined) note(reading, row, column, "unknown", cell);
  return found;
}

/** What is understood of a cell that names several; all else is noted. */
function each<Found>(
  reading: Reading,
  row: RegisterRow,
  column: Column,
  find: (part: string) => Found | undefined,
): readonly Found[] {
  return partsOf(row.cells[column]).flatMap((part) => {
    const found = find(part);
    if (found !== undefined) return [found];
    note(reading, row, column, "unknown", part);
    return [];
  });
}

/** The same of a cell that must name at least one. */
function some<Found>(
  reading: Reading,
  row: RegisterRow,
  column: Column,
  find: (part: string) => Found | undefined,
): readonly Found[] {
  if (partsOf(row.cells[column]).length === 0) note(reading, row, column, "missing");
  return each(reading, row, column, find);
}
