import type { Subject } from "../../../src/participants/access.js";
import type { Participant } from "../../../src/participants/participant.js";
import type { Register } from "../../../src/participants/register.js";
import type { Form } from "../../../src/reporting/forms/form.js";
import type { Lateness } from "../../../src/reporting/obligations/due.js";
import type { LocalDate } from "../../../src/shared/local-date.js";
import { capital, dayAndTime, longDate } from "../format.js";
import { regionNames } from "../regions.js";

/** What a report is for, by name, marked where the register is the demo's. */
export function subjectName(register: Register, subject: Subject): string {
  const name = properName(register, subject);
  return register.demo && !name.includes("(demo)") ? `${name} (demo)` : name;
}

function properName(register: Register, subject: Subject): string {
  switch (subject.kind) {
    case "region":
      return regionNames[subject.regionId];
    case "project":
      return register.project(subject.projectId)?.name ?? subject.projectId;
    case "application":
    case "assessment":
      return `${regionNames[subject.regionId]}, ansökan ${subject.number}`;
    case "centre":
      return "RCC Sydöst";
  }
}

/** Who did something, by name. */
export function personName(register: Register, userId: string): string {
  return register.participant(userId)?.name ?? "någon som inte längre finns i registret";
}

const whoReports: Record<Form["who"], string> = {
  region: "regionernas handläggare",
  "project-lead": "projektledarna",
  applicant: "regionernas handläggare och projektledare",
  assessor: "RCC Sydösts koordinatorer",
  centre: "RCC Sydösts koordinatorer",
};

/** Who somebody is to the assistant, and where their own reports are. */
export function roleText(participant: Participant | undefined): string {
  switch (participant?.role) {
    case undefined:
      return "Du finns inte i mitt deltagarregister. Be RCC Sydösts koordinator att lägga till dig.";
    case "coordinator":
      return "Du är registrerad som koordinator. Skriv status för att se vem som har rapporterat, eller rapportera för att se RCC Sydösts egna formulär.";
    case "region":
      return `Du är registrerad för ${regionNames[participant.regionId]}. Skriv rapportera för att se dina egna formulär.`;
    case "project-lead":
      return "Du är registrerad som projektledare. Skriv rapportera för att se dina egna formulär.";
  }
}

/** Why somebody cannot open or press something, and what to do instead. */
export const refusals = {
  unknownForm:
    "Det formuläret finns inte. Inget är sparat. Skriv rapportera för att se dina formulär.",
  brokenCard:
    "Kortet går inte att läsa. Inget är sparat. Skriv rapportera för att öppna formuläret på nytt.",
  notYourForm: (form: Form, participant: Participant | undefined): string =>
    `${capital(form.name)} lämnas av ${whoReports[form.who]}. ${roleText(participant)}`,
  notYourSubject: (form: Form, participant: Participant | undefined): string =>
    `Du kan inte lämna ${form.name} för den region eller det projekt som kortet gäller. Inget är sparat. ${roleText(participant)}`,
  notReviewed:
    "Det finns inte att granska. Inget är ändrat. Skriv granska för att se vilka som finns.",
  decided:
    "RCC Sydöst har beslutat om ansökan, så den går inte att ändra. Inget är sparat. Skriv projektansökan för att se beslutet.",
  notToAssess: "Det finns ingen ansökan att bedöma än.",
  noNil: (form: Form): string =>
    `I ${form.name} går det inte att lämna att inget finns att redovisa. Inget är sparat.`,
  closedSection:
    "Det avsnittet går inte att ändra nu: RCC Sydöst har bett om komplettering av andra avsnitt. Inget är sparat. Skriv fortsätt för att se vilka.",
  noForms: (participant: Participant | undefined): string =>
    `Det finns inget formulär för dig att fylla i. ${roleText(participant)}`,
} as const;

/** What stands on the buttons. */
export const buttons = {
  save: "Spara utkast",
  next: "Nästa",
  back: "Tillbaka",
  review: "Granska och skicka in",
  toReview: "Spara och till granskningen",
  addRow: "Lägg till rad",
  removeRow: "Ta bort sista raden",
  submit: "Skicka in",
  submitCorrection: "Skicka in rättelsen",
  saveCopy: "Spara kopian",
  submitIncomplete: "Skicka ändå som ofullständig",
  fillIn: "Rätta det som saknas",
  edit: "Ändra",
  open: "Börja",
  continue: "Fortsätt",
  correct: "Rätta",
  show: "Visa alla svar",
  receipt: "Visa kvittot",
  backToReport: "Till formuläret",
  showVersion: (version: number): string => `Visa version ${version}`,
  word: "Öppna kopian i Word",
} as const;

