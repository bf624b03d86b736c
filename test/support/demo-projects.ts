import { createRegister } from "../../src/participants/register.js";
import type { Project } from "../../src/participants/project.js";
import type { FormRecord } from "../../src/reporting/submissions/submission.js";
import type { RegionId } from "../../src/shared/region.js";
import { formNamed } from "./forms.js";

/** Projects as a year may have them. Names and amounts are made up. */
const projectRows: readonly (readonly [
  string,
  Project["area"],
  readonly RegionId[],
  number,
  string,
])[] = [
  [
    "Gemensam granskning av prostata-MR",
    "radiology",
    ["ro", "rjl", "rkl"],
    1_450_000,
    "väntan på svar efter prostata-MR",
  ],
  [
    "Snabbspår för datortomografi vid lungcancer",
    "radiology",
    ["rjl"],
    980_000,
    "tiden från remiss till datortomografi",
  ],
  [
    "Strukturerade svarsmallar i radiologin",
    "radiology",
    ["ro"],
    640_000,
    "hur lika svaren är skrivna",
  ],
  [
    "Röntgensköterskor bedömer bröstbilder",
    "radiology",
    ["rkl"],
    720_000,
    "väntan på mammografisvar",
  ],
  [
    "Delad jourlinje för onkologisk radiologi",
    "radiology",
    ["ro", "rkl"],
    1_100_000,
    "svarstider på helger",
  ],
  [
    "Digital patologi mellan sjukhusen",
    "pathology",
    ["ro", "rjl"],
    860_000,
    "tiden för andra bedömning",
  ],
  ["Snabbspår för hudprover", "pathology", ["rkl"], 410_000, "svarstiden för malignt melanom"],
  [
    "Ny provlogistik från vårdcentralerna",
    "pathology",
    ["rjl"],
    520_000,
    "tiden från prov till laboratorium",
  ],
  [
    "Cancerrehabilitering hemma med videostöd",
    "rehabilitation",
    ["rkl"],
    275_000,
    "hur många som får rehabilitering hemma",
  ],
  [
    "Bäckenmottagning i samverkan",
    "rehabilitation",
    ["ro", "rjl"],
    690_000,
    "väntan på första besök",
  ],
  [
    "Fysisk träning under behandling",
    "rehabilitation",
    ["rjl"],
    340_000,
    "hur många som tränar under behandling",
  ],
  [
    "Kontaktsjuksköterskor som rehabilitetslotsar",
    "rehabilitation",
    ["ro"],
    430_000,
    "hur många som får en bedömning",
  ],
  [
    "Arbetsåtergång efter bröstcancer",
    "rehabilitation",
    ["rkl"],
    260_000,
    "sjukskrivningens längd",
  ],
  ["Sexuell hälsa efter cancer", "rehabilitation", ["ro"], 185_000, "hur många som får frågan"],
  [
    "Stöd till barn som närstående",
    "rehabilitation",
    ["rjl", "rkl"],
    310_000,
    "hur många barn som får stöd",
  ],
  [
    "Tidig palliativ vård på lungmottagningen",
    "palliative-care",
    ["ro"],
    480_000,
    "tiden till första palliativa kontakt",
  ],
  ["Palliativ rådgivning dygnet runt", "palliative-care", ["rjl"], 560_000, "antalet akuta besök"],
  [
    "Brytpunktssamtal i primärvården",
    "palliative-care",
    ["rkl"],
    295_000,
    "hur många som får ett brytpunktssamtal",
  ],
  [
    "Gemensam utbildning i palliativ vård",
    "palliative-care",
    ["ro", "rjl", "rkl"],
    620_000,
    "hur många som har gått utbildningen",
  ],
  [
    "Palliativt team för barn",
    "palliative-care",
    ["ro"],
    375_000,
    "hur många familjer som får stöd",
  ],
];

/** They are made up. */
export const demoProjects: readonly Project[] = projectRows.map(
  ([name, area, regionIds, grantedKronor], index) => ({
    id: `projekt-${String(index + 1).padStart(2, "0")}`,
    name,
    area,
    regionIds: [...regionIds],
    grantedKronor,
  }),
);

/** A register with a coordinator and twenty projects. Everything in it is made up. */
export const demoRegister = createRegister({
  demo: true,
  participants: [{ role: "coordinator", userId: "coordinator", name: "Koordinator (demo)" }],
  projects: [...demoProjects],
});

