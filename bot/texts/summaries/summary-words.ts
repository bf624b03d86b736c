import type { Flaw } from "../../../src/summaries/check-document.js";
import type { Owed } from "../../../src/summaries/collected.js";
import type { Dispute, Lateness, ReportSource } from "../../../src/summaries/report-source.js";
import { localDate, localDateOf } from "../../../src/shared/local-date.js";
import { capital, daysInWords, longDate } from "../format.js";

/** Stands where a report has come but this was left out. */
export const notGiven = "ej angivet";

/** Stands where a report has not come. */
export const missingWord = "saknas";

/** "RÖ", "RÖ och RJL", "RÖ, RJL och RKL". */
export function inList(names: readonly string[]): string {
  return new Intl.ListFormat("sv-SE").format(names);
}

/** The calendar day in Sweden of a stored instant, in words. */
export function dayOf(instant: string): string {
  return longDate(localDateOf(new Date(instant)));
}

/** That a report was corrected, late, incomplete or to be completed; undefined when it was none of it. */
export function remarkOn(source: ReportSource): string | undefined {
  const late =
    source.late.length === 0 ? [] : [`sen: ${inList(source.late.map(summaryWords.latePassed))}`];
  const corrected = isCorrected(source)
    ? [`rättad, första versionen kom ${dayOf(source.firstSubmittedAt)}`]
    : [];
  const lacking =
    source.lacking === undefined ? [] : [`ofullständig: ${source.lacking} svar saknas`];
  const completion =
    source.isToBeCompleted === true ? ["inte komplett, komplettering är begärd"] : [];
  const older = source.isOlder === true ? ["en senare version har kommit men är inte godkänd"] : [];
  const remarks = [...late, ...corrected, ...lacking, ...completion, ...older];
  return remarks.length === 0 ? undefined : remarks.join("; ");
}

/** Whether it came after a first version that still stood; one handed in anew after being taken back does not. */
function isCorrected({ version, submittedAt, firstSubmittedAt }: ReportSource): boolean {
  return version > 1 && new Date(firstSubmittedAt) < new Date(submittedAt);
}

function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}

/** How far a report has come, in a word. */
export const stateNames: Record<Owed["state"], string> = {
  "not-begun": "inte påbörjad",
  draft: "utkast, inte inlämnad",
  "to-sign": "väntar på intygande",
  submitted: "inlämnad",
  "completion-asked": "komplettering begärd",
  approved: "godkänd",
  nil: "inget att redovisa",
  withdrawn: "dragen tillbaka",
};

