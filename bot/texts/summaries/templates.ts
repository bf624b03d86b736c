import type { Looks } from "../../../src/summaries/template.js";

/** Asks for the Word template of the summaries: to see it, change it or take it away. Not for the forms' templates. */
export const templatePattern =
  /^(?:(?:visa |byt |ändra |ny |ta bort )?word-?mall(?:en)?|(?:byt|ändra|ladda upp|ta bort)(?: ut)? (?:en )?(?:ny |egen )?mall(?:en)?|mall(?:en)? (?:för|till) (?:word(?:-dokumentet)?|sammanställning(?:en|ar|arna)?))[?!.]*$/iu;

/** Why a file cannot be a template. */
export type TemplateRefusal =
  "too-large" | "wrong-type" | "macros" | "external" | "broken" | "no-headings" | "not-fetched";

const refusals: Record<TemplateRefusal, string> = {
  "too-large": "Filen är större än 5 MB. Ta bort bilder ur den och försök igen.",
  "wrong-type":
    "Filen är inget Word-dokument (.docx). Öppna den i Word, välj Spara som och typen Word-dokument.",
  macros: "Filen har makron. Spara den som Word-dokument (.docx) utan makron.",
  external:
    "Filen hämtar något utifrån, till exempel en länkad bild. Ta bort det eller bädda in det i filen.",
  broken: "Filen går inte att läsa. Öppna den i Word och spara den på nytt.",
  "no-headings":
    "Filen har inte formatmallen Rubrik 1. Använd rubrikformatmallarna i Word, spara och försök igen.",
  "not-fetched": "Filen gick inte att hämta. Försök igen om en stund.",
};

/** Styles as Word names them in Swedish. */
const styleNames: Readonly<Record<string, string>> = {
  Normal: "Normal",
  Title: "Rubrik",
  Subtitle: "Underrubrik",
  "heading 1": "Rubrik 1",
  "heading 2": "Rubrik 2",
  "heading 3": "Rubrik 3",
  caption: "Beskrivning",
  "toc 1": "Innehåll 1",
  "toc 2": "Innehåll 2",
  "footnote text": "Fotnotstext",
};

const named = (styles: readonly string[]): string =>
  styles.map((style) => styleNames[style] ?? style).join(", ");

export const templateTexts = {
  title: "Mall för sammanställningarnas Word-dokument",
  builtIn: "Den inbyggda mallen används.",
  inForce: (name: string, day: string, by: string): string =>
    `${name} används. Inlagd ${day} av ${by}.`,
  what: "Ur en mall tas formatmallarna (typsnitt, färger, rubriker) och texten i sidhuvud och sidfot. Bilder och övrig text tas inte. Gamla versioner behåller sin mall.",
  change: "Byt mall",
  restore: "Återgå till den inbyggda",
  use: "Använd mallen",
  keep: "Behåll den gamla",
  waiting:
    "Bifoga mallen som Word-dokument (.docx) här i chatten inom 15 minuter. Jag kontrollerar den och frågar innan den används.",
  refused: (reason: TemplateRefusal): string =>
    `${refusals[reason]} Mallen som används är inte ändrad. Skriv **word-mall** för att försöka igen.`,
  one: "Skicka en fil i taget. Mallen som används är inte ändrad. Skriv **word-mall** för att försöka igen.",
  checkedTitle: (name: string): string => `${name} är kontrollerad`,
  checked: "Den används inte förrän du trycker på knappen.",
  own: "Tas ur mallen",
  lacking: "Finns inte i mallen, blir som förut",
  header: "Sidhuvud",
  footer: "Sidfot",
  nothing: "inget",
  parts: ({ own, lacking, header, footer }: Looks): readonly (readonly [string, string])[] => [
    [templateTexts.own, named(own)],
    [templateTexts.lacking, named(lacking)],
    [templateTexts.header, header],
    [templateTexts.footer, footer],
  ],
  used: (name: string): string =>
    `${name} används nu. Nästa sammanställning blir en ny version med den.`,
  restored: "Den inbyggda mallen används nu.",
  kept: "Mallen är inte ändrad.",
  tooOld: "Kortet gäller inte längre. Mallen är inte ändrad. Skicka den igen.",
} as const;
