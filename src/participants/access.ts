import type { RegionId } from "../shared/region.js";
import { applyingRegionOf, type Participant, projectIdsOf, type Role } from "./participant.js";

/**
 * What a person must be allowed to in order to use a route: ask questions, report (for the region or the projects
 * that are theirs), see who owes what, review reports, compile summaries, settle what the sources leave open.
 */
export type Permission = "ask" | "report" | "follow-up" | "review" | "compile" | "rule";

const permissionsOf: Record<Role, readonly Permission[]> = {
  coordinator: ["ask", "report", "follow-up", "review", "compile", "rule"],
  region: ["ask", "report"],
  "project-lead": ["ask", "report"],
};

/** Whether a person, undefined for someone not in the register, may do something. Anyone in an allowed tenant may ask. */
export function isAllowed(participant: Participant | undefined, permission: Permission): boolean {
  if (participant === undefined) return permission === "ask";
  return permissionsOf[participant.role].includes(permission);
}

/** Whom or what a report is for. */
export type Subject =
  | { readonly kind: "region"; readonly regionId: RegionId }
  | { readonly kind: "project"; readonly projectId: string }
  /** One of a region's applications for a project, counted from 1. */
  | { readonly kind: "application"; readonly regionId: RegionId; readonly number: number }
  /** RCC Sydöst's judgement of an application: nothing that the applicants may read. */
  | { readonly kind: "assessment"; readonly regionId: RegionId; readonly number: number }
  /** RCC Sydöst itself. */
  | { readonly kind: "centre" };

/** What a subject is called in identifiers and on cards. */
export function subjectKey(subject: Subject): string {
  switch (subject.kind) {
    case "region":
      return subject.regionId;
    case "project":
      return subject.projectId;
    case "application":
    case "assessment":
      return `${subject.regionId}-${subject.number}`;
    case "centre":
      return "rcc-sydost";
  }
}

/** Whether two subjects are the same region, project or centre. */
export function isSameSubject(one: Subject, other: Subject): boolean {
  return one.kind === other.kind && subjectKey(one) === subjectKey(other);
}

/** Whether a participant may read what a region or project has submitted: their own, and coordinators all. */
export function mayRead(participant: Participant, subject: Subject): boolean {
  return isAllowed(participant, "follow-up") || mayReportFor(participant, subject);
}

/** Whether a participant may report for a region or project: their own only. */
export function mayReportFor(participant: Participant, subject: Subject): boolean {
  switch (subject.kind) {
    case "region":
      return participant.role === "region" && participant.regionId === subject.regionId;
    case "project":
      return projectIdsOf(participant).includes(subject.projectId);
    case "application":
      return applyingRegionOf(participant) === subject.regionId;
    case "assessment":
    case "centre":
      return participant.role === "coordinator";
  }
}
