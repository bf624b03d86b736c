import type { Value } from "../../src/agreement/value.js";

const months = [
  "januari|jan",
  "februari|feb",
  "mars|mar",
  "april|apr",
  "maj",
  "juni|jun",
  "juli|jul",
  "augusti|aug",
  "september|sept|sep",
  "oktober|okt",
  "november|nov",
  "december|dec",
];

const words = [
  "noll",
  "en|ett|engång",
  "två|båda",
  "tre",
  "fyra",
  "fem",
  "sex",
  "sju",
  "åtta",
  "nio",
  "tio",
  "elva",
  "tolv",
];

/**
 * A pattern of every usual Swedish way to write a value, for lower-case text with single spaces.
 *
 * @param year - the year that dates without one are in
 */
export function spellingsOf(value: Value, year: number): RegExp {
  return new RegExp(alternativesOf(value, year).join("|"), "u");
}

function alternativesOf(value: Value, year: number): readonly string[] {
  if ("kr" in value) return amounts(value.kr);
  if ("date" in value) return days(value.date, year);
  if ("month" in value) return monthsOfYear(value.month, year);
  if ("fromMonth" in value) {
    const [from, to] = [value.fromMonth, value.toMonth].map((month) =>
      group(monthsOfYear(month, year)),
    );
    return [`${from}.*${to}`];
  }
  if ("year" in value) return [`(?<!\\d)${value.year}(?!\\d)`];
  if ("percent" in value)
    return [
      `${numeral(value.percent)}(?: ?%|[ -]?procent)`,
      `^(?=.*\\(%\\)).*${numeral(value.percent)}`,
    ];
  const named = words[value.count];
  return [numeral(value.count), ...(named ? [`(?<!\\p{L})(?:${named})(?!\\p{L})`] : [])];
}

function amounts(kronor: number): readonly string[] {
  return [
    numeral(kronor),
    `${numeral(kronor / 1e6)} ?(?:miljon|mkr|msek|mnkr)`,
    `${numeral(kronor / 1e9)} ?miljard`,
  ];
}

/** Digits with or without groups, and no part of a longer number. */
function numeral(number: number): string {
  const [whole = "", decimals] = String(number).split(".");
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, " ?");
  return `(?<![\\d,.])${grouped}${decimals ? `[,.]${decimals}` : ""}(?![\\d]|[,.]\\d)`;
}

function days(date: string, year: number): readonly string[] {
  const [ofYear = "", ofMonth = "", ofDay = ""] = date.split("-");
  const [day, month] = [Number(ofDay), Number(ofMonth)];
  const upTo = `(?: ?[–-] ?\\d+| och \\d+)?`;
  const spelled = `(?<!\\d)${day}${upTo} (?:${months[month - 1]})(?!\\p{L})`;
  const slashed = `(?<![\\d/])${day}${upTo}/${month}(?![\\d/])`;
  return [
    date,
    `${spelled} ${ofYear}`,
    ...(Number(ofYear) === year ? [`${spelled}(?! ?\\d{4})`, slashed] : []),
  ];
}

function monthsOfYear(month: string, year: number): readonly string[] {
  const [ofYear = "", ofMonth = ""] = month.split("-");
  const name = `(?<!\\p{L})(?:${months[Number(ofMonth) - 1]})(?!\\p{L})`;
  return [month, `${name} ${ofYear}`, ...(Number(ofYear) === year ? [`${name}(?! ?\\d{4})`] : [])];
}

function group(alternatives: readonly string[]): string {
  return `(?:${alternatives.join("|")})`;
}

/** The numbers, references ("2009:11") and ranges of a text, digit groups joined; parts of ranges too. */
export function numeralsIn(text: string): readonly string[] {
  const joined = text.replaceAll(/(?<=(?<!\d)\d{1,3}(?: \d{3})*)[ \u00a0](?=\d{3}(?!\d))/g, "");
  return [joined, text].flatMap((variant) =>
    [...variant.matchAll(/\d+(?:[.,:/]\d+)*/g)].flatMap(([numeral]) => [numeral]),
  );
}
