import type { BoardOf, BoardShow } from "../../../src/reminders/duties/board.js";
import type { LocalDate } from "../../../src/shared/local-date.js";
import { longDate } from "../format.js";
import { mistyped } from "../mistyped.js";
import { regionAbbreviations, regionNames, regionWords } from "../regions.js";

/** A report by its name, in a longer pattern. */
export const reportWords =
  "(?:den |sin |sina )?(?:svf-redovisning(?:en|ar|arna)?|rekvisition(?:en|er|erna)?|ekonomiska? redovisning(?:en|ar|arna)?|redogörelse(?:n|r|rna)?|korta? rapport(?:en|er|erna)?|delrapport(?:en|er|erna)?|slutrapport(?:en|er|erna)?)";

/** "med delrapporten", "på inlämningen". */
const withReports = `(?: (?:med|i|på|för) (?:${reportWords}|rapporterna|inlämningen|inlämningarna))?`;

/** "hur ligger vi till", "hur går det med delrapporten". */
const howItGoes = `hur (?:ligger vi till|går det(?: för oss)?|ser det ut)${withReports}`;

const whatToDo =
  "vad (?:är nytt|har (?:hänt|kommit in)|väntar(?: på mig| nu)?|(?:ska|behöver|måste|bör) jag (?:göra|titta på|ta tag i)(?: idag| nu| härnäst)?|har jag att göra)(?: (?:sen|sedan) .+)?";

/** Asks for the board, or one report on it: "tavla", "uppföljning", "vem har rapporterat", "vilka delrapporter har kommit". */
export const boardPattern = new RegExp(
  `^(?:visa )?(?:tavlan?|${howItGoes}|${whatToDo}|(?:status|läget|uppföljning(?:en)?)(?:(?: (?:för|av|med|i|på))? ${reportWords})?|(?:är det |finns det |har det hänt )?något nytt(?: (?:sedan|sen) sist| idag)?|vad (?:har jag|ligger) på mitt bord|(?:vem|vilka|hur många) har (?:rapporterat|lämnat(?: in)?(?: ${reportWords})?)|vilka ${reportWords} har kommit(?: in)?)[?!.]*$`,
  "i",
);

const notYet = "(?:(?:ännu |än )?inte|inte (?:ännu|än))";

const notIn = `(?:rapporterat|svarat|lämnat(?: in)?(?: ${reportWords})?|skickat(?: in)?(?: ${reportWords})?)(?: än| ännu)?`;

/** Asks for those who have not submitted: "vilka har inte lämnat", "vem saknas", "vilka projekt saknas". */
export const missingPattern = new RegExp(
  `^(?:(?:visa|kolla|lista|säg|se)(?: mig)? )?(?:(?:vem|vad|vilka)(?: (?<of>projekt|regioner))?(?: är det)?(?: som)? (?:(?:${mistyped("saknas")}|fattas)(?: fortfarande| än| ännu)?(?: (?:i|på|för|med) ${reportWords})?|är kvar(?: att lämna(?: in)?(?: ${reportWords})?)?|har ${notYet} ${notIn}|${notYet} (?:har )?${notIn})|vilka ${reportWords} (?:saknas|fattas|är kvar|har inte kommit(?: in)?)|(?:vem|vilka|har \\S+(?: \\S+)?)(?: har)? (?:bett om|begärt|fått|sökt) (?:mer tid|längre tid|uppskov|anstånd)|vilka(?: regioner| projekt)? (?:saknar vi|har vi kvar)(?: än| ännu)?|(?:vem|vilka) har vi inte (?:hört (?:av|från|något från)|fått in)(?: än| ännu)?|(?:vem|vilka)(?: som)? är inte klara?(?: än| ännu| med ${reportWords})*|hur många(?: ${reportWords})? (?:saknas|fattas|är kvar|är inte inne)|(?:de|dem|dom) som (?:saknas|${notYet} (?:har )?${notIn}))[?!.]*$`,
  "iu",
);

/** Asks for one region's reports, or for those of all regions or projects: "visa RKL", "hur ligger kalmar till". */
export const boardOfPattern = new RegExp(
  `^(?:visa(?: mig)?(?: bara)?|hur (?:ligger|går det för|ser det ut för)|hur ser det ut (?:hos|i|med)|har(?= .+ (?:något|allt)[?!. ]*$)|(?:läget|status)(?: (?:för|i|hos))?|vad har) (?<of>regionerna|projekten|${Object.values(regionWords).join("|")})(?: till| (?:lämnat|skickat|rapporterat)(?: in)?(?: något| allt)?| kvar(?: att lämna(?: in)?)?)?${withReports}[?!.]*$`,
  "iu",
);