/** What stands in the summaries around people's own answers. */
export const summaryWords = {
  centre: "RCC Sydöst",
  banner: "Demo – uppgifterna är påhittade",
  subtitle: (version: number): string => `RCC Sydöst, version ${version}`,
  front: {
    recipient: "Mottagare",
    due: "Senast",
    compiled: "Sammanställd",
    counts: "Räknas",
    countedVersions: {
      submitted: "Den senast inlämnade versionen av varje rapport, godkänd eller inte",
      approved: "Bara versioner som RCC Sydöst har godkänt",
    },
    basis: "Underlag",
    missing: "Saknas",
    version: "Version",
    hash: "Kontrollsumma",
    template: "Mall",
    builtInTemplate: "Den inbyggda",
    status: "Status",
    draft: "Utkast för granskning. RCC Sydöst avgör om och när den skickas.",
    nothingMissing: "Inget",
  },
  hash: (hash: string): string =>
    `SHA-256 för underlaget: ${(hash.match(/.{1,16}/g) ?? []).join(" ")}`,
  unapproved: "ej godkänd",
  came: (name: string, came: number, all: number): string =>
    `${name}: ${summaryWords.cameOf(came, all)}`,
  cameOf: (came: number, all: number): string => `${came} av ${all} har kommit`,
  approved: (name: string, approved: number, all: number): string =>
    `${name}: ${approved} av ${all} är godkända`,
  notApproved: (names: readonly string[], report: string, asOf: string): string =>
    `${inList(names)} har lämnat ${report}, men den är inte godkänd per ${longDate(localDate(asOf))} och räknas inte.`,
  basisTitle: "Underlaget i korthet",
  notSubmitted: (names: readonly string[], report: string, asOf: string): string =>
    `${inList(names)} har inte lämnat ${report} per ${longDate(localDate(asOf))}.`,
  projects: (names: readonly string[]): readonly string[] =>
    names.map((name, index) =>
      index > 0 ? `”${name}”` : `${names.length === 1 ? "Projektet" : "Projekten"} ”${name}”`,
    ),
  theProject: (name: string): string => `projektet ”${name}”`,
  manyNotApproved: (count: number, all: number, report: string, asOf: string): string =>
    `${count} av ${all} har lämnat ${report}, men den är inte godkänd per ${longDate(localDate(asOf))} och räknas inte. De står i avsnittet Fullständighet.`,
  allApproved: (report: string, all: number, areRegions: boolean): string =>
    `Alla ${all} ${areRegions ? "regioner" : "projekt"} har ${report} godkänd.`,
  manyNotSubmitted: (count: number, all: number, report: string, asOf: string): string =>
    `${count} av ${all} har inte lämnat ${report} per ${longDate(localDate(asOf))}. De står i avsnittet Fullständighet.`,
  allSubmitted: (report: string, all: number, areRegions: boolean): string =>
    `Alla ${all} ${areRegions ? "regioner" : "projekt"} har lämnat ${report}.`,
  nil: (owner: string, report: string, reason: string): string =>
    `${owner} har inget att redovisa i ${report}. Skäl: ${reason}`,
  nothing: "inget",
  partSums:
    "Summorna gäller bara dem som har lämnat. De kallas inte Sydösts, och inget är uppräknat eller uppskattat.",
  projectsTitle: "Projekten ett och ett",
  manyRemarked: (form: string, count: number, all: number, remarks: string): string =>
    `Observera: ${form}: ${count} av ${all} är sena, rättade eller ofullständiga (${remarks}). De står i avsnittet Fullständighet.`,
  remarked: (report: string, owner: string, remark: string): string =>
    `Observera: ${report} från ${owner} är ${remark}.`,
  from: (report: string, owner: string): string => `${capital(report)} från ${owner}`,
  toCheckTitle: "Att kontrollera",
  toCheckIntro:
    "De här uppgifterna stämmer inte med en annan i samma rapport. De står som de lämnades, och inget är rättat. Har avsändaren förklarat det, står förklaringen där rapporten återges.",
  someToCheck: (count: number): string =>
    `${count === 1 ? "En uppgift" : `${count} uppgifter`} stämmer inte med en annan i samma rapport, se ”Att kontrollera” i dokumentet.`,
  factsTitle: "Enligt källorna",
  amountsTitle: (form: string): string => `Medel enligt ${form}`,
  amountsCaption: { region: "Belopp per region", project: "Belopp per projekt" },
  owner: { region: "Region", project: "Projekt" },
  source: "Källa",
  sumOf: (scope: string): string => `Summa (beräknat): ${scope}`,
  whole: (names: string): string => `hela Sydöst, ${names}`,
  part: (names: string, missing: string): string => `${names}, exklusive ${missing}`,
  allProjects: (all: number): string => (all === 1 ? "1 projekt" : `alla ${all} projekt`),
  someProjects: (given: number, all: number): string => `${given} av ${all} projekt`,
  differentScopes: "de som har angett uppgiften",
  scopes: (field: string, scope: string): string => `${field} gäller ${scope}.`,
  share: (part: string, whole: string, share: string): string =>
    `${part} är ${share} av ${whole.toLowerCase()} (beräknat).`,
  computed: "(beräknat)",
  computedLabel: (label: string): string => `${label} (beräknat)`,
  chartOf: (fields: readonly string[]): string =>
    `${inList(fields.map((field, index) => (index === 0 ? field : lowerFirst(field))))}, kronor`,
  chartText: (title: string): string =>
    `Stapeldiagram: ${title}. Samma siffror står i tabellen intill.`,
  leftBlank: (labels: readonly string[]): string => `Ej ifyllt: ${labels.join(", ")}.`,
  seeFootnotes: (text: string, numbers: readonly number[]): string => {
    const list = inList(numbers.map(String));
    return text.endsWith(".") ? `${text} (Se fotnot ${list}.)` : `${text} (se fotnot ${list})`;
  },
  columns: { question: "Uppgift", answer: "Svar", description: "Beskrivning" },
  comment: "RCC Sydösts kommentar",
  signingLines: ["Granskad av (namn och befattning)", "Datum", "Underskrift"],
  changes: (version: number): string => `Ändrat sedan version ${version}`,
  noChanges: "Inget har ändrats i summorna.",
  completenessTitle: "Fullständighet",
  completenessCaption: "Rapporterna och deras läge",
  completenessIntro:
    "Varje rapport som ska lämnas står här en gång, med sitt läge. Vid sammanställningen kontrollerades att varje svar i varje räknad rapport står på exakt en plats i dokumentet och att summorna stämmer.",
  completeness: {
    report: "Rapport",
    owner: "Från",
    state: "Läge",
    source: "Källa",
    remark: "Anmärkning",
  },
  sourcesTitle: "Källor",
  sourcesCaption: "Inlämningar som räknas",
  sourcesIntro:
    "Numren inom hakparentes i dokumentet visar vilken inlämning en uppgift kommer från.",
  sources: {
    number: "Nr",
    report: "Rapport",
    version: "Version",
    submitted: "Inlämnad",
    receipt: "Kvitto",
  },
  sourceNote: (mark: string, version: number, day: string, remark: string | undefined): string =>
    `Källa ${mark}: version ${version}, inlämnad ${day}${remark === undefined ? "" : ` (${remark})`}.`,
  latePassed: ({ byDays, day }: Lateness): string =>
    `${daysInWords(byDays)} efter ${longDate(localDate(day))}`,
  /** That the sources disagree about the last day, and that nothing is said of who is late for it. */
  disputed: (report: string, days: readonly string[], count: number): string => {
    const came =
      count === 1
        ? "En har kommit mellan dem och kallas varken sen eller i tid"
        : `${count} har kommit mellan dem och kallas varken sena eller i tid`;
    const named = inList(days.map((day) => longDate(localDate(day))));
    return `Källorna anger flera sista dagar för ${report}: ${named}.${count === 0 ? "" : ` ${came}.`}`;
  },
  between: ({ passed, kept }: Dispute): string =>
    `mellan ${inList([...passed, ...kept].map((day) => longDate(localDate(day))))}`,
  footnote: (title: string, statements: string, assessment: string, sources: string): string =>
    [title.endsWith("?") ? title : `${title}.`, statements, assessment, `(${sources})`]
      .filter((part) => part !== "")
      .join(" "),
} as const;

