import type { Obligation } from "../../../src/reporting/obligations/obligations.js";
import { lastDays } from "../../../src/reporting/obligations/due.js";
import { daysBetween, type LocalDate, weekday } from "../../../src/shared/local-date.js";
import { dayPattern, weekdays } from "../day-words.js";
import { movedInWords } from "../board/owed-reports.js";
import { daysInWords, longDate } from "../format.js";
import { reportWords } from "../board/board.js";

/** "måndag 1 september 2025". */
export function dayInWords(day: LocalDate): string {
  return `${weekdays[weekday(day) - 1] ?? ""} ${longDate(day)}`;
}

/** How far off a last day is: "om 7 dagar", "idag", "för 1 dag sedan". */
export function distanceInWords(today: LocalDate, day: LocalDate): string {
  const days = daysBetween(today, day);
  if (days === 0) return "idag";
  if (days === 1) return "i morgon";
  if (days === -1) return "i går";
  return days > 0 ? `om ${daysInWords(days)}` : `för ${daysInWords(-days)} sedan`;
}

/** When a report is to be in, seen from a day. */
export function deadlineInWords(
  { due, ...decided }: Pick<Obligation, "due" | "settledOn" | "moved">,
  today: LocalDate,
): string {
  const [first, ...others] = lastDays(due);
  const last = others.at(-1) ?? first;
  if (first === undefined || last === undefined) return "Källan anger inget datum.";
  if (due.kind === "months")
    return `Senast i ${longDate(last).split(" ").slice(1).join(" ")}. Källan anger ingen dag; månaden ${today <= last ? "tar" : "tog"} slut ${distanceInWords(today, last)}.`;
  if (others.length > 0) return disputedInWords([first, ...others], today);
  return today <= last
    ? `Senast ${dayInWords(last)}, ${distanceInWords(today, last)}.${decidedInWords(decided)}`
    : `Skulle ha lämnats ${longDate(last)}, ${distanceInWords(today, last)}.${decidedInWords(decided)}`;
}

/** Days that the sources disagree about, with the one to plan for while it is to come. */
function disputedInWords(days: readonly LocalDate[], today: LocalDate): string {
  const said = `Källorna är motstridiga: ${days.map(longDate).join(" eller ")}.`;
  const next = days.find((day) => day >= today);
  const last = days.at(-1) ?? today;
  return next === undefined
    ? `${said} Även den sista dagen har passerat, ${distanceInWords(today, last)}.`
    : `${said} Planera för ${longDate(next)}, ${distanceInWords(today, next)}, tills RCC Sydöst har gett besked.`;
}

/** That RCC Sydöst has moved or settled a day. */
function decidedInWords({ moved, settledOn }: Pick<Obligation, "settledOn" | "moved">): string {
  if (moved !== undefined) return ` ${movedInWords(moved)}`;
  return settledOn === undefined ? "" : ` RCC Sydöst gav besked om dagen ${longDate(settledOn)}.`;
}

