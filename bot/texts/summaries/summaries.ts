import { localDate } from "../../../src/shared/local-date.js";
import type { SummaryKind } from "../../../src/summaries/summary-kind.js";
import { longDate } from "../format.js";
import { mistyped } from "../mistyped.js";
import { inList, notGiven } from "./summary-words.js";

const make = "(gör |visa |ta fram |skriv )?(en |ett |den |det )?(utkast till |nytt utkast till )?";
const verb = mistyped("sammanställ");
const compile = `${verb}(ning av|ningen av)? `;

/** When the regions' short reports come. */
const inAutumn = "( (för|från|i) (november|december|nov/dec|nov|dec|hösten))?";

/** That only what is approved is to count. */
const approved = "godkända?";
const tail = `(,? (med |av )?(bara |endast )?(de )?${approved}( rapporter(na)?| versioner(na)?)?)?[?!.]*$`;

/** Whether someone who wants a summary wants only what is approved in it. */
export function wantsApproved(message: string): boolean {
  return new RegExp(` ${approved}\\b`, "i").test(message);
}

/** What people write when they want a summary of a kind: the whole message. */
export const compilePatterns: Record<SummaryKind, RegExp> = {
  regional: new RegExp(
    `^(${make}(regional |regionala |regionernas |nov/dec-|november-?)?${verb}(ning|ningen)?${inAutumn}|${compile}(nu|${mistyped("november")}|nov|dec|nov/dec|${mistyped("december")}|rapporterna|regionerna|regionernas (korta )?rapporter${inAutumn}|(det|allt|vad) som (har )?(kommit( in)?|lämnats( in)?)( från regionerna)?|(de )?korta rapporter(na)?${inAutumn}))${tail}`,
    "iu",
  ),
  interim: new RegExp(
    `^(${compile}((projektens |alla )?delrapporter(na)?)|${make}(kort |korta )?rapport(en)? (om projekten )?till soc(ialstyrelsen)?)${tail}`,
    "iu",
  ),
  final: new RegExp(
    `^(${compile}((projektens |alla )?slutrapporter(na)?)|${make}(slutrapport(en)? (till soc(ialstyrelsen)?)|(?<=utkast till )slutrapport(en)?))${tail}`,
    "iu",
  ),
  pathways: new RegExp(
    `^(${compile}(svf|svf-redovisning(en|ar|arna)?|regionernas svf-redovisningar)|${make}(samlad |samlade |samlat )?svf-(${verb}ning(en)?|samling(en)?))${tail}`,
    "iu",
  ),
  skr: new RegExp(
    `^(${compile}((underlag(et)? )?(till|åt) skr)|${make}underlag(et)? (till|åt) skr)${tail}`,
    "iu",
  ),
  unspent: new RegExp(
    `^(${compile}((de )?o${mistyped("förbrukade")} medel|(de )?ekonomiska redovisningar(na)?|ekonomin)|${make}ekonomisk(a)? ${verb}ning(en)?)${tail}`,
    "iu",
  ),
};

