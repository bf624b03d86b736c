import type { PeriodFault } from "../../../src/reporting/obligations/change-period.js";
import type { PeriodEvent } from "../../../src/reporting/obligations/period.js";
import { longestText } from "../../../src/guidance/own-words.js";
import type { LocalDate } from "../../../src/shared/local-date.js";
import { reportWords } from "./board.js";
import { dayPattern } from "../day-words.js";
import { longDate } from "../format.js";

const whose = "(?: för (?<whose>.+?))?";
const why = "(?:(?:,? (?:eftersom|därför att|för att|skäl:?)|,) (?<why>.+?))?";
const end = "[.! ]*";

/** How much longer: "en vecka", "med 10 dagar". */
const longer =
  "(?: med)? (?<count>en|ett|två|tre|fyra|\\d{1,3}) (?<unit>vecka|veckor|dag|dagar)(?: till| extra| mer)?";

const toDay = `(?: till|:) (?<day>${dayPattern})`;

/** Moves a last day: "förläng delrapporten till 8 september", "skjut upp slutrapporten för RKL en vecka". */
export const movePattern = new RegExp(
  `^(?:förläng|flytta(?: fram)?|skjut (?:upp|på|fram)|dra ut på|sätt|ge|(?:ändra|flytta|sätt|bestäm|ny|nytt) (?:deadline(?:n)?|sista dag(?:en)?|datum(?:et)?|tid(?:en)?) för) (?:tiden för |sista dagen för )?(?<report>${reportWords})${whose}(?:${toDay}|${longer})?${why}${end}$`,
  "iu",
);

/** The same, by the report: "slutrapporten ska in 1 december i stället", "korta rapporten: ny deadline 5/12". */
export const insteadPattern = new RegExp(
  `^(?<report>${reportWords})${whose}(?: (?:ska (?:in|lämnas(?: in)?|vara inne)|gäller|flyttas)(?: till)? (?<instead>${dayPattern}) i ?stället|:? (?:ny(?:tt)? (?:deadline|sista dag|datum)(?: är)?|flyttas till):? (?<day>${dayPattern}))${why}${end}$`,
  "iu",
);

/** Gives someone more time: "ge RKL tid till 8 december för korta rapporten". */
export const givePattern = new RegExp(
  `^ge (?<whose>.+?)(?: (?:mer |längre |extra )?tid(?: på sig)?)?(?: med (?<before>${reportWords}))? till (?<day>${dayPattern})(?: (?:för|med|på) (?<report>${reportWords}))?${why}${end}$`,
  "iu",
);

/** Gives someone so much longer: "ge projekten en vecka till på slutrapporten", "RJL får tre dagar extra med korta rapporten". */
export const longerPattern = new RegExp(
  `^(?:ge |låt )?(?<whose>(?!vad|vem|vilka|hur|när|kan |vi |jag ).+?) (?:får |få )?(?<count>en|ett|två|tre|fyra|\\d{1,3}) (?<unit>vecka|veckor|dag|dagar) (?:till|extra|mer|längre)(?: på sig)? (?:för|med|på) (?<report>${reportWords})${why}${end}$`,
  "iu",
);

/** Closes a report: "stäng delrapporten", "stäng slutrapporten för RKL". */
export const closePattern = new RegExp(
  `^(?:(?:(?:vi|jag) )?stäng(?:er)?(?: ner| ned)?|avsluta|sluta ta emot|ta inte emot(?: fler)?) (?:(?:perioden|inlämningen|för inlämning) (?:för|av) )?(?<report>${reportWords})${whose}(?: i ?dag| nu)?${why}${end}$`,
  "iu",
);

/** Opens a report again: "öppna delrapporten igen", "öppna upp slutrapporten för RKL till 8 september". */
export const openPattern = new RegExp(
  `^(?:(?:åter)?öppna|lås upp|(?:släpp in|öppna för) (?<inside>.+?) igen(?:,| på| med| i| för)) (?:upp )?(?:(?:perioden|inlämningen) för )?(?<report>${reportWords})(?: igen| på nytt)?${whose}(?: igen)?(?: till (?<day>${dayPattern}))?${why}${end}$`,
  "iu",
);

/** Shows when a report is taken, to change it: "ändra tiden för delrapporten". */
export const periodPattern = new RegExp(
  `^(?:visa|ändra) (?:tiden|perioden|sista dagen|deadline(?:n)?) för (?<report>${reportWords})${end}$`,
  "iu",
);

/** A decision about a report that is not named. */
export const whichPeriodPattern =
  /^(?:förläng|stäng|öppna)(?: (?:perioden|rapporten|inlämningen|tiden|igen))*[?!. ]*$/iu;

