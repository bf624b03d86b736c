import { isSameSubject } from "../../src/participants/access.js";
import type { Clock } from "../../src/shared/clock.js";
import { type LocalDate, localDateOf } from "../../src/shared/local-date.js";
import type { Repository } from "../../src/shared/repository.js";
import type { Known } from "../../src/reminders/planning/agenda.js";
import type { Dispatch } from "../../src/reminders/ledger/dispatch.js";
import type { ReportDuty } from "../../src/reminders/duties/duty.js";
import type { News } from "../../src/reminders/ledger/news.js";
import { readKnown, type ReminderSources } from "../../src/reminders/planning/read-known.js";
import type { Form } from "../../src/reporting/forms/form.js";
import type { CardRenderer } from "../cards/card-renderer.js";
import { subjectName } from "../texts/reporting/reporting.js";

/** What reminders are put into words with. */
export interface ReminderParts extends ReminderSources {
  readonly forms: readonly Form[];
  readonly dispatches: Repository<Dispatch>;
  readonly news: Repository<News>;
  readonly renderCard: CardRenderer;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** Everything as it stands on a day, with that day. */
export interface Situation extends Known<ReportDuty> {
  readonly today: LocalDate;
}

export async function readSituation(parts: ReminderParts, at: Date): Promise<Situation> {
  const today = localDateOf(at);
  return { ...(await readKnown(parts, today)), today };
}

/** A duty as people call it: "Delrapport – Snabbare svar". */
export function dutyName({ register }: Pick<ReminderParts, "register">, duty: ReportDuty): string {
  return `${duty.obligation.name} \u2013 ${subjectName(register, duty.subject)}`;
}

/** Several duties as people call them: by the report only, where all are one region's. */
export function dutyNames(
  parts: Pick<ReminderParts, "register">,
  duties: readonly ReportDuty[],
): readonly string[] {
  const [first, ...others] = duties;
  const isOnes =
    first?.subject.kind === "region" &&
    others.every(({ subject }) => isSameSubject(subject, first.subject));
  return isOnes && others.length > 0
    ? duties.map(({ obligation }) => obligation.name)
    : duties.map((duty) => dutyName(parts, duty));
}
