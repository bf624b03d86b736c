import type { Subject } from "../../src/participants/access.js";
import type { Participant } from "../../src/participants/participant.js";
import type { Register } from "../../src/participants/register.js";
import { allPattern } from "../texts/board/whom.js";
import { regionAbbreviations, regionCalled } from "../texts/regions.js";

/** Whether some words are what a region or project is called: what people call the region, or part of a project's name. */
export function isCalled(register: Register, subject: Subject, words: string): boolean {
  const said = words.trim().toLowerCase();
  switch (subject.kind) {
    case "region":
      return regionCalled(words) === subject.regionId;
    case "project": {
      const name = register.project(subject.projectId)?.name.toLowerCase() ?? "";
      return said === subject.projectId || (said.length > 3 && name.includes(said));
    }
    case "application":
    case "assessment":
    case "centre":
      return false;
  }
}

/** Whom some words are about. */
export type FoundSubject =
  | { readonly outcome: "all" }
  | { readonly outcome: "one"; readonly subject: Subject }
  | { readonly outcome: "unknown" }
  /** Several projects are called something with these words. */
  | { readonly outcome: "several" };

/** Finds whom of some regions or projects words are about: no words, or "alla", for all. */
export function findSubject(
  register: Register,
  subjects: readonly Subject[],
  words: string,
): FoundSubject {
  if (allPattern.test(words.trim())) return { outcome: "all" };
  const called = subjects.filter((subject) => isCalled(register, subject, words));
  const [first, ...others] = called;
  if (first === undefined) return { outcome: "unknown" };
  if (others.length === 0) return { outcome: "one", subject: first };
  const exact = called.find(
    (subject) =>
      subject.kind === "project" &&
      register.project(subject.projectId)?.name.toLowerCase() === words.trim().toLowerCase(),
  );
  return exact === undefined ? { outcome: "several" } : { outcome: "one", subject: exact };
}

/** What a region or project is called by those who write about it: what `findSubject` finds it by. */
export function wordsFor(register: Register, subject: Subject): string {
  switch (subject.kind) {
    case "region":
      return regionAbbreviations[subject.regionId];
    case "project":
      return register.project(subject.projectId)?.name ?? subject.projectId;
    case "application":
    case "assessment":
    case "centre":
      return "";
  }
}

/** The people whose names have some words in them, whole: "Kim" is Kim Berg, not Joakim. */
export function peopleCalled(
  people: readonly Participant[],
  words: string,
): readonly Participant[] {
  const said = words.trim().toLowerCase();
  const wordsOf = (text: string): string =>
    ` ${text.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, " ")} `;
  return said === "" ? [] : people.filter(({ name }) => wordsOf(name).includes(wordsOf(said)));
}