/** What stands on the reminders that people get, and on the cards behind their buttons. */
export const reminderTexts = {
  title: (names: readonly string[]): string =>
    names.length === 1
      ? `Påminnelse: ${names[0] ?? ""}`
      : `Påminnelse om ${names.length} rapporter`,
  titleDone: "Tack! Allt i den här påminnelsen är klart.",
  titleClosed: "Inget i den här påminnelsen tas emot just nu.",
  draft: (day: LocalDate): string => `Det finns ett utkast från ${longDate(day)}.`,
  done: (day: LocalDate): string => `Inlämnad ${longDate(day)}.`,
  nil: (day: LocalDate): string => `Inget att redovisa, lämnat ${longDate(day)}.`,
  doneLabel: "Klart. ",
  originalSent: (day: LocalDate): string => `Originalet skickat, bekräftat ${longDate(day)}.`,
  toSend: (recipient: string): string =>
    `Är originalet underskrivet och skickat till ${recipient}? Bekräfta det här, så slutar jag påminna.`,
  confirmSent: "Bekräfta skickad",
  toSign: "Den väntar på att en person till hos er intygar den.",
  completionAsked: (day: LocalDate): string =>
    `RCC Sydöst bad ${longDate(day)} om komplettering. Öppna den så ser du vad som saknas.`,
  promised: (day: LocalDate, reason: string): string =>
    `Ni har bett om tid till ${longDate(day)}: ${reason}`,
  saidDone:
    "Ni har sagt att den redan är lämnad. Jag påminner inte mer om den, om inte RCC Sydöst ber om det.",
  insteadOf: (name: string): string =>
    `Du får den här i stället för ${name}, som är borta eller inte går att nå.`,
  more: (count: number): string =>
    `… och ${count} till. Skriv ”mina påminnelser” så visar jag alla.`,
  begin: "Börja",
  continue: "Fortsätt",
  later: "Påminn mig senare",
  moreTime: "Jag behöver mer tid",
  alreadyDone: "Klart redan",
  back: "Tillbaka",
  save: "Spara",
  opened: "Formuläret ligger sist i chatten.",
  laterTitle: "När ska jag påminna dig?",
  laterAbout: (names: readonly string[]): string => `Det gäller ${names.join(", ")}.`,
  laterDay: "Dag (år-månad-dag)",
  whichReport: "Vilken rapport?",
  moreTimeTitle: "Ni behöver mer tid",
  moreTimeAbout:
    "Jag noterar dagen och skälet och berättar för RCC Sydöst. Sista dagen enligt källorna ändras inte av det.",
  moreTimeDay: "När blir rapporten klar? (år-månad-dag)",
  reason: "Skäl",
  doneTitle: "Är rapporten redan lämnad?",
  doneAbout:
    "Här finns den inte som inlämnad. Skriv hur och när den lämnades. Jag slutar påminna och berättar för RCC Sydöst, som kan höra av sig om den saknas.",
  doneReason: "Hur och när lämnades den?",
  noDay: "Den dagen finns inte, eller har varit. Skriv en dag som kommer.",
  tooFar: (day: LocalDate): string =>
    `${longDate(day)} ligger för långt fram. Välj en dag inom tre månader.`,
  pastDeadline: (day: LocalDate): string =>
    `Sista dagen är ${longDate(day)}. Välj en dag före den, eller ”Jag behöver mer tid”.`,
  notLater: (day: LocalDate): string =>
    `Sista dagen är först ${longDate(day)}. Välj en dag efter den, eller låt bli att be om mer tid.`,
  noReason: "Skriv ett skäl, så att RCC Sydöst förstår.",
  personalData: {
    "personal-number": "Det ser ut att stå ett personnummer. Ta bort det.",
    "patient-data": "Det ser ut att stå något om en enskild patient. Ta bort det.",
  },
  snoozed: (day: LocalDate): string => `Jag påminner dig ${dayInWords(day)}.`,
  noted: (day: LocalDate, remindOn: LocalDate): string =>
    `Noterat: ni blir klara ${longDate(day)}. RCC Sydöst får veta skälet. Jag påminner ${dayInWords(remindOn)}.`,
  thanks: "Tack! Jag har noterat det och påminner inte mer om den.",
  gone: "Den påminnelsen gäller inte längre. Skriv ”mina påminnelser” så visar jag vad som gäller nu.",
  noForm:
    "Det formuläret kan jag inte öppna för dig. Skriv ”rapportera” så visar jag dina rapporter.",
} as const;

const aboutReport = "(?: om (?<about>.+?))?";

/** Puts off one's reminders: "påminn mig på torsdag", "påminn mig inte om slutrapporten förrän den 8 september". */
export const remindMePattern = new RegExp(
  `^(?:påminn(?: m(?:ig|ej))?(?: inte)?|inte (?:nu|än),?(?: utan| men)?|(?:vänta med|skjut(?:a)? upp) (?:min |mina )?påminnelse(?:n|r|rna)?|hör av dig|bli påmind|(?:en |ny )*påminnelse)(?: om (?<before>.+?))?(?: igen)?(?: förrän)?(?: till)? (?<day>${dayPattern})${aboutReport}[.! ]*$`,
  "iu",
);

/** The same, without a day. */
export const remindMeSometimePattern = new RegExp(
  `^(?:påminn m(?:ig|ej)|hör av dig)(?: senare| igen)*(?: om ${reportWords})?(?: senare| igen)*(?: (?:en|ett|två|tre|några|\\d{1,2}) (?:dag(?:ar)?|veck(?:a|or)) (?:innan|före|i förväg)(?: sista dagen)?| dagen (?:innan|före))?[?.! ]*$`,
  "iu",
);

const ownReports =
  "(?:(?:del|slut)?rapport(?:er(?:na)?)?|redovisning(?:ar(?:na)?)?|redogörelser|formulär(?:en)?|inlämningar)";

const handIn = "(?:lämna|skicka|rapportera|redovisa|göra|fylla i)(?: in)?";

const must = "(?:ska|måste|behöver|bör|förväntas)";

