import { isSameSubject, type Subject } from "../../src/participants/access.js";
import type { Collected } from "../../src/summaries/collected.js";
import { coversEveryone, type Total } from "../../src/summaries/total.js";
import { regionAbbreviations, regionNames } from "../texts/regions.js";
import { inList, summaryWords } from "../texts/summaries/summary-words.js";

const names: ReadonlyMap<string, string> = new Map(Object.entries(regionNames));
const abbreviations: ReadonlyMap<string, string> = new Map(Object.entries(regionAbbreviations));

/** A region by its abbreviation, or its identifier where it is none of RCC Sydöst's; a project by its name. */
export function ownerName({ projects }: Pick<Collected, "projects">, subject: Subject): string {
  switch (subject.kind) {
    case "region":
      return abbreviations.get(subject.regionId) ?? subject.regionId;
    case "project":
      return projects.find(({ id }) => id === subject.projectId)?.name ?? subject.projectId;
    case "application":
    case "assessment":
    case "centre":
      return summaryWords.centre;
  }
}

/** A region in full with its abbreviation, a project by its name. */
export function fullOwnerName(collected: Collected, subject: Subject): string {
  const name = subject.kind === "region" ? names.get(subject.regionId) : undefined;
  const short = ownerName(collected, subject);
  return name === undefined ? short : `${name} (${short})`;
}

/** What a sum covers: "RÖ + RJL, exklusive RKL", "12 av 20 projekt". Never a name for all of Sydöst unless everyone is in it. */
export function scopeOf(collected: Collected, total: Total): string {
  const { given, owing } = total;
  if (owing.some(({ kind }) => kind === "project"))
    return coversEveryone(total)
      ? summaryWords.allProjects(owing.length)
      : summaryWords.someProjects(given.length, owing.length);
  const names = given.map(({ source }) => ownerName(collected, source.subject)).join(" + ");
  if (coversEveryone(total)) return summaryWords.whole(names);
  const missing = owing.filter(
    (owner) => !given.some(({ source }) => isSameSubject(source.subject, owner)),
  );
  return summaryWords.part(names, inList(missing.map((owner) => ownerName(collected, owner))));
}

/** A name within a sentence: "RÖ", "projektet ”Snabbare svar”". */
export function nameInSentence(collected: Collected, subject: Subject): string {
  const name = ownerName(collected, subject);
  return subject.kind === "project" ? summaryWords.theProject(name) : name;
}

/** Names as a sentence begins with them: "RÖ" and "RKL", "Projektet ”Snabbare svar”". */
export function namesInSentence(
  collected: Collected,
  owners: readonly Subject[],
): readonly string[] {
  const names = owners.map((owner) => ownerName(collected, owner));
  return owners[0]?.kind === "project" ? summaryWords.projects(names) : names;
}