const pathwayField = formNamed("slutrapport")
  .sections.flatMap(({ fields }) => fields)
  .find(({ id }) => id === "leadTimes");
const svfPart =
  pathwayField?.kind === "rows" ? pathwayField.fields.find(({ id }) => id === "svf") : undefined;

/** Some of the care pathways, by the name that forms keep. */
export const somePathways =
  svfPart?.kind === "choice" ? svfPart.options.slice(4, 9).map(({ value }) => value) : [];
/** What a project tells in its progress report. */
export function progressRecord(project: Project, index: number): FormRecord {
  const about = projectRows[index]?.[4] ?? "";
  const used = Math.round((project.grantedKronor * (35 + ((index * 17) % 50))) / 100_000) * 1000;
  const status = ["green", "green", "yellow", "green", "red"][index % 5] ?? "green";
  return {
    continued: index % 3 === 0 ? "continued" : "new",
    grantedKronor: project.grantedKronor,
    usedKronor: used,
    unusedKronor: project.grantedKronor - used,
    status,
    ...(status !== "green" && {
      deviation:
        status === "yellow"
          ? "Rekryteringen drog ut på tiden. Projektet hinner ifatt under hösten."
          : "Leverantören har skjutit upp installationen till oktober. Budgeten håller.",
    }),
    done: `Arbetsgruppen är på plats och har träffats var tredje vecka. Arbetssättet prövas på ${project.regionIds.length === 1 ? "en enhet" : "en enhet i varje region"}.`,
    results: `De första mätningarna av ${about} pekar åt rätt håll, men underlaget är litet.`,
    obstacles: index % 2 === 0 ? "Svårt att få tid till utbildning." : "inga",
    planToFinal: "Mäta igen i oktober, skriva en rutin och lämna över till linjen.",
  };
}

/** What a project tells in its final report. */
export function finalRecord(project: Project, index: number): FormRecord {
  const about = projectRows[index]?.[4] ?? "";
  const used =
    index === 3
      ? project.grantedKronor + 14_000
      : Math.round((project.grantedKronor * (82 + ((index * 7) % 19))) / 100_000) * 1000;
  const wages = Math.round((used * 0.7) / 1000) * 1000;
  return {
    description: `Projektet prövar ett nytt arbetssätt för att förbättra ${about}. Antal regioner som är med: ${project.regionIds.length}.`,
    continued: index % 3 === 0 ? "continued" : "new",
    status: used > project.grantedKronor ? "yellow" : "green",
    ...(used > project.grantedKronor && { deviation: "Regionen betalar mellanskillnaden." }),
    grantedKronor: project.grantedKronor,
    usedKronor: used,
    unusedKronor: project.grantedKronor - used,
    costs: [
      { item: "Löner", kronor: wages },
      { item: "Utbildning och material", kronor: used - wages },
    ],
    done: "Arbetssättet är infört på de enheter som var med från början. Rutin och utbildning finns.",
    results: `Mätningen i oktober visar bättre värden för ${about}.`,
    obstacles: index % 4 === 0 ? "Två system som inte talar med varandra." : "inga",
    shortTermResults: `Bättre värden för ${about} på de enheter som har varit med.`,
    longTermResults: "Arbetssättet kan införas i hela sjukvårdsregionen om det får en egen budget.",
    ...sometimesTold(index),
    a3Summary: `Problem: lång väntan. Mål: förbättra ${about}. Åtgärd: nytt arbetssätt. Resultat: bättre värden. Uppföljning: våren 2026.`,
    publishable: true,
  };
}

/** What only some of the projects have anything to say of. */
function sometimesTold(index: number): FormRecord {
  return {
    ...(index % 2 === 0 && {
      goodExamples: "Ett kort möte varje morgon där alla som är inblandade ser samma lista.",
    }),
    ...(index % 3 !== 1 && {
      proposals:
        "En gemensam utbildning varje höst och ett nätverk för dem som arbetar med frågan.",
    }),
    ...(index < 8 && {
      leadTimes: [
        {
          svf: somePathways[index % somePathways.length] ?? "",
          before: 34 - index,
          after: 27 - index,
          source: "Uttag ur patientadministrativt system",
        },
      ],
    }),
  };
}