/** Asks what one owes and when one is reminded of it. */
export const ownBoardPattern = new RegExp(
  [
    "(?:visa )?(?:påminnelser(?:na)?|mina (?:påminnelser|rapporter och påminnelser|deadlines|datum|sista dagar))",
    `vad ${must} (?:vi|jag)(?: själv)? (?:lämna|rapportera)(?: in)?(?: själv(?:a)?)?`,
    "vad är (?:vi skyldiga|jag skyldig)(?: att lämna(?: in)?)?",
    "hur ligger (?:vi|jag) till",
    "(?:har (?:vi|jag) (?:lämnat|skickat|gjort)(?: in)? allt(?:ing)?|är allt (?:lämnat|inne|klart))",
    "vad saknas (?:från|av) (?:oss|mig)",
    "(?:har (?:vi|jag) missat (?:något|nåt)|vad har (?:jag|vi) missat|är (?:vi|jag) (?:klara?|sena?)(?: med (?:något|nåt|allt))?)",
    `vad är det (?:jag|vi) ${must} (?:göra|lämna)(?: in)?`,
    `(?:ta bort|sluta med|stäng av|slå av) påminnelser(?:na)? om ${reportWords}`,
    `vad (?:ligger på mitt bord|väntar(?: på (?:mig|oss))?|${must} (?:jag|vi) göra(?: (?:nu|sen|sedan|härnäst|näst))?)`,
    `när ${must} (?:jag|vi) vara klara?`,
    "när (?:går|kommer) (?:min )?nästa påminnelse(?: ut)?",
    `vad (?:har (?:jag|vi) kvar|är kvar|återstår)(?: att (?:${handIn}))?(?: för (?:mig|oss))?`,
    `har (?:jag|vi) (?:något|nåt) (?:kvar )?att ${handIn}`,
    `vilka ${ownReports} ${must} (?:jag|vi)(?: själv)? ${handIn}(?: själv(?:a)?)?`,
    `vilka ${ownReports} (?:är (?:mina|våra)|har (?:jag|vi)(?: kvar)?(?: att ${handIn})?)`,
    `vilka är (?:mina|våra) ${ownReports}`,
  ]
    .map(
      (words) =>
        `^${words.replaceAll("vad ", "vad? ")}(?: (?:i (?:år|höst|vår|sommar|vinter)|framöver))?(?:,? och när)?[?!. ]*$`,
    )
    .join("|"),
  "iu",
);

const report = `(?: (?:med |för |på |i )?${reportWords})?`;

const lately =
  "(?: (?:redan|idag|i ?går|i förrgår|förra veckan|i (?:mån|tis|ons|tors|fre)dags|den \\d{1,2}(?:/\\d{1,2}| \\p{L}+)))?";

/** Says that a report has been handed in: "jag har redan lämnat", "vi har redan skickat in rekvisitionen". */
export const alreadyDonePattern = new RegExp(
  `^(?:(?:(?:jag|vi) )?har (?:ju )?redan (?:lämnat|skickat|gjort|rapporterat)(?: in)?(?: (?:den|det))?${report}|(?:det|den)(?: (?:där|här))? har (?:jag|vi) (?:ju )?redan (?:lämnat|skickat|gjort|rapporterat)(?: in)?|(?:jag|vi) (?:lämnade|skickade|rapporterade)(?: in)? (?:den|det|rapporten|${reportWords})(?: in)?${lately}|(?:jag|vi) (?:lämnade|skickade|rapporterade)(?: in)?(?= .)${lately}|(?:den|det|allt|${reportWords}) är (?:inlämna[dt]|inskicka[dt]|skicka[dt])|klart (?:för länge sedan|sedan länge|för länge sen|sen länge)|(?:(?:den|det|allt|${reportWords}) är )?(?:redan (?:klart?|gjort|fixat|ordnat|löst|lämnad|lämnat|inlämnad|inskickad|inskickat)|klart? redan))[.! ]*$`,
  "iu",
);

/** Asks for more time: "jag behöver mer tid", "vi hinner inte med slutrapporten". */
export const moreTimePattern = new RegExp(
  `^(?:(?:vi|jag) (?:blir|är) (?:inte )?klara? (?:först|förrän)(?: på)? (?:${dayPattern})(?:[,.:]? .+)?|(?:får|kan) (?:vi|jag) (?:lämna|skicka)(?: in)?(?: (?:den|det|${reportWords}))?(?: in)? (?:senare|för sent|lite sent)|(?:jag |vi )?hinner inte(?: klart| bli klara?)? (?:förrän|före|innan|till) (?:${dayPattern})(?:[,.:]? .+)?|(?:jag|vi) (?:behöver|måste ha|skulle behöva) (?:lite )?(?:(?:mer|längre) tid|(?:en|ett|några|två|tre|fyra|\\d{1,2}) (?:dag(?:ar)?|veck(?:a|or)) (?:till|extra|mer))|(?:jag|vi) (?:hinner inte(?: klart| bli klara?)?|blir (?:sena?|försenade?))|blir (?:sena?|försenade?)(?= )|be om (?:mer tid|anstånd|uppskov)|(?:kan|får|skulle) (?:jag|vi)(?: kunna)? (?:få|ha) (?:(?:lite )?(?:mer|längre) tid|anstånd|uppskov))(?: på (?:mig|oss))?${report}(?: i tid)?(?:[?.! ]*|(?:, (?:för |eftersom |då )?| eftersom | på grund av | pga )(?<because>.+?)[.! ]*)$`,
  "iu",
);

