import { subjectKey } from "../../participants/access.js";
import type { Project } from "../../participants/project.js";
import { isOverdue } from "../../reporting/obligations/obligations.js";
import { groupBy } from "../../shared/group-by.js";
import type { RegionId } from "../../shared/region.js";
import type { ReportDuty } from "./duty.js";

/** Which reports a coordinator wants to see. */
export const boardShows = ["all", "missing", "late", "review"] as const;

export type BoardShow = (typeof boardShows)[number];

/** Whose, or which: everyone's, the regions', the projects', one region's with its projects', or those on one form. */
export type BoardOf =
  | { readonly kind: "all" | "regions" | "projects" }
  | { readonly kind: "region"; readonly regionId: RegionId }
  | { readonly kind: "form"; readonly formId: string };

/** Whether a report is one of those that are to be shown. */
export function isShown({ isDone, waitsSince, report }: ReportDuty, show: BoardShow): boolean {
  switch (show) {
    case "all":
      return true;
    case "missing":
      return !isDone;
    case "late":
      return isOverdue(report) && !isDone;
    case "review":
      return waitsSince !== undefined;
  }
}

/** Whether a report is one of those that were asked for. */
export function isOf(
  { subject, obligation }: ReportDuty,
  of: BoardOf,
  project: (id: string) => Project | undefined,
): boolean {
  switch (of.kind) {
    case "all":
      return true;
    case "regions":
      return subject.kind === "region";
    case "projects":
      return subject.kind === "project";
    case "region":
      return subject.kind === "region"
        ? subject.regionId === of.regionId
        : subject.kind === "project" &&
            project(subject.projectId)?.regionIds.includes(of.regionId) === true;
    case "form":
      return obligation.formId === of.formId;
  }
}

/** The reports of each region or project together; those that are most behind come first, otherwise as they came. */
export function bySubject(duties: readonly ReportDuty[]): readonly (readonly ReportDuty[])[] {
  const groups = groupBy(duties, ({ subject }) => `${subject.kind} ${subjectKey(subject)}`);
  const rank = (group: readonly ReportDuty[]): number => Math.min(...group.map(urgency));
  return [...groups.values()].toSorted((one, other) => rank(one) - rank(other));
}

function urgency({ report, isDone, waitsSince }: ReportDuty): number {
  if (isOverdue(report)) return 0;
  if (!isDone) return 1;
  return waitsSince === undefined ? 3 : 2;
}

/** Groups laid on pages that hold so many reports each; a group is never divided, however large. */
export function pagesOf(
  groups: readonly (readonly ReportDuty[])[],
  room: number,
): readonly (readonly (readonly ReportDuty[])[])[] {
  const pages: (readonly ReportDuty[])[][] = [];
  let left = 0;
  for (const group of groups) {
    const page = pages.at(-1);
    if (page === undefined || group.length > left) {
      pages.push([group]);
      left = room - group.length;
    } else {
      page.push(group);
      left -= group.length;
    }
  }
  return pages;
}
