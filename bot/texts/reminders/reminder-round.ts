import type { Failure } from "../../../src/reminders/ledger/dispatch.js";
import type { Rule } from "../../../src/reminders/planning/rules.js";
import type { LocalDate } from "../../../src/shared/local-date.js";
import { dayAndTime, daysInWords, longDate } from "../format.js";
import { dayPattern } from "../day-words.js";
import { dayInWords } from "./reminders.js";

/** Asks for what goes out to whom: "påminnelser", "vad går ut till vem". */
export const roundPattern =
  /^(visa )?(påminnelser(na)?|alla påminnelser|vad (går|skickas) ut( till vem| (i|den här|nästa) vecka(n)?| idag| i ?morgon| härnäst| på [a-zåäö]+)?|(vem|vilka) (får|ska få) (en )?påminnelse(r)?( idag| i ?morgon| (i|nästa) vecka(n)?| på [a-zåäö]+)?|kommande påminnelser|när (går|kommer|skickas) (nästa påminnelse|(nästa )?påminnelser(na)?)( ut)?|(stoppa|hoppa över|ställ in|ta bort|avbryt) (en |nästa |dagens |morgondagens |veckans )?påminnelse(n|r|rna)?( till .+)?|påminn inte .+|(testa|provskicka|förhandsgranska) (en |nästa )?påminnelse(n|r|rna)?( (på|till|åt|med) mig)?|(visa )?hur (en |nästa )?påminnelse(n|r|rna)? ser ut)[?!.]*$/i;

/** Asks for messages that did not arrive. */
export const problemsPattern =
  /^(visa )?(leveransproblem(en)?|(vad|vilka( meddelanden| påminnelser)?|vilket meddelande) kom inte fram|vem (nåddes|nås) inte|vilka (mejl|meddelanden|påminnelser|utskick) (studsade|misslyckades|gick inte fram)|(nådde (vi|det|påminnelsen|jag)|fick) alla( påminnelsen| påminnelserna| det)?|skicka (om|igen) det som inte (kom|gick) fram|försök igen med (de|dem|dom)( som .+)?|misslyckade (påminnelser|utskick)|((är det|finns det|var det) )?(någon|nån|några|vilka|vem) (som )?(inte (har )?|har inte )(fått|nåtts av) (sin |sina |en |någon )?påminnelse(n|r)?|(kom|nådde|gick) (alla|allt|påminnelse(n|rna)|allting|besked(et|en)) fram( till .+)?|skicka (om|igen) till (de|dem|dom)( som inte (har )?(fått|fick)( .+)?)?)[?!.]*$/i;

const reminder = "(?:extra |liten |ny )*(?:påminnelse(?:r)?|puff|knuff|signal)";

/** Reminds others than oneself: "påminn RKL", "puffa på dem som inte lämnat", "skicka en påminnelse till RKL". */
export const nudgePattern = new RegExp(
  `^(?:påminn (?!m(?:ig|ej)(?: |$)|inte |${dayPattern}[!.? ]*$)|(?:puffa|stöt|ligg|tryck|knacka|jaga)(?: på)? |(?:mejla|maila) (?=alla |de |dem |dom )|(?:skicka )?(?:en |ut )?${reminder} (?:till|åt) )(.+?)[!.?]*$`,
  "iu",
);

/** A day within such a wish: "RKL om redogörelsen 20 september", "alla på måndag om delrapporten". */
export const nudgeDayPattern = new RegExp(
  `^(?<before>.*?)(?:^| )(?:(?:till|först|senast) )?(?<day>${dayPattern})(?<after> .+)?$`,
  "iu",
);

