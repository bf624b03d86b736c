import { daysInWords, percent } from "../format.js";

/** Words for what the projects have been granted, used and done. */
export const projectWords = {
  fundsTitle: "Medel per område enligt källan",
  fundsCaption: "Stimulansmedel via RCC Sydöst",
  funds: {
    area: "Område",
    total: "Totalt",
    granted: "Beviljat",
    left: "Återstår",
    share: "Andel fördelad (beräknat)",
  },
  registerNote: (count: number): string =>
    `Beloppen ovan kommer från RCC Sydösts bilder. Tabellerna nedan gäller de ${count} projekt som finns i assistentens register och det som de själva har rapporterat.`,
  share: (granted: number, total: number): string =>
    granted > total ? "mer än totalen" : percent(Math.round((granted / total) * 1000) / 10),
  areaTitle: (area: string): string => `Projekt inom ${area.toLowerCase()}`,
  areaCaption: (area: string): string => `Belopp och läge, ${area.toLowerCase()}`,
  areaSums: (area: string, came: number, all: number, statuses: string): string =>
    `${area}: ${came} av ${all} projekt har rapporterat. Läge mot plan: ${statuses}.`,
  chartTitle: "Beviljat och använt i de projekt som har rapporterat, kronor",
  granted: "Beviljat",
  used: "Använt",
  status: "Läge",
  briefTitle: "Projekten i korthet",
  briefCaption: "Projektens regioner och korta svar",
  perProject: (what: string): string => `${what} per projekt`,
  regions: "Regioner",
  inFiguresTitle: "Projekten i siffror",
  reportsTitle: "Projekten ett och ett",
  choiceTitle: "Bedömningsgruppernas urval",
  noChoice:
    "Bedömningsgrupperna har inte valt projekt än. Alla projekt som har lämnat slutrapport visas.",
  chosen: (count: number, day: string, by: string | undefined): string =>
    `Bedömningsgrupperna har valt ${count} projekt att redovisa till Socialstyrelsen. Valet registrerades ${day}.${by === undefined ? "" : ` Valt av: ${by}.`} De övriga projekten står sist.`,
  chosenList: (name: string, reason: string, isGoodExample: boolean): string =>
    `${name}${isGoodExample ? " (gott exempel)" : ""}${reason === "" ? "" : `: ${reason}`}`,
  chosenMissing: (name: string): string =>
    `Valet tar upp ${name}, men ingen slutrapport därifrån räknas. Inget av projektet redovisas.`,
  leadTimesTitle: "Effekt på ledtider inom SVF",
  otherLeadTimes: "Ledtider i projekt som inte har valts",
  leadTimesCaption: "Ledtider före och efter",
  leadTimesNone: "Inget projekt har angett någon effekt på ledtider inom SVF.",
  leadTimes: {
    project: "Projekt",
    pathway: "Vårdförlopp",
    before: "Före",
    after: "Efter",
    change: "Skillnad (beräknat)",
    source: "Datakälla",
  },
  change: (days: number): string => {
    if (days === 0) return "ingen";
    return `${daysInWords(Math.abs(days))} ${days < 0 ? "kortare" : "längre"}`;
  },
  nothingOn: "Inget projekt har skrivit något.",
  otherTitle: "Övriga uppgifter om projekten",
  others: "Projekt som inte har valts",
} as const;

/** What the final report tells of, in the order of the second status report on the agreement of 2024. */
export const finalThemes: readonly (readonly [string, string])[] = [
  ["description", "Beskrivning av projekten"],
  ["proposals", "Förslag på fortsatt utvecklingsarbete"],
  ["goodExamples", "Goda exempel"],
  ["shortTermResults", "Resultat på kort sikt"],
  ["longTermResults", "Resultat på lång sikt"],
];
