import type { LocalDate } from "../../../src/shared/local-date.js";
import { longDate } from "../format.js";

/** What the coordinator reads of answers that did not help and questions that were not answered. */
export const notedTexts = {
  title: (count: number): string =>
    count === 0 ? "Inget att förbättra just nu" : `Att förbättra (${count})`,
  intro:
    "Svar som någon har gett tummen ner, och frågor som jag inte kunde besvara och som ingen har skickat till er. Vem som frågade sparas inte.",
  show: (count: number): string => `Att förbättra (${count})`,
  unhelpful: (day: LocalDate): string => `Tummen ner, ${longDate(day)}`,
  unanswered: (count: number, day: LocalDate): string => {
    const times = count === 1 ? "ställd en gång" : `ställd ${count} gånger, senast`;
    return `Obesvarad, ${times} ${longDate(day)}`;
  },
  question: "Fråga: ",
  answer: "Svar: ",
  sources: "Källor: ",
  reason: "Skäl: ",
  takeUp: "Svara på frågan",
  done: "Klart, ta bort",
  takenUp: "Skriv svaret här. Frågan ligger nu också bland de obesvarade.",
} as const;