/** What a step says above its fields. */
export const stepTexts = {
  progress: (number: number, count: number, title: string): string =>
    `Steg ${number} av ${count}: ${title}`,
  required:
    "Fält med * måste vara ifyllda när du skickar in. Du kan spara ett utkast när som helst.",
  saved: (at: Date): string =>
    `Utkastet är sparat ${dayAndTime(at)}. Det räknas inte som inlämnat än. Skriv fortsätt när du vill ta vid igen.`,
  attempted: (at: Date, number: string): string =>
    `Försöket att lämna in är antecknat ${dayAndTime(at)}, nummer ${number}. Inget är inlämnat än.`,
  nothingToSave: "Inget är ifyllt än, så det finns inget att spara.",
  correcting: (version: number): string =>
    `Du rättar det som är inlämnat. Version ${version} gäller tills du har skickat in rättelsen.`,
  conflict: (by: string, at: Date): string =>
    `Inget är sparat än: ${by} ändrade utkastet ${dayAndTime(at)}, efter att du öppnade kortet. Din text står kvar i fälten, och det som är sparat står under. Vill du att din text ska gälla, spara igen.`,
  you: "du själv",
  withheld:
    "Det som ser ut att röra en enskild patient är inte sparat. Texten står kvar i fältet så att du kan ändra den. Går du vidare utan att ändra sparas den inte.",
  savedByOther: (text: string): string => (text === "" ? "Nu sparat: inget" : `Nu sparat: ${text}`),
  prefilledFrom: (title: string, version: number): string =>
    `De första raderna är hämtade ur ${title}, version ${version}.`,
  errorsHere: (count: number): string =>
    count === 1 ? "En uppgift behöver rättas" : `${count} uppgifter behöver rättas`,
  errorsBeforeSubmit: (count: number): string =>
    count === 1
      ? "En uppgift återstår innan du kan skicka in. Utkastet är sparat."
      : `${count} uppgifter återstår innan du kan skicka in. Utkastet är sparat.`,
  leftBehind: (text: string): string => `Att rätta i förra steget: ${text}`,
  moreErrors: (count: number): string => `… och ${count} till.`,
  hidden: (length: number): string =>
    `Din text har ${length} tecken och är sparad, men är för lång för att visas här. Skriv en kortare text i fältet så ersätter den.`,
  understood: (typed: string, amount: string): string => `${typed} = ${amount}`,
  recalled: (
    form: Form,
    isLastYears: boolean,
    version: number,
    label: string,
    answer: string,
  ): string =>
    `I ${form.name}${isLastYears ? ` för ${form.year}` : ""}, version ${version}: ${label}${answer}`,
  startsFilled: "En del är ifyllt i förväg med det som redan är känt. Kontrollera att det stämmer.",
  notComputed: "räknas ut när uppgifterna är sparade",
  fillInHere: "Fyll i det här.",
  choose: "Välj",
  examples: {
    amount: "Till exempel 1\u00a0500\u00a0000 eller 1,5 mkr",
    percent: "Till exempel 68,9",
  } as Readonly<Record<string, string>>,
} as const;