/** What coordinators read when they decide when reports are taken. */
export const periodTexts = {
  title: (name: string): string => `Tiden för ${name}`,
  forAll: "För alla: ",
  forOne: (name: string): string => `${name}: `,
  decisions: "Beslut",
  event: (at: LocalDate, by: string): string => `${longDate(at)}, ${by}: `,
  whose: "Vem gäller det? (alla, en region eller ett projekts namn)",
  everyone: "alla",
  day: "Ny sista dag (behövs för att flytta)",
  reason: "Skäl (visas för dem som berörs)",
  tell: "Berätta för dem som inte har lämnat",
  tellYes: "Ja, var och en i sin egen chatt",
  tellNo: "Nej",
  move: "Flytta sista dagen",
  close: "Stäng",
  reopen: "Öppna igen",
  more: "Ändra något mer",
  board: "Till tavlan",
  check: "Kontrollera och tryck på en av knapparna.",
  checkDay: (day: string, isWorkday: boolean): string =>
    `Ny sista dag: ${day}${isWorkday ? "" : ", som inte är en arbetsdag"}. Kontrollera och tryck på en av knapparna.`,
  noSuchDay: (words: string): string => `”${words}” är ingen dag som finns. Skriv en annan.`,
  hasPassed: (day: string): string => `${day} har redan varit. Skriv en annan dag.`,
  unknown: (words: string): string =>
    `Jag känner inte igen ”${words}” bland dem som ska lämna. Skriv alla, en region eller ett projekts namn.`,
  several: (words: string): string =>
    `Flera projekt heter något med ”${words}”. Skriv hela namnet.`,
  movedOn: "Någon annan hann före. Så här ser det ut nu. Det du skrev står kvar.",
  already: "Så är det redan.",
  which: "Vilken rapport gäller det?",
  ofRegions: "Från regionerna",
  ofProjects: "Från projekten",
  unknownForm: "Den rapporten följs inte upp i år. Skriv ”tavla” så visar jag alla.",
  told: (people: number): string =>
    people === 0
      ? ""
      : ` ${people === 1 ? "1 person får" : `${people} personer får`} veta det i sin egen chatt.`,
  done: {
    moved: (whose: string, day: string): string => `Sista dagen är nu ${day} för ${whose}.`,
    closed: (whose: string): string => `Stängd för ${whose}. Utkasten finns kvar.`,
    opened: (whose: string): string => `Öppen igen för ${whose}.`,
  },
  /** What those who owe the report are told. */
  news: {
    moved: (name: string, day: LocalDate, reason: string): string =>
      `Sista dagen för ${name} är nu ${longDate(day)}. Skäl: ${reason}`,
    closed: (name: string, reason: string): string =>
      `${name} är stängd och tas inte längre emot. Skäl: ${reason} Behöver ni ändå lämna den: hör av er till RCC Sydöst.`,
    opened: (name: string, reason: string): string =>
      `${name} är öppen igen och kan lämnas. Skäl: ${reason}`,
  },
} as const;

/** What was decided, in a list of all that has been. */
export function decisionLine(event: PeriodEvent, whose: string): string {
  switch (event.type) {
    case "moved":
      return `sista dagen flyttad till ${longDate(event.day)} för ${whose}. ${event.reason}`;
    case "closed":
      return `stängd för ${whose}. ${event.reason}`;
    case "opened":
      return `öppnad för ${whose}. ${event.reason}`;
  }
}

/** What is wrong with an input, and what to do. */
export function periodFault({ reason }: PeriodFault): string {
  switch (reason) {
    case "missing":
      return "Det behöver fyllas i.";
    case "passed":
      return "Den dagen har varit. Välj idag eller en dag som kommer.";
    case "far-off":
      return "Dagen ligger mer än två år bort. Kontrollera året.";
    case "too-long":
      return `Skälet får ha högst ${longestText} tecken.`;
    case "personal-number":
      return "Skälet ser ut att innehålla ett personnummer. Ta bort det.";
    case "patient-data":
      return "Skälet ser ut att handla om en enskild patient, med födelsetid. Skriv om.";
  }
}

/** What someone reads who wants to hand in a report that is closed. */
export const closedTexts = {
  title: (name: string): string => `${name} är stängd`,
  since: (on: LocalDate, reason: string): string =>
    `RCC Sydöst stängde den ${longDate(on)}. Skäl: ${reason}`,
  draft: "Det du har skrivit finns kvar som utkast.",
  how: "Behöver ni ändå lämna den: fråga RCC Sydöst, som kan öppna den igen för er.",
  ask: "Fråga RCC Sydöst",
  question: (name: string): string => `Kan ni öppna ${name} igen för oss?`,
} as const;
