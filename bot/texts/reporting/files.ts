import type { Form } from "../../../src/reporting/forms/form.js";
import type { Attachment } from "../../../src/reporting/files/attachment.js";
import { mostAttachments } from "../../../src/reporting/files/attachment.js";
import type { FileRefusal } from "../../../src/reporting/files/receive-files.js";
import { dayAndTime } from "../format.js";

const how =
  "Bifoga filen med gemet vid skrivrutan här i den personliga chatten. Jag tar emot pdf, docx, xlsx, pptx, png och jpg på högst 10 MB.";

const reasons: Record<FileRefusal, string> = {
  refused: `Jag kan inte hämta den därifrån. ${how}`,
  "too-large": "Den är större än 10 MB. Spara den i mindre format, till exempel som pdf.",
  failed: "Den gick inte att hämta. Försök igen om en stund.",
  "wrong-type":
    "Innehållet är inte pdf, docx, xlsx, pptx, png eller jpg, eller så har filen makron. Spara den som pdf och försök igen.",
  "personal-name":
    "Filnamnet ser ut att innehålla ett personnummer. Byt namn på filen, se till att den inte rör enskilda patienter och skicka den igen.",
  "too-many": "Jag tar emot fem filer åt gången. Skicka resten i ett nytt meddelande.",
};

/** How much of a file's name a button has room for on a phone. */
const longestTitle = 24;

/** What is said of files that people send. */
export const fileTexts = {
  title: "Bilagor",
  none: "Inga filer.",
  chooseTitle: "Vad hör filen till?",
  choose: (names: readonly string[]): string =>
    `${names.join(", ")} har kommit fram. Välj formulär, så läggs ${names.length === 1 ? "den" : "de"} till.`,
  attachHere: "Bifoga här",
  refused: (name: string, reason: FileRefusal): string => `${name}: ${reasons[reason]}`,
  attached: (form: Form, names: readonly string[]): string =>
    `${names.join(", ")} är ${names.length === 1 ? "bifogad" : "bifogade"} till ${form.name}.`,
  seenNow: (names: readonly string[]): string =>
    `Det här är redan inlämnat. RCC Sydöst ser ${names.length === 1 ? "filen" : "filerna"} nu, så du behöver inte skicka in igen. Den som rapporterar tillsammans med dig får veta det.`,
  remove: (name: string): string => `Ta bort ${shortName(name)}`,
  removed: (name: string): string => `${name} är borttagen.`,
  notRemoved:
    "Filen är redan borttagen, eller inlämnad. Det som är inlämnat går inte att ta bort här; dra tillbaka det om filen ska bort.",
  tooMany: `Högst ${mostAttachments} filer får bifogas. Inget är bifogat.`,
  unknownUpload: "Filen finns inte kvar. Inget är bifogat. Skicka den igen.",
  noForms: "Det finns ingen rapport som du kan bifoga filer till. Filen är inte sparad.",
  more: (count: number): string =>
    `${count} formulär till får inte plats här. Öppna formuläret och skicka filen igen.`,
  open: (name: string): string => `Öppna ${shortName(name)}`,
} as const;

function shortName(name: string): string {
  return name.length <= longestTitle ? name : `${name.slice(0, longestTitle).trimEnd()}…`;
}

/** A file on a line: how large it is, and who sent it when. */
export function fileLine({ bytes, at }: Attachment, by: string): string {
  return ` (${sizeText(bytes)}, skickad ${dayAndTime(new Date(at))} av ${by})`;
}

const oneDecimal = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 1 });

function sizeText(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000
    ? `${Math.max(1, Math.round(kilobytes))}\u00a0kB`
    : `${oneDecimal.format(kilobytes / 1024)}\u00a0MB`;
}