/** Until when more time is asked for, and why: "hinner inte förrän på fredag, sjuka barn". */
export const untilPattern = new RegExp(
  `(?:förrän|först|före|innan|till)(?: på)? (?<day>${dayPattern})(?:[,.:] ?(?<why>.+?))?[.! ]*$`,
  "iu",
);

export const declinePattern =
  /^(((stäng|slå) av (mina )?|(pausa|stoppa) mina )påminnelser(na)?|sluta (tjata|påminna|spamma|störa|pipa)( på)?( mig| oss)?|(jag vill inte ha |inga )(fler )?påminnelser)[.! ]*$/i;

export const acceptPattern = /^(slå|sätt) på (mina )?påminnelser(na)?[.! ]*$/i;

/** What people read about their own reminders as a whole. */
export const boardTexts = {
  title: "Det här ska ni lämna",
  nothing: "Det finns inget som ni ska lämna.",
  hasNone:
    "Du har inga egna rapporter att lämna. Skriv ”tavla” för att se vad andra har kvar, ”påminnelser” för vad som går ut, eller ”rapportera” för RCC Sydösts egna formulär.",
  othersHandIn: (name: string): string => `${name} lämnas av andra. Det här är ert.`,
  nextReminder: (day: LocalDate): string => `Nästa påminnelse: ${dayInWords(day)}.`,
  more: (count: number): string => `… och ${count} till. Skriv ”rapportera” så visar jag alla.`,
  toSend: "När originalet är skickat: skriv ”originalet är skickat”.",
  declined: "Påminnelserna före sista dagen är avstängda för dig.",
  away: (from: LocalDate, until: LocalDate, deputy: string | undefined): string =>
    `Du är borta ${longDate(from)}${from === until ? "" : ` till ${longDate(until)}`}. ${deputy === undefined ? "Ingen får dina påminnelser i stället; från sista dagen får RCC Sydöst dem." : `${deputy} får dina påminnelser.`}`,
  decline: "Stäng av påminnelser",
  accept: "Slå på påminnelser",
  open: "Öppna",
  calendar: "Kalenderfil",
  oneDay: "Lägg dagen i kalendern",
  isDeclined:
    "Påminnelserna före sista dagen är avstängda. På sista dagen och efter den påminner jag ändå, för då behöver RCC Sydöst rapporten. Skriv ”slå på påminnelser” om du ångrar dig.",
  isAccepted: "Påminnelserna är på igen.",
  isBack: "Välkommen tillbaka. Påminnelserna går till dig igen.",
  wasNotAway: "Du var inte anmäld som borta. Påminnelserna går till dig.",
  putOff: (day: LocalDate, names: readonly string[], isMoved: boolean): string =>
    `Jag påminner dig ${dayInWords(day)}${isMoved ? ", närmaste arbetsdag," : ""} om ${names.join(", ")}.`,
  countOf: (name: string, count: number): string => (count === 1 ? name : `${name} (${count})`),
  nothingToRemindOf: "Det finns inget att påminna dig om: allt är lämnat.",
  noSuchReport: (words: string): string =>
    `Jag hittar ingen rapport som heter ”${words}” bland dem som är kvar för dig.`,
  unknownDeputy: (name: string): string =>
    `Jag hittar ingen ”${name}” i registret som får lämna samma rapporter som du. Skriv namnet som det står där.`,
  severalDeputies: (name: string): string =>
    `Flera i registret heter ”${name}”. Skriv hela namnet.`,
  whenToRemind: "Vilken dag ska jag påminna dig?",
  days: ["Påminn mig imorgon", "Påminn mig på fredag", "Påminn mig om en vecka"],
  runsRound:
    "Du har inga egna rapporter att lämna. Skriv ”pausa påminnelser” om du vill stoppa dem som går ut till andra.",
  wrongAbsence:
    "Skriv en sista dag som kommer, till exempel ”jag är borta till 5 september”. Lägg till ”ersättare” och ett namn om någon annan ska få dina påminnelser.",
} as const;
