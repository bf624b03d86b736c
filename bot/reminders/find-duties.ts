import type { ReportDuty } from "../../src/reminders/duty.js";
import { formNamedIn } from "../texts/follow-up.js";
import { regionAbbreviations, regionNames } from "../texts/regions.js";
import type { ReminderParts, Situation } from "./parts.js";

/** Which duties a coordinator's words are about. */
export interface Wish {
  readonly duties: readonly ReportDuty[];
  /** Whether a region, a project, a form or everyone was named. */
  readonly isUnderstood: boolean;
}

const everyone = /^(alla|samtliga|de som saknas|dem som saknas|resten)\b/i;

/**
 * Finds the duties that are named: "RKL", "RKL om korta rapporten", "alla om delrapporten", a project's name; on
 * buttons "form delrapport" or "duty 2025-delrapport-snabbare-svar".
 */
export function findDuties(parts: ReminderParts, { duties }: Situation, words: string): Wish {
  const only = duties.filter(({ id }) => words === `duty ${id}`);
  if (only.length > 0) return { duties: only, isUnderstood: true };
  const formId = /^form ([a-z0-9-]+)$/.exec(words)?.[1] ?? formNamedIn(words);
  const ofForm = duties.filter(
    ({ obligation }) => formId === undefined || obligation.formId === formId,
  );
  const whose = words.replace(/\bom\b.*$/i, "").trim();
  const named = ofForm.filter((duty) => isNamed(parts, duty, whose));
  if (named.length > 0) return { duties: named, isUnderstood: true };
  const isForAll = everyone.test(words) || (formId !== undefined && /^(form|om)\b/.test(words));
  return { duties: isForAll ? ofForm : [], isUnderstood: isForAll };
}

function isNamed(parts: ReminderParts, { subject }: ReportDuty, words: string): boolean {
  const said = words.toLowerCase();
  switch (subject.kind) {
    case "region": {
      const name = regionNames[subject.regionId].toLowerCase();
      const short = regionAbbreviations[subject.regionId].toLowerCase();
      return [short, name, name.replace("region ", "")].includes(said);
    }
    case "project": {
      const name = parts.register.project(subject.projectId)?.name.toLowerCase() ?? "";
      return said === subject.projectId || (said.length > 3 && name.includes(said));
    }
    case "centre":
      return false;
  }
}
