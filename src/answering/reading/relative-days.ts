import { Temporal } from "temporal-polyfill";
import type { LocalDate } from "../../shared/local-date.js";
import type { LanguageLexicon, Lexicon } from "../lexicon.js";

/** Writes out days that a text names by how far off they are: "tomorrow" as "4 March". */
export type DayWriter = (text: string, today: LocalDate) => string;

/** Makes a writer of what is said in either language. */
export function dayWriter({ sv, en }: Lexicon): DayWriter {
  const writers = [sv, en].map(writerIn);
  return (text, today) => writers.reduce((written, write) => write(written, today), text);
}

function writerIn({ relativeDays, months }: LanguageLexicon): DayWriter {
  const phrases = Object.keys(relativeDays).sort((a, b) => b.length - a.length);
  const named = new RegExp(String.raw`(?<!\p{L})(?:${phrases.join("|")})(?!\p{L})`, "giu");
  return (text, today) =>
    text.replaceAll(named, (phrase) => {
      const days = relativeDays[phrase.toLowerCase()] ?? 0;
      const { day, month } = Temporal.PlainDate.from(today).add({ days });
      return `${day} ${months[month - 1]?.[0]}`;
    });
}
