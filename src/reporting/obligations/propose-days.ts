import { type LocalDate, localDate } from "../../shared/local-date.js";
import type { WorkCalendar } from "../../shared/working-days.js";
import { lastDays } from "./due.js";
import type { Obligation } from "./obligations.js";

/** The last day of a report next year, as proposed after this year's. */
export interface ProposedDay {
  readonly obligation: Obligation;
  /** Undefined where this year has no day, only months, or days that disagree. */
  readonly day: LocalDate | undefined;
}

/** This year's last days a year later, each on a working day: if need be an earlier one. Proposals for someone to confirm. */
export function proposeDays(
  obligations: readonly Obligation[],
  calendar: WorkCalendar,
): readonly ProposedDay[] {
  return obligations.map((obligation) => {
    const days = obligation.due.kind === "days" ? lastDays(obligation.due) : [];
    const last = days.length === 1 ? days[0] : undefined;
    return { obligation, day: last && calendar.onOrBefore(aYearLater(last)) };
  });
}

function aYearLater(day: LocalDate): LocalDate {
  const [year = "", month = "", date = ""] = day.split("-");
  const isLeapDay = month === "02" && date === "29";
  return localDate(`${Number(year) + 1}-${month}-${isLeapDay ? "28" : date}`);
}