/** What stands on the review and on receipts. */
export const pageTexts = {
  reviewTitle: (form: Form): string => `Granska: ${form.title}`,
  reviewIntro: (form: Form, button: string): string =>
    form.original === undefined
      ? `Så här blir ${form.name} till ${form.recipient}. Den är inte inlämnad förrän du trycker på ${button}.`
      : `Så här blir underlaget. RCC Sydöst får en kopia när du trycker på ${button}.`,
  movedOn: "Utkastet har ändrats sedan du granskade det. Så här ser det ut nu. Inget är inlämnat.",
  otherContent:
    "Kortet har redan använts för att lämna in, och utkastet är ett annat nu. Vill du skicka in det här i stället? Granska det och skicka in det som en rättelse. Inget nytt är inlämnat.",
  typed: (text: string, typed: string): string => `${text} (du skrev ”${typed}”)`,
  shortened: "Långa texter är förkortade här med … De är sparade i sin helhet.",
  changesTitle: "Ändringar",
  change: (before: string, after: string): string => `${before} → ${after}`,
  difference: (text: string): string => ` (${text})`,
  moreChanges: (count: number): string => `… och ${count} ändringar till.`,
  noChanges: "Inget svar är ändrat",
  nothingFilledIn: "Inget ifyllt.",
  closed: (section: string): string => `${section} (kan inte ändras nu)`,
  unsignedTitle: (form: Form): string => `${form.title}: väntar på intygande`,
  decidedTitle: (form: Form, isGranted: boolean): string =>
    `${form.title}: ${isGranted ? "beviljad" : "inte beviljad"}`,
  receiptTitle: (form: Form, corrects: boolean): string =>
    form.original !== undefined
      ? `${form.title}: ${corrects ? "den nya kopian" : "kopian"} är sparad`
      : corrects
        ? `${form.title}: rättelsen är inlämnad`
        : `${form.title}: inlämnad`,
  lackingTitle: (count: number): string =>
    count === 1
      ? "En uppgift saknas. Du kan ändå skicka in, men då märks den som ofullständig."
      : `${count} uppgifter saknas. Du kan ändå skicka in, men då märks rapporten som ofullständig.`,
  sentLacking: (count: number): string =>
    count === 1
      ? "Inlämnad som ofullständig: en uppgift saknas. Komplettera med Rätta."
      : `Inlämnad som ofullständig: ${count} uppgifter saknas. Komplettera med Rätta.`,
  receiptSection: "Kvitto",
  unchanged:
    "Inget svar skiljer sig från det som redan är inlämnat, så ingen ny version har sparats.",
  versionOf: (version: number, latest: number | undefined): string =>
    version === latest
      ? `${version}`
      : latest === undefined
        ? `${version} (gäller inte längre)`
        : `${version} (version ${latest} gäller nu)`,
  showTitle: (form: Form, version: number): string => `${form.title}, version ${version}`,
  receivedBy: "Till",
  originalTo: "Original till",
  filledInAt: "Ifylld",
  submittedAt: "Inlämnad",
  correctedAt: "Rättad",
  submittedBy: "Av",
  version: "Version",
  receipt: "Kvittonummer",
  due: "Sista dag",
  lateBy: ({ byDays, day }: Lateness): string =>
    `Inkom ${byDays === 1 ? "1 dag" : `${byDays} dagar`} efter ${longDate(day)}.`,
  late: "Den är mottagen och märkt som sen.",
  lateOrNot: (kept: readonly LocalDate[]): string =>
    `Källorna anger också ${kept.map(longDate).join(" och ")}, så det är inte avgjort om den är sen. Den är mottagen.`,
  inTime: (day: LocalDate): string => `i tid, senast ${longDate(day)}`,
  correctionInTime: "Rättelsen räknas inte som sen inlämning.",
} as const;

/** What stands in lists of forms and reports. */
export const listTexts = {
  title: "Dina rapporter att lämna",
  mineTitle: "Dina rapporter",
  chooseTitle: (form: Form): string =>
    `${form.title}: ${form.who === "project-lead" ? "välj projekt" : "välj ansökan"}`,
  correctTitle: "Vilken rapport vill du rätta?",
  nothingToCorrect:
    "Du har inte lämnat in någon rapport som går att rätta. Skriv ”rapportera” så visar jag dina rapporter.",
  notBegun: "Inte påbörjad.",
  draft: (at: Date, by: string): string =>
    `Utkast, sparat ${dayAndTime(at)} av ${by}. Inte inlämnat.`,
  submitted: (version: number, at: Date, by: string, receipt: string): string =>
    `Version ${version}, inlämnad ${dayAndTime(at)} av ${by}. Kvittonummer ${receipt}.`,
  unsigned: (version: number, at: Date, by: string, receipt: string): string =>
    `Version ${version}, ifylld ${dayAndTime(at)} av ${by}, väntar på intygande. Räknas inte som inlämnad än. Kvittonummer ${receipt}.`,
  incomplete: " Ofullständig.",
  correctionBegun: (at: Date): string =>
    `En rättelse är påbörjad men inte inskickad (sparad ${dayAndTime(at)}).`,
  due: "När: ",
  more: (count: number): string =>
    `${count} formulär till får inte plats här. Skriv till exempel delrapport för att se bara dem.`,
  kept: (form: Form, at: Date): string =>
    `Utkastet till ${form.name} är sparat ${dayAndTime(at)}. Har du skrivit något i kortet efter det, tryck på Spara utkast först. Det räknas inte som inlämnat än. Skriv fortsätt när du vill ta vid igen.`,
  nothingKept:
    "Inget utkast är sparat än. Har du skrivit något i ett kort, tryck på Spara utkast där innan du går. Skriv sedan fortsätt när du vill ta vid igen.",
  noDraft: "Du har inget påbörjat utkast. Här är dina formulär.",
} as const;
