import type { RegionId } from "../shared/region.js";
import type { Participant } from "./participant.js";
import type { Project } from "./project.js";

/** What a column of a list of people or projects holds. */
export type Column =
  | "name"
  | "userId"
  | "role"
  | "region"
  | "projects"
  | "reminded"
  | "project"
  | "area"
  | "regions"
  | "granted"
  | "leads";

/** A row with what stands in each column. */
export interface RegisterRow {
  /** As people count them in the list, from 1. */
  readonly number: number;
  /** Which sheet of a file it stands on, from 1, where there are several. */
  readonly sheet?: number | undefined;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

/** How people write what the columns hold. Each undefined when it is not understood. */
export interface RowWords {
  readonly column: (header: string) => Column | undefined;
  readonly role: (text: string) => Participant["role"] | undefined;
  readonly region: (text: string) => RegionId | undefined;
  readonly area: (text: string) => Project["area"] | undefined;
  readonly reminded: (text: string) => "first" | "later" | undefined;
}

/** A row with as few columns as this that are known is a heading. */
const fewestColumns = 2;

/**
 * Finds the rows below the headings of a table; a heading in its midst begins another. Empty rows are left out, and so
 * is all above the first heading.
 *
 * @param sheet - which sheet the table is, where a file has several
 */
export function registerRows(
  table: readonly (readonly string[])[],
  words: Pick<RowWords, "column">,
  sheet?: number,
): readonly RegisterRow[] {
  let columns: readonly (Column | undefined)[] = [];
  return table.flatMap((cells, index) => {
    const heading = cells.map((cell) => words.column(cell));
    if (heading.filter((column) => column !== undefined).length >= fewestColumns) {
      columns = asMeant(heading);
      return [];
    }
    if (columns.length === 0 || cells.every((cell) => cell.trim() === "")) return [];
    const named = cells.flatMap((cell, place) => {
      const column = columns[place];
      return column === undefined ? [] : [[column, cell.trim()] as const];
    });
    return [{ number: index + 1, sheet, cells: Object.fromEntries(named) }];
  });
}

/** People write "Projekt" for those that a person leads too, and "Region" where a project may have several. */
function asMeant(heading: readonly (Column | undefined)[]): readonly (Column | undefined)[] {
  const isOfPeople = heading.includes("userId") || heading.includes("role");
  const isOfProjects = heading.includes("area") || heading.includes("granted");
  return heading.map((column) => {
    if (isOfPeople && column === "project") return "projects";
    return !isOfPeople && isOfProjects && column === "region" ? "regions" : column;
  });
}

/** What a row is about: a person, a project, or who leads a project from now on. */
export function kindOf({ cells }: RegisterRow): "person" | "project" | "lead" {
  if (cells.userId !== undefined || cells.role !== undefined) return "person";
  return cells.area !== undefined || cells.granted !== undefined ? "project" : "lead";
}

/** The parts of a cell that names several: "RÖ, RJL". */
export function partsOf(cell: string | undefined): readonly string[] {
  return (cell ?? "")
    .split(/[,/|]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** An identifier for a project out of its name: "rehab-hemma". */
export function projectIdFor(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 50)
    .replaceAll(/^-+|-+$/g, "");
}
