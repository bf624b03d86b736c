import type { Language } from "../../../src/agreement/value.js";
import { longestText } from "../../../src/guidance/own-words.js";
import type { CorrectionFault, ValueFault } from "../../../src/guidance/read-correction.js";
import type { LocalDate } from "../../../src/shared/local-date.js";
import { longDate } from "../format.js";
import { textFaults } from "./questions.js";

/** Asks for the facts that are or can be corrected: "rätta", "rätta en uppgift", "rättelser". */
export const correctionsPattern =
  /^(rätta|rättelser(na)?|(visa )?rättade uppgifter|(rätta|korrigera|ändra)( (en|ett|uppgiften|en uppgift|fakta|faktauppgift))?)[?!.]*$/i;

/** Asks to correct what it names: "rätta 817 miljoner"; not one's own report. */
export const correctThisPattern =
  /^(?:rätta|korrigera)(?: uppgiften| faktan)?(?: om)? (?!.*(?:rapport|redogörelse|handlingsplan|formulär|utkast|ansök|kvitto|\b(?:min|mitt|mina|vår|vårt|våra|mig|oss|det|den)\b))(?<what>.*[\p{L}\d]{2}.*?)[?!.]*$/iu;

/** How a correction by RCC Sydöst is told in an answer. */
interface CorrectionPhrases {
  /** `source` and `reason` are whole sentences. */
  readonly sourceSays: (source: string, reason: string) => string;
  readonly touched: (corrected: string) => string;
  /** What the coordinator presses below an answer. */
  readonly correct: string;
}

export const correctionPhrases: Record<Language, CorrectionPhrases> = {
  sv: {
    sourceSays: (source, reason) => `Källan säger: ${source} Skäl till rättelsen: ${reason}`,
    touched: (corrected) =>
      `Tänk på: RCC Sydöst har rättat en uppgift som svaret nedan bygger på. Det som gäller: ${corrected}`,
    correct: "Rätta uppgiften",
  },
  en: {
    sourceSays: (source, reason) =>
      `The source says: ${source} Reason for the correction: ${reason}`,
    touched: (corrected) =>
      `Note: RCC Sydöst has corrected something that the answer below rests on. What applies: ${corrected}`,
    correct: "Correct this fact",
  },
};

/** What the coordinator reads on the cards for corrections, and the source that answers cite. */
export const correctionTexts = {
  source: "Rättat av RCC Sydöst",
  title: "Rätta en uppgift",
  sourceSays: "Källan säger: ",
  sources: "Källor: ",
  current: (day: LocalDate, by: string): string => `Rättat ${longDate(day)} av ${by}: `,
  reasonLabel: "Skäl: ",
  intro:
    "Ändra det som är fel. Svaren ger då den rättade uppgiften och berättar fortfarande vad källan säger. Följs en sista dag upp i rapporterna flyttas den också där.",
  insteadOf: (value: string): string => `I stället för ${value}`,
  statement: "Ny lydelse, om orden är fel (annars tomt)",
  reason: "Skäl (visas i svaren)",
  save: "Spara rättelsen",
  withdraw: "Dra tillbaka rättelsen",
  listTitle: "Rättade uppgifter",
  inForce: (count: number): string =>
    count === 0 ? "Inga uppgifter är rättade." : `Gällande rättelser (${count})`,
  change: "Ändra eller dra tillbaka",
  findTitle: "Rätta en annan uppgift",
  find: "Vilken uppgift? Skriv några ord om den",
  search: "Sök",
  choose: "Uppgift",
  open: "Öppna",
  nothingFound: "Jag hittar ingen sådan uppgift. Pröva andra ord.",
  saved: "Rättelsen är sparad och gäller i svaren från och med nu.",
  withdrawn: "Rättelsen är tillbakadragen. Svaren visar åter vad källan säger.",
  movedOn: "Någon annan hann före. Så här ser det ut nu. Det du skrev står kvar.",
  movedOnHint: "Läget har ändrats sedan kortet visades. Så här ser det ut nu.",
  unknown: "Den uppgiften finns inte i underlaget. Skriv **rätta** för att söka.",
  brokenCard: "Kortet gick inte att läsa. Skriv **rätta** för att börja om. Inget har ändrats.",
  someone: "någon som inte längre finns i registret",
} as const;

const valueFaults: Record<ValueFault, string> = {
  "not-an-amount": "Skriv ett belopp, till exempel 60 000 000 eller 60 miljoner kronor.",
  ambiguous: "Beloppet kan läsas på två sätt. Skriv det med alla siffror: 1\u00a0500\u00a0000.",
  negative: "Beloppet får inte vara negativt.",
  fraction: "Skriv hela kronor.",
  "too-large": "Beloppet är för stort. Kontrollera antalet siffror.",
  "not-a-day": "Skriv en dag som finns, år-månad-dag: 2025-11-15.",
  "far-off": "Dagen ligger mer än tre år från källans. Kontrollera året.",
  "not-a-month": "Skriv en månad, år-månad: 2025-11.",
  "not-months": "Skriv två månader, år-månad: 2025-11–2025-12.",
  "not-a-year": "Skriv ett år: 2025.",
  "not-a-number": "Skriv ett tal: 70 eller 72,5.",
};

/** What is wrong with an input, and what to do. */
export function correctionFault(fault: CorrectionFault): string {
  switch (fault.field) {
    case "value":
      return valueFaults[fault.reason];
    case "card":
      return "Inget är ändrat. Ändra ett värde eller skriv en ny lydelse.";
    case "reason":
      return fault.reason === "missing"
        ? "Skriv varför uppgiften rättas."
        : textFaults[fault.reason];
    case "statement":
      return fault.reason === "too-long"
        ? `Lydelsen får ha högst ${longestText} tecken.`
        : textFaults[fault.reason];
  }
}