/** Why a message did not arrive, and what can be done about it. */
export const failureTexts: Record<Failure | "unknown", string> = {
  "no-address": "har inte öppnat chatten med mig. Be personen att skriva till mig en gång.",
  throttled: "nåddes inte: Teams tog inte emot fler meddelanden. Skicka igen om en stund.",
  unreachable: "nåddes inte: Teams svarade inte. Skicka igen om en stund.",
  blocked: "har blockerat mig, eller så har en administratör gjort det. Hör av dig på annat sätt.",
  uninstalled: "har tagit bort mig ur Teams. Be personen att lägga till mig igen.",
  gone: "har ingen chatt med mig längre. Be personen att skriva till mig en gång.",
  "not-allowed": "har en chatt som jag inte får skicka till. Be personen att skriva till mig igen.",
  refused: "nåddes inte: Teams tog inte emot meddelandet. Felet finns i loggen.",
  unknown:
    "kan ha fått det eller inte: jag fick inget svar från Teams. Fråga gärna innan du skickar igen.",
};

const steps: Record<Rule["to"], string> = {
  owners: "den som ska lämna",
  others: "övriga kontakter",
  coordinators: "RCC Sydöst",
};

/** What coordinators read about the round of reminders. */
export const roundTexts = {
  title: (year: number): string => `Påminnelser, överenskommelsen ${year}`,
  running: "Påminnelserna går ut av sig själva på arbetsdagar.",
  hours: (from: string, to: string): string =>
    `De går ut på arbetsdagar mellan ${from.replace(":", ".")} och ${to.replace(":", ".")}.`,
  nothingAhead: "Inget ska gå ut de närmaste veckorna.",
  missed: "Gick inte ut: för sent när det blev dags",
  moreAhead: (count: number): string => `… och ${count} till`,
  test: "Skicka ett prov till mig",
  cancel: "Ställ in",
  restore: "Ångra det som är inställt",
  showProblems: "Leveransproblem",
  whichToCancel: "Vilken påminnelse ska inte gå ut?",
  whichStep: "Vilket steg i trappan vill du slå av eller på?",
  toggle: "Slå av eller på",
  toggled: "Ändrat. Så här blir det som går ut.",
  step: (when: string, to: Rule["to"], isOn: boolean): string =>
    `${when}, till ${steps[to]}${isOn ? "" : " (av)"}`,
  isCancelled: "Den påminnelsen går inte ut.",
  isRestored: "Inget är inställt längre.",
  testSent: "Provet ligger sist i chatten. Så ser det ut för den som får det.",
  testNothing: "Det finns inget att visa: ingen påminnelse är på väg till någon annan.",
  testNotSent: "Provet kunde inte skickas. Försök igen om en stund.",
  testFor: (name: string): string =>
    `Prov: så ser påminnelsen ut för ${name}. Knapparna fungerar inte.`,
  missingTitle: "Saknade rapporter",
  reviewTitle: "Rapporter att granska",
  coordinatorDone: "Inget i den här påminnelsen är kvar att göra.",
  waiting: (count: number): string =>
    count === 1 ? "1 rapport väntar på granskning" : `${count} rapporter väntar på granskning`,
  waitingSince: (day: LocalDate): string => ` sedan ${longDate(day)}.`,
  review: "Granska",
  showMissing: "Visa lista",
  missing: (name: string, left: number, all: number): string => `${name}: ${left} av ${all} saknas`,
  allIn: (name: string): string => `${name}: alla har lämnat`,
  moreMissing: (count: number): string => `… och ${count} till. Skriv ”vem saknas”.`,
  promised: (day: LocalDate, reason: string): string =>
    ` har bett om tid till ${longDate(day)}: ${reason}`,
  saidDone: " säger att den redan är lämnad.",
  away: (until: LocalDate): string => ` Borta till ${longDate(until)}.`,
  noAnswer: (reminders: number): string =>
    reminders === 0
      ? " har inte fått någon påminnelse."
      : ` har inte svarat på ${reminders === 1 ? "1 påminnelse" : `${reminders} påminnelser`}.`,
  nudgeAgain: "Påminn igen",
  nudgeTitle: (count: number): string =>
    `Påminn ${count === 1 ? "1 person" : `${count} personer`} en gång till?`,
  nudgeWhen: "Påminnelsen går ut nu, eller så snart det är arbetstid.",
  nudgeOn: (day: LocalDate, isMoved: boolean): string =>
    `Påminnelsen går ut ${dayInWords(day)}${isMoved ? ", nästa arbetsdag" : ""}, till dem som inte har lämnat då.`,
  nudgePaused: "Den här går ut när pausen är slut.",
  nudgeDay: "Dag den går ut (tomt: nu)",
  nudgeSend: "Skicka påminnelsen",
  nudgeCancel: "Avbryt",
  nudgedTitle: "Påminnelsen är beställd",
  nudged: (count: number): string =>
    `Klart. ${count === 1 ? "1 person får" : `${count} personer får`} en påminnelse. Skriv ”leveransproblem” om du vill se om något inte kom fram.`,
  nudgedOn: (count: number, day: LocalDate): string =>
    `Klart. ${count === 1 ? "1 person får" : `${count} personer får`} en påminnelse ${dayInWords(day)}, om rapporten inte har kommit då. Skriv ”påminnelser” om du vill se eller ställa in den.`,
  nudgeCancelled: "Avbrutet. Ingen påminnelse har skickats.",
  nobodyOwes: "Det finns ingen att påminna: allt som är aktuellt har lämnats.",
  nobodyKnown: (name: string): string =>
    `Ingen i registret kan lämna ${name}. Lägg till en kontaktperson först.`,
  unknownSubject: (name: string): string =>
    `Jag känner inte igen ”${name}”. Skriv till exempel ”påminn RKL”, ”påminn alla om delrapporten” eller projektets namn.`,
  responseTitle: { "more-time": "Behöver mer tid", "said-done": "Säger att den redan är lämnad" },
  untilLabel: "Klar: ",
  reasonLabel: "Skäl: ",
  fromLabel: "Från: ",
  agree: "Stämmer, påminn inte mer",
  want: "Den behövs här ändå",
  agreed: "Noterat. Jag påminner inte mer om den.",
  wanted: "Noterat. Jag påminner om den igen.",
  problemsTitle: (count: number): string =>
    count === 1 ? "Ett meddelande kom inte fram" : `${count} meddelanden kom inte fram`,
  noProblems: "Allt har kommit fram.",
  tried: (at: Date): string => `Försökte ${dayAndTime(at)}.`,
  otherContact: (name: string): string => `Annan kontakt: ${name}.`,
  noOtherContact: "Ingen annan kontakt finns i registret.",
  moreProblems: (count: number): string => `… och ${count} till. De visas när de här är lösta.`,
  resend: "Skicka igen",
  sendTo: (name: string): string => `Skicka till ${name}`,
  resendAll: "Skicka igen till alla",
  resent: (sent: number, tried: number): string => `${sent} av ${tried} kom fram nu.`,
  about: "Det gällde ",
  ahead: (day: LocalDate): string => dayInWords(day),
  people: (names: readonly string[], most: number): string =>
    names.length <= most
      ? `${names.join(", ")}.`
      : `${names.slice(0, most).join(", ")} och ${names.length - most} till.`,
  andOthers: (count: number): string =>
    ` och ${count === 1 ? "1 rapport" : `${count} rapporter`} till`,
  line: (count: number): string => (count === 1 ? "" : ` (${count} rapporter)`),
} as const;

/** What kind of reminder a rule makes, by the first word of its identifier; the second counts days. */
const ruleWords: Readonly<Record<string, (days: string) => string>> = {
  before: (days) => `${days} före`,
  after: (days) => `${days} efter`,
  completion: (days) => `${days} efter begäran om komplettering`,
  review: (days) => `har väntat ${days} på granskning`,
  last: () => "sista dagen",
  opens: () => "öppnar",
  asked: () => "har bett om påminnelse",
  promised: () => "dagen före utlovad dag",
  back: () => "tillbaka efter frånvaro",
};

/** When a reminder comes, in a preview: "7 dagar före". */
export function ruleInWords(rule: string): string {
  const [kind = "", days = ""] = rule.split("-");
  return ruleWords[kind]?.(daysInWords(Number(days))) ?? "extra påminnelse";
}
