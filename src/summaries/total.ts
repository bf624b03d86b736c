import type { Answer } from "../reporting/drafts/read-answer.js";
import { answerIn } from "../reporting/submissions/changes.js";
import type { Subject } from "../participants/access.js";
import { type Collected, type Counted, reportsOn } from "./collected.js";
import type { AddedField } from "./summary-kind.js";

/** A sum over those who have given an amount, and no others. */
export interface Total extends AddedField {
  readonly kronor: number;
  /** The reports whose amount is in it. */
  readonly given: readonly Counted[];
  /** Everyone who owes the report. */
  readonly owing: readonly Subject[];
}

/** The sums of a summary. Nothing is estimated for a report that lacks the amount or has not come. */
export function totalsOf(collected: Collected): readonly Total[] {
  return collected.basis.added.map((added) =>
    totalOf(collected, added, reportsOn(collected, added.formId)),
  );
}

/** A sum over some of the reports on a form. */
export function totalOf(
  { owed }: Collected,
  { formId, field }: AddedField,
  reports: readonly Counted[],
): Total {
  const given = reports.filter(({ record }) => answerIn(record, field) !== undefined);
  return {
    formId,
    field,
    kronor: given.reduce((sum, { record }) => sum + amountOf(answerIn(record, field), field), 0),
    given,
    owing: owed.filter((one) => one.formId === formId).map(({ subject }) => subject),
  };
}

/** Whether a sum covers everyone who owes the report, and so may be called the total of Sydöst. */
export function coversEveryone({ given, owing }: Total): boolean {
  return owing.length > 0 && given.length === owing.length;
}

/** The part of the whole in percent with one decimal. Undefined unless everyone has given both. */
export function shareUsed(collected: Collected): number | undefined {
  const totals = totalsOf(collected);
  const { share } = collected.basis;
  const part = totals.find(({ field }) => field === share?.part);
  const whole = totals.find(({ field }) => field === share?.whole);
  return part === undefined || whole === undefined ? undefined : shareOf(part, whole);
}

/** One sum's part of another in percent with one decimal. Undefined unless both cover everyone. */
export function shareOf(part: Total, whole: Total): number | undefined {
  if (whole.kronor === 0 || !coversEveryone(part) || !coversEveryone(whole)) return undefined;
  return Math.round((part.kronor / whole.kronor) * 1000) / 10;
}

function amountOf(answer: Answer | undefined, field: string): number {
  if (typeof answer === "number" && Number.isSafeInteger(answer)) return answer;
  throw new TypeError(`The field ${field} of a submitted form holds no amount`);
}