/** Words for what is new since the version before. */
export const differenceWords = {
  added: (name: string): string => `Nytt: ${name}.`,
  corrected: (name: string): string => `Rättat: ${name}.`,
  asked: (name: string): string => `Komplettering begärd: ${name}.`,
  withdrawn: (name: string): string => `Tillbakadraget: ${name}.`,
  notCounted: (name: string): string => `Räknas inte längre: ${name}.`,
  counts: {
    submitted: "Nu räknas den senast inlämnade versionen av varje rapport, godkänd eller inte.",
    approved: "Nu räknas bara godkända versioner.",
  },
  template: (name: string): string =>
    name === "" ? "Nu används den inbyggda mallen." : `Ny mall för Word-dokumentet: ${name}.`,
  sum: (field: string, before: string, after: string): string =>
    `${field}, summa: från ${before} till ${after} (beräknat).`,
  sameSum: (field: string, kronor: string, before: string, after: string): string =>
    `${field}, summa: fortfarande ${kronor}, men den gäller nu ${after} i stället för ${before} (beräknat).`,
  amount: (kronor: string, scope: string): string => `${kronor} (${scope})`,
} as const;

/** How many of the flaws are told in a message. */
const mostFlaws = 5;

const flawNames: Record<Flaw["kind"], string> = {
  missing: "svaret saknas i dokumentet",
  repeated: "svaret står på flera platser",
  altered: "svaret står inte som det lämnades",
  "wrong-sum": "summan stämmer inte",
  unknown: "dokumentet visar ett svar som ingen har lämnat",
};

/** That a summary did not pass its own check, and where. */
export function flawsInWords(flaws: readonly Flaw[]): string {
  const shown = flaws.slice(0, mostFlaws).map(({ kind, ref }) => `- ${ref}: ${flawNames[kind]}`);
  const more = flaws.length - shown.length;
  return [
    `Sammanställningen klarade inte sin egen kontroll: ${flaws.length} fel. Inget dokument lämnas ut och ingen version är sparad. Visa det här för den som förvaltar assistenten:`,
    ...shown,
    ...(more > 0 ? [`- och ${more} till`] : []),
  ].join("\n");
}

/** A report as people name it: "den korta rapporten från RÖ, version 1, inlämnad 24 november 2025, kvitto …". */
export function reportInWords(report: string, owner: string, source: ReportSource): string {
  const remark = remarkOn(source);
  return [
    `${report} från ${owner}`,
    `version ${source.version}`,
    `inlämnad ${dayOf(source.submittedAt)}${remark === undefined ? "" : ` (${remark})`}`,
    `kvitto ${source.receipt}`,
  ].join(", ");
}
