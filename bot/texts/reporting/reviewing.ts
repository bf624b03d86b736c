import type { AskFault } from "../../../src/reporting/submissions/review.js";
import type { Form } from "../../../src/reporting/forms/form.js";
import { dayAndTime } from "../format.js";
import type { ToldText } from "./standings.js";
import { reasonFault } from "./standings.js";

/**
 * What a coordinator writes to see what waits to be reviewed: "granska", "granska kort rapport".
 *
 * @param words - what people call the form; none for all of them
 */
export function reviewPattern(words: readonly string[] = []): RegExp {
  const what =
    words.length === 0
      ? "(?:gransk(?:a|ning(?:en)?)(?: (?:alla |inlämnade )?rapporter(?:na)?)?|(?:vad|vilka rapporter) (?:ska|kan|behöver) (?:jag granska|granskas)|(?:(?:finns|är) det )?(?:något|rapporter) att granska|(?:(?:ge mig )?(?:en lista på )?(?:allt|de|vad|rapporter|rapporterna) )?(?:som )?(?:(?:är |finns )?att granska|väntar på granskning))"
      : `granska (?:${words.join("|")})`;
  return new RegExp(`^(?:visa )?${what}[.!? ]*$`, "iu");
}

/** The number on a receipt, alone or asked to be shown: "2025-KORT-RAPPORT-RO-1". */
export const receiptPattern =
  /^(?:visa |öppna |läs )?(?:kvittot? |rapporten |inlämningen )?(?<id>\d{4}-[\p{L}\d-]{1,80})-(?<version>\d{1,6})[.!? ]*$/iu;

/** What stands on the reviewer's cards. */
export const reviewTexts = {
  noReceipt: (receipt: string): string =>
    `Jag hittar ingen rapport med kvittonumret ${receipt}. Kontrollera numret, eller skriv **granska** för att se vad som har kommit.`,
  olderReceipt: (version: number, last: number): string =>
    `Kvittot gäller version ${version}. Här visas version ${last}, som gäller nu.`,
  listTitle: "Att granska",
  formTitle: (form: Form): string => `Granska: ${form.title}`,
  nothing:
    "Det finns inget att granska just nu. Skriv uppföljning för att se vem som har rapporterat.",
  noneOfForm: (form: Form): string => `Ingen har lämnat ${form.name} än.`,
  more: (count: number): string =>
    `${count} till får inte plats här. Skriv till exempel granska kort rapport för att se bara dem.`,
  came: (version: number, at: Date, by: string): string =>
    `Version ${version}, inlämnad ${dayAndTime(at)} av ${by}.`,
  review: "Granska",
  open: "Öppna",
  pageTitle: (form: Form, version: number): string => `Granska: ${form.title}, version ${version}`,
  facts: "Inlämningen",
  askedOf: (version: number): string => `Begärd komplettering av version ${version}`,
  changedSince: (version: number): string => `Ändrat sedan version ${version}`,
  draftBegun: (at: Date): string =>
    `Avsändaren har börjat på en rättelse (sparad ${dayAndTime(at)}). Den är inte inlämnad.`,
  approve: "Godkänn",
  ask: "Be om komplettering",
  list: "Till listan",
  nilReturn: "Skicka tillbaka",
  nilReturnTitle: (form: Form): string => `Skicka tillbaka: ${form.title}`,
  nilReturnIntro:
    "Avsändaren får veta att en rapport behövs ändå, med ditt skäl. Den räknas då inte längre som klar.",
  nilReturnReason: "Varför behövs en rapport? *",
  nilReturned: "Skickad tillbaka. Avsändaren har fått veta det.",
  declined: "Avsändarens svar på begäran",
  approvedNow: "Godkänd. Avsändaren har fått veta det.",
  askedNow: "Begäran är skickad. Bara de avsnitten går att ändra tills svaret kommer.",
  askTitle: (form: Form): string => `Be om komplettering: ${form.title}`,
  askProgress: (version: number): string => `Version ${version}`,
  askIntro:
    "Skriv vad som saknas eller behöver ändras, och varför, i de avsnitt som det gäller. Lämna resten tomt: de avsnitten går då inte att ändra. Avsändaren ser din text.",
  askLabel: (title: string): string => `Komplettera ”${title}”`,
  send: "Skicka begäran",
  back: "Tillbaka",
  errorTitle: "Begäran är inte skickad",
  gone: "Den är inte längre inlämnad. Inget är ändrat. Skriv granska för att se vilka som finns.",
} as const;

/** Why a request for completion was not sent. */
export function askFaultText(form: Form, { section, fault }: AskFault): string {
  if (section === undefined) return "Skriv vad som behöver kompletteras i minst ett avsnitt.";
  const title = form.sections.find(({ id }) => id === section)?.title ?? section;
  return `${title}: ${reasonFault(fault)}`;
}

/** What those who reported are told when their report has been reviewed. */
export const toldOfReview = {
  approved: ({ form, subject }) => `RCC Sydöst har godkänt ${form.name} för ${subject}.`,
  returned: ({ form, subject }) =>
    `RCC Sydöst behöver ${form.name} för ${subject} ändå. Skälet står i formuläret.`,
  asked: ({ form, subject }) =>
    `RCC Sydöst ber om komplettering av ${form.name} för ${subject}. Tryck på Komplettera, så öppnas det som gäller.`,
} as const satisfies Readonly<Record<string, ToldText>>;
