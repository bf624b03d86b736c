import type { LocalDate } from "../shared/local-date.js";

/** The kinds of holidays on which offices are closed: public ones, and the eves that are days off by agreement. */
const closed = new Set(["public", "bank"]);

/**
 * Tells Sweden's holidays, Midsummer Eve, Christmas Eve and New Year's Eve among them. The calendar of the whole world
 * takes a fifth of a second to load, so it is loaded first when this is called.
 */
export async function readSwedishHolidays(): Promise<(day: LocalDate) => boolean> {
  const { default: Holidays } = await import("date-holidays");
  const sweden = new Holidays("SE");
  const years = new Map<number, ReadonlySet<string>>();
  return (day) => {
    const year = Number(day.slice(0, 4));
    const known = years.get(year);
    const days =
      known ??
      new Set(
        sweden
          .getHolidays(year)
          .filter(({ type }) => closed.has(type))
          .map(({ date }) => date.slice(0, 10)),
      );
    if (known === undefined) years.set(year, days);
    return days.has(day);
  };
}
