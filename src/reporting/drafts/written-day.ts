import { type LocalDate, parseLocalDate } from "../../shared/local-date.js";

const months = "jan feb mar apr maj jun jul aug sep okt nov dec".split(" ");

const monthNames = months.map((month) => `${month}[a-z]*`).join("|");

/** "1 september 2025", "den 1:a sept. 2025", "1/9 2025", "1.9.2025". */
const dayFirst = new RegExp(
  `^(?:den )?(?<day>\\d{1,2})(?::?[ea])?[ ./-](?<month>\\d{1,2}|(?:${monthNames})\\.?)[ ./-](?<year>\\d{4})$`,
);

/** "2025-09-01", "2025/9/1". */
const yearFirst = /^(?<year>\d{4})[-/. ](?<month>\d{1,2})[-/. ](?<day>\d{1,2})$/;

/** Reads a day as people write it with its year. Undefined for what is no such day. */
export function writtenDay(text: string): LocalDate | undefined {
  const words = text
    .replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3")
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .replace(/ ?(\/) ?/g, "$1");
  const {
    year = "",
    month = "",
    day = "",
  } = (yearFirst.exec(words) ?? dayFirst.exec(words))?.groups ?? {};
  const number = /^\d/.test(month) ? month : String(months.indexOf(month.slice(0, 3)) + 1);
  return parseLocalDate(`${year}-${number.padStart(2, "0")}-${day.padStart(2, "0")}`);
}
