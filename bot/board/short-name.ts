import type { Subject } from "../../src/participants/access.js";
import type { Register } from "../../src/participants/register.js";
import { regionAbbreviations } from "../texts/regions.js";
import { subjectName } from "../texts/reporting/reporting.js";

const longest = 60;

/** A region's abbreviation, or a project's name as far as there is room for it. */
export function shortName({ register }: { readonly register: Register }, subject: Subject): string {
  if (subject.kind === "region") return regionAbbreviations[subject.regionId];
  return shortened(subjectName(register, subject));
}

/** A name as far as there is room for it. */
export function shortened(name: string): string {
  return name.length <= longest ? name : `${name.slice(0, longest - 1)}\u2026`;
}

/** "Rekvisition" of "Rekvisition (kopia)", "Redogörelse" of "Redogörelse med handlingsplan": what a button has room for. */
export function shortForm(name: string): string {
  return name.replace(/ (?:\(|med ).*$/, "");
}
