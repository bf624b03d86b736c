import type { FoundFault } from "../../src/participants/read-register-row.js";
import { projectAreas } from "../../src/participants/project.js";
import type { Column } from "../../src/participants/register-rows.js";
import { button, type InputField, input, section } from "../cards/section-card.js";
import { drawSections } from "../cards/draw-sections.js";
import { plainText } from "../plain-text.js";
import { wrong, type ToneText } from "../cards/tone.js";
import type { AdaptiveCard } from "../reply.js";
import { columnNames, registeringTexts as texts, rowFault } from "../texts/registering.js";
import { areaName } from "../texts/summaries/workbook-words.js";
import { regionAbbreviations } from "../texts/regions.js";
import type { RegisteringParts } from "./parts.js";

/** What a coordinator can fill in: one person, one project, who leads a project, or rows of any of these. */
export const formKinds = ["person", "project", "lead", "rows"] as const;

export type FormKind = (typeof formKinds)[number];

/** What stands in the inputs, as typed, by column; "rows" for pasted rows. */
export type Typed = Readonly<Record<string, string>>;

const labels: Partial<Record<Column, string>> = {
  name: texts.name,
  userId: texts.userId,
  projects: texts.projects,
  project: texts.projectName,
  regions: texts.regions,
  granted: texts.granted,
  leads: texts.leads,
};

/** The columns that each form asks for. */
export const formColumns: Record<Exclude<FormKind, "rows">, readonly Column[]> = {
  person: ["name", "userId", "role", "region", "projects"],
  project: ["project", "area", "regions", "granted", "leads"],
  lead: ["project", "leads"],
};

const checks: Record<FormKind, string> = {
  person: texts.addPerson,
  project: texts.addProject,
  lead: texts.changeLead,
  rows: texts.checkRows,
};

/** How many faults are told at once. */
const mostFaults = 12;
/** How much is repeated of what is not understood, in characters. */
const longestSaid = 60;

/** Asks for what is to be registered; what was typed stands, with what is wrong about it. */
export function registerFormCard(
  parts: RegisteringParts,
  kind: FormKind,
  typed: Typed = {},
  faults: readonly FoundFault[] = [],
  notices: readonly ToneText[] = [],
): AdaptiveCard {
  const drawn = { nonce: parts.newId() };
  const inputs =
    kind === "rows"
      ? [input("long-text", "rows", texts.pasted, { value: typed["rows"] ?? texts.example })]
      : formColumns[kind].map((column) => columnInput(column, typed, faults));
  return drawSections(parts, {
    title: texts[kind],
    notices: [...notices, ...(kind === "rows" ? faultNotices(faults) : [])],
    sections: [section({ separated: false, inputs })],
    actions: [
      button(checks[kind], "register.check", kind, drawn, "positive"),
      button(texts.back, "register.show", "", drawn),
    ],
  });
}

/** What is wrong with rows, each by its row and column. */
export function faultNotices(faults: readonly FoundFault[]): readonly ToneText[] {
  if (faults.length === 0) return [];
  const hidden = faults.length - mostFaults;
  return [
    wrong(`${texts.faultTitle(faults.length)}. ${texts.nothingKept}`),
    ...faults
      .slice(0, mostFaults)
      .map((fault) => wrong(`${texts.row(fault, columnNames[fault.column])}${told(fault)}`)),
    ...(hidden > 0 ? [wrong(texts.more(hidden))] : []),
  ];
}

function told({ fault, said }: FoundFault): string {
  return rowFault(fault, said && plainText(said).slice(0, longestSaid));
}

function columnInput(column: Column, typed: Typed, found: readonly FoundFault[]): InputField {
  const faults = found
    .filter((fault) => fault.column === column)
    .map((fault) => ({ text: `${columnNames[column]} ${told(fault)}` }));
  const value = typed[column] ?? "";
  const choices = choicesOf(column);
  return choices === undefined
    ? input("text", column, labels[column] ?? columnNames[column], { value, faults })
    : input("list", column, columnNames[column], { value, choices, faults });
}

function choicesOf(column: Column): InputField["choices"] | undefined {
  const named = (names: readonly string[]): InputField["choices"] =>
    names.map((title) => ({ title, value: title }));
  const choices: Partial<Record<Column, InputField["choices"]>> = {
    role: [
      { title: texts.roles.region, value: texts.roleWords.region },
      { title: texts.roles["project-lead"], value: texts.roleWords["project-lead"] },
    ],
    region: named(Object.values(regionAbbreviations)),
    area: named(projectAreas.map(areaName)),
  };
  return choices[column];
}
