import type { LocalDate } from "../../../src/shared/local-date.js";
import { longDate } from "../format.js";

/** What people read when they look for a fact to put into a chat. */
export const factSearchTexts = {
  nothing: (query: string): string =>
    query === ""
      ? "Inga kommande datum. Skriv vad du söker, till exempel delrapport eller patologi."
      : "Jag hittar inget om det. Pröva ett annat ord, till exempel delrapport eller patologi.",
  unknown: "Den sökningen finns inte längre. Uppdatera appen.",
  madeBy: (day: LocalDate): string => `Hämtat av ÖK-assistenten ${longDate(day)}`,
} as const;
