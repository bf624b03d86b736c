import { localDate } from "../../../src/shared/local-date.js";
import type { RegionId } from "../../../src/shared/region.js";
import type { SummaryKind } from "../../../src/summaries/summary-kind.js";
import { longDate } from "../format.js";
import { mistyped } from "../mistyped.js";
import { regionWords } from "../regions.js";
import { inList } from "./summary-words.js";

const anyRegion = Object.values(regionWords).join("|");
const plan = `(?:sin |sina |redovisningens? |redogörelsens? )?${mistyped("handlingsplan")}(?:en|er)?`;

/** Asks for what a region has done of what it planned: "visa RKL mot handlingsplanen". */
export const planOutcomePattern = new RegExp(
  `^(?:(?:visa |${mistyped("jämför")} |hur ligger |hur har |hur går det för )?(?:${anyRegion}),?:?s? ?(?:korta rapport |rapport |utfall |insatser |till |legat till )?(?:mot|med|och|jämfört med|i förhållande till)|(?:vad )?har (?:${anyRegion}) (?:gjort|genomfört)(?: (?:allt|det)(?: (?:som )?(?:de|den|dom|regionen) (?:skulle|lovade|planerade|har planerat))?)? (?:av|enligt|i)|(?:följer|håller) (?:${anyRegion})|har (?:${anyRegion}) (?:följt|hållit)) ${plan}[?!.]*$`,
  "iu",
);

/** The region that such a message names. Undefined when it names none. */
export function regionAsked(message: string): RegionId | undefined {
  if (!planOutcomePattern.test(message.trim())) return undefined;
  return (Object.keys(regionWords) as RegionId[]).find((id) =>
    new RegExp(`(?<!\\p{L})(?:${regionWords[id]})(?=:|s?(?!\\p{L}))`, "iu").test(message),
  );
}

/** What the last version goes by: "förra versionen", "senaste sammanställningen", "förra gången". */
const lastTime = `(?:sist|(?:den )?(?:${mistyped("förra")}|${mistyped("föregående")}|${mistyped("tidigare")}|senaste) (?:${mistyped("version")}(?:en)?|${mistyped("sammanställning")}(?:en)?|gången))`;

const summaryNames: Record<SummaryKind, string> = {
  regional: "regional[at]? |regionernas |regionala ",
  interim: "delrapporterna |delrapporternas |korta rapporten (?:till soc(?:ialstyrelsen)? )?",
  final: "slutrapporten |slutrapporterna |slutrapporternas ",
  pathways: "svf |svf-redovisningen |svf-",
  skr: "underlaget till skr |skr-underlaget ",
  unspent: "oförbrukade medel |ekonomin ",
};

/** Asks what is new since the version before: "jämför med förra versionen", of a kind if one is named. */
export const comparePattern = new RegExp(
  `^(?:visa |(?:visa )?vad (?:som )?(?:är |har )?)?(?:${mistyped("jämför")}|skillnad(?:en|er|erna)?|nytt|ändrats?|hänt|kommit(?: in)?|annorlunda|skiljer|ändringar(?:na)?) (?:den |i )?(?<kind>${Object.values(summaryNames).join("|")})?(?:${mistyped("sammanställning")}(?:en)? )?(?:med|mot|sedan|sen|från|till|jämfört med) ${lastTime}[?!.]*$`,
  "iu",
);

/** The kind that such a message names. Undefined when it names none. */
export function kindAsked(message: string): SummaryKind | undefined {
  const named = comparePattern.exec(message.trim())?.groups?.["kind"];
  if (named === undefined) return undefined;
  return (Object.keys(summaryNames) as SummaryKind[]).find((kind) =>
    new RegExp(`^(?:${summaryNames[kind]})$`, "iu").test(named),
  );
}

const all =
  "(?:totalt|sammanlagt|tillsammans|allt som allt|i hela sydöst|i sydöst|kvar|(?:om man|när man|om vi) (?:lägger ihop|summerar|räknar ihop) (?:alla|allt|dem|dom|regionerna))";

