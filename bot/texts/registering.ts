import type { FoundFault, RowFault } from "../../src/participants/read-register-row.js";
import type { Column, RowWords } from "../../src/participants/register-rows.js";
import type { Project } from "../../src/participants/project.js";
import { regionIds } from "../../src/shared/region.js";
import { regionAbbreviations, regionNames } from "./regions.js";

/** Asks for the register, to see it and add to it. */
export const registerPattern =
  /^(?:visa )?(?:register|registret|deltagar(?:e|na|register|registret)|projekt(?:en|lista|listan)|(?:lägg (?:till|upp|in) (?:en |ett )?(?:ny |nytt |nya )?|(?:en |ett )?(?:ny|nytt|nya) )(?:person|personer|projekt|projektledare|deltagare|kontakt(?:person)?|handläggare)(?: (?:för|i|på|till) .+)?|(?:byt|ändra|ta bort) (?:projektledare(?:n)?|kontakt(?:person(?:en)?)?|handläggare(?:n)?)(?: (?:för|i|på|till) .+)?|registrera (?:person|personer|projekt|deltagare)|lägg (?:till|in|upp) .+ i (?:registret|deltagarlistan)|(?:klistra in|importera|ladda upp|läs in) (?:(?:en |nya? )?(?:deltagar(?:e|lista|listan)|personer|projekt|rader|register|registret|excel(?:fil|filen)?)|från excel)(?: från excel)?)[.!? ]*$/i;

const headings: Record<Column, readonly string[]> = {
  name: ["namn", "person"],
  userId: ["id", "användar-id", "objekt-id", "entra-id"],
  role: ["roll"],
  region: ["region"],
  projects: ["projekt-id", "leder", "leder projekt"],
  reminded: ["påminns"],
  project: ["projekt", "projektnamn"],
  area: ["område"],
  regions: ["regioner"],
  granted: ["beviljat", "belopp", "beviljat belopp"],
  leads: ["projektledare", "ledare"],
};

export const columnNames: Record<Column, string> = {
  name: "Namn",
  userId: "Id",
  role: "Roll",
  region: "Region",
  projects: "Leder",
  reminded: "Påminns",
  project: "Projekt",
  area: "Område",
  regions: "Regioner",
  granted: "Beviljat",
  leads: "Projektledare",
};

const areaPatterns: readonly (readonly [RegExp, Project["area"]])[] = [
  [/radiologi|röntgen|bild- och funktion/, "radiology"],
  [/patologi/, "pathology"],
  [/rehab/, "rehabilitation"],
  [/palliativ/, "palliative-care"],
  [/överlämning/, "handovers"],
  [/seneffekt/, "late-effects"],
];

/** How people write what stands in lists of people and projects. */
export const rowWords: RowWords = {
  column: (header) => {
    const said = header.trim().toLowerCase();
    return (Object.keys(headings) as Column[]).find((column) => headings[column].includes(said));
  },
  role: (text) => {
    if (/^projektledare$/i.test(text)) return "project-lead";
    if (/^(?:region|regionhandläggare|handläggare|kontakt(?:person)?)$/i.test(text))
      return "region";
    return /^koordinator$/i.test(text) ? "coordinator" : undefined;
  },
  region: (text) => {
    const said = text.toLowerCase();
    return regionIds.find((id) =>
      [
        id,
        regionAbbreviations[id].toLowerCase(),
        regionNames[id].toLowerCase(),
        regionNames[id].toLowerCase().replace("region ", ""),
      ].includes(said),
    );
  },
  area: (text) => areaPatterns.find(([pattern]) => pattern.test(text.toLowerCase()))?.[1],
  reminded: (text) => {
    if (/^(?:sen|senare|andra hand)/i.test(text)) return "later";
    return /^(?:först|första)/i.test(text) ? "first" : undefined;
  },
};

