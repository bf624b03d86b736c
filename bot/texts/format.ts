import { Temporal } from "temporal-polyfill";
import type { LocalDate } from "../../src/shared/local-date.js";

const wholeNumbers = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 0 });

/** A whole number as Swedes write it: "6 171 570", "−61 000", with no-break spaces and a real minus sign. */
export function wholeNumber(number: number): string {
  return wholeNumbers.format(number);
}

/** An amount in whole kronor as Swedes write it: "6 171 570 kr", with no-break spaces. */
export function kronor(amount: number): string {
  return `${wholeNumber(amount)}\u00a0kr`;
}

const oneDecimal = new Intl.NumberFormat("sv-SE", {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** A percentage with one decimal: "72,5 %", with a no-break space. */
export function percent(value: number): string {
  return `${oneDecimal.format(value)}\u00a0%`;
}

/**
 * A percentage as ten blocks: "███████░░░". Full only from 100 % and empty only at 0 %; what is above or below is not
 * told apart, so the figure must stand beside it.
 */
export function bar(percentage: number): string {
  const rounded = Math.round(percentage / 10);
  const filled = percentage >= 100 ? 10 : percentage <= 0 ? 0 : Math.min(9, Math.max(1, rounded));
  return "█".repeat(filled) + "░".repeat(10 - filled);
}

const longDates = new Intl.DateTimeFormat("sv-SE", { dateStyle: "long", timeZone: "UTC" });

/** A calendar day in words: "1 september 2025". */
export function longDate(date: LocalDate): string {
  return longDates.format(new Date(`${date}T00:00:00Z`));
}

/** An instant as Swedish day and clock: "24 november 2025 kl. 09.15". */
export function dayAndTime(instant: Date): string {
  const at = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(
    "Europe/Stockholm",
  );
  const clock = [at.hour, at.minute].map((part) => String(part).padStart(2, "0")).join(".");
  return `${longDate(at.toPlainDate().toString() as LocalDate)} kl. ${clock}`;
}

/** "1 dag", "3 dagar". */
export function daysInWords(count: number): string {
  return `${count} ${count === 1 ? "dag" : "dagar"}`;
}

/** With a capital first: "Slutrapporten" of "slutrapporten". */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
