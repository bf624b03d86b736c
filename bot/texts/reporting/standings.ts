import type { Form } from "../../../src/reporting/forms/form.js";
import type { TextFault } from "../../../src/guidance/own-words.js";
import { longestText } from "../../../src/guidance/own-words.js";
import type { Status } from "../../../src/reporting/submissions/submission-state.js";
import type { EventOf } from "../../../src/reporting/submissions/submission.js";
import { capital, dayAndTime, kronor } from "../format.js";

/** Where a report stands, in a word or two. */
export const statusNames: Record<Status, string> = {
  draft: "Utkast, inte inlämnat",
  "to-sign": "Väntar på intygande",
  submitted: "Inlämnad",
  "completion-asked": "Komplettering begärd",
  approved: "Godkänd",
  nil: "Inget att redovisa",
  withdrawn: "Tillbakadragen",
  returned: "Skickad tillbaka",
  granted: "Beviljad",
  rejected: "Ej beviljad",
};

const reasonFaults: Record<TextFault, string> = {
  missing: "Skriv varför.",
  "too-long": `Texten är för lång. Högst ${longestText} tecken får plats.`,
  "personal-number":
    "Texten ser ut att innehålla ett personnummer. Ta bort det och försök igen. Inget är sparat.",
  "patient-data":
    "Texten ser ut att handla om en enskild patient, med födelsetid. Skriv om den och försök igen. Inget är sparat.",
};

/** Why a reason cannot be taken. */
export function reasonFault(fault: TextFault): string {
  return reasonFaults[fault];
}

/** What is said where a report is withdrawn, where there is nothing to report, and where someone vouches for one. */
export const standingTexts = {
  standing: "Läge",
  moment: (name: string, at: string, by: string): string =>
    `${name} ${dayAndTime(new Date(at))} av ${by}`,
  reason: "Skäl",
  at: "När",
  by: "Av",
  movedOn: "Läget har ändrats sedan kortet visades. Så här ser det ut nu. Inget är ändrat.",
  withdraw: "Dra tillbaka",
  confirmWithdraw: "Ja, dra tillbaka",
  withdrawTitle: (form: Form): string => `Dra tillbaka: ${form.title}`,
  withdrawing: (number: number): string => `Version ${number} dras tillbaka`,
  withdrawIntro: (form: Form): string =>
    `${capital(form.name)} räknas då inte längre som inlämnad, varken i uppföljningen eller i sammanställningen. Allt ni har skrivit finns kvar, och ni kan lämna in på nytt. RCC Sydöst får veta skälet.`,
  withdrawReason: "Varför dras den tillbaka? *",
  withdrawnTitle: (form: Form): string => `${form.title}: tillbakadragen`,
  withdrawnNow: (number: number): string =>
    `Version ${number} är tillbakadragen och räknas inte som inlämnad.`,
  handInAgain: "Lämna in på nytt",
  keep: "Nej, behåll den",
  nil: "Inget att redovisa",
  confirmNil: "Ja, inget att redovisa",
  nilTitle: (form: Form): string => `Inget att redovisa: ${form.title}`,
  nilProgress: "Lämna utan siffror",
  nilIntro: (form: Form): string =>
    `Har ni inget att redovisa i ${form.name}? Lämna in det med ett skäl, så räknas den som klar. Finns det ett utkast ligger det kvar, och ni kan lämna en rapport senare.`,
  nilReason: "Varför finns det inget att redovisa? *",
  nilReceipt: (form: Form): string => `${form.title}: inget att redovisa`,
  nilCounts: "Räknas som klar.",
  reportInstead: "Lämna en rapport i stället",
  toForm: "Tillbaka",
  sign: "Intyga uppgifterna",
  signed: "Intygad",
  originalSent: "Originalet bekräftat skickat",
  confirmSent: "Bekräfta skickad",
  sentNow: "Tack! Jag har noterat att originalet är skickat och påminner inte mer om det.",
  sentAlready: "Det är redan bekräftat att originalet är skickat.",
  nothingToConfirm:
    "Det finns ingen sparad kopia som väntar på att du bekräftar att originalet är skickat. Skriv ”rapportera” så visar jag dina rapporter.",
  askSent: (recipient: string): string =>
    `Tryck på Bekräfta skickad när originalet är underskrivet och skickat till ${recipient}. Jag påminner tills dess.`,
  handedInBy: (name: string): string =>
    `${name} har redan lämnat in. Vill du ersätta något eller lägga till, tryck på Rätta: det blir en ny version av samma. Annars behöver du inte göra något.`,
  waitsForOther: (names: readonly string[]): string =>
    names.length === 0
      ? "Väntar på att en annan person intygar uppgifterna. Ingen annan finns i registret: be RCC Sydöst att lägga till någon. Tills dess räknas den inte som inlämnad."
      : `Väntar på att en annan person intygar uppgifterna: ${new Intl.ListFormat("sv-SE", { type: "disjunction" }).format(names)}. Tills dess räknas den inte som inlämnad.`,
  waitsForYou:
    "Läs igenom uppgifterna med Visa alla svar. Stämmer de, tryck på Intyga uppgifterna. Stämmer de inte, tryck på Rätta. Tills dess räknas den inte som inlämnad.",
  samePerson:
    "Den som har lämnat in kan inte själv intyga uppgifterna. Be en annan person att göra det. Inget är ändrat.",
  signedNow: "Du har intygat uppgifterna. Nu räknas den som inlämnad.",
  readAndSign: "Läs och intyga",
  nothingToSign: "Det finns ingen rapport som väntar på att du intygar den.",
  complete: "Komplettera",
  decline: "Inget att ändra",
  confirmDecline: "Skicka svaret",
  declineTitle: (form: Form): string => `Inget att ändra: ${form.title}`,
  declineIntro:
    "Är allt redan rätt? Skriv varför, så läser RCC Sydöst om med ditt svar. Version och siffror ändras inte.",
  declineReason: "Varför behöver inget ändras? *",
  declined: (reason: string): string => `Inget att ändra. Skäl: ${reason}`,

  returnedHere: (reason: string): string =>
    `RCC Sydöst har skickat tillbaka att inget finns att redovisa: ${reason}`,
  askedTitle: "RCC Sydöst ber om komplettering:",
  askedHere: (reason: string): string => `RCC Sydöst ber om komplettering här: ${reason}`,
  onlyAsked: "Bara det som ska kompletteras går att ändra. Resten ser du när du granskar.",
  correctingNil:
    "Ni har lämnat att det inte finns något att redovisa. Det gäller tills du har skickat in rapporten.",
  correctingWithdrawn:
    "Den tidigare versionen är tillbakadragen. Inget gäller förrän du lämnar in.",
  correctingUnsigned: (number: number): string =>
    `Version ${number} väntar på intygande. Skickar du in en ny version är det den som ska intygas.`,
} as const;