/** What coordinators read when they add to the register. */
export const registeringTexts = {
  title: "Register",
  counts: (people: number, projects: number): string =>
    `${people} personer och ${projects} projekt.`,
  leaderless: (count: number): string =>
    count === 1 ? "1 projekt saknar projektledare: " : `${count} projekt saknar projektledare: `,
  how: "Lägg till en person eller ett projekt här nedanför, klistra in flera rader, eller skicka en Excel- eller CSV-fil i chatten. Jag visar alltid först vad som blir registrerat.",
  person: "Ny person",
  project: "Nytt projekt",
  lead: "Byt projektledare",
  rows: "Flera rader",
  file: "Raderna i filen",
  name: "Namn",
  userId: "Id (objekt-id i Entra, finns på personens sida i Microsoft Entra)",
  role: "Roll",
  roles: { region: "Regionens handläggare", "project-lead": "Projektledare" },
  roleWords: { region: "handläggare", "project-lead": "projektledare" },
  region: "Region",
  projects: "Projekt som personen leder (kommatecken mellan)",
  projectName: "Projektets namn",
  area: "Område",
  regions: "Regioner (kommatecken mellan)",
  granted: "Beviljat belopp",
  leads: "Projektledare (namn eller id, kommatecken mellan)",
  whichProject: "Projekt (namn eller id)",
  pasted: "Rader, med rubrikerna först (tabb eller semikolon mellan kolumnerna)",
  example: "Namn;Id;Roll;Region;Leder\nProjekt;Område;Regioner;Beviljat;Projektledare",
  addPerson: "Kontrollera personen",
  addProject: "Kontrollera projektet",
  changeLead: "Kontrollera bytet",
  checkRows: "Kontrollera raderna",
  goOn: {
    person: "Lägg till person",
    project: "Lägg till projekt",
    lead: "Byt projektledare",
    rows: "Klistra in rader",
  },
  board: "Till tavlan",
  back: "Till registret",
  previewTitle: (count: number): string =>
    count === 1 ? "Ska jag registrera det här?" : `Ska jag registrera de här ${count}?`,
  faultTitle: (count: number): string =>
    count === 1 ? "Ett fel att rätta" : `${count} fel att rätta`,
  nothingKept: "Inget är registrerat.",
  fixFile: "Rätta i filen och skicka den igen.",
  nothingFound: `Jag hittar inga rader under rubriker som jag känner igen: ${Object.values(columnNames).join(", ")}.`,
  unreadable: "Jag kan inte läsa filen. Skicka den som Excel (.xlsx) eller CSV, högst 2 MB.",
  notFetched: "Jag kunde inte hämta filen. Skicka den igen.",
  tooMany: (most: number): string => `Det är för många rader på en gång. Högst ${most} åt gången.`,
  more: (count: number): string => `… och ${count} till`,
  register: (count: number): string => (count === 1 ? "Registrera" : `Registrera alla ${count}`),
  cancel: "Avbryt",
  cancelled: "Avbrutet. Inget är registrerat.",
  tooOld:
    "Den förhandsvisningen gäller inte längre. Klistra in eller skicka filen igen. Inget är registrerat.",
  changedSince: "Registret har ändrats sedan dess, så inget är registrerat. Kontrollera igen.",
  registered: (count: number): string =>
    count === 1 ? "Registrerat. Det gäller genast." : `${count} registrerade. De gäller genast.`,
  newPerson: "Person: ",
  newProject: "Projekt: ",
  newLead: "Byte: ",
  ofRegion: (region: string, projects: string): string =>
    `handläggare i ${region}${projects === "" ? "" : `, leder ${projects}`}`,
  leading: (projects: string): string => `projektledare för ${projects}`,
  ledBy: (people: string): string => (people === "" ? "" : `, leds av ${people}`),
  willLead: (project: string, people: string): string => `${project} leds av ${people}`,
  row: ({ sheet, row }: Pick<FoundFault, "sheet" | "row">, column: string): string =>
    `${sheet === undefined ? "Rad" : `Blad ${sheet}, rad`} ${row}, ${column}: `,
} as const;

const faults: Record<RowFault, string> = {
  missing: "saknas.",
  "not-an-id": "är inget objekt-id. Det ser ut så här: 1a2b3c4d-1234-1234-1234-123456789abc.",
  unknown: "känner jag inte igen. Kontrollera stavningen.",
  coordinator: "koordinatorer läggs till i registerfilen, inte här.",
  "not-an-amount": "är inget belopp i kronor.",
  "personal-data": "ser ut att innehålla ett personnummer. Ta bort det.",
  known: "finns redan, i registret eller bland raderna.",
  "too-long": "är för långt.",
};

/** What is wrong with what stands in a row. */
export function rowFault(fault: RowFault, said: string | undefined): string {
  return said === undefined ? faults[fault] : `”${said}” ${faults[fault]}`;
}
