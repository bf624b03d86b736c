import type { ReportDuty } from "../../src/reminders/duties/duty.js";
import { isOverdue } from "../../src/reporting/obligations/obligations.js";
import { currentForms } from "../../src/reporting/submissions/assignment.js";
import { isCalled, peopleCalled } from "../board/find-subject.js";
import { createFormNamer } from "../form-namer.js";
import { formNamedIn } from "../texts/board/owed-reports.js";
import {
  aboutIn,
  everyonePattern,
  nothingBesidePattern,
  theLatePattern,
  withoutReport,
} from "../texts/board/whom.js";
import type { ReminderParts, Situation } from "./parts.js";

/** Which duties a coordinator's words are about. */
export interface Wish {
  readonly duties: readonly ReportDuty[];
  /** Whether a region, a project, a form or everyone was named. */
  readonly isUnderstood: boolean;
}

/**
 * Finds the duties that are named: "RKL", "RKL om korta rapporten", "alla om delrapporten", "delrapporten igen", a project's name; on
 * a person's name; on buttons "form delrapport" or "duty 2025-delrapport-snabbare-svar".
 */
export function findDuties(parts: ReminderParts, { duties }: Situation, words: string): Wish {
  const only = duties.filter(({ id }) => words === `duty ${id}`);
  if (only.length > 0) return { duties: only, isUnderstood: true };
  const concerned = dutiesAbout(parts, duties, words);
  if (concerned === undefined) return { duties: [], isUnderstood: false };
  const whose = withoutReport(words);
  if (theLatePattern.test(words))
    return { duties: concerned.filter(({ report }) => isOverdue(report)), isUnderstood: true };
  const named = concerned.filter((duty) => isCalled(parts.register, duty.subject, whose));
  if (named.length > 0) return { duties: named, isUnderstood: true };
  const people = peopleCalled(parts.register.participants, whose).map(({ userId }) => userId);
  const theirs = concerned.filter(({ owners }) => owners.some((owner) => people.includes(owner)));
  if (theirs.length > 0) return { duties: theirs, isUnderstood: true };
  const isForAll = everyonePattern.test(words) || (concerned !== duties && isOfAll(words, whose));
  return { duties: isForAll ? concerned : [], isUnderstood: isForAll };
}

/** The duties of what some words are about, a form or a project; all when they name neither; undefined for what is not known. */
function dutiesAbout(
  { register, forms }: ReminderParts,
  duties: readonly ReportDuty[],
  words: string,
): readonly ReportDuty[] | undefined {
  const named = createFormNamer(currentForms(forms))(words);
  const formId = /^form ([a-z0-9-]+)$/.exec(words)?.[1] ?? formNamedIn(named);
  if (formId !== undefined) return duties.filter(({ obligation }) => obligation.formId === formId);
  const about = aboutIn(words);
  if (about === undefined) return duties;
  const called = duties.filter(({ subject }) => isCalled(register, subject, about));
  return called.length > 0 ? called : undefined;
}

function isOfAll(words: string, whose: string): boolean {
  return /^(form|om)\b/.test(words) || nothingBesidePattern.test(whose);
}