/** Asks for those whose last day has passed: "vad är försenat", "vilka är sena". */
export const latePattern =
  /^(?:(?:visa|lista) )?(?:(?:alla |bara )?(?:(?:försenade|sena)(?: (?:projekt|regioner|rapporter))?|(?:det|de|dem|dom) som är (?:sent?|sena|försenat|försenade))|(?:vem|vad|vilka)(?: (?<of>projekt|regioner))? (?:är (?:sena?|försenad[et]?|försenat)|ligger (?:efter|back))(?: och hur (?:mycket|länge))?)[?!.]*$/iu;

/** Whether what those patterns name are the projects: "projekt", "projekten". */
export function areProjects(named: string): boolean {
  return /^projekt(?:en)?$/i.test(named);
}

export const showNames: Record<BoardShow, string> = {
  all: "Alla",
  missing: "De som saknas",
  late: "De som är försenade",
  review: "De som väntar på granskning",
};

/** How many there are of what is shown. */
const counted: Record<BoardShow, (count: number) => string> = {
  all: (count) => (count === 1 ? "1 rapport" : `${count} rapporter`),
  missing: (count) => `${count} saknas`,
  late: (count) => (count === 1 ? "1 försenad" : `${count} försenade`),
  review: (count) => `${count} att granska`,
};

/** Whose reports are shown; a form goes by its own name. */
export function nameOfChoice(of: BoardOf, formName: (formId: string) => string): string {
  switch (of.kind) {
    case "all":
      return "Regioner och projekt";
    case "regions":
      return "Alla regioner";
    case "projects":
      return "Alla projekt";
    case "region":
      return `${regionNames[of.regionId]} (${regionAbbreviations[of.regionId]}) med projekt`;
    case "form":
      return formName(of.formId);
  }
}

/** What coordinators read on the board. */
export const boardTexts = {
  title: "Tavla",
  demo: "Demo – uppgifterna är påhittade",
  asOf: (year: number, day: LocalDate): string =>
    `Överenskommelsen ${year}, läget ${longDate(day)}`,
  first: "Att göra nu",
  nothingToDo: "Inget väntar på dig just nu.",
  lateOnes: "Försenat: ",
  toReviewOnes: "Att granska: ",
  /** What `findDuties` reads as everyone who is late. */
  theLate: "alla som är sena",
  nudgeLate: (count: number): string => `Påminn de sena (${count})`,
  ofRegions: "Regionernas rapporter",
  ofProjects: "Projektens rapporter",
  count: (name: string, submitted: number, all: number): string =>
    all === 0 ? `${name}: inga projekt i registret.` : `${name}: ${submitted} av ${all} inlämnade.`,
  group: (name: string, count: number, members: string): string =>
    members === "" ? `${name} (${count}).` : `${name} (${count}): ${members}.`,
  andMore: (count: number): string => ` och ${count} till`,
  nudgeAll: (count: number): string => `Påminn alla (${count})`,
  review: (count: number): string => `Granska (${count})`,
  settle: "Avgör dagen",
  changeForAll: "Ändra tiden för alla",
  lists: "Listor",
  regions: "Regioner",
  projects: "Projekt",
  missing: (count: number): string => `Saknas (${count})`,
  late: (count: number): string => `Visa de sena (${count})`,
  toReview: (count: number): string => `Att granska (${count})`,
  more: "Mer",
  questions: (count: number): string => `Obesvarade frågor (${count})`,
  problems: (count: number): string => `Leveransproblem (${count})`,
  rulings: "Avgör vad som gäller",
  reminders: "Påminnelser",
  news: "Skicka besked",
  compile: "Sammanställ",
  register: "Register",
  nextRound: "Nytt år",
  listTitle: (of: string, show: BoardShow, count: number): string =>
    `${of}: ${counted[show](count)}`,
  page: (page: number, pages: number): string => `Sida ${page} av ${pages}`,
  none: "Det finns inga sådana rapporter.",
  of: "Vilka",
  showing: "Visa",
  filter: "Visa urvalet",
  act: "Gör något med en rapport på sidan",
  which: "Rapport",
  nudgeOne: "Påminn",
  changePeriod: "Ändra tiden",
  isClosed: ", stängd",
  promised: (day: LocalDate): string => `. Har bett om tid till ${longDate(day)}`,
  saidDone: ". Säger att den redan är lämnad",
  next: "Nästa sida",
  previous: "Föregående sida",
  back: "Till tavlan",
  overdue: "Försenad",
} as const;
