import type { Language } from "../../../src/agreement/value.js";
import type { LocalDate } from "../../../src/shared/local-date.js";
import { longDate } from "../format.js";
import { formatDay } from "./values.js";

interface Told {
  readonly on: LocalDate;
  readonly author: string;
}

interface PeriodPhrases {
  readonly moved: (name: string, whose: string | undefined, day: LocalDate, told: Told) => string;
  readonly closed: (
    name: string,
    whose: string | undefined,
    on: LocalDate,
    author: string,
  ) => string;
  readonly reason: (reason: string) => string;
  readonly citation: (on: LocalDate, author: string) => string;
  readonly sourcesSay: string;
}

/** How answers tell of a last day that has been moved, or a report that has been closed. */
export const periodPhrases: Record<Language, PeriodPhrases> = {
  sv: {
    moved: (name, whose, day, { on, author }) =>
      `${name}${whose === undefined ? "" : ` för ${whose}`}: RCC Sydöst (${author}) har ${longDate(on)} flyttat sista dagen till **${longDate(day)}**.`,
    closed: (name, whose, on, author) =>
      `${name}${whose === undefined ? "" : ` för ${whose}`}: RCC Sydöst (${author}) stängde den **${longDate(on)}**, och den tas inte längre emot.`,
    reason: (reason) => `Skäl: ${reason}`,
    citation: (on, author) => `Beslut av ${author}, RCC Sydöst, ${longDate(on)}`,
    sourcesSay: "Källorna säger:",
  },
  en: {
    moved: (name, whose, day, { on, author }) =>
      `${name}${whose === undefined ? "" : ` for ${whose}`}: RCC Sydöst (${author}) moved the last day to **${formatDay(day, "en")}** on ${formatDay(on, "en")}.`,
    closed: (name, whose, on, author) =>
      `${name}${whose === undefined ? "" : ` for ${whose}`}: RCC Sydöst (${author}) closed it on **${formatDay(on, "en")}**, and it is taken no more.`,
    reason: (reason) => `Reason: ${reason}`,
    citation: (on, author) => `Decision by ${author}, RCC Sydöst, ${formatDay(on, "en")}`,
    sourcesSay: "The sources say:",
  },
};
