import type { Register } from "./register.js";
import { kindOf, partsOf, projectIdFor, type RegisterRow } from "./register-rows.js";

/** Finds people and projects, of the register or of the rows that are to go there, by what they are called. */
export interface Names {
  /** An Entra object id. Undefined for nobody, or more than one. */
  person(words: string): string | undefined;
  /** A project's identifier. */
  project(words: string): string | undefined;
  isRegistered(userId: string): boolean;
  /** The new projects whose rows name someone as their lead. */
  ledBy(userId: string, name: string): readonly string[];
}

/** Knows everyone in the register and in some rows. */
export function createNames(rows: readonly RegisterRow[], register: Register): Names {
  const newProjects = rows.filter((row) => kindOf(row) === "project");
  const newPeople = rows.flatMap(({ cells: { userId, name = "" } }) =>
    userId === undefined ? [] : [{ userId: userId.toLowerCase(), name }],
  );
  return {
    person: (words) => {
      const called = [...register.participants, ...newPeople].filter(
        ({ userId, name }) => isSame(userId, words) || isSame(name, words),
      );
      const [first, ...others] = new Set(called.map(({ userId }) => userId));
      return others.length === 0 ? first : undefined;
    },
    project: (words) =>
      register.projects.find(({ id, name }) => id === words || isSame(name, words))?.id ??
      newProjects
        .map(({ cells }) => cells.project ?? "")
        .filter((name) => isSame(name, words))
        .map(projectIdFor)[0],
    isRegistered: (userId) => register.participant(userId) !== undefined,
    ledBy: (userId, name) =>
      newProjects
        .filter(({ cells }) =>
          partsOf(cells.leads).some((part) => isSame(part, userId) || isSame(part, name)),
        )
        .map(({ cells }) => projectIdFor(cells.project ?? "")),
  };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