/** What has been decided on an application, when, and why. */
export function decisionText({
  at,
  granted,
  reason,
}: Pick<EventOf<"decided">, "at" | "granted" | "reason">): string {
  const what = granted === undefined ? "Ej beviljad" : `Beviljad med ${kronor(granted.kronor)}`;
  return `${what} av RCC Sydöst ${dayAndTime(new Date(at))}. Skäl: ${reason}`;
}

/** What has happened to a report, a line each. */
export const historyTexts = {
  nil: (at: Date, by: string, receipt: string): string =>
    `Inget att redovisa, lämnat ${dayAndTime(at)} av ${by}. Kvittonummer ${receipt}.`,
  attempted: (at: Date, by: string, number: string, count: number): string =>
    `Försök att lämna in ${dayAndTime(at)} av ${by}, nummer ${number}: ${count === 1 ? "en uppgift" : `${count} uppgifter`} att rätta.`,
  signed: (version: number, at: Date, by: string): string =>
    `Version ${version} intygad ${dayAndTime(at)} av ${by}.`,
  originalSent: (at: Date, by: string): string =>
    `Originalet skickat, bekräftat ${dayAndTime(at)} av ${by}.`,
  withdrawn: (version: number, at: Date, by: string): string =>
    `Version ${version} tillbakadragen ${dayAndTime(at)} av ${by}.`,
  asked: (version: number, at: Date): string =>
    `Komplettering av version ${version} begärd av RCC Sydöst ${dayAndTime(at)}.`,
  approved: (version: number, at: Date): string =>
    `Version ${version} godkänd av RCC Sydöst ${dayAndTime(at)}.`,
  declined: (version: number, at: Date, by: string): string =>
    `Komplettering av version ${version} besvarad ${dayAndTime(at)} av ${by}: inget att ändra.`,
  returned: (at: Date): string =>
    `Inget att redovisa skickat tillbaka av RCC Sydöst ${dayAndTime(at)}.`,
  decided: decisionText,
} as const;

/** What the told are told: of which report, whose, and by whom. */
export type ToldText = (what: {
  readonly form: Form;
  readonly subject: string;
  readonly by: string;
}) => string;

/** Whom something is told besides the one who did it, and how. */
export interface Told {
  readonly others: ToldText;
  readonly reviewers?: ToldText;
}

/** What people are told unasked. */
export const told = {
  submitted: {
    others: ({ form, subject, by }) =>
      `${by} har lämnat ${form.name} för ${subject}. Här är en kopia av kvittot.`,
  },
  attached: {
    others: ({ form, subject, by }) =>
      `${by} har kompletterat ${form.name} för ${subject} med bilaga. RCC Sydöst ser den nu, så du behöver inte göra något.`,
  },
  completed: {
    others: ({ form, subject, by }) =>
      `${by} har kompletterat ${form.name} för ${subject}. Här är en kopia av kvittot.`,
    reviewers: ({ form, subject }) =>
      `${capital(form.name)} för ${subject} är kompletterad. Skriv granska för att läsa den.`,
  },
  toSign: {
    others: ({ form, subject, by }) =>
      `${by} har fyllt i ${form.name} för ${subject}. Den räknas som inlämnad först när en annan person har intygat uppgifterna.`,
  },
  signed: {
    others: ({ form, subject, by }) => `${by} har intygat ${form.name} för ${subject}.`,
  },
  nil: {
    others: ({ form, subject, by }) =>
      `${by} har lämnat att det inte finns något att redovisa i ${form.name} för ${subject}.`,
  },
  declined: {
    others: ({ form, subject, by }) =>
      `${by} har svarat RCC Sydöst att inget behöver ändras i ${form.name} för ${subject}.`,
    reviewers: ({ form, subject, by }) =>
      `${by} svarar att inget behöver ändras i ${form.name} för ${subject}. Skriv granska för att läsa varför.`,
  },
  withdrawn: {
    others: ({ form, subject, by }) => `${by} har dragit tillbaka ${form.name} för ${subject}.`,
    reviewers: ({ form, subject, by }) =>
      `${by} har dragit tillbaka ${form.name} för ${subject}. Den räknas inte längre som inlämnad. Skälet står under status.`,
  },
} as const satisfies Readonly<Record<string, Told>>;
