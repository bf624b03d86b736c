import type { Language } from "../../../src/agreement/value.js";

/** How many days are first told in weeks too. */
const fewDays = 14;

const daysInWeek = 7;

/** A number of days in weeks ("drygt 4 veckor"). Undefined for a few days. */
export const inWeeks: Record<Language, (days: number) => string | undefined> = {
  sv: weeksWith("drygt", "veckor"),
  en: weeksWith("a little over", "weeks"),
};

function weeksWith(more: string, weeks: string): (days: number) => string | undefined {
  return (days) => {
    if (days < fewDays) return undefined;
    const count = `${Math.floor(days / daysInWeek)} ${weeks}`;
    return days % daysInWeek === 0 ? count : `${more} ${count}`;
  };
}
