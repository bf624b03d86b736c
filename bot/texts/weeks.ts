import type { Language } from "../../src/agreement/value.js";

/** How many days are first told in weeks too. */
const fewDays = 14;

const daysInWeek = 7;

/** A number of days in weeks, to be told beside it: ", drygt 4 veckor". Empty for a few days. */
export const spansInWeeks: Record<Language, { readonly beside: (days: number) => string }> = {
  sv: { beside: inWeeks({ exactly: "alltså", more: "drygt", week: "vecka", weeks: "veckor" }) },
  en: {
    beside: inWeeks({ exactly: "or", more: "or a little over", week: "week", weeks: "weeks" }),
  },
};

interface WeekWords {
  readonly exactly: string;
  readonly more: string;
  readonly week: string;
  readonly weeks: string;
}

function inWeeks({ exactly, more, week, weeks }: WeekWords): (days: number) => string {
  return (days) => {
    if (days < fewDays) return "";
    const count = Math.floor(days / daysInWeek);
    const about = days % daysInWeek === 0 ? exactly : more;
    return `, ${about} ${count} ${count === 1 ? week : weeks},`;
  };
}