/** Asks for what is left of the funds: "hur mycket är oförbrukat totalt?". */
export const unspentPattern = new RegExp(
  `^(?:hur mycket (?:pengar |medel )?(?:är|finns|har vi|har regionerna|blir) (?:det )?o${mistyped("förbrukat")}(?: ${all})+|hur mycket (?:pengar |medel )?(?:är|har) (?:ännu )?inte (?:förbrukats?|använts?|gjorts? av med|gått åt)(?: ${all})+|hur mycket (?:pengar |medel )?(?:är|finns|har vi|har regionerna) (?:det )?(?:kvar|över)(?: av (?:pengarna|medlen))?(?: ${all})+|hur mycket (?:pengar |medel )?(?:blev|blir|har blivit) (?:det )?över(?: ${all})*|(?:vad är |vad blir )?o${mistyped("förbrukat")}(?: ${all})+|(?:visa |vad är |vad blir )?(?:den )?(?:summan? av |totalt |totala )(?:de |det )?(?:o${mistyped("förbrukat")}|o${mistyped("förbrukade")})(?: medel| medlen)?(?: ${all})*)[?!.]*$`,
  "iu",
);

export const planOutcomeTexts = {
  title: (region: string): string => `${region} mot handlingsplanen`,
  noPlan: (region: string): string =>
    `${region} har inte lämnat någon redogörelse med handlingsplan.`,
  noOutcome: (region: string, asOf: string): string =>
    `${region} har inte lämnat den korta rapporten per ${longDate(localDate(asOf))}. Här står bara vad som är planerat. Det är inget utfall.`,
  planned: "Planerat enligt handlingsplanen",
  state: "Läge",
  goal: "Mål",
  reported: "Planerat belopp i rapporten",
  comment: "Kommentar",
  notTold: "nämns inte i den korta rapporten",
  notReported: "inte rapporterat",
  notPlanned: "Finns inte i handlingsplanen",
  others: (count: number): string => `och ${count} insatser till, se sammanställningen`,
} as const;

export const compareTexts = {
  none: (title: string): string => `${title} är inte sammanställd än. Skriv **sammanställ**.`,
  nothingCompiled: "Ingen sammanställning är gjord än. Skriv **sammanställ**.",
  onlyOne: (title: string, day: string): string =>
    `Av ${title} finns bara version 1, sammanställd ${day}. Det finns ingen att jämföra med.`,
  heading: (title: string, version: number, day: string, before: string): string =>
    `**${title}: version ${version} (${day}) mot version ${version - 1} (${before})**`,
  since: (version: number): string =>
    `**Har kommit efter version ${version} och är inte med i den:**`,
  upToDate: (version: number): string => `Inget har kommit in efter version ${version}.`,
  compileAgain: "Skriv **sammanställ** för en ny version.",
} as const;

export const unspentTexts = {
  title: "**Oförbrukat enligt det som har lämnats**",
  line: (report: string, field: string, sum: string): string =>
    `- ${report} (${field.toLowerCase()}): ${sum}`,
  none: (report: string): string => `- ${report}: ingen har lämnat uppgiften.`,
  missing: (names: readonly string[]): string => `${inList(names)} saknas.`,
  missingCount: (count: number): string => `${count} saknas.`,
  notWhole: "Det är inte hela Sydöst.",
  apart:
    "Jag lägger inte ihop raderna: det är olika medel och samma pengar kan stå i flera rapporter. Inget är uppräknat eller uppskattat för den som inte har lämnat.",
  toPassOn:
    "Fråga **hur mycket är kvar att fördela** om det som källan säger återstår att dela ut.",
} as const;

/** What a coordinator writes who would have a compiled report sent on: "skicka den till Socialstyrelsen". */
export const sendOnPattern =
  /^(?:skicka|lämna|rapportera|sänd)(?: in| iväg| över)? (?:den|det|detta|dokumentet|utkastet|[\p{L}-]*rapport(?:en)?|[\p{L}-]*sammanställning(?:en)?)(?: här| nu)? till (?:soc(?:ialstyrelsen)?|myndigheten|regeringen|kammarkollegiet)[.!? ]*$/iu;

/** That nothing is sent on. */
export const sendOnText =
  "Jag skickar inget till myndigheter. Hämta dokumentet från sammanställningens kort, läs igenom det och skicka det själva. Skriv ”sammanställ” om du behöver nya länkar.";
