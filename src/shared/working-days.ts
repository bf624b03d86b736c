import { addDays, type LocalDate, weekday } from "./local-date.js";

/** Which days people work. */
export interface WorkCalendar {
  isWorkingDay(day: LocalDate): boolean;
  /** The day some days later, or earlier when negative, if it is a working day; otherwise the last one before that. */
  onOrBefore(day: LocalDate, days?: number): LocalDate;
  /** The same, otherwise the next one after that. */
  onOrAfter(day: LocalDate, days?: number): LocalDate;
}

const saturday = 6;

/** Every day but Saturdays, Sundays and holidays. What has been looked up is remembered, since much is asked again. */
export function createWorkCalendar(isHoliday: (day: LocalDate) => boolean): WorkCalendar {
  const isWorkingDay = remember((day) => weekday(day) < saturday && !isHoliday(day));
  const nearest = (step: 1 | -1): ((day: LocalDate, days?: number) => LocalDate) =>
    remember((day, days) => {
      let found = days === 0 ? day : addDays(day, days);
      while (!isWorkingDay(found)) found = addDays(found, step);
      return found;
    });
  return { isWorkingDay, onOrBefore: nearest(-1), onOrAfter: nearest(1) };
}

function remember<Result>(
  find: (day: LocalDate, days: number) => Result,
): (day: LocalDate, days?: number) => Result {
  const known = new Map<string, Result>();
  return (day, days = 0) => {
    const key = `${day} ${days}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(day, days);
    known.set(key, found);
    return found;
  };
}
