import type { DecisionFault } from "../../../src/reporting/submissions/decide-application.js";
import type { Lateness } from "../../../src/reporting/obligations/due.js";
import { kronor } from "../format.js";
import { pageTexts } from "./reporting.js";
import { amountFaultText } from "./report-faults.js";
import { reasonFault, type ToldText } from "./standings.js";

/** What is said where RCC Sydöst assesses and decides on applications. */
export const applicationTexts = {
  askLate: "Fråga om den tas upp",
  lateOffer:
    "Vill du att jag frågar RCC Sydöst om ansökan tas upp? Tryck på Fråga om den tas upp, eller skriv ja.",
  lateQuestion: (subject: string, late: readonly Lateness[]): string =>
    `Tas vår projektansökan upp (${subject})? ${late.map(pageTexts.lateBy).join(" ")}`,
  lateAsked:
    "RCC Sydöst har fått frågan om ansökan tas upp fast den kom sent. Svaret kommer hit. Skriv ”mina frågor” för att se hur det går.",
  lateNotAsked:
    "Du har många frågor som väntar på svar hos RCC Sydöst. Vänta tills några är besvarade.",
  assessment: "Bedömning",
  notAssessed: "Ingen bedömning är inlämnad.",
  assess: "Bedöm",
  decide: "Besluta",
  decideTitle: "Beslut om projektansökan",
  decideProgress: (version: number): string => `Version ${version}`,
  intro: (applied: number | undefined, proposed: number | undefined): string =>
    [
      applied === undefined ? "" : `Sökt belopp: ${kronor(applied)}.`,
      proposed === undefined ? "" : `Bedömarnas förslag: ${kronor(proposed)}.`,
      "Den sökande får beslutet med ditt skäl. Ett beviljat projekt läggs i registret, och den som leder det kan lämna delrapport och slutrapport. Beslutet går inte att ändra här sedan.",
    ]
      .filter((text) => text !== "")
      .join(" "),
  outcome: "Beslut *",
  outcomes: { granted: "Beviljas", rejected: "Beviljas inte" },
  kronor: "Beviljat belopp (kr)",
  kronorHelp: "Fylls i om ansökan beviljas.",
  lead: "Vem leder projektet?",
  leadHelp: "Väljs om ansökan beviljas. Den som saknas behöver först läggas till i registret.",
  reason: "Skäl *",
  errorTitle: "Beslutet är inte registrerat",
  check: "Fortsätt",
  confirm: "Registrera beslutet",
  back: "Tillbaka",
  confirmGranted: (amount: number, lead: string): string =>
    `Stämmer det? Ansökan beviljas med ${kronor(amount)}, och ${lead} leder projektet. Inget är registrerat än.`,
  confirmRejected: "Stämmer det? Ansökan beviljas inte. Inget är registrerat än.",
  moreThanApplied: (applied: number): string =>
    `Beloppet är högre än det sökta, ${kronor(applied)}.`,
  decidedNow: "Beslutet är registrerat, och de sökande har fått veta det.",
} as const;

const labels: Record<DecisionFault["field"], string> = {
  outcome: "Beslut",
  kronor: "Beviljat belopp",
  lead: "Vem leder projektet",
  reason: "Skäl",
};

/** What is wrong in a decision, at its input. */
export function decisionFaultText(fault: DecisionFault): string {
  switch (fault.field) {
    case "outcome":
      return "Välj om ansökan beviljas.";
    case "lead":
      return "Välj vem som leder projektet.";
    case "kronor":
      return fault.fault === "zero"
        ? "Skriv vad som beviljas, mer än noll."
        : amountFaultText(fault.fault);
    case "reason":
      return reasonFault(fault.fault);
  }
}

/** The same, with the input's name before it. */
export function labelledDecisionFault(fault: DecisionFault): string {
  return `${labels[fault.field]}: ${decisionFaultText(fault)}`;
}

/** What the applicants and whoever is to lead the project are told. */
export const toldOfDecision = {
  granted: ({ subject }) =>
    `RCC Sydöst har beviljat projektansökan från ${subject}. Beloppet och skälet står i kortet.`,
  rejected: ({ subject }) =>
    `RCC Sydöst har beslutat att inte bevilja projektansökan från ${subject}. Skälet står i kortet.`,
} as const satisfies Readonly<Record<string, ToldText>>;

/** What whoever is to lead a granted project is told. */
export function toldToLead(project: string, granted: number): string {
  return `Du leder det beviljade projektet ${project} (${kronor(granted)}). Skriv delrapport eller slutrapport när det är dags, eller ”vad ska vi lämna” för att se när.`;
}