export const summaryTexts = {
  choiceTitle: (came: number, all: number, missing: readonly string[]): string =>
    `Jag kan sammanställa ${came} av ${all} regioner. ${inList(missing)} saknas.`,
  choiceWithoutRegions: (came: number, all: number): string =>
    `Ingen region har lämnat än. Jag kan sammanställa ${came} av ${all} projekt.`,
  choiceOfProjects: (came: number, all: number): string =>
    `Jag kan sammanställa ${came} av ${all} projekt. ${all - came} saknas.`,
  compileLabel: (missing: readonly string[]): string =>
    `Sammanställ nu, ${inList(missing)} ${missing.length === 1 ? "märkt" : "märkta"} saknas`,
  compileLabelOfProjects: (missing: number): string =>
    `Sammanställ nu, ${missing} ${missing === 1 ? "märkt" : "märkta"} saknas`,
  nothingSubmitted: (reports: readonly string[]): string =>
    `Ingen har lämnat ${reports.join(" eller ")} än, så det finns inget att sammanställa. Skriv **vem saknas** för att se läget.`,
  waiting:
    "Jag sammanställer inget nu. Skriv **sammanställ** när du vill fortsätta. Inget har ändrats.",
  which: "Vad vill du sammanställa?",
  countOnly: {
    submitted: "Räkna senast inlämnade",
    approved: "Räkna bara godkända",
  },
  nothingApproved: (reports: readonly string[]): string =>
    `Ingen har ${reports.join(" eller ")} godkänd än, så det finns inget att sammanställa. Skriv **granska** för att läsa och godkänna, eller **sammanställ** för att räkna det som har lämnats.`,
  compiling: (title: string): string => `Sammanställer ${title} …`,
  cardTitle: (title: string, version: number): string => `${title}, version ${version}`,
  compiledOn: (asOf: string, isNew: boolean): string => {
    const day = longDate(localDate(asOf));
    return isNew
      ? `Sammanställd ${day}`
      : `Sammanställd ${day}. Inget nytt har kommit in sedan dess.`;
  },
  template: (name: string): string => `Word-dokumentet är skrivet med mallen ${name}.`,
  newsTitle: (title: string, version: number): string => `${title}: nytt sedan version ${version}`,
  newsNote: (version: number): string =>
    `Version ${version} finns kvar som den är. Inget görs om förrän du trycker.`,
  compileNext: (version: number): string => `Sammanställ version ${version}`,
  changedSince: (version: number): string => `Ändrat sedan version ${version}`,
  source: (name: string): string => `Källa: ${name}`,
  share: (part: string, whole: string): string => `${part} av ${whole.toLowerCase()}`,
  computed: (label: string): string => `${label} (beräknat)`,
  computedSum: (kronor: string, scope: string): string => `${kronor} (beräknat, ${scope})`,
  computedWord: (text: string): string => `${text} (beräknat)`,
  others: (count: number): string => `och ${count} till, se dokumentet`,
  word: "Öppna Word-dokumentet",
  excel: "Öppna Excel-filen",
  pdf: "Öppna som PDF",
  archive: "Hämta allt (zip)",
  links: (hasPdf: boolean): string =>
    `Länkarna är dina egna och gäller i 15 minuter. Skriv sammanställ för nya, eller word-mall för att byta utseende på Word-dokumentet.${hasPdf ? "" : " PDF görs inte här: öppna Word-dokumentet och spara det som PDF."}`,
} as const;

/** How many there are of each state: "1 klar, 2 pågår". */
export function countsInWords(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${count} ${name}`).join(", ") || notGiven;
}

/** Words for the Word file around its content. */
export const wordTexts = {
  author: "ÖK-assistenten",
  page: "Sida ",
  of: " av ",
  contents: "Innehåll",
  table: "Tabell",
  figure: "Figur",
} as const;

/** What a browser shows when a link to a file does not work. */
export const linkPages = {
  expired: {
    title: "Länken har gått ut",
    text: "En länk till ett dokument gäller i 15 minuter. Gå tillbaka till ÖK-assistenten i Teams och skriv ”mina rapporter” eller ”sammanställ”, så får du en ny. Dokumentet finns kvar.",
  },
  failed: {
    title: "Filen kunde inte göras",
    text: "Något gick fel när filen skulle skrivas. Inget har ändrats och dokumentet finns kvar. Försök igen, eller ta det som Word i stället för PDF. Händer det igen: säg till den som förvaltar ÖK-assistenten.",
  },
  unknown: {
    title: "Länken fungerar inte",
    text: "Länken är inte hel, eller så får du inte längre se dokumentet. Gå tillbaka till ÖK-assistenten i Teams och skriv ”mina rapporter” eller ”sammanställ”, så får du en ny.",
  },
} as const;
