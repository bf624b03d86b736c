import type { Language } from "../../../src/agreement/value.js";
import type { DecisionFault } from "../../../src/guidance/read-decision.js";
import { longestText } from "../../../src/guidance/own-words.js";
import type { LocalDate } from "../../../src/shared/local-date.js";
import { weekday } from "../../../src/shared/local-date.js";
import { longDate } from "../format.js";
import { formatDay } from "../answering/values.js";

/** Asks for what RCC Sydöst has settled and can settle: "beslut", "visa beslut", "avgör en fråga". */
export const rulingsPattern =
  /^((visa |mina |våra )?(beslut|besked)|(avgör|besluta)( (en fråga|frågor|frågan))?)[?!.]*$/i;

/** Says which day holds: "15 november gäller", "det är den 15 november 2025 som gäller". */
export const dayHoldsPattern =
  /^(?:(?:nu|det) (?:är )?)?(?:den )?(?<day>\d{1,2} (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?: 20\d\d)?) (?:som )?gäller(?: för .{3,80})?[!.]*$/i;

/** Whether a day is the one that was said, with its year or without. */
export function isDaySaid(day: LocalDate, said: string): boolean {
  return `${longDate(day)} `.startsWith(`${said.toLowerCase()} `);
}

/** How a decision by RCC Sydöst is told in an answer. */
interface RulingPhrases {
  /** `what` ends with a full stop. */
  readonly ruled: (day: LocalDate, what: string) => string;
  readonly holds: (what: string) => string;
  readonly thisHolds: (what: string) => string;
  readonly reason: (reason: string) => string;
  readonly sourcesSay: string;
  readonly weekend: (day: LocalDate) => string;
  readonly citation: (day: LocalDate) => string;
  readonly ruledDay: (title: string, day: LocalDate) => string;
  /** What the coordinator presses below an answer. */
  readonly settle: string;
  readonly change: string;
}

const holiday: Record<Language, Readonly<Record<number, string>>> = {
  sv: { 6: "en lördag", 7: "en söndag" },
  en: { 6: "a Saturday", 7: "a Sunday" },
};

function weekend(day: LocalDate, language: Language): string | undefined {
  return holiday[language][weekday(day)];
}

export const rulingPhrases: Record<Language, RulingPhrases> = {
  sv: {
    ruled: (day, what) => `RCC Sydöst har ${longDate(day)} bestämt: ${what}`,
    holds: (what) => `**${what}** gäller.`,
    thisHolds: (what) => `detta gäller. ${what}`,
    reason: (reason) => `Skäl: ${reason}`,
    sourcesSay: "Källorna säger:",
    weekend: (day) => {
      const name = weekend(day, "sv");
      return name === undefined ? "" : `${longDate(day)} är ${name}.`;
    },
    citation: (day) => `Besked från RCC Sydöst, ${longDate(day)}`,
    ruledDay: (title, day) => `${title}: RCC Sydöst har bestämt **${longDate(day)}**.`,
    settle: "Avgör frågan",
    change: "Ändra eller dra tillbaka",
  },
  en: {
    ruled: (day, what) => `RCC Sydöst decided on ${formatDay(day, "en")}: ${what}`,
    holds: (what) => `**${what}** applies.`,
    thisHolds: (what) => `this applies. ${what}`,
    reason: (reason) => `Reason: ${reason}`,
    sourcesSay: "The sources say:",
    weekend: (day) => {
      const name = weekend(day, "en");
      return name === undefined ? "" : `${formatDay(day, "en")} is ${name}.`;
    },
    citation: (day) => `Ruling by RCC Sydöst, ${formatDay(day, "en")}`,
    ruledDay: (title, day) => `${title}: RCC Sydöst has decided **${formatDay(day, "en")}**.`,
    settle: "Settle the question",
    change: "Change or withdraw",
  },
};

/** What the coordinator reads on the cards for decisions. */
export const rulingTexts = {
  listTitle: "Besked från RCC Sydöst",
  listIntro:
    "Där källorna är motstridiga eller tiger kan du bestämma vad som gäller. Svaren börjar då med ert besked, och berättar fortfarande vad källorna säger.",
  inForce: (count: number): string => `Gällande besked (${count})`,
  noneInForce: "Inga besked gäller just nu.",
  toSettle: "Frågor att avgöra",
  matter: "Fråga",
  open: "Öppna",
  current: (day: LocalDate, by: string): string => `Besked ${longDate(day)} av ${by}: `,
  reasonLabel: "Skäl: ",
  choice: "Välj vad som gäller",
  anotherDay: "Ett annat datum (fyll i nedan)",
  day: "Ett datum (fyll i nedan)",
  ownWords: "Något annat (skriv nedan)",
  dayInput: "Datum",
  wordsInput: "Besked med egna ord",
  reasonInput: "Skäl (visas i svaren)",
  save: "Spara beskedet",
  withdraw: "Dra tillbaka",
  saved: (told: number): string => {
    const saved = "Beskedet är sparat. Svar om detta börjar nu med det.";
    return told === 0 ? saved : `${saved} ${told} som hade frågat har fått veta det.`;
  },
  withdrawn: "Beskedet är tillbakadraget. Svaren visar åter vad källorna säger.",
  movedOn: "Någon annan hann före. Så här ser det ut nu. Det du skrev står kvar.",
  movedOnHint: "Läget har ändrats sedan kortet visades. Så här ser det ut nu.",
  unknownMatter: "Den frågan finns inte i underlaget. Skriv **beslut** för att se alla.",
  brokenCard: "Kortet gick inte att läsa. Skriv **beslut** för att börja om. Inget har ändrats.",
  someone: "någon som inte längre finns i registret",
} as const;

const names: Record<DecisionFault["field"], string> = {
  choice: "Välj vad som gäller",
  date: "Datum",
  text: "Besked med egna ord",
  reason: "Skäl",
};

/** What is wrong with an input, and what to do. */
export function decisionFault({ field, reason }: DecisionFault): string {
  switch (reason) {
    case "missing":
      return field === "choice" ? "Välj ett av alternativen." : `${names[field]} behöver fyllas i.`;
    case "too-long":
      return `${names[field]} får ha högst ${longestText} tecken.`;
    case "personal-number":
      return `${names[field]} ser ut att innehålla ett personnummer. Ta bort det.`;
    case "patient-data":
      return `${names[field]} ser ut att handla om en enskild patient, med födelsetid. Skriv om.`;
    case "not-a-day":
      return "Skriv en dag som finns, år-månad-dag: 2025-11-15.";
    case "far-off":
      return "Dagen ligger mer än tre år bort. Kontrollera året.";
  }
}
