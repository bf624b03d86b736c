import {
  addDays,
  type LocalDate,
  localDate,
  parseLocalDate,
  weekday,
} from "../../src/shared/local-date.js";

/** From Monday on. */
export const weekdays = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];

const months = [
  "januari",
  "februari",
  "mars",
  "april",
  "maj",
  "juni",
  "juli",
  "augusti",
  "september",
  "oktober",
  "november",
  "december",
];

const monthWord = months
  .map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`)
  .join("|")
  .replace("sep(?:tember)", "sept?(?:ember)");

const numbers = ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio"];

const daysOf: Readonly<Record<string, number>> = { v: 7, m: 30, å: 365 };

/** How many: "3", "tre". */
export const amountPattern = `\\d{1,3}|ett|${numbers.join("|")}`;

/** A day as people write it: the whole of it for matching in a longer pattern. */
export const dayPattern = `(?:idag|i dag|i ?går|i ?förrgår|i ?mor(?:go)?n(?: bitti)?|i ?övermorgon|(?:på |nästa |till )?(?:${weekdays.join("|")})(?:en)?|om (?:${amountPattern}) (?:dagar|dag|dar|veckor|vecka|månader|månad|år)|nästa vecka|(?:den )?\\d{1,2}[./ ](?:\\d{1,2}|${monthWord})(?:[/. ]\\d{4})?|(?:den )?\\d{1,2}:?e? (?:${monthWord})(?: \\d{4})?|\\d{4}-\\d{2}-\\d{2}|den \\d{1,2}(?::?e)?)`;

/** Reads a day as people write it: "på torsdag", "imorgon", "om 3 dagar", "8/9", "den 8 september". The next such day. */
export function parseDay(text: string, today: LocalDate): LocalDate | undefined {
  const words = text.trim().toLowerCase();
  return (
    parseLocalDate(words) ??
    relativeDay(words, today) ??
    namedWeekday(words, today) ??
    calendarDay(words, today) ??
    dayOfMonth(words, today)
  );
}

function relativeDay(words: string, today: LocalDate): LocalDate | undefined {
  if (/^i ?dag$/.test(words)) return today;
  if (/^i ?mor(?:go)?n(?: bitti)?$/.test(words)) return addDays(today, 1);
  if (/^i ?övermorgon$/.test(words)) return addDays(today, 2);
  if (words === "nästa vecka") return addDays(today, 8 - weekday(today));
  const [, count = "", unit = ""] =
    new RegExp(`^om (${amountPattern}) (da[gr]|veck|mån|år)`).exec(words) ?? [];
  if (unit === "") return undefined;
  return addDays(today, daysIn(count, unit));
}

/** How many days "tre" and "veckor" are; a month is taken for 30. */
export function daysIn(count: string, unit: string): number {
  const number = /^\d/.test(count)
    ? Number(count)
    : Math.max(1, numbers.indexOf(count.toLowerCase()));
  return number * (daysOf[unit.charAt(0).toLowerCase()] ?? 1);
}

function namedWeekday(words: string, today: LocalDate): LocalDate | undefined {
  const number = 1 + weekdays.findIndex((name) => words.replace(/en$/, "").endsWith(name));
  if (number === 0) return undefined;
  const ahead = (number - weekday(today) + 6) % 7;
  return addDays(today, ahead + 1);
}

function calendarDay(words: string, today: LocalDate): LocalDate | undefined {
  const pattern = new RegExp(
    `^(?:den )?(\\d{1,2})(?:[./ ]|:?e? )(\\d{1,2}|${monthWord})(?:[/. ](\\d{4}))?$`,
  );
  const [, day = "", month = "", year] = pattern.exec(words) ?? [];
  const number = /^\d/.test(month)
    ? Number(month)
    : 1 + months.findIndex((name) => month !== "" && name.startsWith(month.slice(0, 3)));
  const inYear = (of: number): LocalDate | undefined =>
    parseLocalDate(`${of}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`);
  const thisYear = Number(today.slice(0, 4));
  if (year !== undefined) return inYear(Number(year));
  const found = inYear(thisYear);
  return found !== undefined && found > today ? found : inYear(thisYear + 1);
}

/** The Monday of a week, in this year, or the next when that week has ended. Undefined when there is no such week. */
export function mondayOf(week: number, today: LocalDate): LocalDate | undefined {
  if (week < 1 || week > 53) return undefined;
  const inYear = (year: number): LocalDate => {
    const inFirst = localDate(`${year}-01-04`);
    return addDays(inFirst, 1 - weekday(inFirst) + 7 * (week - 1));
  };
  const year = Number(today.slice(0, 4));
  return addDays(inYear(year), 6) >= today ? inYear(year) : inYear(year + 1);
}

/** "den 25:e": in this month, or else the next one that has such a day. */
function dayOfMonth(words: string, today: LocalDate): LocalDate | undefined {
  const [, day = ""] = /^den (\d{1,2})(?::?e)?$/.exec(words) ?? [];
  if (day === "") return undefined;
  const isIt = (date: LocalDate): boolean => Number(date.slice(8)) === Number(day);
  return Array.from({ length: 62 }, (_, ahead) => addDays(today, ahead + 1)).find(isIt);
}
