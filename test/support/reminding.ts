import { readFileSync } from "node:fs";
import { readSwedishHolidays } from "../../src/adapters/swedish-holidays.js";
import type { Known } from "../../src/reminders/planning/agenda.js";
import type { Choices } from "../../src/reminders/wishes/choices.js";
import type { Dispatch } from "../../src/reminders/ledger/dispatch.js";
import type { Duty } from "../../src/reminders/duties/duty.js";
import { createLedger, type Ledger } from "../../src/reminders/ledger/ledger.js";
import type { Response } from "../../src/reminders/wishes/response.js";
import { newRound } from "../../src/reminders/wishes/round.js";
import { reminderRulesSchema } from "../../src/reminders/planning/rules.js";
import { createWorkCalendar } from "../../src/shared/working-days.js";
import type { Due } from "../../src/reporting/obligations/due.js";
import { type LocalDate, localDate } from "../../src/shared/local-date.js";

/** The real rules of 2025. */
export const rules2025 = reminderRulesSchema.parse(
  JSON.parse(readFileSync("data/agreements/2025/reminders.json", "utf8")),
);

/** Sweden's working days. */
export const swedishCalendar = createWorkCalendar(await readSwedishHolidays());

export function dueOn(...days: readonly string[]): Due {
  return { kind: "days", days: days.map(localDate) };
}

/** A duty of "owner", due on 1 September 2025 unless told otherwise. */
export function makeDuty(change: Partial<Duty> = {}): Duty {
  const due = dueOn("2025-09-01");
  return {
    id: "2025-delrapport-snabbare-svar",
    obligation: { formId: "delrapport", due },
    isDone: false,
    owners: ["owner"],
    others: [],
    ...change,
  };
}

/** A round with the real rules and one coordinator in which nobody has chosen or answered anything. */
export function makeKnown(
  duties: readonly Duty[],
  change: {
    readonly choices?: readonly Choices[];
    readonly responses?: readonly Response[];
    readonly round?: Partial<Known["round"]>;
  } = {},
): Known {
  return {
    duties,
    rules: rules2025,
    calendar: swedishCalendar,
    coordinators: ["coordinator"],
    choices: new Map(change.choices?.map((choices) => [choices.id, choices])),
    responses: new Map(change.responses?.map((response) => [response.id, response])),
    round: { ...newRound(2025), ...change.round },
  };
}

/** A ledger of dispatches, read long after them, to people who all have a chat or do not. */
export function ledgerOf(dispatches: readonly Dispatch[] = [], isReachable = true): Ledger {
  const now = new Date("2027-01-01T00:00:00Z");
  return createLedger(dispatches, { isReachable: () => isReachable, now });
}

/** Half past nine in Sweden on a day in summer; half past eight in winter. */
export function morningOf(day: LocalDate | string): Date {
  return new Date(`${day}T07:30:00Z`);
}
