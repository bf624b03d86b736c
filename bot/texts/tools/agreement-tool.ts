import { type Problem, type Wording, worded } from "../../../src/agreement/problem.js";
import type { Value } from "../../../src/agreement/value.js";
import type { DueProblem } from "../../../src/reporting/obligations/check-obligations.js";
import { kronor } from "../format.js";
import { formatValue } from "../answering/values.js";

const usage = `Så använder du verktyget för en ny årgång av överenskommelsen:

  npm run agreement -- new 2026 --from 2025   gör mappen 2026 av 2025 års mapp, som ett formulär att fylla i
  npm run agreement -- check 2026             säger vad som saknas eller inte stämmer i mappen 2026

Fler val:
  --folder MAPP                               en annan mapp än data/agreements`;

const withUsage = (what: string): string => `${what}\n\n${usage}`;

const yearList = (years: readonly number[]): string =>
  years.length === 0 ? "Det finns inga årgångar där." : `De som finns är ${years.join(", ")}.`;

const unfilled = {
  value: "ska fyllas i",
  source: "saknar källa",
  text: "ska läsas igenom (KONTROLLERA)",
} as const;

const known = {
  topic: "ämnet",
  section: "avsnittet",
  conflict: "oklarheten (conflict)",
  gap: "luckan (gap)",
  fact: "uppgiften",
  form: "formuläret",
} as const;

const inSwedish = (value: Value): string => formatValue(value, "sv");

const problems: Wording<Problem | DueProblem> = {
  missing: () => "saknas",
  unfilled: ({ what }) => unfilled[what],
  "not-array": () => "ska vara en lista inom hakparenteser",
  stray: () => "hör inte hemma här",
  unreadable: ({ detail }) =>
    `går inte att läsa; ofta är det ett komma eller en parentes för mycket eller för lite (${detail})`,
  schema: ({ strange, isAbsent, detail }) => {
    if (strange !== undefined) return `har något som inte ska finnas: ${strange.join(", ")}`;
    return isAbsent === true ? "saknas" : `har fel form (${detail})`;
  },
  unknown: ({ what, id }) => `${known[what]} ${id} finns inte`,
  duplicate: ({ file }) =>
    `finns också i ${file}; varje beteckning får bara finnas en gång, alla år`,
  "not-shown": ({ language }) =>
    `visas aldrig i texten på ${language === "sv" ? "svenska" : "engelska"}`,
  "no-value": ({ name }) => `{${name}} i texten har inget värde`,
  formula: ({ formula, reckoned, stated }) => `${formula} blir ${reckoned}, inte ${stated}`,
  "item-count": ({ count }) => `ska ha lika många rader som items: ${count}`,
  "foreign-section": ({ section }) => `avsnittet ${section} hör till ett annat dokument`,
  "double-section": ({ section }) => `avsnittet ${section} finns två gånger`,
  "long-citation": ({ section }) => `källhänvisningen till ${section} blir längre än 80 tecken`,
  sum: ({ parts, sum, whole }) => {
    const ids = parts.map(({ id }) => id).join(", ");
    const difference = kronor(Math.abs(whole - sum));
    return `är ${kronor(whole)}, men delarna (${ids}) blir tillsammans ${kronor(sum)}: ${difference} för ${sum > whole ? "mycket" : "lite"}`;
  },
  "whole-is-no-amount": () => "har delar men är själv inget belopp i kronor",
  "outside-year": ({ value, year }) =>
    `${inSwedish(value)} ligger varken i ${year} eller ${year + 1}`,
  backwards: ({ from, to }) => `slutar (${to}) innan det börjar (${from})`,
  "too-early": ({ value, id, earlier }) =>
    `${inSwedish(value)} ska komma efter ${id}, som är ${inSwedish(earlier)}`,
  "before-period-ends": ({ value }) =>
    `${inSwedish(value)} ligger före slutet av det som ska redovisas`,
  "no-such-deadline": ({ value }) =>
    `${inSwedish(value)} står inte i någon av årets uppgifter om när rapporten ska in`,
};

interface Whole {
  readonly id: string;
  readonly kronor: number;
  readonly parts: number;
}

/** What `npm run agreement` writes. */
export const agreementToolTexts = {
  usage,
  unknownCommand: (value: string): string =>
    withUsage(value === "" ? "Säg vad som ska göras: new eller check." : `”${value}” finns inte.`),
  notAYear: (value: string): string =>
    withUsage(value === "" ? "Ett år saknas." : `”${value}” är inget år. Skriv till exempel 2026.`),
  missingFrom: withUsage("Säg vilket år den nya årgången ska göras av, till exempel --from 2025."),
  notUnderstood: (value: string): string => withUsage(`Jag förstår inte ”${value}”.`),
  exists: (year: number, folder: string): string =>
    `Årgång ${year} finns redan i ${folder}. Inget har ändrats. Se vad som är kvar att göra: npm run agreement -- check ${year}`,
  unknownYear: (year: number, folder: string, years: readonly number[]): string =>
    `Det finns ingen årgång ${year} i ${folder}. ${yearList(years)}`,
  unsoundFrom: (from: number, faults: number): string =>
    `Årgång ${from} går inte att utgå från: ${faults} fel ska rättas först. Se vilka: npm run agreement -- check ${from}. Inget har ändrats.`,
  failed: (reason: string): string => `Det gick inte: ${reason}`,
  made: (made: {
    readonly year: number;
    readonly from: number;
    readonly folder: string;
    readonly files: readonly string[];
    readonly facts: number;
  }): string => `Årgång ${made.year} finns nu i ${made.folder}/${made.year}: ${made.facts} uppgifter i ${made.files.length} filer.

Gå igenom filerna mot ${made.year} års dokument:
  null            skriv värdet, till exempel "kr": 1000000 eller "date": "${made.year}-09-30"
  "sources": []   skriv avsnittet, till exempel ["005#5.3"], och beskriv dokumentet i sources.json
  KONTROLLERA:    läs texten mot källan, rätta den och ta bort ordet
  stryk de uppgifter som inte gäller ${made.year}, och lägg till dem som är nya
  gäller inget i en fil: ta bort filen, och dess rad i year.json

Assistenten läser inte årgången förrän du skriver "draft": false i year.json.
Se vad som är kvar: npm run agreement -- check ${made.year}`,
  ok: (year: number, facts: number, wholes: readonly Whole[], isDraft: boolean): string =>
    [
      `Årgång ${year} är utan fel: ${facts} uppgifter.`,
      ...wholes.map(
        ({ id, kronor: sum, parts }) => `  ${id}: ${kronor(sum)}, summan av ${parts} delar`,
      ),
      ...(isDraft
        ? [
            `Årgången är fortfarande ett utkast. Skriv "draft": false i year.json och starta om, så svarar assistenten ur den.`,
          ]
        : []),
    ].join("\n"),
  notOk: (year: number, faults: number, files: number): string =>
    `Årgång ${year} är inte klar. ${faults} ${faults === 1 ? "sak" : "saker"} i ${files} ${files === 1 ? "fil" : "filer"} ska ses över:`,
  problem: (problem: Problem | DueProblem): string => worded(problems, problem),
} as const;
