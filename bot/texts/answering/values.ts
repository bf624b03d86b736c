import { rememberEach } from "../../../src/shared/remember.js";
import type { Language, Value, Values } from "../../../src/agreement/value.js";

const space = "\u00a0";
const locales: Record<Language, string> = { sv: "sv-SE", en: "en-GB" };

/** Formats are slow to make, so each is made once. */
const inBoth = <Format>(make: (locale: string) => Format): Record<Language, Format> => ({
  sv: make(locales.sv),
  en: make(locales.en),
});
const numbers = inBoth((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
const days = inBoth(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }),
);
const weekdays = inBoth(
  (locale) => new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }),
);
const months = inBoth(
  (locale) => new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }),
);

/** A number as people write it: "6 171 570", "36,6"; "6,171,570", "36.6" in English. */
export function formatNumber(value: number, language: Language): string {
  return numbers[language].format(value).replace("−", "-");
}

/** A sum in kronor: in millions from a million on where two decimals tell it exactly, else in full. */
export function formatKronor(kronor: number, language: Language): string {
  const inMillions = Math.abs(kronor) >= 1_000_000 && kronor % 10_000 === 0;
  if (language === "en")
    return inMillions
      ? `SEK${space}${formatNumber(kronor / 1_000_000, "en")} million`
      : `SEK${space}${formatNumber(kronor, "en")}`;
  if (!inMillions) return `${formatNumber(kronor, "sv")}${space}kr`;
  const unit = Math.abs(kronor) === 1_000_000 ? "miljon" : "miljoner";
  return `${formatNumber(kronor / 1_000_000, "sv")}${space}${unit} kronor`;
}

/** A day in words: "1 september 2025". */
export function formatDay(date: string, language: Language): string {
  return days[language].format(new Date(date));
}

/** The name of the day of the week that a day is: "lördag". */
export function formatWeekday(date: string, language: Language): string {
  return weekdays[language].format(new Date(date));
}

function formatMonth(month: string, language: Language, withYear: boolean): string {
  const name = months[language].format(new Date(month));
  return withYear ? `${name} ${month.slice(0, 4)}` : name;
}

const percent: Record<Language, string> = { sv: "procent", en: "percent" };
const points: Record<Language, string> = { sv: "procentenheter", en: "percentage points" };

function formatBare(value: Value, language: Language): string {
  if ("kr" in value) return formatKronor(value.kr, language);
  if ("date" in value) return formatDay(value.date, language);
  if ("month" in value) return formatMonth(value.month, language, true);
  if ("fromMonth" in value) return formatMonths(value.fromMonth, value.toMonth, language);
  if ("year" in value) return String(value.year);
  if ("percent" in value) {
    const unit = value.points ? points[language] : percent[language];
    return `${formatNumber(value.percent, language)}${space}${unit}`;
  }
  return formatNumber(value.count, language);
}

function formatMonths(from: string, to: string, language: Language): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${formatMonth(from, language, !sameYear)}–${formatMonth(to, language, true)}`;
}

const about: Record<Language, string> = { sv: "cirka", en: "about" };
const calculated: Record<Language, string> = { sv: "beräknat", en: "calculated" };

/** A figure or date in words, what we computed marked as such: "20 333 333 kr (beräknat)", "cirka 30 procent". */
export function formatValue(value: Value, language: Language): string {
  return written[language](value);
}

/** The values of facts are written again and again. */
const written = {
  sv: rememberEach((value: Value) => write(value, "sv")),
  en: rememberEach((value: Value) => write(value, "en")),
};

function write(value: Value, language: Language): string {
  const approximate = "approximate" in value && value.approximate === true;
  const computed = "computed" in value && value.computed !== undefined;
  return [
    approximate ? `${about[language]} ` : "",
    formatBare(value, language),
    computed ? ` (${calculated[language]})` : "",
  ].join("");
}

/** A text with its values in the place of their names in braces. */
export function fillText(text: string, values: Values, language: Language): string {
  return text.replaceAll(/\{([^{}]*)\}/g, (braces, name: string) => {
    const value = values[name];
    return value === undefined ? braces : formatValue(value, language);
  });
}
