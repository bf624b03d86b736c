import { type Collected, reportsOn } from "../../../src/summaries/collected.js";
import type { SelectedEvent } from "../../../src/summaries/selection.js";
import { plainText } from "../../plain-text.js";
import { selectionTexts as texts } from "../../texts/summaries/selection.js";
import { dayOf } from "../../texts/summaries/summary-words.js";
import { areaName } from "../../texts/summaries/workbook-words.js";
import { ownerName } from "../owners.js";

const formId = "slutrapport";

/** What cards/selection-projects.json binds to. */
export interface SelectionProjectsCard {
  readonly isDemo: boolean;
  readonly title: string;
  readonly intro: string;
  readonly state: string;
  readonly hasFault: boolean;
  readonly fault: string;
  readonly projects: readonly { readonly title: string; readonly value: string }[];
  /** The identifiers of those chosen, with commas between. */
  readonly chosen: string;
}

/** What cards/selection-reasons.json binds to. */
export interface SelectionReasonsCard {
  readonly isDemo: boolean;
  readonly title: string;
  readonly hasFault: boolean;
  readonly fault: string;
  readonly projects: readonly {
    readonly reasonInput: string;
    readonly reasonLabel: string;
    readonly reason: string;
    readonly goodInput: string;
    readonly isGoodExample: string;
  }[];
  readonly chosenBy: string;
  readonly chosen: string;
  readonly nonce: string;
}

/** A project that can be chosen: it has handed in its final report. */
export interface Choosable {
  readonly id: string;
  readonly name: string;
  readonly area: string;
}

/** What someone has written on the second card. */
export interface WrittenReason {
  readonly project: Choosable;
  readonly reason: string;
  readonly isGoodExample: boolean;
}

/** The projects that have handed in their final report, area by area. */
export function choosableIn(collected: Collected): readonly Choosable[] {
  return reportsOn(collected, formId)
    .flatMap(({ source: { subject, nilReason } }) => {
      if (subject.kind !== "project" || nilReason !== undefined) return [];
      const project = collected.projects.find(({ id }) => id === subject.projectId);
      const name = plainText(ownerName(collected, subject));
      return [{ id: subject.projectId, name, area: areaName(project?.area ?? "") }];
    })
    .toSorted((a, b) => `${a.area} ${a.name}`.localeCompare(`${b.area} ${b.name}`, "sv"));
}

/** Lets a person tick the projects that have been chosen; those that were before are ticked. */
export function selectionProjectsCard(
  collected: Collected,
  choosable: readonly Choosable[],
  last: SelectedEvent | undefined,
  fault = "",
): SelectionProjectsCard {
  const owed = collected.owed.filter((one) => one.formId === formId);
  const before = last?.projects.map(({ projectId }) => projectId) ?? [];
  return {
    isDemo: collected.demo,
    title: texts.title,
    intro: texts.intro,
    state: [
      texts.came(reportsOn(collected, formId).length, owed.length),
      last === undefined
        ? texts.none
        : texts.last(dayOf(last.at), plainText(last.chosenBy), last.projects.length),
    ].join(" "),
    hasFault: fault !== "",
    fault,
    projects: choosable.map(({ id, name, area }) => ({ title: `${area}: ${name}`, value: id })),
    chosen: before.filter((id) => choosable.some((one) => one.id === id)).join(","),
  };
}

/** Lets a person tell why each project was chosen and by whom. */
export function selectionReasonsCard(
  { demo }: Collected,
  written: readonly WrittenReason[],
  chosenBy: string,
  nonce: string,
  fault = "",
): SelectionReasonsCard {
  return {
    isDemo: demo,
    title: texts.reasonsTitle(written.length),
    hasFault: fault !== "",
    fault,
    projects: written.map(({ project, reason, isGoodExample }) => ({
      reasonInput: reasonInput(project.id),
      reasonLabel: texts.reasonLabel(project.name),
      reason,
      goodInput: goodInput(project.id),
      isGoodExample: String(isGoodExample),
    })),
    chosenBy,
    chosen: written.map(({ project }) => project.id).join(","),
    nonce,
  };
}

export function reasonInput(projectId: string): string {
  return `reason.${projectId}`;
}

export function goodInput(projectId: string): string {
  return `good.${projectId}`;
}
