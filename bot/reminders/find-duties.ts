import type { ReportDuty } from "../../src/reminders/duty.js";
import { isCalled } from "../board/find-subject.js";
import { formNamedIn } from "../texts/follow-up.js";
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
  const named = ofForm.filter((duty) => isCalled(parts.register, duty.subject, whose));
  if (named.length > 0) return { duties: named, isUnderstood: true };
  const isForAll = everyone.test(words) || (formId !== undefined && /^(form|om)\b/.test(words));
  return { duties: isForAll ? ofForm : [], isUnderstood: isForAll };
}
